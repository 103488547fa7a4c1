import { checkPairs, totalOf, type Assignment, type SparsePairs } from './pairs'

/**
 * One by one, in the order of the needs given: each takes what suits best of what is left (of two alike the first). What a person at a
 * desk does; beside it one sees what a whole round is worth.
 */
export function assignGreedily(pairs: SparsePairs): Assignment {
  checkPairs(pairs)
  const { needs, offers, start, offer, score } = pairs
  const left = pairs.capacity.slice()
  const offerOf = new Int32Array(needs).fill(-1)
  for (let need = 0; need < needs; need++) {
    let best = -1
    for (let at = start[need]!; at < start[need + 1]!; at++) {
      if (left[offer[at]!]! < 1) continue
      if (best < 0 || score[at]! > score[best]! || (score[at] === score[best] && offer[at]! < offer[best]!)) best = at
    }
    if (best < 0) continue
    offerOf[need] = offer[best]!
    left[offer[best]!]!--
  }
  return {
    offerOf,
    ...totalOf(pairs, offerOf),
    worth: 0,
    offerPrice: new Float64Array(offers),
    needPrice: new Float64Array(needs),
    optimal: false,
  }
}
