import type { Assignment, SparsePairs } from '~/assignment/pairs'
import {
  backgroundFor,
  reasonsFor,
  rulesAgainst,
  totalOf,
  usualWeights,
  type NeedSide,
  type OfferSide,
  type Weights,
} from '~/matching/ranking'
import { codeOf, pairOf, type PairCode, type RoundLine } from './round'

/**
 * Turns needs and offers into the pairs a solver works on, and its answer back into lines. Pure. What a pair counts is the ranking's
 * total (0–1, hard rules kept) without waiting, which is the same for all offers of a need, and on top of it:
 * - waiting: for a need that has waited long, so that where not all can get somebody those who waited do; as the administrator weighs it
 * - load: the second and third place of one offer count less than its first, as if the first had already been given away
 */

export interface RoundNeed {
  id: string
  side: NeedSide
}

/** What waiting is worth at most by the usual weights, beside the most a pair can count, 1; half of it after two weeks. */
const WAITING_WORTH = 0.5
const HALF_DAYS = 14
export const worthOfWaiting = (days: number, weights: Weights = usualWeights) =>
  ((weights.waiting / usualWeights.waiting) * (WAITING_WORTH * days)) / (days + HALF_DAYS)

/** So many places of one offer are told apart by load; the rest count as the last of these. */
const TOLD_APART = 4

/** Places of an offer that count alike. */
interface Place {
  offerAt: number
  places: number
  /** What a pair here counts less than in the offer's first place. */
  less: number
}

/** What one need could be given: places in the list of offers, and how well each suits. */
export interface RoundRow {
  offerAt: number[]
  total: number[]
}

/** Every offer one need could be given, by the hard rules, with how well it suits. `offers` are those of its kind. */
export function rowOf(
  need: RoundNeed,
  offers: readonly { at: number; side: OfferSide }[],
  today: string,
  weights: Weights,
  forbidden: ReadonlySet<PairCode>,
): RoundRow {
  const row: RoundRow = { offerAt: [], total: [] }
  for (const { at, side } of offers) {
    if (forbidden.has(codeOf({ needId: need.id, offerId: side.id })) || rulesAgainst(need.side, side, today).length > 0) continue
    row.offerAt.push(at)
    row.total.push(fit(need.side, side, weights))
  }
  return row
}

const fit = (need: NeedSide, offer: OfferSide, weights: Weights) =>
  totalOf([...reasonsFor(need, offer), ...backgroundFor(need, offer).filter(({ name }) => name !== 'waiting')], weights)

export interface RoundProblem {
  pairs: SparsePairs
  needs: readonly RoundNeed[]
  offers: readonly OfferSide[]
  rows: readonly RoundRow[]
  places: readonly Place[]
  /** The offer of each need that is locked to one. */
  lockedTo: ReadonlyMap<number, number>
  loosened: PairCode[]
}

/**
 * Puts rows together. Locked pairs are given before anything else, where they are still possible and their offer has a place.
 * @param needs the longest waiting first: in this order one by one is worked out
 * @param fair leaves waiting out of what a pair counts: the one who fares worst is then who suits worst, however short they waited
 */
