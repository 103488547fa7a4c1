import { useTranslation } from 'react-i18next'
import { dateSignParts } from '~/i18n/format'
import { useFactOptions } from '~/people/fact-options'
import { days as weekdays } from '~/people/facts'
import { IconLink } from '~/ui/button'
import { daysFrom, weekNumber, weekdayOf } from './calendar-days'
import { eventsHref, weeksBeside, type EventFilter, type Period } from './event-filter'
import { useEventWords } from './use-event-words'

interface WeekStripProps {
  filter: EventFilter
  period: Period
  today: string
  counts: Readonly<Record<string, number>>
  /** Something is chosen, so that a day without a date stands nowhere below. */
  asked: boolean
  vis?: 'kort'
}

/** The seven days that are shown, the weeks beside them, and how much each day holds. */
export function WeekStrip({ filter, period, today, counts, asked, vis }: WeekStripProps) {
  const { t, i18n } = useTranslation('events')
  const words = useEventWords()
  const { daysShort } = useFactOptions()
  const week = (from: string) => eventsHref(filter, { from, to: null, vis })
  const { before, after } = weeksBeside(period)
  const days = words.days(period.from, period.to, today)
  return (
    <>
      <div className="weekbar">
        <IconLink icon="chevron-left" label={t('week.previous')} href={week(before)} />
        <h2>{weekdayOf(period.from) === 0 ? t('week.title', { number: weekNumber(period.from), days }) : days}</h2>
        <IconLink icon="chevron-right" label={t('week.next')} href={week(after)} />
      </div>
      <ul className="week" aria-label={t('week.label')}>
        {daysFrom(period.from, period.to).map((day) => {
          const count = counts[day] ?? 0
          const sign = dateSignParts(day, i18n.language)
          const short = daysShort[weekdays[weekdayOf(day)] ?? 'mon']
          const inside = (
            <>
              <span className="week__long">{sign.weekday}</span>
              <span className="week__short" aria-hidden="true">
                {short}
              </span>
              <b>{sign.day}</b>
              <i className={`n${Math.min(count, 2)}`} />
              <span className="vh">{t('count', { count })}</span>
            </>
          )
          return (
            <li key={day}>
              {asked && count === 0 ? (
                <span className="week__day" aria-current={day === today ? 'date' : undefined}>
                  {inside}
                </span>
              ) : (
                <a className="week__day" href={`#d${day}`} aria-current={day === today ? 'date' : undefined}>
                  {inside}
                </a>
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}
