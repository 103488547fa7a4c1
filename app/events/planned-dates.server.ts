import { EventRefused } from './event-refused'
import { holidayOn } from './holidays'
import { holidaysFor } from './holidays.server'
import { startsOf } from './recurrence'
import type { EventWhen } from './series'

/** One date as a rule plans it, before it is written down. */
export interface PlannedDate {
  recurrenceId: string
  day: string
  starts: number
  ends: number
  state: 'planned' | 'left-out' | 'cancelled'
  /** The holiday it rests for. */
  reason: string | null
}

/**
 * All dates of a rule, with those marked that rest for a holiday; what a maker looks at before it is made.
 * @throws RuleRefused, EventRefused
 */
export function plannedDates(when: EventWhen): PlannedDate[] {
  const starts = startsOf(when.startsAt, when.rrule)
  const [first, last] = [starts[0], starts.at(-1)]
  if (!first || !last) throw new EventRefused('nothing-left')
  const rests = { skipsPublicHolidays: when.skipsPublicHolidays ?? false, skipsSchoolHolidays: when.skipsSchoolHolidays ?? false }
  const holidays = holidaysFor(rests, first.day, last.day)
  const without = new Set(when.without)
  const others = new Map(when.others?.map((other) => [other.recurrenceId, other]))
  return starts.map(({ recurrenceId, day, starts: from }) => {
    const other = others.get(recurrenceId)
    const date = { recurrenceId, day: other?.day ?? day, starts: other?.starts ?? from, ends: other?.ends ?? from + when.minutes }
    if (date.ends > 1440 || date.ends <= date.starts) throw new EventRefused('over-midnight')
    if (other) return { ...date, state: other.cancelled ? ('cancelled' as const) : ('planned' as const), reason: null }
    if (without.has(recurrenceId)) return { ...date, state: 'left-out' as const, reason: null }
    const reason = holidayOn(day, holidays)
    return { ...date, state: reason === null ? ('planned' as const) : ('left-out' as const), reason }
  })
}
