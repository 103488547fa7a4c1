import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { priorArrivals } from '~/matching/arrivals'
import { renewScarcity } from '~/matching/scarcity-renewal.server'
import { saidScarce, scarcityOf, type Prospect } from '~/matching/scarcity'
import { scarcitiesInForce, setScarcityCounts } from '~/matching/scarcity.server'
import { usualWeights, type NeedSide, type OfferSide } from '~/matching/ranking'
import { suggestionsFor } from '~/matching/suggestions.server'
import { needById } from '~/newcomers/needs.server'
import { allSlots } from '~/people/availability'
import { setClock } from '~/server/clock.server'
import { useHouse } from '~tests/support/house'
import { administrator, newcomer, publishedOffer, volunteer } from '~tests/support/people'

const buddy = (id: string, languages: string[], wishes: Partial<OfferSide> = {}): OfferSide => ({
  id,
  kind: 'language-buddy',
  town: 'nexoe',
  radiusKm: null,
  availability: allSlots,
  languages,
  audience: ['everyone'],
  interests: [],
  industries: [],
  free: 1,
  untilDate: null,
  ownerGender: null,
  carries: 0,
  missing: [],
  ...wishes,
})

const somebody = (languages: string[], wishes: Partial<NeedSide> = {}): NeedSide => ({
  kind: 'language-buddy',
  town: 'nexoe',
  transport: 'bike',
  radiusKm: 8,
  availability: allSlots,
  languages,
  danishLevel: 'none',
  gender: null,
  genderWish: 'any',
  ageBand: '26-40',
  children: [],
  interests: [],
  industries: [],
  declinedOffers: new Set(),
  ...wishes,
})

const nexoe: Prospect = {
  offers: [buddy('a', ['da', 'ar']), ...['b', 'c', 'd', 'e'].map((id) => buddy(id, ['da', 'en']))],
  waiting: [],
  arrivals: [somebody(['ar']), somebody(['en']), somebody(['en'])],
  expected: 4,
  newPlacesLike: [],
  expectedPlaces: 0,
  weights: usualWeights,
  today: '2026-11-21',
}
const priceOf = (prospect: Prospect, id: string) => scarcityOf(prospect).find(({ offerId }) => offerId === id)

describe('how scarce an offer is', () => {
  test('the only one who speaks Arabic in Nexø has a price when others who speak it will come, and the language is named', () => {
    expect(priceOf(nexoe, 'a')!.price).toBeGreaterThan(priceOf(nexoe, 'b')!.price + 0.05)
    expect(priceOf(nexoe, 'a')!.language).toBe('ar')
    expect(priceOf(nexoe, 'b')!.language).toBeNull()
  })

  test('when nobody comes nothing is scarce', () => {
    for (const { price } of scarcityOf({ ...nexoe, expected: 0 })) expect(price).toBe(0)
  })

  test('one who waits today counts too', () => {
    const waits = { ...nexoe, expected: 0, waiting: [somebody(['ar']), somebody(['ar'])] }
    expect(priceOf(waits, 'a')!.price).toBeGreaterThan(0.05)
  })

  test('new places that are expected make it less scarce', () => {
    const many = { ...nexoe, newPlacesLike: ['a'], expectedPlaces: 20 }
    expect(priceOf(many, 'a')!.price).toBeLessThan(priceOf(nexoe, 'a')!.price / 2)
  })

  test('an offer without a place has no price, and a price never lies beyond a perfect fit', () => {
    const full = { ...nexoe, offers: nexoe.offers.map((offer) => (offer.id === 'a' ? { ...offer, free: 0 } : offer)) }
    expect(priceOf(full, 'a')).toBeUndefined()
    for (const { price } of scarcityOf({ ...nexoe, expected: 60 })) {
      expect(price).toBeGreaterThanOrEqual(0)
      expect(price).toBeLessThanOrEqual(1.0001)
    }
  })

  test('it is the same in whatever order things are given', () => {
    const usual = scarcityOf(nexoe)
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...nexoe.offers], { minLength: 5 }),
        fc.shuffledSubarray([...nexoe.arrivals], { minLength: 3 }),
        (offers, arrivals) => void expect(scarcityOf({ ...nexoe, offers, arrivals })).toEqual(usual),
      ),
      { numRuns: 20 },
    )
  })

  test('what all of a kind cost is said of none of them', () => {
    const alike = ['a', 'b', 'c'].map((id) => ({ id, free: 1, price: 0.6 }))
    expect(saidScarce(alike)).toEqual(new Set())
    expect(saidScarce([...alike, { id: 'd', free: 1, price: 0.9 }, { id: 'e', free: 0, price: 0.9 }])).toEqual(new Set(['d']))
  })

  test('while there is no history a stated prior says who may come: every town and many languages', () => {
    const prior = priorArrivals(400)
    expect(priorArrivals(400)).toEqual(prior)
    expect(new Set(prior.flatMap(({ languages }) => languages)).size).toBeGreaterThan(8)
    expect(new Set(prior.map(({ kind }) => kind)).size).toBeGreaterThan(10)
    expect(prior.filter(({ town }) => town === 'roenne').length).toBeGreaterThan(80)
  })
})

describe('scarcity in the house', () => {
  useHouse()

  async function withScarceOffer() {
    const ahmad = publishedOffer({ owner: volunteer({ firstName: 'Ahmad' }), languages: ['da', 'ti'] })
    const others = Array.from({ length: 4 }, () => publishedOffer({ languages: ['da', 'en', 'ti'].slice(0, 2) }))
    for (let count = 0; count < 12; count++) newcomer({ speaks: ['ti'] })
    await renewScarcity()
    return { ahmad, others }
  }

  test('the job writes down what each offer is worth, and the ranking tells it to whoever has just come', async () => {
    const { ahmad, others } = await withScarceOffer()
    const known = scarcitiesInForce([ahmad, ...others])
    expect(known.get(ahmad)!.language).toBe('ti')
    expect(known.get(ahmad)!.price).toBeGreaterThan(known.get(others[0]!)!.price)
    const reads = newcomer({ speaks: ['ti', 'en'] })
    const said = suggestionsFor(needById(reads.needId)!)!.suggestions.flatMap(({ offerId, background }) =>
      background.flatMap((each) => (each.name === 'scarcity' && each.said ? [[offerId, each.language]] : [])),
    )
    expect(said).toEqual([[ahmad, 'ti']])
  })

  test('it counts no more for somebody who has waited, and not at all when an administrator switches it off', async () => {
    const { ahmad } = await withScarceOffer()
    const iryna = newcomer({ speaks: ['ti'] })
    const priceFor = () =>
      suggestionsFor(needById(iryna.needId)!)!
        .suggestions.find(({ offerId }) => offerId === ahmad)!
        .background.flatMap((each) => (each.name === 'scarcity' ? each.price : []))[0]
    expect(priceFor()).toBeGreaterThan(0)
    const began = Date.now()
    setClock(() => new Date(began + 8 * 86_400_000))
    await renewScarcity()
    expect(priceFor()).toBe(0)
    setClock()
    setScarcityCounts(administrator(), false)
    expect(scarcitiesInForce([ahmad])).toEqual(new Map())
  })

  test('prices of another time are not used', async () => {
    const { ahmad } = await withScarceOffer()
    const began = Date.now()
    setClock(() => new Date(began + 3 * 86_400_000))
    expect(scarcitiesInForce([ahmad])).toEqual(new Map())
  })
})
