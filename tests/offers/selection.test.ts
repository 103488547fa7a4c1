import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { townSlugs } from '~/island/towns'
import { looserSearches } from '~/offers/looser'
import { audiences, frontOf, offerKinds, tracksOf } from '~/offers/offer'
import { distances, tickNames, type OfferFilter } from '~/offers/offer-filter'
import { inOrder } from '~/offers/offer-order'
import { bitsOf, kmFrom, loosenable, select, type SelectionRow } from '~/offers/offer-selection'
import { slotsMatching } from '~/people/availability'
import { days, spokenLanguages, times } from '~/people/facts'
import { tracks } from '~/tracks/track'
import { FRONTS } from '~/ui/front'

const TODAY = '2026-11-21'
const maybe = <T>(list: readonly T[]) => fc.option(fc.constantFrom(...list))
const fewTowns = ['roenne', 'nexoe', 'svaneke', 'aarsdale', 'christiansoe'] as const

const anyRow: fc.Arbitrary<SelectionRow> = fc
  .record({
    kind: fc.constantFrom(...offerKinds),
    town: fc.constantFrom(...fewTowns),
    languages: fc.subarray(['da', 'ar', 'uk']),
    audience: fc.subarray(['everyone', 'women', 'youth', 'families'], { minLength: 1 }),
    availability: fc.integer({ min: 0, max: 2 ** 21 - 1 }),
    free: fc.boolean(),
    children: fc.boolean(),
    stepfree: fc.boolean(),
    until: fc.constantFrom(null, '2026-11-20', '2026-11-21'),
  })
  .map(({ languages, audience, ...row }) => ({
    ...row,
    id: '',
    front: frontOf[row.kind],
    speaks: bitsOf(spokenLanguages, languages),
    audience: bitsOf(audiences, audience),
    publishedAt: 0,
    interests: [],
    industries: [],
  }))
const anyRows = fc.array(anyRow, { maxLength: 40 }).map((rows) => rows.map((row, at) => ({ ...row, id: `offer-${at}` })))
const anyFilter: fc.Arbitrary<OfferFilter> = fc.record({
  q: fc.constantFrom('', 'kaffe'),
  front: fc.uniqueArray(fc.constantFrom(...FRONTS), { maxLength: 3 }),
  kind: maybe(offerKinds),
  track: maybe(tracks),
  speaks: maybe(['da', 'ar', 'uk'] as const),
  town: maybe(fewTowns),
  km: maybe([5, 12, 25]),
  day: maybe(days),
  time: maybe(times),
  for: maybe(['everyone', 'women', 'youth'] as const),
  women: fc.boolean(),
  free: fc.boolean(),
  children: fc.boolean(),
  stepfree: fc.boolean(),
  sort: fc.constant(null),
  page: fc.constant(1),
})
/** Every second offer holds the words. */
const words = new Set(Array.from({ length: 40 }, (_, at) => `offer-${at * 2}`))
const looked = (rows: readonly SelectionRow[], filter: OfferFilter) =>
  select(rows, filter, { words: filter.q ? words : null, today: TODAY })

/** The same, said as plainly as can be. */
function plainly(rows: readonly SelectionRow[], filter: OfferFilter): string[] {
  const has = (bits: number, list: readonly string[], code: string) => (bits & (1 << list.indexOf(code))) !== 0
  return rows
    .filter((row) => row.until === null || row.until >= TODAY)
    .filter((row) => !filter.q || words.has(row.id))
    .filter((row) => filter.front.length === 0 || filter.front.includes(row.front))
    .filter((row) => !filter.kind || row.kind === filter.kind)
    .filter((row) => !filter.track || tracksOf[row.kind].includes(filter.track))
    .filter((row) => !filter.speaks || has(row.speaks, spokenLanguages, filter.speaks))
    .filter((row) => !filter.town || !filter.km || (kmFrom(filter.town).get(row.town) ?? Infinity) <= filter.km)
    .filter(
      (row) => (!filter.day && !filter.time) || (row.availability & slotsMatching(filter.day ?? undefined, filter.time ?? undefined)) !== 0,
    )
    .filter((row) => !filter.for || has(row.audience, audiences, filter.for) || has(row.audience, audiences, 'everyone'))
    .filter((row) => !filter.women || (has(row.audience, audiences, 'women') && !has(row.audience, audiences, 'everyone')))
    .filter((row) => (!filter.free || row.free) && (!filter.children || row.children) && (!filter.stepfree || row.stepfree))
    .map((row) => row.id)
}

