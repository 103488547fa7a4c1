import { assign } from '~/assignment/assign'
import { chanceFrom } from '~/assignment/chance'
import type { SparsePairs } from '~/assignment/pairs'
import { shadowPrices } from '~/assignment/shadow-prices'
import { backgroundFor, reasonsFor, rulesAgainst, totalOf, usualWeights, type NeedSide, type OfferSide } from '~/matching/ranking'
import { interests, usualReachKm, type SpokenLanguage, type Transport } from '~/people/facts'
import { TARGET_DAYS } from '~/newcomers/newcomer'
import { diceFor, type Dice } from '~db/demo/dice'
import { makeNewcomer } from '~db/demo/newcomers'
import { townWeights, usualTimes } from '~db/demo/people'

/**
 * A year on the island, week by week: who comes is known only when they have come. What is reached is held against what could have been
 * reached by somebody who knew the whole year beforehand. Needs and offers are compared by the ranking of the house with its usual weights.
 */
const WEEKS = 52
const LAST_WEEK = TARGET_DAYS / 7

/** One kind of offer, so that everybody competes with everybody; kinds of their own do not meet. */
const kind = 'language-buddy'
const towns = { ...townWeights, christiansoe: 0 }

interface Shape {
  offers: number
  needs: number
  /** How often an offer has one, two and three places. */
  places: Record<1 | 2 | 3, number>
}

function someNeed(dice: Dice): NeedSide {
  const newcomer = makeNewcomer(dice, { id: 'nobody' } as never)
  const genderWish = newcomer.gender && dice.chance(newcomer.gender === 'woman' ? 0.2 : 0.04) ? 'same' : 'any'
  return { ...newcomer, kind, genderWish, declinedOffers: new Set() }
}

/** Every fifth who offers something speaks a language from outside Europe or the east of it; the others Danish and often English. */
function someOffer(dice: Dice, at: number, places: Shape['places']): OfferSide {
  const transport = dice.weighed<Transport>({ foot: 1, bike: 3, bus: 1, car: 6 })
  const rare = dice.chance(0.22)
  const languages: SpokenLanguage[] = rare
    ? ['da', dice.weighed<SpokenLanguage>({ ar: 40, uk: 14, ti: 8, fa: 10, prs: 8, so: 8, ku: 4, ps: 3, ro: 4, pl: 6 })]
    : ['da', ...(dice.chance(0.55) ? (['en'] as const) : []), ...(dice.chance(0.06) ? (['ru'] as const) : [])]
  return {
    id: `offer-${String(at).padStart(4, '0')}`,
    kind,
    town: dice.weighed(towns),
    radiusKm: dice.chance(0.15) ? null : usualReachKm[transport],
    availability: usualTimes(dice, '41-64'),
    languages,
    audience: dice.one([['everyone'], ['everyone'], ['everyone'], ['women'], ['adults']]),
    interests: dice.some(interests, dice.whole(1, 4)),
    industries: [],
    free: Number(dice.weighed(places)),
    untilDate: null,
    ownerGender: dice.one(['woman', 'woman', 'man']),
    carries: 0,
    missing: [],
  }
}

const weights = { ...usualWeights, scarcity: 0 }

function pairsOf(needs: readonly NeedSide[], offers: readonly OfferSide[]): SparsePairs {
  const start = new Int32Array(needs.length + 1)
  const offer: number[] = []
  const score: number[] = []
  for (const [row, need] of needs.entries()) {
    for (const [at, each] of offers.entries()) {
      if (rulesAgainst(need, each, '2026-11-21').length > 0) continue
      offer.push(at)
      score.push(totalOf([...reasonsFor(need, each), ...backgroundFor(need, each)], weights))
    }
    start[row + 1] = offer.length
  }
  return {
    needs: needs.length,
    offers: offers.length,
    capacity: Int32Array.from(offers, ({ free }) => free),
    start,
    offer: Int32Array.from(offer),
    score: Float64Array.from(score),
  }
}

interface Year {
  /** Who comes this year, in the order in which they come. */
  pairs: SparsePairs
  week: number[]
  /** Who came last year: all that is known of who may come. */
  lastYear: SparsePairs
}

function makeYear(seed: number, { offers: offerCount, needs, places }: Shape): Year {
  const dice = diceFor(`year ${seed}`)
  const offers = Array.from({ length: offerCount }, (_, at) => someOffer(dice, at, places))
  const people = () => Array.from({ length: needs }, () => someNeed(dice))
  return {
    pairs: pairsOf(people(), offers),
    lastYear: pairsOf(people(), offers),
    week: Array.from({ length: needs }, () => dice.whole(0, WEEKS - 1)).sort((a, b) => a - b),
  }
}

/** The rows of some needs with the places that are left; a pair is counted as `counts` says, and left out when that is below nothing. */
function rowsOf(
  { start, offer, score, offers }: SparsePairs,
  rows: readonly number[],
  capacity: Int32Array,
  counts: (row: number, at: number, fits: number) => number = (_, __, fits) => fits,
): SparsePairs {
  const begins = new Int32Array(rows.length + 1)
  const chosen: number[] = []
  const worth: number[] = []
  for (const [at, row] of rows.entries()) {
    for (let pair = start[row]!; pair < start[row + 1]!; pair++) {
      if (capacity[offer[pair]!]! < 1) continue
      const count = counts(row, offer[pair]!, score[pair]!)
      if (count < 0) continue
      chosen.push(offer[pair]!)
      worth.push(count)
    }
    begins[at + 1] = chosen.length
  }
  return { needs: rows.length, offers, capacity, start: begins, offer: Int32Array.from(chosen), score: Float64Array.from(worth) }
}

