import { Temporal } from 'temporal-polyfill'
import { islandTimeZone } from '~/i18n/format'

/** How often an event is: the few ways people choose from, as iCalendar rules and back. Pure; recurrence.ts says which days that is. */

/** `monthly` is by weekday, as »every second Tuesday of the month«; `monthly-last` as »the last Friday«. */
export const repeats = ['once', 'weekly', 'fortnightly', 'monthly', 'monthly-last'] as const
export type Repeat = (typeof repeats)[number]

/** A series as it is asked for. */
export interface SeriesWish {
  repeat: Repeat
  /** Its first day, YYYY-MM-DD, and the minutes after midnight at which it begins and ends. */
  day: string
  starts: number
  ends: number
  /** So many times, or until this day; neither for a single one. */
  times: number | null
  until: string | null
}

/** When an event is, as it is kept. */
export interface EventWhen {
  /** DTSTART: YYYY-MM-DDTHH:MM, local. */
  startsAt: string
  minutes: number
  /** RRULE without its name; null is one date. */
  rrule: string | null
  skipsPublicHolidays?: boolean
  skipsSchoolHolidays?: boolean
  /** Starts of the rule that do not take place (EXDATE), as YYYY-MM-DDTHH:MM. */
  without?: readonly string[]
  /** Starts of the rule that are at another time (RECURRENCE-ID), or called off. */
  others?: readonly { recurrenceId: string; day: string; starts: number; ends: number; cancelled?: boolean }[]
  /** The UID that other calendars know it by already; made when left out. */
  uid?: string
}

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const
const pad = (value: number) => String(value).padStart(2, '0')

/** Minutes after midnight as HH:MM, and back. */
export function clockOf(minutes: number): string {
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
}
export function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return hours * 60 + minutes
}

/** The how-manieth of its weekday a day is in its month, 1–5. */
export function weekOfMonth(day: string): number {
  return Math.ceil(Number(day.slice(8)) / 7)
}
/** True for the last of its weekday in its month. */
export function isLastOfMonth(day: string): boolean {
  const at = Temporal.PlainDate.from(day)
  return at.day + 7 > at.daysInMonth
}
/** 0 is Monday. */
export function weekdayOf(day: string): number {
  return Temporal.PlainDate.from(day).dayOfWeek - 1
}

/** How often, without when it ends; null is once. A fifth weekday does not come every month, so it is the last. */
function frequency(repeat: Repeat, day: string): string | null {
  const weekday = codes[weekdayOf(day)]
  const nth = weekOfMonth(day)
  switch (repeat) {
    case 'once':
      return null
    case 'weekly':
      return 'FREQ=WEEKLY'
    case 'fortnightly':
      return 'FREQ=WEEKLY;INTERVAL=2'
    case 'monthly':
      return `FREQ=MONTHLY;BYDAY=${nth > 4 ? -1 : nth}${weekday}`
    case 'monthly-last':
      return `FREQ=MONTHLY;BYDAY=-1${weekday}`
  }
}

/** UNTIL as iCalendar wants it beside a local start: the instant in UTC. */
export function untilInstant(local: string): string {
  const instant = Temporal.PlainDateTime.from(local).toZonedDateTime(islandTimeZone).toInstant()
  return `${instant.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')}`
}

/** A wish as it is kept. */
export function whenOf({ repeat, day, starts, ends, times, until }: SeriesWish): EventWhen {
  const often = frequency(repeat, day)
  const end = times === null ? `UNTIL=${untilInstant(`${until ?? day}T23:59`)}` : `COUNT=${times}`
  return { startsAt: `${day}T${clockOf(starts)}`, minutes: ends - starts, rrule: often === null ? null : `${often};${end}` }
}

/** How often a rule is, when it is one that the form could have written; null for another's. */
export function repeatOf(rrule: string | null): Repeat | null {
  if (rrule === null) return 'once'
  const often = rrule
    .split(';')
    .filter((part) => !/^(COUNT|UNTIL)=/.test(part) && part !== 'INTERVAL=1')
    .join(';')
  if (often === 'FREQ=WEEKLY') return 'weekly'
  if (often === 'FREQ=WEEKLY;INTERVAL=2') return 'fortnightly'
  const [, nth] = /^FREQ=MONTHLY;BYDAY=(-1|[1-4])(?:MO|TU|WE|TH|FR|SA|SU)$/.exec(often) ?? []
  return nth === undefined ? null : nth === '-1' ? 'monthly-last' : 'monthly'
}

/** The same rule with another end: so many times, or until a start. */
export function withCount(rrule: string, count: number): string {
  return [...rrule.split(';').filter((part) => !/^(COUNT|UNTIL)=/.test(part)), `COUNT=${count}`].join(';')
}
export function withUntil(rrule: string, lastStart: string): string {
  return [...rrule.split(';').filter((part) => !/^(COUNT|UNTIL)=/.test(part)), `UNTIL=${untilInstant(lastStart)}`].join(';')
}

/** A rule that goes on `count` times from another first day. Null when it is another's rule, which days alone do not tell. */
export function ruleFrom(rrule: string | null, day: string, count: number): string | null | undefined {
  const repeat = repeatOf(rrule)
  if (repeat === null) return undefined
  // a last Friday that moves to another week is that week's from then on
  const often = frequency(repeat === 'monthly-last' && !isLastOfMonth(day) ? 'monthly' : repeat, day)
  return often === null || count === 1 ? null : `${often};COUNT=${count}`
}

/** Where next season would begin: the same weekday, from 8 January or 15 August on, whichever comes first after the last date. */
export function nextSeasonStart(firstDay: string, lastDay: string, today: string): string {
  const after = Temporal.PlainDate.from(lastDay > today ? lastDay : today)
  const seasons = [after.year, after.year + 1].flatMap((year) => [
    Temporal.PlainDate.from({ year, month: 1, day: 8 }),
    Temporal.PlainDate.from({ year, month: 8, day: 15 }),
  ])
  const season = seasons.find((start) => Temporal.PlainDate.compare(start, after) > 0) ?? after
  return season.add({ days: (weekdayOf(firstDay) - (season.dayOfWeek - 1) + 7) % 7 }).toString()
}