export function problemOf(
  needs: readonly RoundNeed[],
  offers: readonly OfferSide[],
  rows: readonly RoundRow[],
  { weights, locked, fair }: { weights: Weights; locked: readonly PairCode[]; fair: boolean },
): RoundProblem {
  const { lockedTo, loosened } = lock(needs, offers, rows, locked)
  const given = new Map<number, number>()
  for (const offerAt of lockedTo.values()) given.set(offerAt, (given.get(offerAt) ?? 0) + 1)
  const places = offers.flatMap((side, offerAt) => placesOf(side, offerAt, given.get(offerAt) ?? 0, needs[0]?.side, weights))
  const ofOffer = new Map<number, number[]>()
  places.forEach(({ offerAt }, place) => ofOffer.set(offerAt, [...(ofOffer.get(offerAt) ?? []), place]))
  const start = new Int32Array(needs.length + 1)
  const offer: number[] = []
  const score: number[] = []
  rows.forEach(({ offerAt, total }, need) => {
    const waiting = fair ? 0 : worthOfWaiting(needs[need]?.side.waitedDays ?? 0, weights)
    if (!lockedTo.has(need))
      offerAt.forEach((at, cell) => {
        for (const place of ofOffer.get(at) ?? []) {
          offer.push(place)
          score.push(Math.max(0, (total[cell] ?? 0) + waiting - (places[place]?.less ?? 0)))
        }
      })
    start[need + 1] = offer.length
  })
  return {
    pairs: {
      needs: needs.length,
      offers: places.length,
      capacity: Int32Array.from(places, (place) => place.places),
      start,
      offer: Int32Array.from(offer),
      score: Float64Array.from(score),
    },
    needs,
    offers,
    rows,
    places,
    lockedTo,
    loosened,
  }
}

function lock(needs: readonly RoundNeed[], offers: readonly OfferSide[], rows: readonly RoundRow[], locked: readonly PairCode[]) {
  const lockedTo = new Map<number, number>()
  const loosened: PairCode[] = []
  const left = offers.map(({ free }) => free)
  const needAt = new Map(needs.map(({ id }, at) => [id, at]))
  const offerAt = new Map(offers.map(({ id }, at) => [id, at]))
  for (const code of locked) {
    const pair = pairOf(code)
    const need = pair ? needAt.get(pair.needId) : undefined
    const offer = pair ? offerAt.get(pair.offerId) : undefined
    const possible = need !== undefined && offer !== undefined && rows[need]?.offerAt.includes(offer) && !lockedTo.has(need)
    if (possible && (left[offer] ?? 0) > 0) {
      lockedTo.set(need, offer)
      left[offer]! -= 1
    } else loosened.push(code)
  }
  return { lockedTo, loosened }
}

/** The places an offer has left, told apart by how much its owner would then carry. The difference is the same for every need. */
function placesOf(side: OfferSide, offerAt: number, given: number, anyNeed: NeedSide | undefined, weights: Weights): Place[] {
  const left = side.free - given
  if (left < 1 || !anyNeed) return []
  const carrying = (more: number) => fit(anyNeed, { ...side, carries: side.carries + more }, weights)
  return Array.from({ length: Math.min(left, TOLD_APART) }, (_, at) => ({
    offerAt,
    places: at === TOLD_APART - 1 ? left - at : 1,
    less: carrying(0) - carrying(given + at),
  }))
}

/** The solver's answer beside that of going one by one, need by need. */
export function linesOf(
  { needs, offers, rows, places, lockedTo }: RoundProblem,
  best: Pick<Assignment, 'offerOf'>,
  greedy: Pick<Assignment, 'offerOf'>,
): RoundLine[] {
  return needs.map(({ id, side }, need) => {
    const row = rows[need] ?? { offerAt: [], total: [] }
    const givenBy = ({ offerOf }: Pick<Assignment, 'offerOf'>) => lockedTo.get(need) ?? places[offerOf[need] ?? -1]?.offerAt ?? null
    const totalWith = (offerAt: number | null) => (offerAt === null ? 0 : (row.total[row.offerAt.indexOf(offerAt)] ?? 0))
    const [round, single] = [givenBy(best), givenBy(greedy)]
    const total = totalWith(round)
    return {
      needId: id,
      offerId: round === null ? null : (offers[round]?.id ?? null),
      oneByOne: single === null ? null : (offers[single]?.id ?? null),
      total,
      oneByOneTotal: totalWith(single),
      rank: round === null ? 0 : 1 + row.total.filter((each) => each > total).length,
      possible: row.offerAt.length,
      waited: side.waitedDays ?? 0,
    }
  })
}
