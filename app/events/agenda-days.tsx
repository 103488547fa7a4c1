import { useTranslation } from 'react-i18next'
import { atLineStart, dateSignParts, formatWeekdayName } from '~/i18n/format'
import { Anchor } from '~/ui/anchor'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { DateSign } from '~/ui/date-sign'
import { Gable } from '~/ui/gable'
import { Icon } from '~/ui/icon'
import { scopeOf, type AgendaDay, type AgendaEntry, type Places } from './agenda'
import { useReason } from './dates-preview'
import { frontOfEvent } from './event'
import { KindWord } from './kind-word'
import { PlaceWords } from './place-words'
import { StandingBadge } from './standing-badge'
import { TellingLine } from './telling-line'
import { useEventWords } from './use-event-words'

interface AgendaDaysProps {
  days: readonly AgendaDay[]
  today: string
  /** Minutes of today that have passed. */
  minutes: number
  places: Readonly<Record<string, Places>>
  /** Where all of a day stand that has more than are shown. */
  dayHref: (day: string) => string
  /** Who may make events is asked on empty days. */
  mayMake: boolean
  /** Something is chosen, so that on a phone only days on which something is are shown. */
  asked: boolean
  /** The week after, when it is a week that is shown. */
  nextHref: string | null
}

/** Events day by day. Of a week that has begun long ago, what is over waits behind a word. */
export function AgendaDays({ nextHref, ...shown }: AgendaDaysProps) {
  const { t } = useTranslation('events')
  const { days, today, asked } = shown
  const past = days.filter(({ day }) => day < today)
  // yesterday alone may stay
  const folded = past.length > 1 && past.length < days.length ? past : []
  const open = days.slice(folded.length)
  return (
    <div className={asked ? 'agenda is-asked' : 'agenda'}>
      {folded.length > 0 && (
        <details className="agenda__past">
          <summary>
            {t('day.past')} <Icon name="chevron-down" />
          </summary>
          {folded.map((each) => (
            <Day key={each.day} {...each} shown={shown} />
          ))}
        </details>
      )}
      {open.map((each) => (
        <Day key={each.day} {...each} shown={shown} />
      ))}
      {nextHref && (
        <p className="agenda__next">
          <ButtonLink href={nextHref} iconEnd="arrow-right">
            {t('week.next')}
          </ButtonLink>
        </p>
      )}
    </div>
  )
}

function Day({ day, total, entries, shown }: AgendaDay & { shown: Omit<AgendaDaysProps, 'nextHref'> }) {
  const { t, i18n } = useTranslation('events')
  const words = useEventWords()
  const { today, minutes, places, dayHref, mayMake } = shown
  const row = (entry: AgendaEntry) => (
    <AgendaRow
      key={entry.id}
      entry={entry}
      places={places[scopeOf(entry)]}
      over={day < today || (day === today && entry.ends <= minutes)}
    />
  )
  const resting = entries.filter(({ state }) => state === 'left-out')
  // one alone may stand there
  const folded = resting.length > 1 ? resting : []
  return (
    <section
      id={`d${day}`}
      className={['agenda__day', day === today && 'is-now', entries.length === 0 && 'is-empty'].filter(Boolean).join(' ')}
    >
      <h3>
        <DateSign {...dateSignParts(day, i18n.language)} />
        <span className="vh">{[words.day(day), day === today && t('today')].filter(Boolean).join(', ')}</span>
      </h3>
      {entries.length === 0 ? (
        <p className="soft">
          {t('day.empty', { weekday: formatWeekdayName(day, i18n.language) })}{' '}
          {mayMake && day >= today && <Anchor href="/arrangementer/nyt">{t('day.make')}</Anchor>}
        </p>
      ) : (
        <div>
          {entries.filter((entry) => !folded.includes(entry)).map(row)}
          {folded.length > 0 && (
            <details className="agenda__past">
              <summary>
                {t('day.resting', { count: folded.length })} <Icon name="chevron-down" />
              </summary>
              {folded.map(row)}
            </details>
          )}
          {total > entries.length && (
            <p className="agenda__more">
              <Anchor href={dayHref(day)}>{t('day.more', { count: total })}</Anchor>
            </p>
          )}
        </div>
      )}
    </section>
  )
}

/** One date in the agenda; the whole row leads to its page. */
function AgendaRow({ entry, places, over }: { entry: AgendaEntry; places: Places | undefined; over: boolean }) {
  const { t, i18n } = useTranslation('events')
  const words = useEventWords()
  const reasonOf = useReason()
  const off = entry.state !== 'planned'
  return (
    <article className={off ? 'agenda__ev is-off' : 'agenda__ev'}>
      <Gable front={frontOfEvent[entry.kind]} size="sm" />
      <div>
        <KindWord kind={entry.kind} />
        <h4>
          <Anchor className="stretch" href={dateHref(entry)}>
            <bdi>{entry.title}</bdi>
          </Anchor>
        </h4>
        <p>
          <span className="nowrap">{words.clock(entry)}</span> · <PlaceWords {...entry} />
        </p>
        {entry.topic && (
          <p>
            <bdi>{entry.topic}</bdi>
          </p>
        )}
        {off ? (
          entry.reason && (
            <p className="soft">
              <bdi>{atLineStart(reasonOf(entry.reason), i18n.language)}</bdi>
            </p>
          )
        ) : (
          <TellingLine entry={entry} />
        )}
      </div>
      {over && !off ? (
        <Badge tone="wait" icon="history">
          {t('standing.over')}
        </Badge>
      ) : (
        <StandingBadge date={entry} places={places} short />
      )}
    </article>
  )
}

/** The page of one date. */
function dateHref({ slug, day }: Pick<AgendaEntry, 'slug' | 'day'>): string {
  return `/arrangementer/${slug}/${day}`
}
