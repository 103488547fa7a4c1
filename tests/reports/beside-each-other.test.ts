import fc from 'fast-check'
import { expect, test } from 'vitest'
import { frontOf, tracksOf, type OfferKind } from '~/offers/offer'
import type { Facts } from '~/reports/facts'
import { figuresOf } from '~/reports/figures'
import { isGroup, partOf, trackGroups } from '~/reports/part-of'
import { matchStandings, offerAges, type Crossed, type Report, type Shown, type ShownHours } from '~/reports/report'
import { stopped } from '~/reports/standings'
import { withinWhole } from '~/reports/within-whole'
import { tracks, type Track } from '~/tracks/track'

/**
 * A reader lays the report of everything beside those of the three tracks, writes every number down as a sum of what it is made of, and
 * eliminates. Whatever is 1 or 2, and what fewer than three people gave, must not come out.
 */
const PRIME = 1_000_003
const inverse = (of: number) => {
  let [result, base, power] = [1, of, PRIME - 2]
  for (; power > 0; power = Math.floor(power / 2)) {
    if (power % 2 === 1) result = (result * base) % PRIME
    base = (base * base) % PRIME
  }
  return result
}

class Reader {
  private readonly rows = new Map<number, number[]>()
  constructor(private readonly atoms: readonly string[]) {}
  private reduced(parts: readonly string[]): number[] {
    const row = this.atoms.map((atom): number => (parts.includes(atom) ? 1 : 0))
    for (const [pivot, other] of this.rows) {
      const times = row[pivot] ?? 0
      if (times !== 0) other.forEach((value, at) => (row[at] = ((((row[at] ?? 0) - times * value) % PRIME) + PRIME) % PRIME))
    }
    return row
  }
  reads(shown: Shown | ShownHours | undefined, parts: readonly string[]): void {
    if (typeof shown !== 'number') return
    const row = this.reduced(parts)
    const pivot = row.findIndex((value) => value !== 0)
    if (pivot === -1) return
    const by = inverse(row[pivot] ?? 1)
    const one = row.map((value) => (value * by) % PRIME)
    for (const other of this.rows.values()) {
      const times = other[pivot] ?? 0
      if (times !== 0) one.forEach((value, at) => (other[at] = ((((other[at] ?? 0) - times * value) % PRIME) + PRIME) % PRIME))
    }
    this.rows.set(pivot, one)
  }
  knows(parts: readonly string[]): boolean {
    return this.reduced(parts).every((value) => value === 0)
  }
}

const kinds = ['language-buddy', 'teach-culture', 'mentor-work', 'homework-help', 'club-place', 'transport'] as const
const towns = ['roenne', 'hasle', 'nexoe'] as const
const when = (day: string) => new Date(`${day}T12:00:00Z`)
const many = fc.oneof({ weight: 2, arbitrary: fc.integer({ min: 0, max: 3 }) }, fc.integer({ min: 3, max: 12 }))
const grid = (rows: number, columns: number) =>
  fc.array(fc.array(many, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows })

const empty: Facts = {
  period: { from: '2026-01-01', until: '2026-06-30', half: '2026-1' },
  track: null,
  at: when('2026-08-10'),
  start: when('2026-01-01'),
  end: when('2026-06-30'),
  today: '2026-08-10',
  offers: [],
  needs: [],
  matches: [],
  newcomers: new Map(),
  followUps: [],
  concerns: [],
  hours: [],
  kindOfMatch: new Map(),
  dates: [],
  visits: [],
  interpreted: [],
  arrivals: [],
}

/** The report of everything and those of the tracks, with which kinds each is of. */
function readings(facts: Facts): { report: Report; has: (kind: OfferKind) => boolean }[] {
  const whole = figuresOf(facts)
  const part = (track: Track, belongs: (of: readonly Track[]) => boolean) => figuresOf(partOf(facts, track, belongs, new Map()))
  return [
    { report: whole, has: () => true },
    ...tracks.map((track) => ({
      report: withinWhole(
        { inside: part(track, (of) => of.includes(track)), groups: trackGroups.map((group) => part(track, isGroup(group))), whole },
        track,
      ),
      has: (kind: OfferKind) => tracksOf[kind].includes(track),
    })),
  ]
}

