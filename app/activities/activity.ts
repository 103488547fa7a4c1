/** What counts as an activity. Pure. */

/** The lengths offered with one tap, in minutes. */
export const usualMinutes = [30, 60, 90, 120, 180] as const
export const MAX_MINUTES = 24 * 60

/** How far back a new activity may lie, in days. */
export const OLDEST_DAYS = 366

/** How far ahead, in days: a helper who writes the whole week on its first day. Such an entry is asked about. */
export const AHEAD_DAYS = 7

const DAY_MS = 86_400_000
const noonOf = (day: string) => Date.parse(`${day}T12:00:00Z`)

/** A day so many days later (or earlier, when negative), as YYYY-MM-DD. */
export function daysLater(day: string, days: number): string {
  return new Date(noonOf(day) + days * DAY_MS).toISOString().slice(0, 10)
}

/**
 * Whether an activity may be on this day: `ahead` is to come and asked about, `future` too far to come, `too-old` more than a year back.
 * Days as YYYY-MM-DD.
 */
export function dayCounts(day: string, today: string): 'yes' | 'ahead' | 'future' | 'too-old' {
  const age = Math.round((noonOf(today) - noonOf(day)) / DAY_MS)
  if (age < -AHEAD_DAYS) return 'future'
  if (age < 0) return 'ahead'
  return age > OLDEST_DAYS ? 'too-old' : 'yes'
}

/** For so many days after a month is over its entries may still be mended. */
export const GRACE_DAYS = 7

/**
 * Whether an own entry may still be changed or deleted: while its calendar month is not over, and a week more. One that was written later
 * than its day counts from when it was written, so that a slip can be mended. Days as YYYY-MM-DD.
 */
export function mayStillChange(date: string, today: string, written: string = date): boolean {
  const month = (written > date ? written : date).slice(0, 7)
  const [year = 0, number = 0] = month.split('-').map(Number)
  const lastDay = new Date(Date.UTC(year, number, 0, 12)).toISOString().slice(0, 10)
  return today <= daysLater(lastDay, GRACE_DAYS)
}

/** The Monday of a day's week, as YYYY-MM-DD. */
export function mondayOf(day: string): string {
  return daysLater(day, -((new Date(noonOf(day)).getUTCDay() + 6) % 7))
}

/** The day before, as YYYY-MM-DD. */
export function dayBefore(day: string): string {
  return daysLater(day, -1)
}

/** Hours with halves, as people say them: 90 minutes are 1.5. */
export function hoursOf(minutes: number): number {
  return Math.round(minutes / 30) / 2
}
