import { useTranslation } from 'react-i18next'
import { atLineStart, formatMonth, formatDay } from '~/i18n/format'
import { useFactOptions } from '~/people/fact-options'
import { days as weekdays } from '~/people/facts'
import { Anchor } from '~/ui/anchor'
import { IconLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { firstOf, monthLater, monthOf, weeksOf } from './calendar-days'
import { eventsHref, type EventFilter } from './event-filter'

interface MonthCardProps {
  filter: EventFilter
  /** YYYY-MM */
  month: string
  today: string
  counts: Readonly<Record<string, number>>
}

/** A month beside the agenda: each day on which something is leads to its week. */
export function MonthCard({ filter, month, today, counts }: MonthCardProps) {
  const { t, i18n } = useTranslation('events')
  const { daysShort, days } = useFactOptions()
  const go = (months: number) => eventsHref(filter, { from: firstOf(monthLater(month, months)), to: null })
  const name = atLineStart(formatMonth(month, i18n.language), i18n.language)
  return (
    <Card>
      <div className="month__bar">
        <IconLink icon="chevron-left" label={t('month.previous')} href={go(-1)} />
        <h2 id="month-h">{name}</h2>
        <IconLink icon="chevron-right" label={t('month.next')} href={go(1)} />
      </div>
      <table className="month" aria-labelledby="month-h">
        <thead>
          <tr>
            {weekdays.map((day) => (
              <th key={day} scope="col" abbr={days[day]}>
                {daysShort[day]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => {
                const count = counts[day] ?? 0
                const number = Number(day.slice(8))
                const classes = [monthOf(day) !== month && 'out', day === today && 'now'].filter(Boolean).join(' ')
                return (
                  <td key={day} className={classes || undefined}>
                    {count > 0 && monthOf(day) === month ? (
                      <Anchor
                        href={`${eventsHref(filter, { from: day, to: null })}#d${day}`}
                        aria-label={t('month.day', { day: formatDay(day, i18n.language, new Date(day)), events: t('count', { count }) })}
                      >
                        {number}
                      </Anchor>
                    ) : (
                      <span>{number}</span>
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}
