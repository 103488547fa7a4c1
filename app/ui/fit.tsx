import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'

/** Whether one reason speaks for two belonging together. */
export type ReasonFit = 'yes' | 'half' | 'no'

const CELL: Record<ReasonFit, string | undefined> = { yes: undefined, half: 'mid', no: 'no' }
const ROW: Record<ReasonFit, string> = { yes: 'y', half: 'm', no: 'x' }
const SIGN: Record<ReasonFit, IconName> = { yes: 'circle-check', half: 'circle-alert', no: 'circle-x' }

/** How many reasons fit, as cells and in words ("4½ of 6"). Never a percentage. */
export function Fit({ reasons, text }: { reasons: readonly ReasonFit[]; text: ReactNode }) {
  return (
    <span className="fit">
      {reasons.map((fit, index) => (
        <i key={index} className={CELL[fit]} aria-hidden="true" />
      ))}
      <b>{text}</b>
    </span>
  )
}

export interface WhyItem {
  fit: ReasonFit
  term: ReactNode
  text: ReactNode
  /** The sign in one word, for those who do not see it. */
  sign: string
  /** Under the words, such as a small grid of times. */
  extra?: ReactNode
}

/** The reasons for a suggestion: always the same cells in the same order. */
export function Why({ items }: { items: readonly WhyItem[] }) {
  return (
    <ul className="why">
      {items.map((item, index) => (
        <li key={index} className={ROW[item.fit]}>
          <Icon name={SIGN[item.fit]} label={item.sign} />
          <div>
            <b>{item.term}</b>
            <span>{item.text}</span>
            {item.extra}
          </div>
        </li>
      ))}
    </ul>
  )
}
