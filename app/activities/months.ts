/** Hours month by month. Pure. */

export interface MonthOfHours {
  /** YYYY-MM */
  month: string
  times: number
  minutes: number
  confirmedMinutes: number
}

const none = (month: string): MonthOfHours => ({ month, times: 0, minutes: 0, confirmedMinutes: 0 })

/** The twelve months of a year, those without hours among them. */
export function yearOf(year: string, months: readonly MonthOfHours[]): MonthOfHours[] {
  const known = new Map(months.map((each) => [each.month, each]))
  return Array.from({ length: 12 }, (_, at) => {
    const month = `${year}-${String(at + 1).padStart(2, '0')}`
    return known.get(month) ?? none(month)
  })
}

/** What months come to, all of them or those of a month or year (`YYYY-MM` or `YYYY`). */
export function sumOf(months: readonly MonthOfHours[], of = ''): Omit<MonthOfHours, 'month'> {
  const sum = { times: 0, minutes: 0, confirmedMinutes: 0 }
  for (const { times, minutes, confirmedMinutes } of months.filter(({ month }) => month.startsWith(of))) {
    sum.times += times
    sum.minutes += minutes
    sum.confirmedMinutes += confirmedMinutes
  }
  return sum
}

/** The years in which there were hours, the latest first, and this one in any case. */
export function yearsOf(months: readonly MonthOfHours[], today: string): string[] {
  return [...new Set([today.slice(0, 4), ...months.map(({ month }) => month.slice(0, 4))])].toSorted().toReversed()
}

/** A month with fewer hours than these is a small stone, also when it is the largest of the year. */
const LARGE_STONE_MINUTES = 10 * 60
/** The smallest stone that can still be seen. */
const SMALLEST = 0.3

/** How wide a month's stone is, from 0 (none) to 1: its surface is as the hours. */
export function stoneSize(minutes: number, largest: number): number {
  if (minutes <= 0) return 0
  return Math.max(SMALLEST, Math.sqrt(Math.min(1, minutes / Math.max(largest, LARGE_STONE_MINUTES))))
}
