import { useTranslation } from 'react-i18next'
import { atLineStart } from '~/i18n/format'
import { Anchor } from '~/ui/anchor'
import { Badge } from '~/ui/badge'
import { Card } from '~/ui/card'
import { Icon } from '~/ui/icon'
import { scopeOf, type Places } from './agenda'
import { useReason } from './dates-preview'
import type { EventPage, ShownDate } from './event-page'
import { minutesOf } from './series'
import { StandingBadge } from './standing-badge'
import { useEventWords } from './use-event-words'

/** So many stand open; the rest waits behind a word. */
const OPEN_DATES = 5

interface OccurrencesProps extends Pick<EventPage, 'event' | 'chosen' | 'coming' | 'series'> {
  places: Readonly<Record<string, Places>>
}

/** The next dates of an event: when, what is special, and whether there is room; what is called off stays to be seen. */
export function Occurrences({ event, chosen, coming, series, places }: OccurrencesProps) {
  const { t } = useTranslation('events')
  const others = coming.filter(({ id }) => !chosen.some((date) => date.id === id))
  // of a single event its head has said everything
  if (chosen.length > 0 && others.length === 0) return null
  const row = (date: ShownDate) => (
    <Occurrence key={date.id} date={date} slug={event.slug} series={series} womenOnly={event.womenOnly} places={places[scopeOf(date)]} />
  )
  const rest = others.slice(OPEN_DATES)
  return (
    <>
      <h2 className="h-sec" id="gange">
        {t(chosen.length > 0 ? 'page.others' : 'page.next')}
      </h2>
      <Card className="occs">
        {others.length === 0 && <p className="soft">{t('page.none')}</p>}
        {others.slice(0, OPEN_DATES).map(row)}
        {rest.length > 0 && (
          <details>
            <summary>
              {t('page.more', { count: rest.length })} <Icon name="chevron-down" />
            </summary>
            {rest.map(row)}
          </details>
        )}
      </Card>
    </>
  )
}

interface OccurrenceProps extends Pick<OccurrencesProps, 'series'> {
  date: ShownDate
  slug: string
  womenOnly: boolean
  places: Places | undefined
}

function Occurrence({ date, slug, series, womenOnly, places }: OccurrenceProps) {
  const { t, i18n } = useTranslation('events')
  const words = useEventWords()
  const reasonOf = useReason()
  const off = date.state !== 'planned'
  const usual = series && minutesOf(series.startsAt.slice(11))
  const unusual = series !== null && (date.starts !== usual || date.ends !== date.starts + series.minutes)
  const clock = (!date.topic || unusual) && <span className="nowrap">{words.clock(date)}</span>
  return (
    <div className={off ? 'occ is-off' : 'occ'}>
      <div>
        <Anchor className="when" href={`/arrangementer/${slug}/${date.day}`}>
          {words.day(date.day)}
        </Anchor>
        <br />
        {off && date.reason ? (
          <bdi>{atLineStart(reasonOf(date.reason), i18n.language)}</bdi>
        ) : (
          <>
            {clock}
            {clock && (date.topic || date.place) && ' · '}
            <bdi>{date.topic}</bdi>
            {date.topic && date.place && ' · '}
            <bdi>{date.place}</bdi>
          </>
        )}
        {womenOnly && date.openToAll && !off && (
          <>
            {' '}
            <Badge tone="line" icon="users">
              {t('page.openTime')}
            </Badge>
          </>
        )}
      </div>
      <StandingBadge date={date} places={places} />
    </div>
  )
}
