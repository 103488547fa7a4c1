import { dayAfter } from '~/events/recurrence'
import { daysBetween } from '~/follow-ups/follow-up'
import { monthsAfter } from '~/island/months-after'

/** A stretch of island days a report tells of. Pure. */
export interface Period {
  /** First and last day, both in it, YYYY-MM-DD. */
  from: string
  until: string
  /** `2026-1` or `2026-2` when it is exactly a half-year. */
  half: string | null
}

/** There was no bank before this year. */
export const FIRST_DAY = '2020-01-01'
/** A longer period says little, and takes long. */
export const MOST_YEARS = 5

export const presets = ['half', 'half-before', 'year', 'last-12-months'] as const
export type Preset = (typeof presets)[number]

/** The two ends as a period, which is a half-year when it is one to the day. */
export function periodOf(from: string, until: string): Period {
  const half = halfOf(from)
  const { from: first, until: last } = halfYear(half)
  return { from, until, half: first === from && last === until ? half : null }
}

/** `2026-1` is January to June, `2026-2` July to December. */
export function halfYear(half: string): Period {
  const [year = '', which] = half.split('-')
  return which === '1' ? { from: `${year}-01-01`, until: `${year}-06-30`, half } : { from: `${year}-07-01`, until: `${year}-12-31`, half }
}
/** The half-year a day lies in. */
export function halfOf(day: string): string {
  return `${day.slice(0, 4)}-${day.slice(5, 7) < '07' ? 1 : 2}`
}
/** So many half-years on. */
export function halfAfter(half: string, halves: number): string {
  return halfOf(monthsAfter(halfYear(half).from, 6 * halves))
}
export const isHalf = (text: string) => /^20[2-9]\d-[12]$/.test(text)

/** The same kind of period right before: the half-year before a half-year, whole months before whole months, else as many days. */
export function previousPeriod({ from, until, half }: Period): Period {
  if (half) return halfYear(halfAfter(half, -1))
  const last = dayAfter(from, -1)
  const next = dayAfter(until, 1)
  const wholeMonths = from.endsWith('-01') && next.endsWith('-01')
  return periodOf(wholeMonths ? monthsAfter(from, -monthsIn({ from, until }).length) : dayAfter(from, -daysBetween(from, next)), last)
}

/** Every month the period touches, YYYY-MM. */
export function monthsIn({ from, until }: Pick<Period, 'from' | 'until'>): string[] {
  const months: string[] = []
  for (let month = from.slice(0, 7); month <= until.slice(0, 7); month = monthsAfter(`${month}-01`, 1).slice(0, 7)) months.push(month)
  return months
}

export function presetPeriod(preset: Preset, today: string): Period {
  switch (preset) {
    case 'half':
      return halfYear(halfOf(today))
    case 'half-before':
      return halfYear(halfAfter(halfOf(today), -1))
    case 'year':
      return periodOf(`${today.slice(0, 4)}-01-01`, `${today.slice(0, 4)}-12-31`)
    case 'last-12-months':
      return periodOf(dayAfter(monthsAfter(today, -12), 1), today)
  }
}

/** What is wrong with a period somebody asked for: a code. */
export type PeriodTrouble =
  | 'not-a-day'
  | 'one-day-missing'
  | 'ends-before-it-begins'
  | 'too-early'
  | 'too-long'
  | 'not-begun'
  | 'no-half-year'

export interface AskedPeriod {
  /** What is shown: as asked for, or the present half-year where that was no period. */
  period: Period
  trouble: PeriodTrouble | null
  /** As it was typed, so that nothing is lost. */
  typed: { from: string; until: string }
}

/** A day as a Dane writes it, 1-2-2026 or 01.02.2026, as YYYY-MM-DD; anything else as it is. */
function dayWritten(text: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4})$/.exec(text) ?? []
  return year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text
}

function troubleWith(from: string, until: string, today: string): PeriodTrouble | null {
  if (from === '' || until === '') return 'one-day-missing'
  if (!isDay(from) || !isDay(until)) return 'not-a-day'
  if (until < from) return 'ends-before-it-begins'
  if (from < FIRST_DAY) return 'too-early'
  if (from > today) return 'not-begun'
  if (until >= monthsAfter(from, 12 * MOST_YEARS)) return 'too-long'
  return null
}

/**
 * The period an address asks for: `periode` (a preset), else `fra` and `til`, else `halvaar=2026-1`, else the present half-year. Never fails.
 * @param today the island's day
 */
export function readPeriod(search: URLSearchParams, today: string): AskedPeriod {
  const asked = (name: string) => (search.get(name) ?? '').trim()
  const usual = presetPeriod('half', today)
  const typed = { from: dayWritten(asked('fra')), until: dayWritten(asked('til')) }
  const plain = (period: Period, trouble: PeriodTrouble | null = null) => ({
    period,
    trouble,
    typed: { from: period.from, until: period.until },
  })
  const preset = presets.find((each) => each === asked('periode'))
  // a form carries the period that is shown beside the name one chooses: what is chosen counts
  if (preset) return plain(presetPeriod(preset, today))
  if (typed.from !== '' || typed.until !== '') {
    const trouble = troubleWith(typed.from, typed.until, today)
    return { period: trouble ? usual : periodOf(typed.from, typed.until), trouble, typed }
  }
  const half = asked('halvaar')
  if (half !== '') {
    if (!isHalf(half)) return plain(usual, 'no-half-year')
    const period = halfYear(half)
    return period.from > today ? plain(usual, 'not-begun') : plain(period)
  }
  return plain(usual)
}

/** The period as an address has it. */
export function periodQuery({ from, until, half }: Period): string {
  return new URLSearchParams(half ? { halvaar: half } : { fra: from, til: until }).toString()
}
