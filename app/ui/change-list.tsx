import type { ReactNode } from 'react'

interface ChangeListProps {
  changes: readonly { label: ReactNode; before: ReactNode; after: ReactNode }[]
  words: { before: ReactNode; after: ReactNode; /** where there was or is nothing */ nothing: ReactNode }
}

/** What changed, field by field: as it was, and as it is to be. */
export function ChangeList({ changes, words }: ChangeListProps) {
  return (
    <dl className="changes">
      {changes.map(({ label, before, after }, index) => (
        <div key={index}>
          <dt>{label}</dt>
          <dd className="changes__before">
            <span className="changes__word">{words.before}</span>
            <del dir="auto">{before || words.nothing}</del>
          </dd>
          <dd className="changes__after">
            <span className="changes__word">{words.after}</span>
            <ins dir="auto">{after || words.nothing}</ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}
