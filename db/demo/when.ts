import { days, type Day } from '~/people/facts'

const DAY_MS = 86_400_000
const EARLIEST_MINUTE = 6 * 60 + 30
const MINUTES_OPEN = 11 * 60 + 30

/**
 * The instant some days before `at`, by day and not by night (06.30–18.00 UTC): the whole days say which day, the fraction how
 * early on it. More days are always earlier, and nothing lies in the future.
 */
export function daysBefore(at: Date, ago: number): Date {
  const whole = Math.floor(ago)
  const midnight = Math.floor(at.getTime() / DAY_MS) * DAY_MS - whole * DAY_MS
  const instant = midnight + (EARLIEST_MINUTE + (1 - (ago - whole)) * MINUTES_OPEN) * 60_000
  return new Date(instant < at.getTime() ? Math.round(instant) : at.getTime() - Math.round((1 + (ago - whole) * 30) * 60_000))
}

/** The calendar day (YYYY-MM-DD) some days before today; negative days lie ahead. */
export function dayBefore(today: string, ago: number): string {
  return new Date(Date.parse(`${today}T12:00:00Z`) - Math.floor(ago) * DAY_MS).toISOString().slice(0, 10)
}

/** The latest such weekday that is over (yesterday at the latest), and as many weeks before it as wished. */
export function weekdayBefore(today: string, weekday: Day, weeksAgo: number): string {
  const todayIs = (new Date(`${today}T12:00:00Z`).getUTCDay() + 6) % 7
  const since = ((todayIs - days.indexOf(weekday) + 6) % 7) + 1
  return dayBefore(today, since + 7 * weeksAgo)
}
