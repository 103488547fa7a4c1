import { Temporal } from 'temporal-polyfill'
import type { EventRule } from './event'
import { clockOf, minutesOf, repeatOf } from './series'

/** A rule as the form of a series shows it; its times are counted from its dates. */
export function typedSeries(rule: EventRule, times: number): Record<string, unknown> {
  return { ...typedWhen(rule, rule.startsAt.slice(0, 10)), ...endedAfter(times) }
}

/** A season may be so much longer or shorter than the last one and still end on the same day of the year, in days. */
const ALIKE = 60

/**
 * The same once more from another first day on. What went on until a day goes on until that day of the year, or, when that would make
 * another season of it, for as long; what was counted has as many times.
 */
export function typedNextSeason(rule: EventRule, times: number, day: string): Record<string, unknown> {
  const until = /(?:^|;)UNTIL=(\d{4})(\d{2})(\d{2})/.exec(rule.rrule ?? '')
  if (!until) return { ...typedWhen(rule, day), ...endedAfter(times) }
  let last = Temporal.PlainDate.from(until.slice(1).join('-'))
  const length = last.since(rule.startsAt.slice(0, 10)).days
  while (Temporal.PlainDate.compare(last, day) < 0) last = last.add({ years: 1 })
  const isAlike = Math.abs(last.since(day).days - length) <= ALIKE
  return {
    ...typedWhen(rule, day),
    endsBy: 'until',
    until: (isAlike ? last : Temporal.PlainDate.from(day).add({ days: length })).toString(),
  }
}

function endedAfter(times: number) {
  return { endsBy: 'times', times: String(Math.max(times, 1)) }
}

function typedWhen(rule: EventRule, day: string) {
  const starts = minutesOf(rule.startsAt.slice(11))
  return {
    day,
    starts: clockOf(starts),
    ends: clockOf(starts + rule.minutes),
    // another calendar's rule is at least every week
    repeat: repeatOf(rule.rrule) ?? 'weekly',
    skipsPublic: rule.skipsPublicHolidays ? 'on' : undefined,
    skipsSchool: rule.skipsSchoolHolidays ? 'on' : undefined,
  }
}
