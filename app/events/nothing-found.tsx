import { useTranslation } from 'react-i18next'
import { formatWeekday } from '~/i18n/format'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import type { AgendaEntry } from './agenda'
import { chosenIn, eventsHref, type EventFilter, type EventsShown } from './event-filter'
import { EventRow } from './event-row'

interface NothingFoundProps {
  filter: EventFilter
  view: EventsShown
  /** The first later dates that fit. */
  next: readonly AgendaEntry[]
  /** Something else than the days was chosen. */
  asked: boolean
}

/** Nothing, or nothing any more, in these days: what comes next, or how to look wider. */
export function NothingFound({ filter, view, next, asked }: NothingFoundProps) {
  const { t, i18n } = useTranslation('events')
  const [first] = next
  if (!first) {
    const everything = Object.fromEntries(chosenIn(filter).map((name) => [name, null]))
    return (
      <Empty
        title={t('none.title')}
        text={asked ? t('none.asked') : undefined}
        action={asked ? <ButtonLink href={eventsHref(filter, { ...everything, vis: view })}>{t('none.clear')}</ButtonLink> : undefined}
      />
    )
  }
  return (
    <section className="nexttimes" aria-labelledby="naeste">
      <h2 id="naeste">{t('none.next', { day: formatWeekday(first.day, i18n.language) })}</h2>
      {next.map((entry) => (
        <EventRow key={entry.id} entry={entry} />
      ))}
      <p>
        <ButtonLink href={eventsHref(filter, { from: first.day, to: null, vis: view })} iconEnd="arrow-right">
          {t(view === 'maaned' ? 'none.goMonth' : 'none.go')}
        </ButtonLink>
      </p>
    </section>
  )
}
