import type { EventKind } from '~/events/event'
import type { TownSlug } from '~/island/towns'
import type { Outcome } from '~/matching/outcome'
import type { OfferKind } from '~/offers/offer'
import type { Track } from '~/tracks/track'
import type { Front } from '~/ui/front'
import type { Period } from './period'

/**
 * A finished report: every number in it may be shown to anybody. Small numbers are kept back already (suppress.ts), so that it can be
 * printed, saved with a closed half-year and compared without a thought for who could be recognised. Nothing but JSON. Pure.
 */

/** `few` is 1 or 2, printed »< 3«; `held` is kept back so that no `few` can be worked out, printed »–« with a note. 0 is 0. */
export type Shown = number | 'few' | 'held'
/**
 * Most first by what is shown, and else as they came: the order of what is kept back would tell which is more. Numbers, then `few`, then
 * `held`, then nothing.
 */
export function inShownOrder<Row>(rows: readonly Row[], shownOf: (row: Row) => Shown): Row[] {
  const weight = (row: Row) => {
    const shown = shownOf(row)
    return shown === 'few' ? 0.5 : shown === 'held' ? 0.25 : shown
  }
  return rows.toSorted((a, b) => weight(b) - weight(a))
}

/** What is »other« stands last, however much it is. */
export const otherLast = <Row extends { key: string }>(rows: readonly Row[]): Row[] =>
  rows.toSorted((a, b) => Number(a.key === 'other') - Number(b.key === 'other'))

/** Whole hours; `held` when fewer than three people gave them, or when they would tell what those gave. */
export type ShownHours = number | 'held'

/** So many of so many. The percent is whole, and null where it would tell a number that is kept back, or of nothing. */
export interface Share {
  count: Shown
  of: Shown
  percent: number | null
}

/** One number a row, which together make the total. */
export interface Lines<Key extends string = string> {
  rows: { key: Key; count: Shown }[]
  total: Shown
}

/** Rows by columns, with the totals of both; `cells` and `totals` stand in the order of `columns`. */
export interface Crossed<Row extends string = string, Column extends string = string> {
  columns: Column[]
  rows: { key: Row; cells: Shown[]; total: Shown }[]
  totals: Shown[]
  total: Shown
}

/** Days of waiting until something was proposed. */
export const waitBands = ['0-7', '8-14', '15-21', '22-28', '29-42', '43+'] as const
export type WaitBand = (typeof waitBands)[number]
/** How long a match has lasted: days, in about months. */
export const lastBands = ['0-30', '31-91', '92-182', '183-365', '366+'] as const
export type LastBand = (typeof lastBands)[number]

/** How many days things took. Median and the days within which 90 % were done; null with fewer than three, or where they would tell more. */
export interface Days<Band extends string> {
  bands: Lines<Band>
  median: number | null
  ninety: number | null
}

/** Where a need stands: nothing is proposed (or no longer), an answer is waited for, with a match, closed without one. */
export const needStandings = ['waiting', 'asked', 'covered', 'closed'] as const
export type NeedStanding = (typeof needStandings)[number]
/** What became of the new matches: going on, ended well, waiting for an answer, ended otherwise. */
export const matchStandings = ['going', 'completed', 'waiting', 'stopped'] as const
export type MatchStanding = (typeof matchStandings)[number]
/** Proposals that never became a match. */
export const fellThroughs = ['declined', 'expired', 'cancelled'] as const
export type FellThrough = (typeof fellThroughs)[number]
/** Offers that stood in the period: published in it, or from before. */
export const offerAges = ['new', 'before'] as const
export type OfferAge = (typeof offerAges)[number]
export const followUpStandings = ['kept', 'late', 'missed'] as const
export type FollowUpStanding = (typeof followUpStandings)[number]
export const concernStandings = ['within-a-day', 'later', 'unanswered'] as const
export type ConcernStanding = (typeof concernStandings)[number]
export const dateStandings = ['held', 'cancelled'] as const
export type DateStanding = (typeof dateStandings)[number]
export const coverages = ['matched', 'without'] as const
export type Coverage = (typeof coverages)[number]
/** In employment; not yet, and something else is noted of them; nothing noted. */
export const employmentStandings = ['reached', 'not-yet', 'unknown'] as const
export type EmploymentStanding = (typeof employmentStandings)[number]
/** Danish lessons begun within a month of arrival, later, or not noted as begun. */
export const lessonStandings = ['in-time', 'later', 'unknown'] as const
export type LessonStanding = (typeof lessonStandings)[number]
/** What hours were given to: matches by their front, events, anything else. */
export type HoursPlace = Front | 'events' | 'other'

