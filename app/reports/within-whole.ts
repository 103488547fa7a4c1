import { tracksOfEvent } from '~/events/event'
import { kindsOf, tracksOf } from '~/offers/offer'
import type { Track } from '~/tracks/track'
import { FRONTS, type Front } from '~/ui/front'
import { lackingIn } from './coverage'
import { heldAlike, heldDays } from './figures-matches'
import {
  columnOf,
  inShownOrder,
  lineOf,
  type LanguageLine,
  type Crossed,
  type Days,
  type HoursLine,
  type Lines,
  type Report,
  type Shown,
  type ShownHours,
} from './report'
import { shareOf } from './shown'
import { FEWEST_SHOWN } from './suppress'

/**
 * The figures of a track, which somebody may lay beside those of everything. What is the same thing in both (a kind, a front) stands as the
 * whole has it, and sums are those a reader could make. Any other number is told only where the whole's is, and what is left between them is
 * neither small nor kept back; where a line hides something its sum is held too. Pure.
 */
export interface Part {
  inside: Report
  /** All there is, each thing in one report of those that share all their tracks: several tracks laid together tell no less. */
  groups: readonly Report[]
  whole: Report
}

const isNumber = (shown: Shown | undefined): shown is number => typeof shown === 'number'

/** A number of the track that may stand beside the whole's, and beside those of the other tracks. */
export function within(inside: Shown, groups: readonly Shown[], whole: Shown): Shown {
  if (!isNumber(inside) || inside === 0) return inside
  if (!isNumber(whole) || !groups.every(isNumber)) return 'held'
  // people may be in more than one: who is not in the track is what is left
  const left = whole - inside
  return left <= 0 || left >= FEWEST_SHOWN ? inside : 'held'
}
const hoursWithin = (inside: ShownHours, groups: readonly ShownHours[], whole: ShownHours): ShownHours =>
  inside !== 0 && (whole === 'held' || groups.includes('held')) ? 'held' : inside

/** A line's number; 0 where there is no such row, unless no row is told. */
function countIn({ rows, total }: Lines, key: string): Shown {
  return rows.find((row) => row.key === key)?.count ?? (rows.length === 0 && total !== 0 ? 'held' : 0)
}

export function linesWithin<Key extends string>(inside: Lines<Key>, groups: readonly Lines[], whole: Lines): Lines<Key> {
  const rows = inside.rows.map(({ key, count }) => ({
    key,
    count: within(
      count,
      groups.map((group) => countIn(group, key)),
      countIn(whole, key),
    ),
  }))
  const total = within(
    inside.total,
    groups.map((group) => group.total),
    whole.total,
  )
  return { rows, total: rows.every(({ count }) => isNumber(count)) || !isNumber(total) ? total : 'held' }
}
function daysWithin<Band extends string>(inside: Days<Band>, groups: readonly Days<Band>[], whole: Days<Band>): Days<Band> {
  const bands = linesWithin(
    inside.bands,
    groups.map(({ bands: of }) => of),
    whole.bands,
  )
  return isNumber(bands.total) ? { ...inside, bands } : { bands, median: null, ninety: null }
}

const sumOf = (parts: readonly Shown[]): Shown => (parts.every(isNumber) ? parts.reduce((sum, part) => sum + part, 0) : 'held')

/** What a reader of the whole could add up, or take from its sum. */
function sumWithin(inside: readonly Shown[], outside: readonly Shown[], whole: Shown): Shown {
  const added = sumOf(inside)
  const rest = sumOf(outside)
  return isNumber(added) || !isNumber(rest) || !isNumber(whole) ? added : whole - rest
}

/** Those rows of a table that are of the track, as the whole has them. */
export function rowsOf<Row extends string, Column extends string>(
  whole: Crossed<Row, Column>,
  isOfTrack: (row: Row) => boolean,
): Crossed<Row, Column> {
  const { columns, rows, totals, total } = whole
  if (rows.length === 0) return { columns, rows, totals: totals.map((of) => (of === 0 ? 0 : 'held')), total: total === 0 ? 0 : 'held' }
  const [inside, outside] = [rows.filter(({ key }) => isOfTrack(key)), rows.filter(({ key }) => !isOfTrack(key))]
  const cellsOf = (of: typeof rows, at: number) => of.map(({ cells }) => cells[at] ?? 0)
  return {
    columns,
    rows: inside,
    totals: totals.map((of, at) => sumWithin(cellsOf(inside, at), cellsOf(outside, at), of)),
    total: sumWithin(
      inside.map((row) => row.total),
      outside.map((row) => row.total),
      total,
    ),
  }
}