function readTable(reader: Reader, table: Crossed, atoms: (row: string | null, column: string | null) => string[]): void {
  for (const { key, cells, total } of table.rows) {
    cells.forEach((cell, at) => reader.reads(cell, atoms(key, table.columns[at] ?? null)))
    reader.reads(total, atoms(key, null))
  }
  table.totals.forEach((total, at) => reader.reads(total, atoms(null, table.columns[at] ?? null)))
  reader.reads(table.total, atoms(null, null))
}
const isSmall = (count: number) => count === 1 || count === 2

test('no kind of offers that are one or two is worked out from everything and the tracks together', () => {
  fc.assert(
    fc.property(grid(kinds.length, 2), fc.integer({ min: 0, max: 50 }), (counts, turn) => {
      const offers = kinds.flatMap((kind, k) =>
        offerAges.flatMap((age, a) =>
          Array.from({ length: counts[k]?.[a] ?? 0 }, (_, one) => ({
            kind,
            town: towns[(one * turn + k) % towns.length] ?? 'roenne',
            languages: ['da'],
            publishedAt: when(age === 'new' ? '2026-03-01' : '2025-03-01'),
            age,
          })),
        ),
      )
      const all = kinds.flatMap((kind) =>
        offerAges.flatMap((age) => towns.map((town) => ({ kind, age, town, atom: `${kind} ${age} ${town}` }))),
      )
      const reader = new Reader(all.map(({ atom }) => atom))
      const atomsOf = (is: (each: (typeof all)[number]) => boolean) => all.filter(is).map(({ atom }) => atom)
      for (const { report, has } of readings({ ...empty, offers: offers as unknown as Facts['offers'] })) {
        readTable(reader, report.offers.byKind, (row, column) =>
          atomsOf(({ kind, age }) => has(kind) && (row === null || kind === row) && (column === null || age === column)),
        )
        for (const { key, count } of report.offers.byTown.rows)
          reader.reads(
            count,
            atomsOf(({ kind, town }) => has(kind) && town === key),
          )
        reader.reads(
          report.offers.byTown.total,
          atomsOf(({ kind }) => has(kind)),
        )
      }
      const small = [
        ...kinds.flatMap((kind) => [
          (each: (typeof all)[number]) => each.kind === kind,
          ...offerAges.map((age) => (each: (typeof all)[number]) => each.kind === kind && each.age === age),
        ]),
        ...tracks.flatMap((track) => [
          (each: (typeof all)[number]) => tracksOf[each.kind].includes(track),
          (each: (typeof all)[number]) => !tracksOf[each.kind].includes(track),
        ]),
      ].filter((is) => isSmall(offers.filter((offer) => is({ ...offer, atom: '' })).length))
      expect(small.filter((is) => reader.knows(atomsOf(is)))).toEqual([])
    }),
    { numRuns: 40 },
  )
})

