import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

interface YearSheetProps {
  year: string
  /** Over the thanks: whose year it is, where it is not the reader's. */
  whose?: ReactNode
  heading: ReactNode
  lead: ReactNode
  /** What must be known of the figures. */
  note: ReactNode
  end: ReactNode
  children: ReactNode
}

/** A sheet of thanks, one page of A4. Paper is light, whatever the device prefers. */
export function YearSheet({ year, whose, heading, lead, note, end, children }: YearSheetProps) {
  const { t } = useTranslation('hours')
  return (
    <article className="paper yearsheet" data-theme="light">
      <header>
        <p className="yearsheet__year" aria-hidden="true">
          {year}
        </p>
        {whose && <p className="yearsheet__whose">{whose}</p>}
        <h1>{heading}</h1>
        <p className="lead">{lead}</p>
        {note && <p className="soft no-print">{note}</p>}
      </header>
      {children}
      {end && <p className="yearsheet__end">{end}</p>}
      <p className="soft">{t('yearPage.sign')}</p>
    </article>
  )
}
