/** Who can be given what, and how well it would suit them; nothing else is known here. Pure. */

/** Pairs of needs and offers, in compressed rows. Never changed by who is given them. */
export interface SparsePairs {
  needs: number
  offers: number
  /** How many places each offer has. */
  capacity: Int32Array
  /** The pairs of need i are those from `start[i]` up to `start[i + 1]`; `start` has one entry more than there are needs. */
  start: Int32Array
  /** The offer of each pair; at most once in a need. */
  offer: Int32Array
  /** How well each pair suits: 0 or more. */
  score: Float64Array
}

export interface Assignment {
  /** The offer each need is given; -1 is nobody. */
  offerOf: Int32Array
  matched: number
  /** The sum of the scores of those matched. */
  total: number
  /** What suits least of what was given; Infinity when nothing was. */
  lowest: number
  /** What one match counts beyond its score in the prices: so much that one more match is worth any scores, or next to nothing when the scores come first. */
  worth: number
  /** What would be lost if an offer had one place less. Never below 0; 0 for an offer with a place left. */
  offerPrice: Float64Array
  /** What each need has from taking part at these prices. For every pair offerPrice + needPrice is at least worth + score. */
  needPrice: Float64Array
  /** Proven by the prices: no other assignment is better. One by one it is never proven. */
  optimal: boolean
}

/** Throws RangeError when these are no pairs: lengths that disagree, an offer that is not there, a score that is no number. */
export function checkPairs({ needs, offers, capacity, start, offer, score }: SparsePairs): void {
  const refuse = (what: string) => {
    throw new RangeError(`these pairs cannot be read: ${what}`)
  }
  if (capacity.length !== offers) refuse('capacities')
  if (start.length !== needs + 1 || start[0] !== 0 || start[needs] !== offer.length) refuse('where the needs begin')
  if (score.length !== offer.length) refuse('scores')
  for (let need = 0; need < needs; need++) if (start[need]! > start[need + 1]!) refuse('where the needs begin')
  for (const places of capacity) if (places < 0) refuse('a capacity below nothing')
  const seenBy = new Int32Array(offers).fill(-1)
  for (let need = 0; need < needs; need++)
    for (let at = start[need]!; at < start[need + 1]!; at++) {
      const wanted = offer[at]!
      if (wanted < 0 || wanted >= offers) refuse('an offer that is not there')
      if (seenBy[wanted] === need) refuse('an offer twice in one need')
      seenBy[wanted] = need
      if (!(score[at]! >= 0 && score[at]! < Infinity)) refuse('a score that is below nothing or no number')
    }
}

/** One pair as it is written down by hand. */
export interface Pair {
  need: number
  offer: number
  score: number
}

/** Puts pairs, in any order, into compressed rows; within a need they stand by offer. */
export function pairsFrom(needs: number, capacity: ArrayLike<number>, pairs: readonly Pair[]): SparsePairs {
  const start = new Int32Array(needs + 1)
  for (const { need } of pairs) start[need + 1]!++
  for (let need = 0; need < needs; need++) start[need + 1]! += start[need]!
  const offer = new Int32Array(pairs.length)
  const score = new Float64Array(pairs.length)
  const next = start.slice()
  for (const pair of [...pairs].sort((a, b) => a.offer - b.offer)) {
    const at = next[pair.need]!++
    offer[at] = pair.offer
    score[at] = pair.score
  }
  return { needs, offers: capacity.length, capacity: Int32Array.from(capacity), start, offer, score }
}

/** How many are matched, the sum of their scores, and the lowest of them; Infinity when nobody is. */
export function totalOf(
  { needs, start, offer, score }: SparsePairs,
  offerOf: Int32Array,
): Pick<Assignment, 'matched' | 'total' | 'lowest'> {
  const reached = { matched: 0, total: 0, lowest: Infinity }
  for (let need = 0; need < needs; need++) {
    if (offerOf[need]! < 0) continue
    reached.matched++
    for (let at = start[need]!; at < start[need + 1]!; at++) {
      if (offer[at] !== offerOf[need]) continue
      reached.total += score[at]!
      reached.lowest = Math.min(reached.lowest, score[at]!)
    }
  }
  return reached
}
