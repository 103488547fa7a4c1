import { daysLater } from './activity'

/** What is unusual about an entry of hours and is asked about before it is saved: »Was that right?« Pure. */

/**
 * - `long-day` more than twelve hours of work on one day
 * - `ahead` a day to come
 * - `overlap` at the same time as something else of one's own
 * - `same-again` the same as an entry that stands there
 * - `already-there` helping or taking part at that event comes by itself
 * - `other-day` the event was not on that day, nor the day before or after
 */
export const unusualCodes = ['long-day', 'ahead', 'overlap', 'same-again', 'already-there', 'other-day'] as const
export type UnusualCode = (typeof unusualCodes)[number]
export const isUnusualCode = (code: string): code is UnusualCode => unusualCodes.some((each) => each === code)

/** More minutes than these on one day are asked about. */
export const LONG_DAY_MINUTES = 12 * 60
const MINUTES_A_DAY = 24 * 60

/** What an entry says of what, when and how long. */
export interface Span {
  /** YYYY-MM-DD */
  date: string
  minutes: number
  /** Minutes after midnight; null when nobody said. */
  starts: number | null
}
interface What {
  matchId: string | null
  organisationId: string | null
  eventDateId: string | null
}
export type NewEntry = Span & What & { /** The day of its event, YYYY-MM-DD. */ eventDay?: string }
/** What stands already; a shift that is promised and not over stands as `shift` too. */
export type StandingEntry = Span & What & { source: 'own' | 'import' | 'shift' | 'attendance' }

/** Whether two spans have a minute in common; one that goes on past midnight is of the next day too. Unknown beginnings never meet. */
export function meet(one: Span, other: Span): boolean {
  if (one.starts === null || other.starts === null) return false
  const apart = Math.round((Date.parse(`${other.date}T12:00:00Z`) - Date.parse(`${one.date}T12:00:00Z`)) / 60_000)
  const from = other.starts + apart
  return one.starts < from + other.minutes && from < one.starts + one.minutes
}

/** The minutes of a span that are of a day; what goes on past midnight is of the next. With no beginning all is of its own day. */
export function minutesOn(day: string, { date, minutes, starts }: Span): number {
  const first = starts === null ? minutes : Math.min(minutes, MINUTES_A_DAY - starts)
  if (day === date) return first
  return day === daysLater(date, 1) ? minutes - first : 0
}

/** Taking part in an event is no work, and so does not lengthen the day. */
const isWork = ({ source }: StandingEntry) => source !== 'attendance'
const comesByItself = ({ source }: StandingEntry) => source === 'shift' || source === 'attendance'
const sameWhat = (one: What, other: What) =>
  one.matchId === other.matchId && one.organisationId === other.organisationId && one.eventDateId === other.eventDateId

/**
 * What is unusual about an entry, in the order of the codes.
 * @param standing the person's other entries of that day, the day before and the day after
 * @param today YYYY-MM-DD
 */
export function unusualAbout(entry: NewEntry, standing: readonly StandingEntry[], today: string): UnusualCode[] {
  const sameDay = standing.filter(({ date }) => date === entry.date)
  const workOn = (day: string) => standing.filter(isWork).reduce((sum, each) => sum + minutesOn(day, each), minutesOn(day, entry))
  const tomorrow = daysLater(entry.date, 1)
  const spills = minutesOn(tomorrow, entry) > 0
  const near = standing.filter(({ date }) => date >= daysLater(entry.date, -1) && date <= daysLater(entry.date, 1))
  const found: Record<UnusualCode, boolean> = {
    'long-day':
      entry.minutes > LONG_DAY_MINUTES || workOn(entry.date) > LONG_DAY_MINUTES || (spills && workOn(tomorrow) > LONG_DAY_MINUTES),
    ahead: entry.date > today,
    overlap: near.some((each) => meet(entry, each)),
    'same-again': sameDay.some((each) => !comesByItself(each) && each.minutes === entry.minutes && sameWhat(each, entry)),
    'already-there': near.some(
      (each) =>
        comesByItself(each) &&
        (entry.eventDateId === null
          ? each.date === entry.date &&
            entry.organisationId !== null &&
            entry.matchId === null &&
            each.organisationId === entry.organisationId
          : each.eventDateId === entry.eventDateId),
    ),
    'other-day': entry.eventDay !== undefined && (entry.date < daysLater(entry.eventDay, -1) || entry.date > daysLater(entry.eventDay, 1)),
  }
  return unusualCodes.filter((code) => found[code])
}
