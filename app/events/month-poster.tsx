import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { atLineStart, dateSignParts, formatSeries } from '~/i18n/format'
import { ButtonLink } from '~/ui/button'
import { Gable } from '~/ui/gable'
import { PrintButton } from '~/ui/print-button'
import { frontOfEvent } from './event'
import { useKindWord } from './kind-word'
import { PlaceWords } from './place-words'
import type { PosterLine } from './poster-lines'
import { useEventWords } from './use-event-words'

interface MonthPosterProps {
  head: string
  month: string
  weekly: readonly PosterLine[]
  single: readonly PosterLine[]
  /** How many dates there are that do not stand on the sheet. */
  more: number
  /** The town stands with each event, as the sheet is for the whole island. */
  withTown: boolean
  qr: string
  address: string
  backHref: string
}

/** More lines than these stand in two columns. */
const ONE_COLUMN = 17

/** A month on one sheet of paper: read from three metres, and from one. */
export function MonthPoster({ head, month, weekly, single, more, withTown, qr, address, backHref }: MonthPosterProps) {
  const { t, i18n } = useTranslation(['events', 'facts', 'open'])
  const count = weekly.length + single.length
  const often = ({ every, weekday }: PosterLine) =>
    atLineStart(
      every ? t('poster.every', { weekday: t(`facts:days.${weekday}`).toLocaleLowerCase(i18n.language) }) : t(`facts:days.${weekday}`),
      i18n.language,
    )
  const onDay = ({ days: [day = ''] }: PosterLine) => {
    const sign = dateSignParts(day, i18n.language)
    return atLineStart(t('poster.day', sign), i18n.language)
  }
  return (
    <>
      <div className="row no-print posterchoice">
        <PrintButton text={t('open:poster.print')} />
        <ButtonLink href={backHref}>{t('open:poster.back')}</ButtonLink>
        <p className="soft">{t('open:poster.help')}</p>
      </div>
      <article className={count > ONE_COLUMN ? 'poster poster--month is-dense' : 'poster poster--month'}>
        <header>
          <h1>{head}</h1>
          <p className="poster__by">{month}</p>
        </header>
        <div className="postermonth">
          {count === 0 && <p className="poster__text">{t('poster.none')}</p>}
          <Lines lines={weekly} label={often} withTown={withTown} title={t('poster.weekly')}>
            {(line) =>
              formatSeries(
                line.days.map((day) => t('poster.dayNumber', { day: Number(day.slice(8)) })),
                i18n.language,
              )
            }
          </Lines>
          <Lines lines={single} label={onDay} withTown={withTown} title={t('poster.single')} />
        </div>
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

interface LinesProps {
  title: string
  lines: readonly PosterLine[]
  /** When, in large letters; lines that share it stand together. */
  label: (line: PosterLine) => string
  withTown: boolean
  /** The days of a line. */
  children?: (line: PosterLine) => ReactNode
}

function Lines({ title, lines, label, withTown, children }: LinesProps) {
  const { t } = useTranslation('events')
  const words = useEventWords()
  const kindWord = useKindWord()
  if (lines.length === 0) return null
  const groups = new Map<string, PosterLine[]>()
  for (const line of lines) groups.set(label(line), [...(groups.get(label(line)) ?? []), line])
  return (
    <>
      <h2 className="vh">{title}</h2>
      <ol>
        {[...groups].map(([when, together]) => (
          <li key={when}>
            <span className="postermonth__day">{when}</span>
            <ul>
              {together.map((line) => (
                <li key={line.id}>
                  <Gable front={frontOfEvent[line.kind]} size="xs" />
                  <span>
                    <b dir="auto">{line.title}</b>{' '}
                    <span>
                      {kindWord(line.kind) && `${kindWord(line.kind)} · `}
                      <span className="nowrap">{words.clock(line)}</span>
                      {' · '}
                      {!withTown && line.place ? <bdi>{line.place}</bdi> : <PlaceWords {...line} />}
                      {line.womenOnly && ` · ${t('womenOnly')}`}
                      {children && (
                        <>
                          {' · '}
                          <span>{children(line)}</span>
                        </>
                      )}
                    </span>
                  </span>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </>
  )
}
