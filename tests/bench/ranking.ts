import { townSlugs } from '~/island/towns'
import { rankOffers, type NeedSide, type OfferSide } from '~/matching/ranking'
import { diceFor } from '~db/demo/dice'
import { interests, spokenLanguages } from '~/people/facts'

const dice = diceFor('bench')

/** Offers of one kind as different as they come. */
function anyOffer(at: number): OfferSide {
  return {
    id: `offer-${at}`,
    kind: 'language-buddy',
    town: dice.one(townSlugs),
    radiusKm: dice.one([3, 8, 15, 25, null]),
    availability: dice.whole(0, 2 ** 21 - 1),
    languages: dice.some(spokenLanguages, dice.whole(1, 3)),
    audience: dice.one([['everyone'], ['women'], ['families', 'children'], ['adults', 'seniors']]),
    interests: dice.some(interests, dice.whole(0, 4)),
    industries: [],
    free: dice.whole(0, 3),
    untilDate: null,
    ownerGender: dice.one(['woman', 'man', null]),
    carries: dice.whole(0, 3),
    missing: [],
  }
}

const need: NeedSide = {
  kind: 'language-buddy',
  town: 'roenne',
  transport: 'bike',
  radiusKm: 8,
  availability: 0b101010101010101010101,
  languages: ['ar', 'en'],
  danishLevel: 'beginner',
  gender: 'woman',
  genderWish: 'any',
  ageBand: '26-40',
  children: ['3-5'],
  interests: ['cooking', 'gardening'],
  industries: [],
  declinedOffers: new Set(),
}

function medianOf(work: () => unknown, rounds: number): number {
  const times = Array.from({ length: rounds }, () => {
    const began = performance.now()
    work()
    return performance.now() - began
  }).sort((a, b) => a - b)
  return times[Math.floor(rounds / 2)] ?? Number.NaN
}

/** Milliseconds to rank so many offers for one need, and to put as many numbers in order. */
export function measureRanking(count: number): { ranking: number; sorting: number; suggested: number } {
  const offers = Array.from({ length: count }, (_, at) => anyOffer(at))
  const { suggestions } = rankOffers(need, offers, '2026-11-21')
  const numbers = offers.map(({ id }) => ({ id, total: dice.between(0, 1) }))
  return {
    suggested: suggestions.length,
    ranking: medianOf(() => rankOffers(need, offers, '2026-11-21'), 40),
    sorting: medianOf(() => [...numbers].sort((a, b) => b.total - a.total || (a.id < b.id ? -1 : 1)), 40),
  }
}
