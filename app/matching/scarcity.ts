import { chanceFrom } from '~/assignment/chance'
import type { SparsePairs } from '~/assignment/pairs'
import { shadowPrices } from '~/assignment/shadow-prices'
import { backgroundFor, reasonsFor, rulesAgainst, totalOf, type NeedSide, type OfferSide, type Weights } from './ranking'

/**
 * Newcomers come week by week. Giving the only Arabic-speaking mentor in Nexø away today has a price: what a place of an offer is worth
 * to all who want one, today's needs and those who may come taken together. Pure; worked out in a thread (scarcity.server.ts).
 */

/** So many futures are looked at. */
const SAMPLES = 24
/** So far ahead: about as long as a match keeps its place. */
export const AHEAD_DAYS = 182
/** This much more sought than most of its kind, and it is said. */
const FELT = 0.05

/** Of the offers of one kind: those that are so much more sought than most that it is worth a sentence. What all of them cost is none. */
export function saidScarce(ofKind: readonly { id: string; free: number; price: number }[]): Set<string> {
  const free = ofKind.filter((offer) => offer.free > 0)
  const prices = free.map(({ price }) => price).sort((a, b) => a - b)
  const usual = prices[Math.floor((prices.length - 1) / 2)] ?? 0
  return new Set(free.flatMap(({ id, price }) => (price - usual >= FELT ? [id] : [])))
}

export interface Prospect {
  /** Published offers with the places they have now. */
  offers: readonly OfferSide[]
  /** Needs that wait today. */
  waiting: readonly NeedSide[]
  /** Needs as they come, and how many are expected in the time looked at. */
  arrivals: readonly NeedSide[]
  expected: number
  /** Ids of offers as new ones come, each as often as it has places, and how many places are expected. */
  newPlacesLike: readonly string[]
  expectedPlaces: number
  weights: Weights
  /** The island's date, YYYY-MM-DD. */
  today: string
}

export interface Scarce {
  offerId: string
  /** What one place of it is worth to all who want one, in parts of a perfect fit. */
  price: number
  /** The language by which it is more sought than most of its kind, when it is one. */
  language: string | null
}

/** How scarce each offer with a free place is. The same prospect gives the same prices, in whatever order things are given. */
export function scarcityOf(prospect: Prospect, onProgress?: (share: number) => void): Scarce[] {
  const offers = [...prospect.offers].sort((a, b) => (a.id < b.id ? -1 : 1))
  const waiting = [...prospect.waiting].sort(byFacts)
  const arrivals = [...prospect.arrivals].sort(byFacts)
  const place = new Map(offers.map(({ id }, at) => [id, at]))
  const spoken = new Spoken(offers, [...waiting, ...arrivals])
  const price = shadowPrices({
    today: pairsOf(waiting, offers, prospect),
    arrivals: pairsOf(arrivals, offers, prospect),
    expected: prospect.expected,
    placesLike: Int32Array.from(prospect.newPlacesLike.flatMap((id) => place.get(id) ?? []).sort((a, b) => a - b)),
    expectedPlaces: prospect.expectedPlaces,
    samples: SAMPLES,
    chance: chanceFrom(7),
    onSample(who, offerOf, share) {
      spoken.count(who, offerOf)
      onProgress?.(share)
    },
  })
  const said = new Set(
    [...new Set(offers.map(({ kind }) => kind))].flatMap((kind) => [
      ...saidScarce(offers.flatMap((offer, at) => (offer.kind === kind ? [{ ...offer, price: price[at]! }] : []))),
    ]),
  )
  return offers.flatMap(({ id, free }, at) =>
    free < 1 ? [] : [{ offerId: id, price: price[at]!, language: said.has(id) ? spoken.languageOf(at) : null }],
  )
}

/** An order that depends on what is known and on nothing else. */
const byFacts = (one: NeedSide, other: NeedSide) => {
  const [a, b] = [one, other].map((need) => JSON.stringify({ ...need, declinedOffers: [...need.declinedOffers].sort() }))
  return a! < b! ? -1 : a! > b! ? 1 : 0
}

/** What may be given to whom and how well it fits, as the ranking says; scarcity itself does not count. Places may become free later. */
function pairsOf(needs: readonly NeedSide[], offers: readonly OfferSide[], { weights, today }: Prospect): SparsePairs {
  const withPlace = offers.map((offer, at) => ({ at, offer: { ...offer, free: Math.max(1, offer.free) } }))
  const ofKind = new Map(
    [...new Set(offers.map(({ kind }) => kind))].map((kind) => [kind, withPlace.filter(({ offer }) => offer.kind === kind)]),
  )
  const fit = { ...weights, scarcity: 0 }
  const start = new Int32Array(needs.length + 1)
  const chosen: number[] = []
  const score: number[] = []
  for (const [row, need] of needs.entries()) {
    for (const { at, offer } of ofKind.get(need.kind) ?? []) {
      if (rulesAgainst(need, offer, today).length > 0) continue
      chosen.push(at)
      score.push(totalOf([...reasonsFor(need, offer), ...backgroundFor(need, offer)], fit))
    }
    start[row + 1] = chosen.length
  }
  return {
    needs: needs.length,
    offers: offers.length,
    capacity: Int32Array.from(offers, ({ free }) => Math.max(0, free)),
    start,
    offer: Int32Array.from(chosen),
    score: Float64Array.from(score),
  }
}

/** Which languages those who got an offer shared with it. */
class Spoken {
  private readonly given: number[]
  private readonly shared: Map<string, number>[]

  constructor(
    private readonly offers: readonly OfferSide[],
    private readonly needs: readonly NeedSide[],
  ) {
    this.given = offers.map(() => 0)
    this.shared = offers.map(() => new Map<string, number>())
  }

  count(who: Int32Array, offerOf: Int32Array): void {
    for (const [at, need] of who.entries()) {
      const offer = offerOf[at]!
      if (offer < 0) continue
      this.given[offer]!++
      const counts = this.shared[offer]!
      for (const code of this.needs[need]!.languages)
        if (code !== 'da' && this.offers[offer]!.languages.includes(code)) counts.set(code, (counts.get(code) ?? 0) + 1)
    }
  }

  /** The language half or more of them shared with it, when at most a quarter of its kind speak it: that is what makes it scarce. */
  languageOf(offer: number): string | null {
    const [most] = [...this.shared[offer]!].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    if (!most || most[1] < this.given[offer]! / 2) return null
    const kind = this.offers.filter((each) => each.kind === this.offers[offer]!.kind && each.free > 0)
    const speaking = kind.filter(({ languages }) => languages.includes(most[0]))
    return speaking.length <= Math.max(1, kind.length / 4) ? most[0] : null
  }
}
