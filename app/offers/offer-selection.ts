import { distanceBetween } from '~/island/distance'
import { townSlugs, type TownSlug } from '~/island/towns'
import { slotsMatching } from '~/people/availability'
import { days, spokenLanguages, times, type Day, type SpokenLanguage, type Time } from '~/people/facts'
import { tracks, type Track } from '~/tracks/track'
import { FRONTS, type Front } from '~/ui/front'
import { audiences, offerKinds, tracksOf, type Audience, type OfferKind } from './offer'
import { distances, tickNames, type OfferFilter, type TickName } from './offer-filter'

/** All published offers as little as choosing among them needs, in memory, and how many each choice would leave. Pure. */
export interface SelectionRow {
  id: string
  kind: OfferKind
  front: Front
  town: TownSlug
  /** Bits in the order of the lists they are chosen from. */
  speaks: number
  audience: number
  availability: number
  free: boolean
  children: boolean
  stepfree: boolean
  /** The last day it holds, YYYY-MM-DD; null has no end. */
  until: string | null
  /** UTC milliseconds. */
  publishedAt: number
  interests: readonly string[]
  industries: readonly string[]
}

export const bitsOf = <T extends string>(list: readonly T[], chosen: readonly string[]): number =>
  list.reduce((bits, code, at) => (chosen.includes(code) ? bits | (1 << at) : bits), 0)

export interface FacetCounts {
  front: Record<Front, number>
  kind: Record<OfferKind, number>
  track: Record<Track, number>
  speaks: Record<SpokenLanguage, number>
  /** Within the kilometres chosen; null while no distance is chosen, as a town alone orders and leaves nothing out. */
  town: Record<TownSlug, number> | null
  /** From the town chosen; null while there is none. */
  km: Record<number, number> | null
  day: Record<Day, number>
  time: Record<Time, number>
  for: Record<Audience, number>
  ticks: Record<TickName, number>
}

/** What can be taken away by itself, and how many there are without it. */
export const loosenable = ['q', 'front', 'kind', 'track', 'speaks', 'km', 'day', 'time', 'for', ...tickNames] as const
export type Loosenable = (typeof loosenable)[number]

export interface Selection {
  rows: SelectionRow[]
  counts: FacetCounts
  without: Record<Loosenable, number>
}

/** One bit for each thing an offer can fail by. Day and time are one: the same hour must fit both. */
const FAILS = {
  q: 1,
  front: 2,
  kind: 4,
  speaks: 8,
  place: 16,
  when: 32,
  for: 64,
  women: 128,
  free: 256,
  children: 512,
  stepfree: 1024,
  track: 2048,
}

const EVERYONE = bitsOf(audiences, ['everyone'])
const WOMEN = bitsOf(audiences, ['women'])
const dayBits = days.map((day) => slotsMatching(day, undefined))
const timeBits = times.map((time) => slotsMatching(undefined, time))
const ALL_TIMES = slotsMatching(undefined, undefined)
const isForWomen = (row: SelectionRow) => (row.audience & WOMEN) !== 0 && (row.audience & EVERYONE) === 0
const fitsAudience = (row: SelectionRow, at: number) => (row.audience & (EVERYONE | (1 << at))) !== 0

const kmTable = new Map<TownSlug, Map<TownSlug, number>>()
/** Kilometres by road (and boat) from a town to each. */
export function kmFrom(town: TownSlug): Map<TownSlug, number> {
  let known = kmTable.get(town)
  if (!known) kmTable.set(town, (known = new Map(townSlugs.map((to) => [to, distanceBetween(town, to).km]))))
  return known
}

/**
 * The rows that fit, in the order they came; beside every choice how many there would be with it and all other filters kept (a front:
 * how many stand in it); and how many without each filter. `words` are the ids that hold the words searched for; null: no words.
 */
