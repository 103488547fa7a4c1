import { NearestFirst } from './nearest-first'
import type { WholeGains } from './whole-gains'

/** Who got what, and the prices that prove it. */
export interface BestPlaces {
  offerOf: Int32Array
  taken: Int32Array
  /** Per offer, 0 or more; 0 where a place is left. */
  price: Float64Array
  /** Per need, 0 or more; 0 for who got nothing. */
  has: Float64Array
}

/**
 * The assignment with the greatest sum of gains, exact. The needs come in one after the other; each comes by the shortest chain of moves
 * ("you take hers, she takes that one, which is free, or goes without") in what the chain costs, found by Dijkstra over the gains less
 * the prices (Jonker and Volgenant 1987; Ahuja, Magnanti, Orlin, Network Flows 12.4, for places more than one). Prices only rise, and
 * after each need they prove that what is given is the best for the needs that are in. Two things make it quick: offers stand in each
 * need by gain, so that a row is left as soon as nothing better can come; and a chain longer than the best end known is not followed.
 */
export function bestPlaces(gains: WholeGains, onProgress?: (share: number) => void): BestPlaces {
  const { needs, offers, places, start, offer, gain, grain } = gains
  const offerOf = new Int32Array(needs).fill(-1)
  const price = new Float64Array(offers)
  const has = new Float64Array(needs)
  const taken = new Int32Array(offers)

  // who sits in an offer: seats from firstSeat[offer] on
  const firstSeat = new Int32Array(offers + 1)
  for (let each = 0; each < offers; each++) firstSeat[each + 1] = firstSeat[each]! + places[each]!
  const sitting = new Int32Array(firstSeat[offers]!)
  const seatOf = new Int32Array(needs)

  const distance = new Float64Array(offers).fill(Infinity)
  const nearest = new NearestFirst(distance)
  /** By which need an offer was reached. */
  const by = new Int32Array(offers)
  const seen = new Int32Array(offers)
  const settled = new Int32Array(offers)

  for (let need = 0; need < needs; need++) {
    if (onProgress && need % 64 === 0) onProgress(need / needs)
    let most = 0
    for (let at = start[need]!; at < start[need + 1]!; at++) {
      if (gain[at]! + grain <= most) break
      const left = gain[at]! - price[offer[at]!]!
      if (left > most) most = left
    }
    has[need] = most

    // the best end so far: going without oneself
    let best = most
    let endNeed = need
    let endOffer = -1
    let seenCount = 0
    let settledCount = 0
    let row = need
    let far = 0
    let seat = 0
    let lastSeat = 0
    for (;;) {
      // look at everything this need could take
      const from = far + has[row]!
      for (let at = start[row]!, end = start[row + 1]!; at < end; at++) {
        if (from - gain[at]! - grain >= best) break
        const other = offer[at]!
        const cost = from - gain[at]! + price[other]!
        if (cost >= best || cost >= distance[other]!) continue
        if (distance[other] === Infinity) seen[seenCount++] = other
        distance[other] = cost
        by[other] = row
        if (taken[other]! < places[other]!) {
          best = cost
          endOffer = other
        } else nearest.put(other)
      }
      // the next who sits there, or those of the next nearest offer
      if (seat === lastSeat) {
        const next = nearest.take()
        if (next < 0 || distance[next]! >= best) break
        settled[settledCount++] = next
        far = distance[next]!
        seat = firstSeat[next]!
        lastSeat = seat + taken[next]!
      }
      row = sitting[seat++]!
      if (far + has[row]! < best) {
        best = far + has[row]!
        endNeed = row
        endOffer = -1
      }
    }

    // prices rise where the chain could have gone, by what was left of its length
    has[need]! -= best
    for (let at = 0; at < settledCount; at++) {
      const each = settled[at]!
      const rise = best - distance[each]!
      price[each]! += rise
      for (let place = firstSeat[each]!, end = place + taken[each]!; place < end; place++) has[sitting[place]!]! -= rise
    }

    // everybody on the chain moves one on, from its end backwards
    let into = endOffer
    let freeSeat = 0
    if (endOffer >= 0) freeSeat = firstSeat[endOffer]! + taken[endOffer]!++
    else {
      into = offerOf[endNeed]!
      freeSeat = seatOf[endNeed]!
      offerOf[endNeed] = -1
    }
    while (into >= 0) {
      const mover = by[into]!
      const [left, leftSeat] = [offerOf[mover]!, seatOf[mover]!]
      offerOf[mover] = into
      seatOf[mover] = freeSeat
      sitting[freeSeat] = mover
      into = left
      freeSeat = leftSeat
    }

    for (let at = 0; at < seenCount; at++) distance[seen[at]!] = Infinity
    nearest.clear()
  }
  onProgress?.(1)
  return { offerOf, taken, price, has }
}