/** What one way of working gives to whom in a week, of those who are open: offers by row, -1 for nobody yet. */
type Way = (open: readonly number[], week: number, year: Year, capacity: Int32Array) => Int32Array

const greedy: Way = (open, _week, { pairs }, capacity) => {
  const left = capacity.slice()
  return Int32Array.from(open, (row) => {
    let best = -1
    for (let at = pairs.start[row]!; at < pairs.start[row + 1]!; at++)
      if (left[pairs.offer[at]!]! > 0 && (best < 0 || pairs.score[at]! > pairs.score[best]!)) best = at
    if (best < 0) return -1
    left[pairs.offer[best]!]!--
    return pairs.offer[best]!
  })
}

const eachWeeksOptimum: Way = (open, _week, { pairs }, capacity) => assign(rowsOf(pairs, open, capacity)).offerOf

/**
 * How the house works, with the shadow prices that it uses: each week as many as can be are given something, what is scarce only to whom it
 * suits much better. Needs that may wait are given nothing under its price until their time is up; then they, too, get what there is, for
 * nobody waits longer because of scarcity. (Those who are there today are then set against each other in the assignment, not in the prices.)
 */
const withShadowPrices =
  (patience: 'none' | '14 days' | 'for ever'): Way =>
  (open, week, { pairs, lastYear, week: came }, capacity) => {
    const price = shadowPrices({
      today: rowsOf(pairs, patience === 'none' ? open : [], capacity),
      arrivals: lastYear,
      expected: (lastYear.needs / WEEKS) * (WEEKS - 1 - week),
      samples: 12,
      chance: chanceFrom(week),
    })
    const mayWait = (row: number) => patience === 'for ever' || (patience === '14 days' && week - came[row]! < LAST_WEEK)
    const counted = rowsOf(pairs, open, capacity, (row, at, fits) => fits - price[at]! + (mayWait(row) ? 0 : SURELY))
    return assign(counted, { objective: 'best-total' }).offerOf
  }
/** So much that being given something at all comes before everything else. */
const SURELY = 100

interface Outcome {
  total: number
  /** Who was given something. */
  rows: number[]
  /** Mean days from coming to being given something, and the longest of those. */
  days: number
  longest: number
}

function liveThrough(year: Year, way: Way): Outcome {
  const { pairs, week: came } = year
  const capacity = pairs.capacity.slice()
  const outcome: Outcome = { total: 0, rows: [], days: 0, longest: 0 }
  let open: number[] = []
  // two weeks beyond the year, so that those who came last have their 14 days too
  for (let week = 0; week < WEEKS + LAST_WEEK; week++) {
    open.push(...came.flatMap((when, row) => (when === week ? [row] : [])))
    if (open.length === 0) continue
    const given = way(open, Math.min(week, WEEKS - 1), year, capacity)
    open = open.filter((row, at) => {
      const offer = given[at]!
      if (offer < 0) return true
      capacity[offer]!--
      const days = 7 * (week - came[row]!)
      outcome.rows.push(row)
      outcome.days += days
      outcome.longest = Math.max(outcome.longest, days)
      for (let pair = pairs.start[row]!; pair < pairs.start[row + 1]!; pair++)
        if (pairs.offer[pair] === offer) outcome.total += pairs.score[pair]!
      return false
    })
  }
  outcome.days /= outcome.rows.length
  return outcome
}

const ways: Record<string, Way> = {
  'one by one': greedy,
  'the optimum of each week': eachWeeksOptimum,
  'shadow prices': withShadowPrices('none'),
  'shadow prices, needs may wait up to 14 days': withShadowPrices('14 days'),
  'shadow prices, needs may wait for ever': withShadowPrices('for ever'),
}

/** Places for most who come, as the island hopes for; and places for three of five, as long as there are too few volunteers. */
export const shapes: Record<string, Shape> = {
  '220 offers with 1 to 3 places, 360 needs': { offers: 220, needs: 360, places: { 1: 10, 2: 4, 3: 2 } },
  '220 offers with 1 place, 360 needs': { offers: 220, needs: 360, places: { 1: 1, 2: 0, 3: 0 } },
}

interface Measured {
  way: string
  /** Of the hindsight optimum's total: the mean over all years, and the worst year. */
  share: number
  worst: number
  /** Of what somebody who knew the whole year could reach for the very people who are matched one by one: those who come first. */
  ofTheSame: number
  /** People matched, against one by one. */
  people: number
  days: number
  longest: number
}

/** Lives through so many years in every way. */
export function simulate(shape: Shape, years: number): Measured[] {
  const lived = Array.from({ length: years }, (_, seed) => {
    const year = makeYear(seed + 1, shape)
    const first = liveThrough(year, greedy)
    const served = rowsOf(year.pairs, first.rows, year.pairs.capacity)
    return {
      first,
      hindsight: assign(year.pairs, { objective: 'best-total' }).total,
      forTheSame: assign(served).total,
      of: new Map(Object.entries(ways).map(([name, way]) => [name, liveThrough(year, way)])),
    }
  })
  return Object.keys(ways).map((way) => {
    const each = lived.map((year) => ({ ...year, own: year.of.get(way)! }))
    const mean = (value: (year: (typeof each)[number]) => number) => each.reduce((sum, year) => sum + value(year), 0) / each.length
    return {
      way,
      share: mean(({ own, hindsight }) => own.total / hindsight),
      worst: Math.min(...each.map(({ own, hindsight }) => own.total / hindsight)),
      ofTheSame: mean(({ own, forTheSame }) => own.total / forTheSame),
      people: mean(({ own, first }) => own.rows.length / first.rows.length),
      days: mean(({ own }) => own.days),
      longest: Math.max(...each.map(({ own }) => own.longest)),
    }
  })
}
