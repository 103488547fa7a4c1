import type ICAL from 'ical.js'
import { dayAfter, MOST_DATES, startsOf } from '~/events/recurrence'
import type { LocalTime } from './ics-times'

/** Rules of another's calendar: which of them we take, and the dates they still give. Pure. */

export class RuleNotTaken extends Error {
  override name = 'RuleNotTaken'
  constructor(readonly why: 'rule' | 'too-many') {
    super(why)
  }
}

/** How far ahead a rule without an end is taken, in days. */
export const ENDLESS_DAYS = 365

/** Steps that all rules of a file may take together: a rule of many years is walked from its beginning. */
export interface Budget {
  steps: number
}

const plainDays = /^(MO|TU|WE|TH|FR|SA|SU)$/
const monthDays = /^([1-4]|-1)?(MO|TU|WE|TH|FR|SA|SU)$/

/**
 * True for rules as people make them. Others are not taken: there are rules that name a day no year has (30 February), and looking for
 * it never ends.
 */
export function isTaken(rule: ICAL.Recur): boolean {
  const parts = Object.keys(rule.parts)
  const each = (name: string) => (rule.parts as Record<string, (string | number)[] | undefined>)[name] ?? []
  const only = (...names: string[]) => parts.every((part) => names.includes(part))
  if (rule.interval < 1 || rule.interval > 60) return false
  switch (rule.freq) {
    case 'DAILY':
    case 'WEEKLY':
      return only('BYDAY') && each('BYDAY').every((day) => plainDays.test(String(day)))
    case 'MONTHLY':
      if (parts.includes('BYMONTHDAY')) return only('BYMONTHDAY') && each('BYMONTHDAY').every((day) => Math.abs(Number(day)) <= 28)
      return (
        only('BYDAY', 'BYSETPOS') &&
        (parts.includes('BYDAY') || parts.length === 0) &&
        each('BYDAY').every((day) => monthDays.test(String(day))) &&
        each('BYSETPOS').every((at) => [1, 2, 3, 4, -1].includes(Number(at)))
      )
    case 'YEARLY':
      return parts.length === 0
    default:
      return false
  }
}

/** A rule that has become one of a known day a year says that day again, which adds nothing. */
export function withoutOwnDay(rule: ICAL.Recur, start: ICAL.Time): ICAL.Recur {
  const plain = rule.clone()
  const { BYMONTH, BYMONTHDAY } = plain.parts as Record<string, number[] | undefined>
  if (
    plain.freq === 'YEARLY' &&
    (BYMONTH?.join() ?? `${start.month}`) === `${start.month}` &&
    (BYMONTHDAY?.join() ?? `${start.day}`) === `${start.day}`
  ) {
    delete (plain.parts as Record<string, unknown>).BYMONTH
    delete (plain.parts as Record<string, unknown>).BYMONTHDAY
  }
  return plain
}

const numberOf = (day: string) => Number(day.replaceAll('-', ''))

export interface ComingStarts {
  starts: LocalTime[]
  /** The rule has no end, or one that is further ahead: what is here is the next year. */
  endless: boolean
}

/**
 * The starts of a rule from today on. @param until for a rule without an end, YYYY-MM-DD
 * @throws RuleNotTaken
 */
export function comingStarts(
  rule: ICAL.Recur,
  first: ICAL.Time,
  clock: (at: ICAL.Time) => LocalTime,
  { today, until, budget }: { today: string; until: string; budget: Budget },
): ComingStarts {
  if (!isTaken(rule)) throw new RuleNotTaken('rule')
  const endless = !rule.count && !rule.until
  const steps = rule.iterator(first)
  const starts: LocalTime[] = []
  const long = numberOf(dayAfter(today, -2))
  for (let at = steps.next(); at; at = steps.next()) {
    budget.steps -= 1
    if (budget.steps < 0) throw new RuleNotTaken('too-many')
    // what another clock says is at most a day away; asking it each time takes long for a rule of many years
    if (at.year * 10_000 + at.month * 100 + at.day < long) continue
    const local = clock(at)
    if (local.slice(0, 10) < today) continue
    if (endless && local.slice(0, 10) > until) break
    starts.push(local)
    if (starts.length > MOST_DATES) throw new RuleNotTaken('too-many')
  }
  return { starts, endless }
}

/** The rule as we keep it: from the first start that is still to come, so many times. */
export function keptRule(rule: ICAL.Recur, count: number): string | null {
  if (count === 1) return null
  const kept = rule.clone()
  kept.until = null
  kept.count = count
  return kept.toString()
}

/**
 * What our own reader of rules makes of it, start by start, beside what theirs said; a start that is at another clock there is to be
 * written down by itself. Null when the two do not agree on the days: then it is not taken.
 */
export function agreedStarts(rrule: string | null, starts: readonly LocalTime[]): { recurrenceId: LocalTime; start: LocalTime }[] | null {
  const [first] = starts
  if (!first) return null
  try {
    const ours = startsOf(first, rrule)
    if (ours.length !== starts.length) return null
    const pairs = ours.map(({ recurrenceId }, at) => ({ recurrenceId, start: starts[at] ?? '' }))
    return pairs.every(({ recurrenceId, start }) => recurrenceId.slice(0, 10) === start.slice(0, 10)) ? pairs : null
  } catch {
    return null
  }
}
