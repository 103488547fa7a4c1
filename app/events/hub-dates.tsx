import { useTranslation } from 'react-i18next'
import { atLineStart, formatClock, formatWeekday } from '~/i18n/format'
import { Anchor } from '~/ui/anchor'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Fold } from '~/ui/fold'
import { useReason } from './dates-preview'
import type { HubDate } from './hub.server'

interface HubDatesProps {
  slug: string
  dates: readonly HubDate[]
  /** Nobody signs up: no numbers of who comes. */
  dropIn: boolean
  /** The dates are over: what can be done is what was noted. */
  past?: boolean
  /** The island's day: until it has come there is nobody at the door, but a list to print. */
  today: string
  /** Nobody can come yet. */
  draft?: boolean
}

/** So many stand open; the rest waits behind one word. */
const AT_ONCE = 3

/** The dates of one's event: when, what is special, who comes, and the way to change each. */
export function HubDates({ dates, ...props }: HubDatesProps) {
  const { t } = useTranslation('makeEvents')
  const rest = dates.slice(AT_ONCE)
  return (
    <>
      <DateRows dates={dates.slice(0, AT_ONCE)} {...props} />
      {rest.length > 0 && (
        <Fold summary={t('hub.more', { count: rest.length })}>
          <DateRows dates={rest} {...props} />
        </Fold>
      )}
    </>
  )
}

function DateRows({ slug, dates, dropIn, today, past = false, draft = false }: HubDatesProps) {
  const { t, i18n } = useTranslation('makeEvents')
  const reasonOf = useReason()
  const language = i18n.language
  return (
    <ul className="rows hubdates">
      {dates.map((date) => {
        const day = atLineStart(formatWeekday(date.day, language), language)
        const clock = t('clock', { from: formatClock(date.starts, language), to: formatClock(date.ends, language) })
        const off = date.state !== 'planned'
        return (
          <li key={date.id}>
            <div className="hubdates__when">
              {off ? <s>{day}</s> : <b>{day}</b>}
              <span> {clock}</span>
              {date.topic && (
                <span className="hubdates__topic" dir="auto">
                  {date.topic}
                </span>
              )}
              {date.place && (
                <span className="soft" dir="auto">
                  {date.place}
                </span>
              )}
            </div>
            <div className="hubdates__state">
              {off ? (
                <Badge tone="wait" icon="circle-x">
                  {t(`dateStates.${date.state}`)}
                  {date.reason && (
                    <>
                      : <bdi>{reasonOf(date.reason)}</bdi>
                    </>
                  )}
                </Badge>
              ) : (
                <>
                  {!dropIn && (
                    <Badge tone={date.capacity !== null && date.taken >= date.capacity ? 'warn' : 'line'} icon="users">
                      {date.capacity === null
                        ? t('hub.comers', { count: date.taken })
                        : t('hub.comersOf', { count: date.taken, capacity: date.capacity })}
                      {date.waiting > 0 && <> · {t('hub.waiting', { count: date.waiting })}</>}
                    </Badge>
                  )}
                  {date.helpers && !past && (
                    <Badge tone={date.helpers.held < date.helpers.wanted ? 'warn' : 'ok'} icon="hand">
                      {t('hub.helpers', { count: date.helpers.held, wanted: date.helpers.wanted })}
                    </Badge>
                  )}
                  {date.moved && (
                    <Badge tone="info" icon="repeat">
                      {t('dateStates.moved')}
                    </Badge>
                  )}
                </>
              )}
            </div>
            <div className="btns rows__end">
              {!off && !draft && (
                <ButtonLink size="sm" icon="list" href={`/mit/arrangementer/${slug}/dag/${date.day}${date.day > today ? '/liste' : ''}`}>
                  {t(date.day > today ? 'hub.dayList' : 'hub.onTheDay')}
                  <span className="vh"> {day}</span>
                </ButtonLink>
              )}
              {!past && (
                <Anchor className="btn btn--sm" href={`/mit/arrangementer/${slug}/datoer/${date.id}`}>
                  {t('hub.changeDate')}
                  <span className="vh"> {day}</span>
                </Anchor>
              )}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
