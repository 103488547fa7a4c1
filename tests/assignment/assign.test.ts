import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assign } from '~/assignment/assign'
import { assignGreedily } from '~/assignment/greedy'
import { pairsFrom, type Pair } from '~/assignment/pairs'
import { bestWays } from './best-ways'
import { expectPossible, provenTotal } from './possible'

/**
 * Small sets of pairs of every shape: nobody, nothing, no places, several places, many alike or none. Scores are parts of a power of two, so
 * that equal sums are equal for the computer too.
 */
const smallPairs = fc.constantFrom(1, 2, 4, 16, 2 ** 20).chain((grades) =>
  fc
    .record({ needs: fc.integer({ min: 0, max: 6 }), capacity: fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 5 }) })
    .chain(({ needs, capacity }) => {
      const possible = Array.from({ length: needs * capacity.length }, (_, at) => at)
      return fc
        .tuple(
          fc.subarray(possible),
          fc.array(fc.integer({ min: 0, max: grades }), { minLength: possible.length, maxLength: possible.length }),
        )
        .map(([chosen, scores]) =>
          pairsFrom(
            needs,
            capacity,
            chosen.map(
              (at): Pair => ({
                need: Math.floor(at / capacity.length),
                offer: at % capacity.length,
                score: scores[at]! / grades,
              }),
            ),
          ),
        )
    }),
)

const many = { numRuns: 3000 }

describe('a whole round is the best there is, against every way there is', () => {
  test('as many as can be, then the best sum', () => {
    fc.assert(
      fc.property(smallPairs, (pairs) => {
        const found = assign(pairs)
        const best = bestWays(pairs).mostThenBest
        expectPossible(pairs, found)
        expect(found.optimal).toBe(true)
        expect(found.matched).toBe(best.matched)
        expect(found.total).toBeCloseTo(best.total, 9)
      }),
      many,
    )
  })

  test('the best sum alone, and of equal sums the one with more people', () => {
    fc.assert(
      fc.property(smallPairs, (pairs) => {
        const found = assign(pairs, { objective: 'best-total' })
        const best = bestWays(pairs).bestTotal
        expectPossible(pairs, found)
        expect(found.optimal).toBe(true)
        expect(found.total).toBeCloseTo(best.total, 9)
        expect(found.matched).toBe(best.matched)
      }),
      many,
    )
  })

  test('fair: as many as can be, then the one who fares worst, then the sum', () => {
    fc.assert(
      fc.property(smallPairs, (pairs) => {
        const found = assign(pairs, { fair: true })
        const best = bestWays(pairs).fair
        expectPossible(pairs, found)
        expect(found.optimal).toBe(true)
        expect(found.matched).toBe(best.matched)
        expect(found.lowest).toBe(best.lowest)
        expect(found.total).toBeCloseTo(best.total, 9)
      }),
      many,
    )
  })
})

describe('the prices', () => {
  for (const objective of ['most-then-best', 'best-total'] as const)
    test(`prove the assignment, and each is what is lost with one place less (${objective})`, () => {
      fc.assert(
        fc.property(smallPairs, (pairs) => {
          const found = assign(pairs, { objective })
          // duality: the prices of all places and what everybody has come to exactly what was reached
          expect(provenTotal(pairs, found)).toBeCloseTo(found.total + found.worth * found.matched, 6)
          const value = (each: { matched: number; total: number }) => each.total + each.matched * found.worth
          for (let offer = 0; offer < pairs.offers; offer++) {
            if (pairs.capacity[offer] === 0) continue
            const capacity = pairs.capacity.with(offer, pairs.capacity[offer]! - 1)
            const without = bestWays({ ...pairs, capacity })[objective === 'best-total' ? 'bestTotal' : 'mostThenBest']
            expect(found.offerPrice[offer]!).toBeCloseTo(value(found) - value(without), 6)
          }
        }),
        { numRuns: 1000 },
      )
    })
})

