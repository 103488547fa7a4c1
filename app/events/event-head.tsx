import { useTranslation } from 'react-i18next'
import { atLineStart, formatDay } from '~/i18n/format'
import { Crumbs } from '~/ui/crumbs'
import { Flash } from '~/ui/flash'
import { Gable } from '~/ui/gable'
import { Icon } from '~/ui/icon'
import type { EventPage } from './event-page'
import { useReason } from './dates-preview'
import { KindWord } from './kind-word'
import { PlaceWords } from './place-words'
import { useEventWords } from './use-event-words'
import { useSeriesWords } from './use-series-words'

type Shown = Pick<EventPage, 'event' | 'chosen' | 'series' | 'today'>

/** The band of an event: what it is, and how often or, on the page of one day, when. */
export function EventHead({ event, chosen, series, today }: Shown) {
  const { t, i18n } = useTranslation(['events', 'facts'])
  const words = useEventWords()
  const line = useSeriesWords()
  const [date] = chosen
  return (
    <div className="evband evband--event">
      <div className="wrap">
        <Crumbs
          label={t('crumbs')}
          items={[
            { text: t('title'), href: '/arrangementer' },
            ...(date
              ? [{ text: <bdi>{event.title}</bdi>, href: `/arrangementer/${event.slug}` }, { text: words.day(date.day) }]
              : [{ text: <bdi>{event.title}</bdi> }]),
          ]}
        />
        <div className="evhead">
          <Gable front={event.front} size="lg" />
          <div>
            <KindWord kind={event.kind} />
            <h1>
              <bdi>{event.title}</bdi>
            </h1>
            <p className="lead">
              {date ? (
                <>
                  {words.day(date.day)} <span className="nowrap">{words.clock(date)}</span>
                </>
              ) : (
                series &&
                (series.from
                  ? t('page.startsFrom', { often: line(series), day: formatDay(series.from, i18n.language, new Date(today)) })
                  : line(series))
              )}{' '}
              · <PlaceWords place={event.addressKept ? '' : (date?.place ?? event.place)} town={event.town} />
            </p>
          </div>
        </div>
      </div>
    </div>
  )
}

/** What must be known before anything else: not public, called off, for women only. */
export function EventNotes({ event, chosen, today }: Omit<Shown, 'series'>) {
  const { t, i18n } = useTranslation('events')
  const [date] = chosen
  const reasonOf = useReason()
  const reason = (text: string | null) => text && <bdi> {atLineStart(reasonOf(text), i18n.language)}</bdi>
  return (
    <>
      {event.state === 'draft' && (
        <Flash still tone="warn" icon="eye-off">
          {t(event.cancelReason === null ? 'page.draft' : 'page.takenDown')}
        </Flash>
      )}
      {event.state === 'cancelled' ? (
        <Flash still tone="warn" icon="circle-x">
          <b>{t('page.cancelled')}</b>
          {reason(event.cancelReason)}
        </Flash>
      ) : (
        date &&
        date.state !== 'planned' && (
          <Flash still tone="warn" icon="circle-x">
            <b>{t(date.state === 'cancelled' ? 'page.dateOff' : 'page.dateHoliday')}</b>
            {reason(date.reason)}
          </Flash>
        )
      )}
      {date && date.day < today && (
        <Flash still icon="history">
          {t('page.over')}
        </Flash>
      )}
      {event.womenOnly &&
        (date?.openToAll ? (
          <Flash still icon="users">
            {t('page.openTime')}
          </Flash>
        ) : (
          <div className="flash flash--women">
            <Icon name="venus" />
            <div>
              <b>{t('page.women')}</b> {t('page.womenText')}
            </div>
          </div>
        ))}
    </>
  )
}
