import type { ReactNode } from 'react'
import { ButtonLink } from './button'
import { Gable, type Front } from './gable'
import { PrintButton } from './print-button'

interface PosterProps {
  front: Front
  /** What kind of thing it is, and where. */
  line: ReactNode
  title: ReactNode
  /** Who invites. */
  by?: ReactNode
  text?: ReactNode
  facts: readonly { term: ReactNode; detail: ReactNode }[]
  /** The sign as SVG markup. */
  qr: string
  /** What the sign is for, and the address for those who type. */
  scan: ReactNode
  address: string
  brand: ReactNode
  /** Above the sheet, and not on it: how to print, and the way back. */
  tools: { print: ReactNode; help: ReactNode; back: ReactNode; backHref: string }
}

/** A sheet of paper for a notice board: read from three metres, and from one. */
export function Poster({ front, line, title, by, text, facts, qr, scan, address, brand, tools }: PosterProps) {
  return (
    <div className="wrap band--tight stack">
      <div className="row no-print">
        <PrintButton text={tools.print} />
        <ButtonLink href={tools.backHref}>{tools.back}</ButtonLink>
        <p className="soft">{tools.help}</p>
      </div>
      <article className="poster">
        <header className="poster__head">
          <Gable front={front} size="lg" />
          <p>{line}</p>
        </header>
        <h1>{title}</h1>
        {by ? <p className="poster__by">{by}</p> : null}
        {text ? (
          <p className="poster__text" dir="auto">
            {text}
          </p>
        ) : null}
        <dl className="poster__facts">
          {facts.map(({ term, detail }, index) => (
            <div key={index}>
              <dt>{term}</dt>
              <dd>{detail}</dd>
            </div>
          ))}
        </dl>
        <footer className="poster__foot">
          <span className="poster__qr" aria-hidden="true" dangerouslySetInnerHTML={{ __html: qr }} />
          <p>
            <b>{scan}</b>
            <span dir="ltr">{address.replace(/^https?:\/\//, '')}</span>
            <small>{brand}</small>
          </p>
        </footer>
      </article>
    </div>
  )
}
