/** What counts as an activity. Pure. */

/** The lengths offered with one tap, in minutes. */
export const usualMinutes = [30, 60, 90, 120, 180] as const
export const MAX_MINUTES = 24 * 60

/** How far back a new activity may lie, in days. */
export const OLDEST_DAYS = 366

/** True when an activity may be on this day: not in the future, not more than a year back. Days as YYYY-MM-DD. */
export function dayCounts(day: string, today: string): 'yes' | 'future' | 'too-old' {
  if (day > today) return 'future'
  const age = (Date.parse(`${today}T12:00:00Z`) - Date.parse(`${day}T12:00:00Z`)) / 86_400_000
  return age > OLDEST_DAYS ? 'too-old' : 'yes'
}

/** The day before, as YYYY-MM-DD. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}

/** Hours with halves, as people say them: 90 minutes are 1.5. */
export function hoursOf(minutes: number): number {
  return Math.round(minutes / 30) / 2
}