/** Hours of one month (`2026-03`) or one place. People may stand in several lines: they do not add up. */
export interface HoursLine<Key extends string = string> {
  key: Key
  hours: ShownHours
  people: Shown
}

/** A language: newcomers who speak it, and offers that speak it. People and offers may have several: lines do not add up. */
export interface LanguageLine {
  language: string
  seeking: Shown
  offers: Shown
}

export interface Report {
  /** Goes up when the shape changes: a closed half-year keeps the one it was closed with. */
  version: 1
  period: Period
  /** Null is everything. */
  track: Track | null
  /** The moment it was made, ISO 8601. */
  at: string
  key: {
    newMatches: Shown
    /** Newcomers with a match, of those who looked for something. */
    matched: Share
    hours: ShownHours
    volunteers: Shown
    /** Median days from a wish to the first proposal. */
    typicalWait: number | null
  }
  offers: {
    byKind: Crossed<OfferKind, OfferAge>
    byTown: Lines<TownSlug>
    byLanguage: { language: string; count: Shown }[]
  }
  needs: {
    opened: Shown
    byKind: Crossed<OfferKind, NeedStanding>
  }
  waiting: {
    first: Days<WaitBand>
    /** Of those whose 14 days ran out in the period, proposal or not: something was proposed within them. */
    inTime: Share
    /** Nothing proposed yet at the period's end, by how long they have waited. */
    still: Lines<WaitBand>
  }
  matches: {
    byFront: Crossed<Front, MatchStanding>
    fellThrough: Lines<FellThrough>
    /** Of those that ended in the period. */
    lasted: Days<LastBand>
    outcomes: Lines<Outcome | 'untold'>
    /** Of those that go on at the period's end. */
    going: Days<LastBand>
  }
  followUps: { lines: Lines<FollowUpStanding>; kept: Share }
  concerns: { lines: Lines<ConcernStanding>; inTime: Share }
  hours: {
    total: ShownHours
    people: Shown
    /** Every month the period touches, first to last. */
    byMonth: HoursLine[]
    byPlace: HoursLine<HoursPlace>[]
  }
  events: {
    byKind: Crossed<EventKind, DateStanding>
    /** Held dates whose visitors were counted; of these the visits are. */
    counted: Shown
    visits: Lines<'adults' | 'children'>
    noShows: Shown
    interpreterHours: ShownHours
  }
  coverage: {
    /** Newcomers who looked for something in the period, by town. */
    towns: Crossed<TownSlug, Coverage>
    languages: LanguageLine[]
    /** Worked out from what is shown, and from nothing else. */
    lacking: { towns: TownSlug[]; languages: string[]; kinds: OfferKind[] }
  }
  /** Null where the chosen track is about something else. */
  milestones: {
    employment: { lines: Lines<EmploymentStanding>; reached: Share } | null
    lessons: { lines: Lines<LessonStanding>; inTime: Share } | null
  }
}

/** A report and the one before it: the previous half-year, or as many days right before. */
export interface ComparedReport {
  report: Report
  previous: Report
}

/** How much more than before; null where either number is kept back. */
export function changeOf(shown: Shown | null, before: Shown | null): number | null {
  return typeof shown === 'number' && typeof before === 'number' ? shown - before : null
}

/** The shown number of a row, or of a row's column; 0 where there is no such row. */
export function lineOf(lines: Lines, key: string): Shown {
  return lines.rows.find((row) => row.key === key)?.count ?? 0
}
export function columnOf<Column extends string>(crossed: Crossed<string, Column>, column: Column): Shown {
  return crossed.totals[crossed.columns.indexOf(column)] ?? 0
}
