import { easter } from 'date-easter'
import { Temporal } from 'temporal-polyfill'

/** Days on which series may rest, as the house knows them by itself. Pure; a coordinator may change each (holidays.server.ts). */

export const holidayKinds = ['public', 'school'] as const
export type HolidayKind = (typeof holidayKinds)[number]

export interface Holiday {
  /** Names one that the house knows by itself, e.g. `good-friday-2027`; null for one that a coordinator added. */
  key: string | null
  kind: HolidayKind
  /** In Danish, as calendars and doors say it. */
  name: string
  /** Both days included, YYYY-MM-DD. */
  fromDay: string
  untilDay: string
  /** True for one that the house guesses by pattern until a coordinator has set it after the municipality's own plan. */
  suggested: boolean
}

/**
 * The public holidays of the law and three days on which nearly everything is closed. Great Prayer Day has been none since 2024. The key of
 * a holiday is one of these and its year.
 */
export const holidayNames = {
  'new-year': 'Nytårsdag',
  'maundy-thursday': 'Skærtorsdag',
  'good-friday': 'Langfredag',
  'easter-sunday': 'Påskedag',
  'easter-monday': '2. påskedag',
  ascension: 'Kristi himmelfartsdag',
  'whit-sunday': 'Pinsedag',
  'whit-monday': '2. pinsedag',
  'constitution-day': 'Grundlovsdag',
  'christmas-eve': 'Juleaftensdag',
  'christmas-day': 'Juledag',
  'boxing-day': '2. juledag',
  'new-years-eve': 'Nytårsaftensdag',
  'winter-break': 'Vinterferie',
  'easter-break': 'Påskeferie',
  'summer-break': 'Sommerferie',
  'autumn-break': 'Efterårsferie',
  'christmas-break': 'Juleferie',
} as const
export type HolidayName = keyof typeof holidayNames

/** Which of the known holidays a date was left out for, by the name that stands there; null for any other reason. */
export function holidayNamed(reason: string | null): HolidayName | null {
  const [code] = Object.entries(holidayNames).find(([, name]) => name === reason) ?? []
  return (code as HolidayName | undefined) ?? null
}

/** Which of the known holidays a key is of. */
export function holidayOfKey(key: string | null): HolidayName | null {
  const code = key?.replace(/-\d{4}$/, '') ?? ''
  return Object.hasOwn(holidayNames, code) ? (code as HolidayName) : null
}

/** The holidays of a year that the house knows: the public ones computed, the schools' suggested by their usual pattern. In order. */
export function knownHolidays(year: number): Holiday[] {
  const { month, day } = easter(year)
  const easterSunday = Temporal.PlainDate.from({ year, month, day })
  const fixed = (on: string) => Temporal.PlainDate.from(`${year}-${on}`)
  const from = (name: HolidayName, kind: HolidayKind, first: Temporal.PlainDate, last = first): Holiday => ({
    key: `${name}-${year}`,
    kind,
    name: holidayNames[name],
    fromDay: first.toString(),
    untilDay: last.toString(),
    suggested: kind === 'school',
  })
  const afterEaster = (days: number) => easterSunday.add({ days })
  // the last Saturday of June begins the schools' six weeks
  const endOfJune = fixed('06-30')
  const summer = endOfJune.subtract({ days: (endOfJune.dayOfWeek + 1) % 7 })
  const [winter, autumn] = [mondayOfWeek(year, 7), mondayOfWeek(year, 42)]
  return [
    from('new-year', 'public', fixed('01-01')),
    from('winter-break', 'school', winter, winter.add({ days: 6 })),
    from('easter-break', 'school', afterEaster(-8), afterEaster(1)),
    from('maundy-thursday', 'public', afterEaster(-3)),
    from('good-friday', 'public', afterEaster(-2)),
    from('easter-sunday', 'public', easterSunday),
    from('easter-monday', 'public', afterEaster(1)),
    from('ascension', 'public', afterEaster(39)),
    from('whit-sunday', 'public', afterEaster(49)),
    from('whit-monday', 'public', afterEaster(50)),
    from('constitution-day', 'public', fixed('06-05')),
    from('summer-break', 'school', summer, summer.add({ days: 6 * 7 })),
    from('autumn-break', 'school', autumn, autumn.add({ days: 6 })),
    from('christmas-break', 'school', fixed('12-20'), Temporal.PlainDate.from(`${year + 1}-01-02`)),
    from('christmas-eve', 'public', fixed('12-24')),
    from('christmas-day', 'public', fixed('12-25')),
    from('boxing-day', 'public', fixed('12-26')),
    from('new-years-eve', 'public', fixed('12-31')),
  ].sort((one, other) => one.fromDay.localeCompare(other.fromDay))
}

/** The Monday of an ISO week. */
function mondayOfWeek(year: number, week: number): Temporal.PlainDate {
  // 4 January is always in the first week
  const fourth = Temporal.PlainDate.from({ year, month: 1, day: 4 })
  return fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ weeks: week - 1 })
}

/** The name of the holiday on a day; a public one before a school's. Null on an ordinary day. */
export function holidayOn(day: string, holidays: readonly Holiday[]): string | null {
  const on = holidays.filter(({ fromDay, untilDay }) => fromDay <= day && day <= untilDay)
  return (on.find(({ kind }) => kind === 'public') ?? on[0])?.name ?? null
}