describe('choosing among all offers', () => {
  it('finds what a plain look through all of them finds, in their order', () => {
    fc.assert(
      fc.property(anyRows, anyFilter, (rows, filter) => {
        expect(looked(rows, filter).rows.map((row) => row.id)).toEqual(plainly(rows, filter))
      }),
      { numRuns: 400 },
    )
  })

  it('says beside every choice how many it gives when all else is kept', () => {
    fc.assert(
      fc.property(anyRows, anyFilter, (rows, filter) => {
        const { counts } = looked(rows, filter)
        const given = (change: Partial<OfferFilter>) => plainly(rows, { ...filter, ...change }).length
        for (const front of FRONTS) expect(counts.front[front]).toBe(given({ front: [front] }))
        for (const kind of offerKinds) expect(counts.kind[kind]).toBe(given({ kind }))
        for (const track of tracks) expect(counts.track[track]).toBe(given({ track }))
        for (const speaks of spokenLanguages) expect(counts.speaks[speaks]).toBe(given({ speaks }))
        for (const day of days) expect(counts.day[day]).toBe(given({ day }))
        for (const time of times) expect(counts.time[time]).toBe(given({ time }))
        for (const audience of audiences) expect(counts.for[audience]).toBe(given({ for: audience }))
        for (const tick of tickNames) expect(counts.ticks[tick]).toBe(given({ [tick]: true }))
        const inTowns = filter.km === null ? null : Object.fromEntries(townSlugs.map((town) => [town, given({ town })]))
        expect(counts.town).toEqual(inTowns)
        const within = [...distances, ...(filter.km === null ? [] : [filter.km])]
        expect(counts.km).toEqual(filter.town && Object.fromEntries(within.map((km) => [km, given({ km })])))
      }),
      { numRuns: 200 },
    )
  })

  it('says how many there are without each filter', () => {
    fc.assert(
      fc.property(anyRows, anyFilter, (rows, filter) => {
        const { without } = looked(rows, filter)
        const nothing: Record<string, unknown> = { q: '', front: [] }
        for (const name of loosenable) {
          const empty = name in nothing ? nothing[name] : typeof filter[name] === 'boolean' ? false : null
          expect(without[name], name).toBe(plainly(rows, { ...filter, [name]: empty }).length)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('whatever is suggested when nothing was found does find as many as it says', () => {
    fc.assert(
      fc.property(anyRows, anyFilter, (rows, filter) => {
        const selection = looked(rows, filter)
        for (const { change, count } of looserSearches(filter, { ...selection, alone: {} })) {
          const wider = { ...filter, ...change } as OfferFilter
          const found = plainly(rows, { ...wider, q: wider.q ?? '', front: wider.front ?? [] })
          expect(found.length).toBe(count)
          expect(count).toBeGreaterThan(0)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('puts the nearest first without losing any or mixing those of one town', () => {
    fc.assert(
      fc.property(anyRows, fc.constantFrom(...fewTowns), (rows, town) => {
        const ordered = inOrder(rows, 'near', town, null)
        expect(new Set(ordered)).toEqual(new Set(rows))
        const way = ordered.map((row) => kmFrom(town).get(row.town) ?? Infinity)
        expect(way).toEqual(way.toSorted((a, b) => a - b))
        for (const each of fewTowns) expect(ordered.filter((row) => row.town === each)).toEqual(rows.filter((row) => row.town === each))
      }),
    )
  })
})
