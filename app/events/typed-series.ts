import type { EventRule } from './event'
import { clockOf, minutesOf, repeatOf } from './series'

/** A rule as the form of a series shows it; its times are counted from its dates. */
export function typedSeries(rule: EventRule, times: number, day = rule.startsAt.slice(0, 10)): Record<string, unknown> {
  const starts = minutesOf(rule.startsAt.slice(11))
  return {
    day,
    starts: clockOf(starts),
    ends: clockOf(starts + rule.minutes),
    // another calendar's rule is at least every week
    repeat: repeatOf(rule.rrule) ?? 'weekly',
    endsBy: 'times',
    times: String(Math.max(times, 1)),
    skipsPublic: rule.skipsPublicHolidays ? 'on' : undefined,
    skipsSchool: rule.skipsSchoolHolidays ? 'on' : undefined,
  }
}
