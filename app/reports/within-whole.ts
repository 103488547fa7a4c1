import { tracksOfEvent } from '~/events/event'
import { kindsOf, tracksOf } from '~/offers/offer'
import type { Track } from '~/tracks/track'
import { FRONTS, type Front } from '~/ui/front'
import { lackingIn } from './coverage'
import { heldAlike } from './figures-matches'
import {
  columnOf,
  inShownOrder,
  lineOf,
  type Days,
  type HoursLine,
  type LanguageLine,
  type Lines,
  type Report,
  type Share,
  type Shown,
} from './report'
import { shareOf } from './shown'
import {
  cellIn,
  countIn,
  daysWithin,
  dividedWithin,
  hidesNothing,
  sumOfHoursWithin,
  isNumber,
  linesWithin,
  rowsOf,
  sumOf,
  within,
} from './within'

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

type Fronts = Report['matches']['byFront']

/** Fronts are kinds of one track or of several: of those that are divided the track's own are told only where all may be told. */
function frontsWithin({ inside, whole }: { inside: Fronts; whole: Fronts }, track: Track, mayTell: boolean): Fronts {
  const ofTrack = (front: Front) => kindsOf(front).filter((kind) => tracksOf[kind].includes(track)).length
  const divided = FRONTS.find((front) => ofTrack(front) > 0 && ofTrack(front) < kindsOf(front).length)
  const own = rowsOf(whole, (front) => front !== divided && ofTrack(front) > 0)
  const all = divided && whole.rows.find(({ key }) => key === divided)
  if (!all) return own
  const cells = whole.columns.map((_, at) => cellIn(inside, divided, at))
  if (mayTell && cells.every((cell) => cell === 0)) return own
  const told = mayTell && cells.every(isNumber)
  const part = { key: divided, cells: told ? cells : cells.map((): Shown => 'held'), total: told ? sumOf(cells) : ('held' as const) }
  return {
    columns: whole.columns,
    rows: inShownOrder([...own.rows, part], ({ total }) => total),
    totals: own.totals.map((total, at) => sumOf([total, part.cells[at] ?? 0])),
    total: sumOf([own.total, part.total]),
  }
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

/**
 * Matches are told in many tables that add up to each other, and hours by month and by place: of a track they are told only where no group
 * has anything to hide in any of them. Then there is nothing small that could be worked out.
 */
function matchesWithin({ inside, groups, whole }: Part, track: Track): Report['matches'] {
  const mayTell = groups.every(({ matches }) => hidesNothing(matches))
  const byFront = frontsWithin({ inside: inside.matches.byFront, whole: whole.matches.byFront }, track, mayTell)
  if (mayTell) return heldAlike({ ...inside.matches, byFront })
  const held = <Key extends string>({ rows }: Lines<Key>): Lines<Key> => ({
    rows: rows.map(({ key }) => ({ key, count: 'held' })),
    total: 'held',
  })
  const heldOf = <Band extends string>({ bands }: Days<Band>): Days<Band> => ({ bands: held(bands), median: null, ninety: null })
  const { fellThrough, lasted, going } = inside.matches
  return { byFront, fellThrough: held(fellThrough), lasted: heldOf(lasted), outcomes: { rows: [], total: 'held' }, going: heldOf(going) }
}

function hoursWithin({ inside, groups }: Part): Report['hours'] {
  if (groups.every(({ hours }) => hidesNothing(hours))) return inside.hours
  const held = <Key extends string>(lines: HoursLine<Key>[]) =>
    lines.map(({ key }): HoursLine<Key> => ({ key, hours: 'held', people: 'held' }))
  return { total: 'held', people: 'held', byMonth: held(inside.hours.byMonth), byPlace: held(inside.hours.byPlace) }
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
    interpreterHours: sumOfHoursWithin(...each(({ interpreterHours }) => interpreterHours)),
  }
}

/** Both sides of a share, and what is left of it. */
function inTimeWithin(inside: Share, groups: readonly Share[], whole: Share): Share {
  const sides = [
    ({ count }: Share) => count,
    ({ of }: Share) => of,
    ({ count, of }: Share): Shown => (isNumber(count) && isNumber(of) ? of - count : 'held'),
  ]
  const told = sides.every((side) => isNumber(within(side(inside), groups.map(side), side(whole))))
  return told ? inside : shareOf('held', 'held')
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
  const still = linesWithin(...each(({ waiting }) => waiting.still))
  const waitsTold = isNumber(first.bands.total) && isNumber(still.total)
  const followUps = linesWithin(...each((report) => report.followUps.lines))
  const concerns = linesWithin(...each((report) => report.concerns.lines))
  const towns = dividedWithin(...each(({ coverage }) => coverage.towns))
  const languages = languagesWithin(part, offers)
  const hours = hoursWithin(part)
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
      inTime: waitsTold ? inTimeWithin(...each(({ waiting }) => waiting.inTime)) : shareOf('held', 'held'),
      still,
    },
    matches,
    followUps: { lines: followUps, kept: shareOf(lineOf(followUps, 'kept'), followUps.total) },
    concerns: { lines: concerns, inTime: shareOf(lineOf(concerns, 'within-a-day'), concerns.total) },
    hours,
    events: eventsWithin(part, track),
    coverage: { towns, languages, lacking: lackingIn({ towns, languages, offers, needs }) },
  }
}
