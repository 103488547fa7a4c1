import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'
import { islandTimeZone } from '~/i18n/format'

/** When a series is, by a proven library: local times of the island, right across daylight-saving changes. Pure. */

/** A series of more dates than these is not one anybody plans. */
export const MOST_DATES = 400

/** One start as the rule has it. */
export interface Start {
  /** YYYY-MM-DDTHH:MM, local: the RECURRENCE-ID. */
  recurrenceId: string
  day: string
  /** Minutes after midnight. */
  starts: number
}

export class RuleRefused extends Error {
  constructor(readonly why: 'never-ends' | 'too-many' | 'not-a-rule') {
    super(why)
  }
}

const startFrom = (local: Temporal.PlainDateTime): Start => ({
  recurrenceId: local.toString({ smallestUnit: 'minute' }),
  day: local.toPlainDate().toString(),
  starts: local.hour * 60 + local.minute,
})

/**
 * All starts of a rule, in order.
 * @param startsAt DTSTART, YYYY-MM-DDTHH:MM local
 * @param rrule RRULE without its name; null is one date
 * @throws RuleRefused when it has no end, more than `most` dates, or is none
 */
export function startsOf(startsAt: string, rrule: string | null, most = MOST_DATES): Start[] {
  const first = Temporal.PlainDateTime.from(startsAt)
  if (rrule === null) return [startFrom(first)]
  if (!/(^|;)(COUNT|UNTIL)=/.test(rrule)) throw new RuleRefused('never-ends')
  let found: Temporal.ZonedDateTime[]
  try {
    const rule = new RRuleTemporal({ rruleString: rrule, dtstart: first.toZonedDateTime(islandTimeZone), temporal: Temporal })
    found = rule.all((_, count) => count <= most)
  } catch {
    throw new RuleRefused('not-a-rule')
  }
  if (found.length > most) throw new RuleRefused('too-many')
  // the spring night that has no such hour has no such date: the rule goes on after it
  return found.map((at) => startFrom(at.toPlainDateTime()))
}

/** Midnights of days on which no clock changes, as milliseconds; null of a day on which one does. Lists ask for the same days again and again. */
const midnights = new Map<string, number | null>()
const MOST_DAYS = 4000

function midnightOf(day: string): number | null {
  const known = midnights.get(day)
  if (known !== undefined) return known
  const start = Temporal.PlainDate.from(day).toZonedDateTime(islandTimeZone)
  const at = start.hoursInDay === 24 ? start.epochMilliseconds : null
  if (midnights.size >= MOST_DAYS) midnights.clear()
  midnights.set(day, at)
  return at
}

/** The instant of a local day and minutes after its midnight. */
export function instantOf(day: string, minutes: number): Date {
  const midnight = minutes >= 0 && minutes <= 1440 ? midnightOf(day) : null
  if (midnight !== null) return new Date(midnight + minutes * 60_000)
  const local = Temporal.PlainDate.from(day).toPlainDateTime({ hour: Math.floor(minutes / 60) % 24, minute: minutes % 60 })
  const at = minutes >= 1440 ? local.add({ days: 1 }) : local
  return new Date(at.toZonedDateTime(islandTimeZone).epochMilliseconds)
}

/** The day so many days later, YYYY-MM-DD. */
export function dayAfter(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}
