import { useTranslation } from 'react-i18next'
import { atLineStart, formatClock, formatDay, formatMonth } from '~/i18n/format'
import { useFactOptions } from '~/people/fact-options'
import { days as weekdays } from '~/people/facts'
import { Anchor } from '~/ui/anchor'
import { IconLink } from '~/ui/button'
import type { AgendaDay } from './agenda'
import { firstOf, monthLater, monthOf, weeksOf } from './calendar-days'
import { frontOfEvent } from './event'
import { eventsHref, type EventFilter } from './event-filter'

interface MonthProps {
  filter: EventFilter
  /** YYYY-MM */
  month: string
}

/** Which month is shown, and the ones beside it. */
export function MonthBar({ filter, month }: MonthProps) {
  const { t, i18n } = useTranslation('events')
  const go = (months: number) => eventsHref(filter, { from: firstOf(monthLater(month, months)), to: null, vis: 'maaned' })
  return (
    <div className="weekbar">
      <IconLink icon="chevron-left" label={t('month.previous')} href={go(-1)} />
      <h2 id="month-h">{atLineStart(formatMonth(month, i18n.language), i18n.language)}</h2>
      <IconLink icon="chevron-right" label={t('month.next')} href={go(1)} />
    </div>
  )
}

/** A month with what is in it: on a wide page the events themselves, on a phone the days, each leading to its events. */
export function MonthView({
  filter,
  month,
  days,
  today,
  counts,
}: MonthProps & { days: readonly AgendaDay[]; today: string; counts: Readonly<Record<string, number>> }) {
  const { t } = useTranslation('events')
  const facts = useFactOptions()
  const byDay = new Map(days.map((each) => [each.day, each]))
  return (
    <>
      <p className="bigmonth__touch soft">{t('month.touch')}</p>
      <table className="bigmonth" aria-labelledby="month-h">
        <thead>
          <tr>
            {weekdays.map((day) => (
              <th key={day} scope="col" abbr={facts.days[day]}>
                {facts.daysShort[day]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => {
                const out = monthOf(day) !== month
                return (
                  <td key={day} className={[out && 'out', day === today && 'now'].filter(Boolean).join(' ') || undefined}>
                    {out ? null : (
                      <MonthCell of={byDay.get(day)} day={day} count={counts[day] ?? 0} href={eventsHref(filter, { from: day, to: day })} />
                    )}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

interface MonthCellProps {
  of: AgendaDay | undefined
  day: string
  /** How many take place. */
  count: number
  href: string
}

function MonthCell({ of, day, count, href }: MonthCellProps) {
  const { t, i18n } = useTranslation('events')
  const number = Number(day.slice(8))
  if (!of || of.total === 0) return <span className="bigmonth__day">{number}</span>
  return (
    <>
      <Anchor
        className="bigmonth__day"
        href={href}
        aria-label={t('month.day', { day: formatDay(day, i18n.language, new Date(day)), events: t('count', { count }) })}
      >
        {number}
      </Anchor>
      <ul>
        {of.entries.map((entry) => (
          <li key={entry.id} className={`k-${frontOfEvent[entry.kind]}`}>
            <Anchor href={`/arrangementer/${entry.slug}/${entry.day}`} className={entry.state === 'planned' ? undefined : 'is-off'}>
              {t('at', { clock: formatClock(entry.starts, i18n.language) })} <b dir="auto">{entry.title}</b>
            </Anchor>
          </li>
        ))}
      </ul>
      {of.total > of.entries.length && (
        <Anchor className="bigmonth__more" href={href}>
          {t('month.more', { count: of.total - of.entries.length })}
        </Anchor>
      )}
    </>
  )
}
