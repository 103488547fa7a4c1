import { islandTimeZone } from '~/i18n/format'

/** When the week's mail about open shifts goes out. Pure. */

/** The island's weekday (0 is Sunday) and hour. */
function islandHour(at: Date): { weekday: number; hour: number } {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: islandTimeZone, dateStyle: 'short', timeStyle: 'short' }).format(at)
  return { weekday: new Date(`${clock.slice(0, 10)}T12:00:00Z`).getUTCDay(), hour: Number(clock.slice(11, 13)) }
}

/** Thursdays and Fridays by day: before the weekend, when people plan, and never in the night. */
export function isMailTime(at: Date): boolean {
  const { weekday, hour } = islandHour(at)
  return (weekday === 4 || weekday === 5) && hour >= 9 && hour < 20
}

/** A mail a week at most: so many days lie between two. */
export const DAYS_BETWEEN = 7
