import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assign } from '~/assignment/assign'
import { assignGreedily } from '~/assignment/greedy'
import { usualWeights, type NeedSide, type OfferSide } from '~/matching/ranking'
import { whyStale } from '~/matching/stale-proposal'
import type { Need } from '~/newcomers/newcomer'
import { allSlots } from '~/people/availability'
import { choose, codeOf, isTicked, openRound, optionsFrom, pairOf, type RoundLine } from '~/rounds/round'
import { differenceOf, versusOneByOne } from '~/rounds/round-difference'
import { linesOf, problemOf, rowOf, worthOfWaiting } from '~/rounds/round-pairs'

const side = (change: Partial<NeedSide> = {}): NeedSide => ({
  kind: 'language-buddy',
  town: 'roenne',
  transport: 'bike',
  radiusKm: 25,
  availability: allSlots,
  languages: ['en'],
  danishLevel: 'beginner',
  gender: null,
  genderWish: 'any',
  ageBand: '26-40',
  children: [],
  interests: [],
  industries: [],
  declinedOffers: new Set(),
  waitedDays: 0,
  ...change,
})
const offer = (id: string, change: Partial<OfferSide> = {}): OfferSide => ({
  id,
  kind: 'language-buddy',
  town: 'roenne',
  radiusKm: null,
  availability: allSlots,
  languages: ['da', 'en'],
  audience: [],
  interests: [],
  industries: [],
  free: 1,
  untilDate: null,
  ownerGender: null,
  carries: 0,
  missing: [],
  ...change,
})

function solved(
  people: readonly NeedSide[],
  offers: readonly OfferSide[],
  { locked = [] as string[], forbidden = [] as string[], fair = false } = {},
) {
  const needs = people.map((each, at) => ({ id: `n${at}`, side: each }))
  const listed = offers.map((each, at) => ({ at, side: each }))
  const rows = needs.map((need) => rowOf(need, listed, '2026-11-21', usualWeights, new Set(forbidden)))
  const problem = problemOf(needs, offers, rows, { weights: usualWeights, locked, fair })
  return { problem, lines: linesOf(problem, assign(problem.pairs, { fair }), assignGreedily(problem.pairs)) }
}

describe('the pairs of a round', () => {
  it('hold no more people than there are places, in any round, locked or not', () => {
    const languages = ['uk', 'ar', 'en', 'fr']
    fc.assert(
      fc.property(
        fc.array(fc.record({ language: fc.nat(3), waited: fc.nat(60) }), { maxLength: 9 }),
        fc.array(fc.record({ language: fc.nat(3), free: fc.nat(6) }), { maxLength: 5 }),
        fc.array(fc.tuple(fc.nat(8), fc.nat(4)), { maxLength: 4 }),
        fc.boolean(),
        (people, offered, locks, fair) => {
          const offers = offered.map(({ language, free }, at) => offer(`o${at}`, { languages: [languages[language]!], free }))
          const locked = locks.map(([need, at]) => codeOf({ needId: `n${need}`, offerId: `o${at}` }))
          const { lines, problem } = solved(
            people.map(({ language, waited }) => side({ languages: [languages[language]!], waitedDays: waited })),
            offers,
            { locked, fair },
          )
          for (const which of ['offerId', 'oneByOne'] as const)
            for (const { id, free } of offers) expect(lines.filter((line) => line[which] === id).length).toBeLessThanOrEqual(free)
          const { round, oneByOne } = differenceOf(lines)
          expect(round).toBeGreaterThanOrEqual(oneByOne)
          const given = lines.map((line) => codeOf({ ...line, offerId: line.offerId ?? '' }))
          expect(given).toEqual(expect.arrayContaining(locked.filter((code) => !problem.loosened.includes(code))))
        },
      ),
      { numRuns: 150 },
    )
  })

  it('count the second place of one volunteer less than the first of another', () => {
    const { lines } = solved([side(), side()], [offer('a', { free: 2 }), offer('b')])
    expect(lines.map(({ offerId }) => offerId).toSorted()).toEqual(['a', 'b'])
  })

  it('count what has waited as more, and never as much as a whole fit', () => {
    expect(worthOfWaiting(0)).toBe(0)
    expect(worthOfWaiting(14)).toBeCloseTo(0.25)
    expect(worthOfWaiting(400)).toBeLessThan(0.5)
    expect(worthOfWaiting(400, { ...usualWeights, waiting: 0 })).toBe(0)
  })

  it('say where the offer stands among all that fit the need, and how many there were', () => {
    const [best, second] = [offer('best', { languages: ['da', 'uk'] }), offer('second')]
    const people = [side({ languages: ['uk', 'en'], waitedDays: 30 }), side({ languages: ['uk'], danishLevel: 'none' })]
    const { lines } = solved(people, [best, { ...second, town: 'roenne' }])
    expect(lines[0]).toMatchObject({ offerId: 'second', rank: expect.any(Number), possible: 2 })
    expect(lines[1]).toMatchObject({ offerId: 'best', rank: 1, possible: 2 })
  })
})