/** The number of a row and column; 0 where there is no such row, unless no row is told. */
const cellIn = (of: Crossed, row: string, at: number): Shown =>
  of.rows.find(({ key }) => key === row)?.cells[at] ?? (of.rows.length === 0 && of.total !== 0 ? 'held' : 0)

/** Rows that are divided by the track: all of them where each number may stand, else none. The sums stand for themselves. */
function dividedWithin<Row extends string, Column extends string>(
  inside: Crossed<Row, Column>,
  groups: readonly Crossed<Row, Column>[],
  whole: Crossed<Row, Column>,
): Crossed<Row, Column> {
  const lines = (of: Crossed<Row, Column>): Lines<Column> => ({
    rows: of.columns.map((key, at) => ({ key, count: of.totals[at] ?? 0 })),
    total: of.total,
  })
  const sums = linesWithin(lines(inside), groups.map(lines), lines(whole))
  const rows = inside.rows.map(({ key, cells, total }) => ({
    key,
    cells: cells.map((cell, at) =>
      within(
        cell,
        groups.map((group) => cellIn(group, key, at)),
        cellIn(whole, key, at),
      ),
    ),
    total,
  }))
  const told = isNumber(sums.total) && rows.every(({ cells }) => cells.every(isNumber))
  return { columns: inside.columns, rows: told ? rows : [], totals: sums.rows.map(({ count }) => count), total: sums.total }
}

type Fronts = Report['matches']['byFront']

/** Fronts are kinds of one track or of several: of those that are divided the track's own are told only where each number may stand. */
function frontsWithin({ inside, groups, whole }: { inside: Fronts; groups: readonly Fronts[]; whole: Fronts }, track: Track): Fronts {
  const ofTrack = (front: Front) => kindsOf(front).filter((kind) => tracksOf[kind].includes(track)).length
  const divided = FRONTS.find((front) => ofTrack(front) > 0 && ofTrack(front) < kindsOf(front).length)
  const own = rowsOf(whole, (front) => front !== divided && ofTrack(front) > 0)
  const all = divided && whole.rows.find(({ key }) => key === divided)
  if (!all) return own
  const cells = whole.columns.map((_, at) =>
    within(
      cellIn(inside, divided, at),
      groups.map((group) => cellIn(group, divided, at)),
      all.cells[at] ?? 0,
    ),
  )
  if (cells.every((cell) => cell === 0)) return own
  const told = cells.every(isNumber)
  const part = { key: divided, cells: told ? cells : cells.map((): Shown => 'held'), total: told ? sumOf(cells) : ('held' as const) }
  return {
    columns: whole.columns,
    rows: inShownOrder([...own.rows, part], ({ total }) => total),
    totals: own.totals.map((total, at) => sumOf([total, part.cells[at] ?? 0])),
    total: sumOf([own.total, part.total]),
  }
}

function hoursLinesWithin<Key extends string>(inside: HoursLine<Key>[], groups: readonly HoursLine<Key>[][], whole: HoursLine<Key>[]) {
  return inside.map(({ key, hours, people }) => {
    const lineIn = (of: readonly HoursLine<Key>[]) =>
      of.find((line) => line.key === key) ?? { hours: 'held' as const, people: 'held' as const }
    const others = groups.map(lineIn)
    const all = lineIn(whole)
    return {
      key,
      hours: hoursWithin(
        hours,
        others.map((other) => other.hours),
        all.hours,
      ),
      people: within(
        people,
        others.map((other) => other.people),
        all.people,
      ),
    }
  })
}

/** Towns add up to the same as kinds: they are told where both are. */
function offersWithin({ inside, groups, whole }: Part, track: Track): Report['offers'] {
  const byKind = rowsOf(whole.offers.byKind, (kind) => tracksOf[kind].includes(track))
  const { rows } = linesWithin(
    inside.offers.byTown,
    groups.map(({ offers }) => offers.byTown),
    whole.offers.byTown,
  )
  const told = isNumber(byKind.total) && rows.every(({ count }) => isNumber(count))
  const listed = ({ offers }: Report, language: string) =>
    countIn({ rows: offers.byLanguage.map((line) => ({ key: line.language, count: line.count })), total: offers.byKind.total }, language)
  const byLanguage = inside.offers.byLanguage.map(({ language, count }) => ({
    language,
    count: within(
      count,
      groups.map((group) => listed(group, language)),
      listed(whole, language),
    ),
  }))
  return { byKind, byTown: { rows: told ? rows : [], total: byKind.total }, byLanguage: inShownOrder(byLanguage, ({ count }) => count) }
}

