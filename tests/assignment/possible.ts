import { expect } from 'vitest'
import { totalOf, type Assignment, type SparsePairs } from '~/assignment/pairs'

/** Everybody has at most one thing that suits, nothing is given away too often, and the sums are right. */
export function expectPossible(pairs: SparsePairs, { offerOf, matched, total, lowest }: Assignment): void {
  const { needs, start, offer, capacity } = pairs
  const taken = new Int32Array(pairs.offers)
  for (let need = 0; need < needs; need++) {
    if (offerOf[need] === -1) continue
    expect(offer.subarray(start[need], start[need + 1])).toContain(offerOf[need])
    taken[offerOf[need]!]!++
  }
  for (const [each, count] of taken.entries()) expect(count).toBeLessThanOrEqual(capacity[each]!)
  expect({ matched, total, lowest }).toEqual(totalOf(pairs, offerOf))
}

/**
 * What no assignment can go beyond, by the prices alone: looked at anew here, with nothing of the solver's. Says no when a pair is worth
 * more than its need has and its offer costs together, for then the prices prove nothing.
 */
export function provenTotal({ needs, offers, start, offer, score, capacity }: SparsePairs, found: Assignment): number {
  const { offerPrice, needPrice, worth } = found
  let most = 0
  for (let need = 0; need < needs; need++) {
    expect(needPrice[need]).toBeGreaterThanOrEqual(0)
    most += needPrice[need]!
    for (let at = start[need]!; at < start[need + 1]!; at++)
      if (capacity[offer[at]!]! > 0 && needPrice[need]! + offerPrice[offer[at]!]! < worth + score[at]! - 1e-6)
        throw new Error(`need ${need} and offer ${offer[at]} are worth more than their prices`)
  }
  for (let each = 0; each < offers; each++) {
    expect(offerPrice[each]).toBeGreaterThanOrEqual(0)
    most += offerPrice[each]! * capacity[each]!
  }
  return most
}
