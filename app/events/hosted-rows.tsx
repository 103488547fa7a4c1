import { useTranslation } from 'react-i18next'
import { atLineStart, formatClock, formatDay, formatWeekday } from '~/i18n/format'
import { townName, type TownSlug } from '~/island/towns'
import { Anchor } from '~/ui/anchor'
import { Badge } from '~/ui/badge'
import { Gable } from '~/ui/gable'
import { Meta } from '~/ui/meta'
import { frontOfEvent } from './event'
import type { HostedEvent } from './hosted'
import type { HostedStanding } from './hosted-standing'
import { StandingBadges } from './standing-badges'

interface HostedRowsProps {
  events: readonly HostedEvent[]
  today: string
  /** Who answers for it is said too. */
  hosts?: boolean
  /** How each stands, by its id. */
  standings?: Readonly<Record<string, HostedStanding>>
}

/** Events as rows for those who answer for them; each leads to its own page. */
export function HostedRows({ events, today, hosts = false, standings = {} }: HostedRowsProps) {
  const { t, i18n } = useTranslation(['makeEvents', 'facts'])
  const language = i18n.language
  const when = ({ next, coming, lastDay }: HostedEvent) => {
    if (next) {
      const day = atLineStart(formatWeekday(next.day, language), language)
      const clock = t('clock', { from: formatClock(next.starts, language), to: formatClock(next.ends, language) })
      return coming > 1 ? t('list.nextOf', { day, clock, count: coming - 1 }) : t('list.next', { day, clock })
    }
    return lastDay ? t('list.last', { day: formatDay(lastDay, language, new Date(`${today}T12:00:00Z`)) }) : t('list.noDates')
  }
  return (
    <ul className="rows">
      {events.map((event) => (
        <li key={event.slug} className="hosted">
          <Gable front={frontOfEvent[event.kind]} size="sm" />
          <div>
            <h3>
              <Anchor href={`/mit/arrangementer/${event.slug}`}>
                <span dir="auto">{event.title}</span>
              </Anchor>
            </h3>
            <Meta
              items={[
                { icon: 'calendar-days', text: when(event) },
                { icon: 'map-pin', text: townName(event.town as TownSlug) },
                ...(hosts
                  ? [
                      {
                        icon: 'users' as const,
                        text: [event.organisation ?? t('form.municipality'), event.host].filter(Boolean).join(' · '),
                      },
                    ]
                  : []),
              ]}
            />
          </div>
          <StateOf standing={standings[event.id]} />
          {event.state !== 'published' && (
            <Badge
              tone={event.takenDown ? 'err' : event.state === 'draft' ? 'info' : 'wait'}
              icon={event.state === 'draft' && !event.takenDown ? 'pencil' : 'circle-x'}
            >
              {t(`states.${event.takenDown ? 'taken-down' : event.state}`)}
            </Badge>
          )}
        </li>
      ))}
    </ul>
  )
}

function StateOf({ standing }: { standing: HostedStanding | undefined }) {
  return standing ? (
    <div className="hosted__state">
      <StandingBadges standing={standing} />
    </div>
  ) : null
}
