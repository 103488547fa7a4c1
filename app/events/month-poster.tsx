import { useTranslation } from 'react-i18next'
import { townName } from '~/island/towns'
import { ButtonLink } from '~/ui/button'
import { Gable } from '~/ui/gable'
import { PrintButton } from '~/ui/print-button'
import type { AgendaDay } from './agenda'
import { frontOfEvent } from './event'
import { useEventWords } from './use-event-words'

interface MonthPosterProps {
  head: string
  month: string
  days: readonly (AgendaDay & { sign: { weekday: string; day: string; month: string } })[]
  /** How many more there are than stand on the sheet. */
  more: number
  /** The town stands with each event, as the sheet is for the whole island. */
  withTown: boolean
  qr: string
  address: string
  backHref: string
}

/** A month on one sheet of paper: read from three metres, and from one. */
export function MonthPoster({ head, month, days, more, withTown, qr, address, backHref }: MonthPosterProps) {
  const { t } = useTranslation(['events', 'open'])
  const words = useEventWords()
  return (
    <>
      <div className="row no-print posterchoice">
        <PrintButton text={t('open:poster.print')} />
        <ButtonLink href={backHref}>{t('open:poster.back')}</ButtonLink>
        <p className="soft">{t('open:poster.help')}</p>
      </div>
      <article className="poster poster--month">
        <header>
          <h1>{head}</h1>
          <p className="poster__by">{month}</p>
        </header>
        {days.length === 0 && <p className="poster__text">{t('poster.none')}</p>}
        <ol className="postermonth">
          {days.map(({ day, sign, entries }) => (
            <li key={day}>
              <span className="postermonth__day">
                <span>{sign.weekday}</span> <b>{sign.day}</b>
                <span className="vh"> {sign.month}</span>
              </span>
              <ul>
                {entries.map((entry) => (
                  <li key={entry.id}>
                    <Gable front={frontOfEvent[entry.kind]} size="xs" />
                    <span>
                      <b dir="auto">{entry.title}</b>{' '}
                      <span>
                        <span className="nowrap">{words.clock(entry)}</span>
                        {' · '}
                        <bdi>{withTown ? words.where(entry) : entry.place || townName(entry.town)}</bdi>
                        {entry.womenOnly && ` · ${t('womenOnly')}`}
                      </span>
                    </span>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ol>
        {more > 0 && <p className="poster__text">{t('poster.more', { count: more })}</p>}
        <footer className="poster__foot">
          <span className="poster__qr" aria-hidden="true" dangerouslySetInnerHTML={{ __html: qr }} />
          <p>
            <b>{t('poster.scan')}</b>
            <span dir="ltr">{address.replace(/^https?:\/\//, '')}</span>
            <small>{t('poster.free')}</small>
          </p>
        </footer>
      </article>
    </>
  )
}
