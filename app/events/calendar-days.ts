/** Days of the island as the calendar on the wall has them: YYYY-MM-DD in, YYYY-MM-DD out; months are YYYY-MM. Pure. */

const noon = (day: string) => new Date(`${day}T12:00:00Z`)
const written = (at: Date) => at.toISOString().slice(0, 10)

/** True for a day that exists: 30 February does not. */
export function isDay(value: string): boolean {
  return /^(19|20|21)\d\d-\d\d-\d\d$/.test(value) && !Number.isNaN(noon(value).getTime()) && written(noon(value)) === value
}

export function isMonth(value: string): boolean {
  return /^\d{4}-\d\d$/.test(value) && isDay(`${value}-01`)
}

/** So many days later; earlier when it is less than nothing. */
export function daysLater(day: string, days: number): string {
  const at = noon(day)
  at.setUTCDate(at.getUTCDate() + days)
  return written(at)
}

/** All days from one to another, both included. */
export function daysFrom(from: string, to: string): string[] {
  const found: string[] = []
  for (let day = from; day <= to; day = daysLater(day, 1)) found.push(day)
  return found
}

/** 0 is Monday. */
export function weekdayOf(day: string): number {
  return (noon(day).getUTCDay() + 6) % 7
}

/** The Monday of its week. */
export function mondayOf(day: string): string {
  return daysLater(day, -weekdayOf(day))
}

/** Its week as Danish calendars count them (ISO 8601): the first one of a year holds its first Thursday. */
export function weekNumber(day: string): number {
  const thursday = daysLater(mondayOf(day), 3)
  const first = daysLater(mondayOf(`${thursday.slice(0, 4)}-01-04`), 3)
  return 1 + Math.round((noon(thursday).getTime() - noon(first).getTime()) / (7 * 86_400_000))
}

export const monthOf = (day: string) => day.slice(0, 7)
export const firstOf = (month: string) => `${month}-01`

export function lastOf(month: string): string {
  return daysLater(firstOf(monthLater(month, 1)), -1)
}

/** So many months later. */
export function monthLater(month: string, months: number): string {
  const at = noon(firstOf(month))
  at.setUTCMonth(at.getUTCMonth() + months)
  return monthOf(written(at))
}

/** The weeks of a month, Monday first, filled up with days of the months beside it. */
export function weeksOf(month: string): string[][] {
  const weeks: string[][] = []
  for (let monday = mondayOf(firstOf(month)); monday <= lastOf(month); monday = daysLater(monday, 7))
    weeks.push(daysFrom(monday, daysLater(monday, 6)))
  return weeks
}