export function select(
  rows: readonly SelectionRow[],
  filter: OfferFilter,
  { words, today }: { words: ReadonlySet<string> | null; today: string },
): Selection {
  const found: SelectionRow[] = []
  const tally = {
    front: zeros(FRONTS),
    kind: zeros(offerKinds),
    track: zeros(tracks),
    speaks: spokenLanguages.map(() => 0),
    towns: zeros(townSlugs),
    day: days.map(() => 0),
    time: times.map(() => 0),
    for: audiences.map(() => 0),
    ticks: zeros(tickNames),
  }
  const only = new Map<number, number>()
  let [withoutDay, withoutTime] = [0, 0]
  const fronts = new Set<string>(filter.front)
  const speaks = filter.speaks === null ? 0 : 1 << spokenLanguages.indexOf(filter.speaks)
  const near = filter.town === null ? null : kmFrom(filter.town)
  const reach = filter.km ?? Infinity
  const ofDay = filter.day ? slotsMatching(filter.day, undefined) : ALL_TIMES
  const ofTime = filter.time ? slotsMatching(undefined, filter.time) : ALL_TIMES
  const asksWhen = filter.day !== null || filter.time !== null
  const wanted = ofDay & ofTime
  const audience = filter.for === null ? -1 : audiences.indexOf(filter.for)
  for (const row of rows) {
    if (row.until !== null && row.until < today) continue
    let fails = 0
    if (words && !words.has(row.id)) fails |= FAILS.q
    if (fronts.size > 0 && !fronts.has(row.front)) fails |= FAILS.front
    if (filter.kind !== null && row.kind !== filter.kind) fails |= FAILS.kind
    if (filter.track !== null && !tracksOf[row.kind].includes(filter.track)) fails |= FAILS.track
    if (speaks !== 0 && (row.speaks & speaks) === 0) fails |= FAILS.speaks
    if (near && (near.get(row.town) ?? Infinity) > reach) fails |= FAILS.place
    if (asksWhen && (row.availability & wanted) === 0) fails |= FAILS.when
    if (audience >= 0 && !fitsAudience(row, audience)) fails |= FAILS.for
    const women = isForWomen(row)
    if (filter.women && !women) fails |= FAILS.women
    if (filter.free && !row.free) fails |= FAILS.free
    if (filter.children && !row.children) fails |= FAILS.children
    if (filter.stepfree && !row.stepfree) fails |= FAILS.stepfree
    if (fails === 0) found.push(row)
    // it fails by two things: no single choice brings it back
    else if ((fails & (fails - 1)) !== 0) continue
    else only.set(fails, (only.get(fails) ?? 0) + 1)
    const but = (part: number) => (fails & ~part) === 0
    if (but(FAILS.front)) tally.front[row.front] += 1
    if (but(FAILS.kind)) tally.kind[row.kind] += 1
    if (but(FAILS.track)) for (const track of tracksOf[row.kind]) tally.track[track] += 1
    if (but(FAILS.speaks)) countBits(tally.speaks, row.speaks)
    if (but(FAILS.place)) tally.towns[row.town] += 1
    if (but(FAILS.when)) {
      for (let at = 0; at < dayBits.length; at += 1) if ((row.availability & (dayBits[at] ?? 0) & ofTime) !== 0) add(tally.day, at)
      for (let at = 0; at < timeBits.length; at += 1) if ((row.availability & (timeBits[at] ?? 0) & ofDay) !== 0) add(tally.time, at)
      if ((row.availability & ofTime) !== 0 || filter.time === null) withoutDay += 1
      if ((row.availability & ofDay) !== 0 || filter.day === null) withoutTime += 1
    }
    if (but(FAILS.for)) for (let at = 0; at < audiences.length; at += 1) if (fitsAudience(row, at)) add(tally.for, at)
    if (but(FAILS.women) && women) tally.ticks.women += 1
    if (but(FAILS.free) && row.free) tally.ticks.free += 1
    if (but(FAILS.children) && row.children) tally.ticks.children += 1
    if (but(FAILS.stepfree) && row.stepfree) tally.ticks.stepfree += 1
  }
  const without = (part: number) => found.length + (only.get(part) ?? 0)
  return {
    rows: found,
    counts: {
      front: tally.front,
      kind: tally.kind,
      track: tally.track,
      speaks: named(spokenLanguages, tally.speaks),
      town: filter.km === null ? null : withinOf(tally.towns, filter.km),
      km:
        near &&
        Object.fromEntries([...distances, ...(filter.km === null ? [] : [filter.km])].map((km) => [km, sumWithin(tally.towns, near, km)])),
      day: named(days, tally.day),
      time: named(times, tally.time),
      for: named(audiences, tally.for),
      ticks: tally.ticks,
    },
    without: {
      q: without(FAILS.q),
      front: without(FAILS.front),
      kind: without(FAILS.kind),
      track: without(FAILS.track),
      speaks: without(FAILS.speaks),
      km: without(FAILS.place),
      day: withoutDay,
      time: withoutTime,
      for: without(FAILS.for),
      women: without(FAILS.women),
      free: without(FAILS.free),
      children: without(FAILS.children),
      stepfree: without(FAILS.stepfree),
    },
  }
}

function zeros<T extends string>(list: readonly T[]): Record<T, number> {
  return Object.fromEntries(list.map((code) => [code, 0])) as Record<T, number>
}
function named<T extends string>(list: readonly T[], counts: readonly number[]): Record<T, number> {
  return Object.fromEntries(list.map((code, at) => [code, counts[at] ?? 0])) as Record<T, number>
}
function add(counts: number[], at: number) {
  counts[at] = (counts[at] ?? 0) + 1
}
function countBits(counts: number[], bits: number) {
  for (let rest = bits; rest !== 0; rest &= rest - 1) add(counts, 31 - Math.clz32(rest & -rest))
}
function sumWithin(towns: Record<TownSlug, number>, near: ReadonlyMap<TownSlug, number>, km: number): number {
  return townSlugs.reduce((sum, town) => ((near.get(town) ?? Infinity) <= km ? sum + towns[town] : sum), 0)
}
function withinOf(towns: Record<TownSlug, number>, km: number): Record<TownSlug, number> {
  return Object.fromEntries(townSlugs.map((town) => [town, sumWithin(towns, kmFrom(town), km)])) as Record<TownSlug, number>
}
