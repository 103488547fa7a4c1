import { Fragment, type ReactNode } from 'react'

interface FactsProps {
  items: readonly { term: ReactNode; detail: ReactNode }[]
  /** `need`: the narrow list of the coordinator's desk. */
  kind?: 'facts' | 'need'
}

/** Practicalities as term and detail. */
export function Facts({ items, kind = 'facts' }: FactsProps) {
  if (kind === 'need') {
    return (
      <dl className="need">
        {items.map((item, index) => (
          <Fragment key={index}>
            <dt>{item.term}</dt>
            <dd>{item.detail}</dd>
          </Fragment>
        ))}
      </dl>
    )
  }
  return (
    <dl className="facts">
      {items.map((item, index) => (
        <div key={index}>
          <dt>{item.term}</dt>
          <dd>{item.detail}</dd>
        </div>
      ))}
    </dl>
  )
}
