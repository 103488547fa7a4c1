import { assign } from './assign'
import { howMany, oneOf, type Chance } from './chance'
import type { SparsePairs } from './pairs'

/** The futures over which an offer's places are priced. */
export interface Futures {
  /** The needs there are, with the places there are. */
  today: SparsePairs
  /** Needs as they come; who comes is drawn from these, each as likely. The same offers as today's; their capacity is not looked at. */
  arrivals: SparsePairs
  /** How many come until the end of the time looked at. */
  expected: number
  /** How many places come meanwhile; each is one more of an offer that there is, drawn evenly from `placesLike`. */
  expectedPlaces?: number
  placesLike?: Int32Array
  /** How many futures; the price is the mean over them. */
  samples: number
  chance: Chance
  /** Told who got what in each future: today's needs by their number, those who came by theirs + the number of today's. */
  onSample?: (who: Int32Array, offerOf: Int32Array, share: number) => void
}

/**
 * What one place of each offer is worth, today's needs and those who will come taken together: the mean of its shadow price (what is lost
 * with one place less) over futures that could be. Giving the place to somebody it suits less well than that costs more than it brings.
 */
export function shadowPrices({
  today,
  arrivals,
  expected,
  expectedPlaces = 0,
  placesLike = new Int32Array(),
  samples,
  chance,
  onSample,
}: Futures): Float64Array {
  const price = new Float64Array(today.offers)
  for (let sample = 0; sample < samples; sample++) {
    const who = new Int32Array(today.needs + (arrivals.needs > 0 ? howMany(expected, chance) : 0))
    for (let each = 0; each < who.length; each++) who[each] = each < today.needs ? each : today.needs + oneOf(arrivals.needs, chance)
    const capacity = today.capacity.slice()
    if (placesLike.length > 0)
      for (let more = howMany(expectedPlaces, chance); more > 0; more--) capacity[placesLike[oneOf(placesLike.length, chance)]!]!++
    const { offerPrice, offerOf } = assign({ ...rowsOf(today, arrivals, who), capacity }, { objective: 'best-total' })
    for (let each = 0; each < price.length; each++) price[each]! += offerPrice[each]! / samples
    onSample?.(who, offerOf, (sample + 1) / samples)
  }
  return price
}

/** The rows of these needs, one after the other. */
function rowsOf(today: SparsePairs, arrivals: SparsePairs, who: Int32Array): SparsePairs {
  const rowOf = (each: number): [SparsePairs, number] => (each < today.needs ? [today, each] : [arrivals, each - today.needs])
  const start = new Int32Array(who.length + 1)
  for (const [at, each] of who.entries()) {
    const [from, row] = rowOf(each)
    start[at + 1] = start[at]! + from.start[row + 1]! - from.start[row]!
  }
  const offer = new Int32Array(start[who.length]!)
  const score = new Float64Array(start[who.length]!)
  for (const [at, each] of who.entries()) {
    const [from, row] = rowOf(each)
    offer.set(from.offer.subarray(from.start[row], from.start[row + 1]), start[at])
    score.set(from.score.subarray(from.start[row], from.start[row + 1]), start[at])
  }
  return { needs: who.length, offers: today.offers, capacity: today.capacity, start, offer, score }
}
