import type { SparsePairs } from './pairs'

/**
 * Scores as whole numbers, so that adding and comparing them is exact. A gain is `score × scale` rounded, times `step`, plus `worth`:
 * with a worth above all scores together one more match is always better; with a small one it only decides between equal totals.
 */
export interface WholeGains {
  needs: number
  offers: number
  /** At most one place more than there are pairs to fill them. */
  places: Int32Array
  start: Int32Array
  offer: Int32Array
  /** Within a need the greatest come first, except that those closer than `grain` may stand in any order. */
  gain: Float64Array
  grain: number
  worth: number
  /** A gain divided by this is a score again. */
  unit: number
}

/** All gains and prices together stay below this, so that a double holds them exactly. */
const ROOM = 2 ** 50
const COARSE = 2 ** 30
const COLUMNS = 2 ** 22

/** Makes whole numbers of scores; pairs with offers that have no place, or with less than `atLeast`, are left out. */
export function wholeGains(pairs: SparsePairs, { countsFirst, atLeast = 0 }: { countsFirst: boolean; atLeast?: number }): WholeGains {
  const { needs, offers, capacity } = pairs
  let greatest = 0
  for (const score of pairs.score) if (score > greatest) greatest = score
  // powers of two alone: scaling there and back loses nothing
  const many = 2 ** Math.ceil(Math.log2(Math.min(needs, offersPlaces(capacity)) + 2))
  const scale = 2 ** Math.min(900, Math.floor(Math.log2(ROOM / many / (greatest || 1))))
  const step = countsFirst ? 1 : many
  const highest = Math.round(greatest * scale)
  const worth = countsFirst ? many * Math.max(1, highest) : 1

  const places = new Int32Array(offers)
  const start = new Int32Array(needs + 1)
  let kept = 0
  for (let need = 0; need < needs; need++) {
    for (let at = pairs.start[need]!; at < pairs.start[need + 1]!; at++)
      if (capacity[pairs.offer[at]!]! > 0 && pairs.score[at]! >= atLeast) {
        kept++
        places[pairs.offer[at]!]!++
      }
    start[need + 1] = kept
  }
  for (let each = 0; each < offers; each++) places[each] = Math.min(places[each]! + 1, capacity[each]!)

  const offer = new Int32Array(kept)
  const gain = new Float64Array(kept)
  const coarse = COARSE / 2 ** Math.ceil(Math.log2(highest + 1))
  const keys = new Float64Array(kept)
  for (let need = 0; need < needs; need++) {
    const [from, end] = [start[need]!, start[need + 1]!]
    let next = from
    for (let at = pairs.start[need]!; at < pairs.start[need + 1]!; at++) {
      if (capacity[pairs.offer[at]!]! < 1 || pairs.score[at]! < atLeast) continue
      // the engine sorts numbers much faster than it asks a function: the coarse gain in front, where it stands behind
      keys[next++] = (COARSE - 1 - Math.floor(Math.round(pairs.score[at]! * scale) * coarse)) * COLUMNS + (at - pairs.start[need]!)
    }
    keys.subarray(from, end).sort()
    for (let to = from; to < end; to++) {
      const at = pairs.start[need]! + (keys[to]! % COLUMNS)
      offer[to] = pairs.offer[at]!
      gain[to] = Math.round(pairs.score[at]! * scale) * step + worth
    }
  }
  return { needs, offers, places, start, offer, gain, grain: Math.max(1, 1 / coarse) * step, worth, unit: scale * step }
}

function offersPlaces(capacity: Int32Array): number {
  let all = 0
  for (const places of capacity) all += places
  return all
}