function languagesWithin({ inside, groups, whole }: Part, offers: Report['offers']): LanguageLine[] {
  const offered = new Map(offers.byLanguage.map(({ language, count }) => [language, count]))
  const listed = ({ coverage }: Report, language: string) =>
    countIn(
      { rows: coverage.languages.map((line) => ({ key: line.language, count: line.seeking })), total: coverage.towns.total },
      language,
    )
  const lines = inside.coverage.languages.map(({ language, seeking, offers: count }) => ({
    language,
    seeking: within(
      seeking,
      groups.map((group) => listed(group, language)),
      listed(whole, language),
    ),
    offers: offered.get(language) ?? count,
  }))
  return inShownOrder(
    inShownOrder(lines, (line) => line.offers),
    (line) => line.seeking,
  )
}

function matchesWithin({ inside, groups, whole }: Part, track: Track): Report['matches'] {
  const each = <Of>(of: (report: Report['matches']) => Of) =>
    [of(inside.matches), groups.map(({ matches }) => of(matches)), of(whole.matches)] as const
  const outcomes = linesWithin(...each((matches) => matches.outcomes))
  const lasted = daysWithin(...each(({ lasted: of }) => of))
  // both are told of the same matches
  const ended = isNumber(lasted.bands.total) ? outcomes.total : lasted.bands.total
  return heldAlike({
    byFront: frontsWithin(
      { inside: inside.matches.byFront, groups: groups.map(({ matches }) => matches.byFront), whole: whole.matches.byFront },
      track,
    ),
    fellThrough: linesWithin(...each(({ fellThrough }) => fellThrough)),
    lasted: isNumber(ended) ? lasted : heldDays(lasted),
    outcomes: { rows: isNumber(ended) ? inShownOrder(outcomes.rows, ({ count }) => count) : [], total: ended },
    going: daysWithin(...each(({ going }) => going)),
  })
}

function eventsWithin({ inside, groups, whole }: Part, track: Track): Report['events'] {
  const each = <Of>(of: (report: Report['events']) => Of) =>
    [of(inside.events), groups.map(({ events }) => of(events)), of(whole.events)] as const
  const byKind = rowsOf(whole.events.byKind, (kind) => tracksOfEvent[kind].includes(track))
  const counted = within(...each((events) => events.counted))
  return {
    byKind,
    // where all were counted it is how many were held
    counted: isNumber(columnOf(byKind, 'held')) || !isNumber(counted) || counted === 0 ? counted : 'held',
    visits: linesWithin(...each(({ visits }) => visits)),
    noShows: within(...each(({ noShows }) => noShows)),
    interpreterHours: hoursWithin(...each(({ interpreterHours }) => interpreterHours)),
  }
}

/** The report of a track, to stand beside the one of everything. */
export function withinWhole(part: Part, track: Track): Report {
  const { inside, groups, whole } = part
  const each = <Of>(of: (report: Report) => Of) => [of(inside), groups.map(of), of(whole)] as const
  const matches = matchesWithin(part, track)
  const offers = offersWithin(part, track)
  const needs = {
    opened: within(...each((report) => report.needs.opened)),
    byKind: rowsOf(whole.needs.byKind, (kind) => tracksOf[kind].includes(track)),
  }
  const first = daysWithin(...each(({ waiting }) => waiting.first))
  const followUps = linesWithin(...each((report) => report.followUps.lines))
  const concerns = linesWithin(...each((report) => report.concerns.lines))
  const towns = dividedWithin(...each(({ coverage }) => coverage.towns))
  const languages = languagesWithin(part, offers)
  const hours = {
    total: hoursWithin(...each((report) => report.hours.total)),
    people: within(...each((report) => report.hours.people)),
    byMonth: hoursLinesWithin(...each((report) => report.hours.byMonth)),
    byPlace: hoursLinesWithin(...each((report) => report.hours.byPlace)),
  }
  return {
    ...inside,
    key: {
      newMatches: matches.byFront.total,
      matched: shareOf(columnOf(towns, 'matched'), towns.total),
      hours: hours.total,
      volunteers: hours.people,
      typicalWait: first.median,
    },
    offers,
    needs,
    waiting: {
      first,
      inTime: isNumber(first.bands.total) ? inside.waiting.inTime : shareOf('held', first.bands.total),
      still: linesWithin(...each(({ waiting }) => waiting.still)),
    },
    matches,
    followUps: { lines: followUps, kept: shareOf(lineOf(followUps, 'kept'), followUps.total) },
    concerns: { lines: concerns, inTime: shareOf(lineOf(concerns, 'within-a-day'), concerns.total) },
    hours,
    events: eventsWithin(part, track),
    coverage: { towns, languages, lacking: lackingIn({ towns, languages, offers, needs }) },
  }
}