describe('what the round gives against one by one', () => {
  const line = (change: Partial<RoundLine>): RoundLine => ({
    needId: 'n',
    offerId: 'a',
    oneByOne: 'b',
    total: 0.8,
    oneByOneTotal: 0.7,
    rank: 1,
    possible: 2,
    waited: 3,
    ...change,
  })
  it('is told need by need', () => {
    expect(versusOneByOne(line({}))).toBe('better')
    expect(versusOneByOne(line({ total: 0.6 }))).toBe('worse')
    expect(versusOneByOne(line({ oneByOne: 'a', oneByOneTotal: 0.8 }))).toBe('same')
    expect(versusOneByOne(line({ oneByOne: null, oneByOneTotal: 0 }))).toBe('gained')
    expect(versusOneByOne(line({ offerId: null, total: 0 }))).toBe('lost')
    expect(versusOneByOne(line({ offerId: null, total: 0, oneByOne: null, oneByOneTotal: 0 }))).toBe('nobody')
  })
  it('and as a whole: every need is in exactly one of the numbers', () => {
    const lines = [line({}), line({ oneByOne: null }), line({ offerId: null }), line({ total: 0.2, waited: 20 }), line({ oneByOne: 'a' })]
    const found = differenceOf(lines)
    expect(found).toEqual({
      needs: 5,
      round: 4,
      oneByOne: 4,
      gained: 1,
      lost: 1,
      better: 1,
      worse: 1,
      same: 1,
      late: 1,
      lateRound: 1,
      lateOneByOne: 1,
    })
  })
})

describe('what is chosen on a page of a round', () => {
  it('says nothing about the pairs of other pages', () => {
    const before = { locked: ['z:z'], forbidden: ['y:y'], unticked: ['x:x', 'a:a'] }
    const after = choose(before, { shown: ['a:a', 'b:b', 'c:c'], taken: ['a:a'], locked: ['a:a', 'c:c', 'q:q'], forbidden: ['c:c'] })
    expect(after).toEqual({ locked: ['z:z', 'a:a'], forbidden: ['y:y', 'c:c'], unticked: ['x:x', 'b:b'] })
    expect(['a:a', 'b:b', 'c:c', 'y:y', 'w:w'].map((code) => isTicked(code, after))).toEqual([true, false, false, false, true])
  })
  it('a forbidden pair may be allowed again', () => {
    expect(choose({ locked: [], forbidden: ['a:a'], unticked: [] }, { shown: ['a:a'], taken: ['a:a'], locked: [], forbidden: [] })).toEqual(
      {
        locked: [],
        forbidden: [],
        unticked: [],
      },
    )
  })
  it('is read from what was kept, and what no program knows is as if nothing was said', () => {
    expect(optionsFrom({})).toEqual(openRound)
    expect(optionsFrom({ kind: 'dragon', town: 'atlantis', locked: ['a:b', 7], fair: 'yes', whose: 'mine' })).toEqual({
      ...openRound,
      locked: ['a:b'],
      whose: 'mine',
    })
    expect([pairOf('a:b'), pairOf('a'), pairOf('a:b:c'), pairOf('')]).toEqual([{ needId: 'a', offerId: 'b' }, null, null, null])
  })
})

describe('a pair that was found earlier', () => {
  const need = (change: Partial<Need> = {}): Need => ({
    id: 'n',
    newcomerId: 'p',
    kind: 'language-buddy',
    state: 'open',
    openedAt: new Date(0),
    firstProposedAt: null,
    pausedUntil: null,
    ...change,
  })
  const today = '2026-11-21'
  it('is possible while nothing has happened, and on the day a rest ends', () => {
    expect(whyStale(need(), side(), offer('a'), today)).toBeNull()
    expect(whyStale(need({ pausedUntil: today }), side(), offer('a'), today)).toBeNull()
  })
  it.each([
    ['need-taken', need({ state: 'matching' }), side(), offer('a')],
    ['need-taken', need({ state: 'covered' }), side(), offer('a')],
    ['need-closed', need({ state: 'closed' }), side(), offer('a')],
    ['need-closed', need(), undefined, offer('a')],
    ['need-rests', need({ pausedUntil: '2026-11-22' }), side(), offer('a')],
    ['offer-gone', need(), side(), undefined],
    ['offer-full', need(), side(), offer('a', { free: 0 })],
  ] as const)('is not any more: %s', (why, of, whose, given) => {
    expect(whyStale(of, whose, given, today)).toEqual({ why })
  })
  it('is not any more when one of the two was changed so that a hard rule speaks against it, and says which', () => {
    expect(whyStale(need(), side({ gender: 'man' }), offer('a', { audience: ['women'], free: 0 }), today)).toEqual({
      why: 'excluded',
      because: ['women-only'],
    })
  })
})
