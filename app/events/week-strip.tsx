import { useTranslation } from 'react-i18next'
import { dateSignParts } from '~/i18n/format'
import { IconLink } from '~/ui/button'
import { daysFrom, daysLater, weekNumber } from './calendar-days'
import { eventsHref, type EventFilter, type Period } from './event-filter'
import { useEventWords } from './use-event-words'

interface WeekStripProps {
  filter: EventFilter
  period: Period
  today: string
  counts: Readonly<Record<string, number>>
  vis?: 'kort'
}

/** The week that is shown, the ones beside it, and how much each day holds. */
export function WeekStrip({ filter, period, today, counts, vis }: WeekStripProps) {
  const { t, i18n } = useTranslation('events')
  const words = useEventWords()
  const week = (days: number) => eventsHref(filter, { from: daysLater(period.from, days), to: null, vis })
  return (
    <>
      <div className="weekbar">
        <IconLink icon="chevron-left" label={t('week.previous')} href={week(-7)} />
        <h2>{t('week.title', { number: weekNumber(period.from), days: words.days(period.from, period.to, today) })}</h2>
        <IconLink icon="chevron-right" label={t('week.next')} href={week(7)} />
      </div>
      <ul className="week" aria-label={t('week.label')}>
        {daysFrom(period.from, period.to).map((day) => {
          const count = counts[day] ?? 0
          const sign = dateSignParts(day, i18n.language)
          return (
            <li key={day}>
              <a href={`#d${day}`} aria-current={day === today ? 'date' : undefined}>
                {sign.weekday}
                <b>{sign.day}</b>
                <i className={`n${Math.min(count, 2)}`} />
                <span className="vh">{t('count', { count })}</span>
              </a>
            </li>
          )
        })}
      </ul>
    </>
  )
}
