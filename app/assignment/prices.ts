import type { BestPlaces } from './best-places'
import { NearestFirst } from './nearest-first'
import type { WholeGains } from './whole-gains'

/**
 * Prices that prove an assignment are many; these are the highest, and there is one set of them only, whoever found the assignment and in
 * whatever order. Each says what would be lost with one place of its offer: the cheapest chain of moves that makes up for it. Found by one
 * search backwards from all places that are left and all needs that could go without.
 */
export function highestPrices(
  { needs, offers, places, start, offer, gain }: WholeGains,
  best: BestPlaces,
): Pick<BestPlaces, 'price' | 'has'> {
  const { offerOf, taken } = best
  const missing = new Float64Array(needs).fill(Infinity)
  const nearest = new NearestFirst(missing)
  // who could take an offer: the pairs once more, by offer
  const from = new Int32Array(offers + 1)
  for (const each of offer) from[each + 1]!++
  for (let each = 0; each < offers; each++) from[each + 1]! += from[each]!
  const taker = new Int32Array(offer.length)
  const cost = new Float64Array(offer.length)
  const next = from.slice()
  for (let need = 0; need < needs; need++) {
    const sits = offerOf[need]! >= 0
    let least = best.has[need]!
    for (let at = start[need]!; at < start[need + 1]!; at++) {
      const each = offer[at]!
      const extra = best.has[need]! + best.price[each]! - gain[at]!
      const to = next[each]!++
      taker[to] = need
      cost[to] = extra
      if (taken[each]! < places[each]! && extra < least) least = extra
    }
    if (!sits) continue
    missing[need] = least
    nearest.put(need)
  }
  const price = best.price.slice()
  const reached = new Uint8Array(offers)
  for (let need = nearest.take(); need >= 0; need = nearest.take()) {
    const each = offerOf[need]!
    if (reached[each] || taken[each]! < places[each]!) continue
    reached[each] = 1
    // whoever sits there and moves most cheaply says what the place is worth
    const loss = missing[need]!
    price[each]! += loss
    for (let at = from[each]!; at < from[each + 1]!; at++) {
      const other = taker[at]!
      const way = loss + cost[at]!
      if (offerOf[other]! < 0 || way >= missing[other]!) continue
      missing[other] = way
      nearest.put(other)
    }
  }
  return { price, has: whatIsLeft({ needs, start, offer, gain }, price) }
}

function whatIsLeft(
  { needs, start, offer, gain }: Pick<WholeGains, 'needs' | 'start' | 'offer' | 'gain'>,
  price: Float64Array,
): Float64Array {
  const has = new Float64Array(needs)
  for (let need = 0; need < needs; need++)
    for (let at = start[need]!; at < start[need + 1]!; at++) {
      const left = gain[at]! - price[offer[at]!]!
      if (left > has[need]!) has[need] = left
    }
  return has
}

/**
 * Whether prices prove that an assignment is the best there is: nobody would rather have something else, who got nothing wants nothing at
 * these prices, and what has a place left costs nothing. Whole numbers, so nothing is let through by rounding.
 */
export function isProven(gains: WholeGains, offerOf: Int32Array, { price, has }: Pick<BestPlaces, 'price' | 'has'>): boolean {
  const { needs, offers, places, start, offer, gain } = gains
  const left = places.slice()
  for (let need = 0; need < needs; need++) {
    let own = 0
    for (let at = start[need]!; at < start[need + 1]!; at++) {
      const least = gain[at]! - price[offer[at]!]!
      if (least > has[need]!) return false
      if (offer[at] === offerOf[need]) own = least
    }
    if (own !== has[need]) return false
    if (offerOf[need]! >= 0) left[offerOf[need]!]!--
  }
  for (let each = 0; each < offers; each++) if (left[each]! < 0 || price[each]! < 0 || (left[each]! > 0 && price[each] !== 0)) return false
  return true
}