describe('the order in which things are given', () => {
  test('changes neither how many are matched, nor the sum, nor the prices', () => {
    fc.assert(
      fc.property(smallPairs, fc.infiniteStream(fc.nat()), fc.boolean(), (pairs, dice, fair) => {
        const needs = shuffled(pairs.needs, dice)
        const offers = shuffled(pairs.offers, dice)
        const moved: Pair[] = []
        for (let need = 0; need < pairs.needs; need++)
          for (let at = pairs.start[need]!; at < pairs.start[need + 1]!; at++)
            moved.push({ need: needs[need]!, offer: offers[pairs.offer[at]!]!, score: pairs.score[at]! })
        const capacity = new Int32Array(pairs.offers)
        pairs.capacity.forEach((places, offer) => (capacity[offers[offer]!] = places))
        const [one, other] = [assign(pairs, { fair }), assign(pairsFrom(pairs.needs, capacity, moved), { fair })]
        expect(other.matched).toBe(one.matched)
        expect(other.total).toBeCloseTo(one.total, 9)
        expect(offers.map((to) => other.offerPrice[to])).toEqual([...one.offerPrice])
      }),
      { numRuns: 1000 },
    )
  })

  test('the same pairs give the same round, and stay as they were', () => {
    fc.assert(
      fc.property(smallPairs, fc.boolean(), (pairs, fair) => {
        const before = structuredClone(pairs)
        expect(assign(pairs, { fair })).toEqual(assign(pairs, { fair }))
        expect(pairs).toEqual(before)
      }),
    )
  })
})

function shuffled(count: number, dice: fc.Stream<number>): number[] {
  const order = Array.from({ length: count }, (_, at) => at)
  for (let at = count - 1; at > 0; at--) {
    const other = (dice.next().value ?? 0) % (at + 1)
    ;[order[at], order[other]] = [order[other]!, order[at]!]
  }
  return order
}

describe('one by one', () => {
  test('everybody in turn takes what suits best of what is left, and never more than there is', () => {
    fc.assert(
      fc.property(smallPairs, (pairs) => {
        const found = assignGreedily(pairs)
        expectPossible(pairs, found)
        expect(found.matched).toBeLessThanOrEqual(assign(pairs).matched)
        expect(found.total).toBeLessThanOrEqual(assign(pairs, { objective: 'best-total' }).total + 1e-9)
      }),
    )
    const twoForOne = pairsFrom(
      2,
      [1, 1],
      [
        { need: 0, offer: 0, score: 1 },
        { need: 0, offer: 1, score: 0.9 },
        { need: 1, offer: 0, score: 1 },
      ],
    )
    expect([...assignGreedily(twoForOne).offerOf]).toEqual([0, -1])
    expect([...assign(twoForOne).offerOf]).toEqual([1, 0])
  })
})

describe('what cannot be', () => {
  const pairs = pairsFrom(
    2,
    [1],
    [
      { need: 0, offer: 0, score: 1 },
      { need: 1, offer: 0, score: 0.5 },
    ],
  )
  test.each([
    ['a score below nothing', { score: Float64Array.of(1, -1) }],
    ['a score that is no number', { score: Float64Array.of(1, Number.NaN) }],
    ['a score without end', { score: Float64Array.of(1, Infinity) }],
    ['an offer that is not there', { offer: Int32Array.of(0, 1) }],
    ['an offer twice in one need', { start: Int32Array.of(0, 2, 2) }],
    ['fewer scores than pairs', { score: Float64Array.of(1) }],
    ['needs that begin before the one before', { start: Int32Array.of(0, 3, 2) }],
    ['a capacity below nothing', { capacity: Int32Array.of(-1) }],
  ])('%s is refused', (_, wrong) => {
    expect(() => assign({ ...pairs, ...wrong })).toThrow(RangeError)
    expect(() => assignGreedily({ ...pairs, ...wrong })).toThrow(RangeError)
  })

  test('scores of any size are compared', () => {
    for (const size of [1e-300, 1e-9, 1, 1e12, 1e300]) {
      const found = assign({ ...pairs, score: pairs.score.map((score) => score * size) })
      expect([...found.offerOf]).toEqual([0, -1])
      expect(found.optimal).toBe(true)
    }
  })
})
