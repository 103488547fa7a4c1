import { bestPlaces } from './best-places'
import { mostMatched } from './most-matched'
import { checkPairs, totalOf, type Assignment, type SparsePairs } from './pairs'
import { highestPrices, isProven } from './prices'
import { wholeGains } from './whole-gains'

export interface How {
  /** `most-then-best` (usual): as many matched as can be, and of those ways the best sum of scores. `best-total`: the best sum; of equal sums the one with more. */
  objective?: 'most-then-best' | 'best-total'
  /** Before the sum the one who fares worst: as many as can be, then the highest lowest score, then the best sum. */
  fair?: boolean
  /** Told how far it has come, 0–1. */
  onProgress?: (share: number) => void
}

/**
 * Gives each need at most one offer, each offer to no more needs than it has places, in the best way there is. Exact, and `optimal` says
 * that it was proven. Scores are compared to about a millionth of a millionth of the greatest score (whole-gains.ts). Equally good ways
 * are told apart by the order of needs and offers, so give them in an order that means something or by id; what is reached – matched,
 * total, the prices – is the same in every order. When `fair` the prices are those among the pairs that are good enough.
 * @throws RangeError for pairs that cannot be read
 */
export function assign(pairs: SparsePairs, { objective = 'most-then-best', fair = false, onProgress }: How = {}): Assignment {
  checkPairs(pairs)
  const atLeast = fair ? highestLowest(pairs, (share) => onProgress?.(share / 2)) : 0
  const gains = wholeGains(pairs, { countsFirst: fair || objective === 'most-then-best', atLeast })
  const best = bestPlaces(gains, onProgress && ((share) => onProgress(fair ? (1 + share) / 2 : share)))
  const { price, has } = highestPrices(gains, best)
  return {
    offerOf: best.offerOf,
    ...totalOf(pairs, best.offerOf),
    worth: gains.worth / gains.unit,
    offerPrice: price.map((each) => each / gains.unit),
    needPrice: has.map((each) => each / gains.unit),
    optimal: isProven(gains, best.offerOf, { price, has }),
  }
}

/**
 * The highest score that everybody matched can have without anybody matched less. Sought between what the best sum gives the one who fares
 * worst and the highest score of all, halving each time.
 */
function highestLowest(pairs: SparsePairs, onProgress: (share: number) => void): number {
  const { offerOf } = bestPlaces(wholeGains(pairs, { countsFirst: true }))
  const { matched, lowest } = totalOf(pairs, offerOf)
  const scores = Float64Array.from(new Set(pairs.score.filter((score) => score >= lowest))).sort()
  let [good, bad] = [0, scores.length]
  for (let step = 1; good + 1 < bad; step++) {
    const middle = (good + bad) >> 1
    if (mostMatched(pairs, scores[middle]!) === matched) good = middle
    else bad = middle
    onProgress(Math.min(1, step / Math.log2(scores.length)))
  }
  return scores[good] ?? 0
}