test('no match is worked out from the tables of matches, how long they lasted and what came of them, of everything and the tracks', () => {
  const results = ['going', 'better-danish', 'job', 'moved', 'did-not-work-out'] as const
  const standingOf = (result: string) =>
    result === 'going' ? 'going' : stopped.some((outcome) => outcome === result) ? 'stopped' : 'completed'
  fc.assert(
    fc.property(grid(kinds.length, results.length), (counts) => {
      const matches = kinds.flatMap((kind, k) =>
        results.flatMap((result, r) =>
          Array.from({ length: counts[k]?.[r] ?? 0 }, (_, one) => ({
            id: `${k}${r}${one}`,
            needId: `${k}${r}${one}`,
            newcomer: `${k}${r}${one}`,
            kind,
            proposedAt: when('2026-02-01'),
            agreedAt: when('2026-02-05'),
            activatedAt: when('2026-02-05'),
            endedAt: result === 'going' ? null : when('2026-05-01'),
            fell: null,
            outcome: result === 'going' ? null : result,
            result,
          })),
        ),
      )
      const all = kinds.flatMap((kind) => results.map((result) => ({ kind, result, atom: `${kind} ${result}` })))
      // one who reads the whole alone, and one who lays the tracks beside it
      const [alone, reader] = [new Reader(all.map(({ atom }) => atom)), new Reader(all.map(({ atom }) => atom))]
      const atomsOf = (is: (each: { kind: OfferKind; result: string }) => boolean) => all.filter(is).map(({ atom }) => atom)
      const parts = readings({ ...empty, matches: matches as unknown as Facts['matches'] })
      const reads = (by: Reader, { report, has }: (typeof parts)[number]) => {
        const { byFront, going, lasted, outcomes } = report.matches
        readTable(by, byFront, (row, column) =>
          atomsOf(
            ({ kind, result }) =>
              has(kind) && (row === null || frontOf[kind] === row) && (column === null || standingOf(result) === column),
          ),
        )
        by.reads(
          going.bands.total,
          atomsOf(({ kind, result }) => has(kind) && result === 'going'),
        )
        for (const total of [lasted.bands.total, outcomes.total])
          by.reads(
            total,
            atomsOf(({ kind, result }) => has(kind) && result !== 'going'),
          )
        for (const { key, count } of outcomes.rows)
          by.reads(
            count,
            atomsOf(({ kind, result }) => has(kind) && result === key),
          )
      }
      if (parts[0]) reads(alone, parts[0])
      for (const part of parts) reads(reader, part)
      const fronts = [...new Set(kinds.map((kind) => frontOf[kind]))]
      const asked = [
        ...fronts.flatMap((front) => [
          (each: { kind: OfferKind }) => frontOf[each.kind] === front,
          ...matchStandings.map(
            (standing) => (each: { kind: OfferKind; result: string }) =>
              frontOf[each.kind] === front && standingOf(each.result) === standing,
          ),
        ]),
        ...matchStandings.map((standing) => (each: { result: string }) => standingOf(each.result) === standing),
      ]
      // what is outside a track may be a sum of several that the whole hides one by one: the tracks must not tell more of it
      const beside = parts.flatMap(({ has }) =>
        results.flatMap((result) => [
          (each: { kind: OfferKind; result: string }) => has(each.kind) && each.result === result,
          (each: { kind: OfferKind; result: string }) => !has(each.kind) && each.result === result,
        ]),
      )
      const isFew = (is: (typeof asked)[number]) => isSmall(matches.filter(is).length)
      expect(asked.filter((is) => isFew(is) && reader.knows(atomsOf(is))).length).toBe(0)
      expect(beside.filter((is) => isFew(is) && reader.knows(atomsOf(is)) && !alone.knows(atomsOf(is))).length).toBe(0)
    }),
    { numRuns: 40 },
  )
})

test('no hours of one or two are worked out from those of everything and those of a track', () => {
  const gives = fc.record({
    kind: fc.constantFrom(...kinds),
    volunteer: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    month: fc.constantFrom('2026-01', '2026-02'),
  })
  fc.assert(
    fc.property(fc.array(gives, { minLength: 3, maxLength: 24 }), (given) => {
      const hours = given.map(({ kind, ...row }) => ({ ...row, matchId: kind, eventDateId: null, minutes: 60 }))
      const kindOfMatch = new Map<string, OfferKind>(kinds.map((kind) => [kind, kind]))
      const all = kinds.flatMap((kind) => ['2026-01', '2026-02'].map((month) => ({ kind, month, atom: `${kind} ${month}` })))
      const reader = new Reader(all.map(({ atom }) => atom))
      const atomsOf = (is: (each: { kind: OfferKind; month: string }) => boolean) => all.filter(is).map(({ atom }) => atom)
      const parts = readings({ ...empty, hours: hours as unknown as Facts['hours'], kindOfMatch })
      for (const { report, has } of parts) {
        reader.reads(
          report.hours.total,
          atomsOf(({ kind }) => has(kind)),
        )
        for (const { key, hours: shown } of report.hours.byPlace)
          reader.reads(
            shown,
            atomsOf(({ kind }) => has(kind) && frontOf[kind] === key),
          )
        for (const { key, hours: shown } of report.hours.byMonth)
          reader.reads(
            shown,
            atomsOf(({ kind, month }) => has(kind) && month === key),
          )
      }
      const asked = [
        ...kinds.map((kind) => (each: { kind: OfferKind }) => frontOf[each.kind] === frontOf[kind]),
        ...parts.flatMap(({ has }) => [
          (each: { kind: OfferKind }) => has(each.kind),
          (each: { kind: OfferKind }) => !has(each.kind),
          ...['2026-01', '2026-02'].flatMap((month) => [
            (each: { kind: OfferKind; month: string }) => has(each.kind) && each.month === month,
            (each: { kind: OfferKind; month: string }) => !has(each.kind) && each.month === month,
          ]),
        ]),
      ]
      const ofFew = asked.filter((is) => isSmall(new Set(given.filter(is).map(({ volunteer }) => volunteer)).size))
      expect(ofFew.filter((is) => reader.knows(atomsOf(is))).length).toBe(0)
    }),
    { numRuns: 60 },
  )
})
