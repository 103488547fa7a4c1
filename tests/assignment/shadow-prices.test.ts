import { expect, test } from 'vitest'
import { assign } from '~/assignment/assign'
import { chanceFrom, howMany, oneOf } from '~/assignment/chance'
import { pairsFrom } from '~/assignment/pairs'
import { shadowPrices } from '~/assignment/shadow-prices'
import { anyPairs } from './pairs-by-chance'

const nobody = pairsFrom(0, [1, 1], [])

test('while nobody else comes the price is that of today', () => {
  const today = anyPairs({ needs: 20, offers: 12, density: 0.4, seed: 'today' })
  const arrivals = anyPairs({ needs: 5, offers: 12, density: 0.4, seed: 'to come' })
  const price = shadowPrices({ today, arrivals, expected: 0, samples: 3, chance: chanceFrom(1) })
  const { offerPrice } = assign(today, { objective: 'best-total' })
  for (const [offer, each] of price.entries()) expect(each).toBeCloseTo(offerPrice[offer]!, 9)
})

test('a place that everybody who comes would need is dear, one that nobody needs costs nothing, and more places make it cheaper', () => {
  const arrivals = pairsFrom(
    2,
    [1, 1],
    [
      { need: 0, offer: 0, score: 0.9 },
      { need: 1, offer: 0, score: 0.9 },
    ],
  )
  const asked = { today: nobody, arrivals, expected: 3, samples: 200, chance: chanceFrom(2) }
  const [wanted, unwanted] = shadowPrices(asked)
  // somebody comes in all but one of twenty futures
  expect(wanted).toBeGreaterThan(0.8)
  expect(wanted).toBeLessThan(0.9)
  expect(unwanted).toBe(0)
  const [withMore] = shadowPrices({ ...asked, chance: chanceFrom(2), expectedPlaces: 3, placesLike: Int32Array.of(0) })
  expect(withMore).toBeLessThan(0.6)
})

test('each future tells who got what', () => {
  const today = anyPairs({ needs: 4, offers: 6, density: 0.8, seed: 'told' })
  const told: number[] = []
  shadowPrices({
    today,
    arrivals: today,
    expected: 10,
    samples: 5,
    chance: chanceFrom(3),
    onSample(who, offerOf, share) {
      expect([...who.subarray(0, 4)]).toEqual([0, 1, 2, 3])
      expect(who.every((each) => each < 8)).toBe(true)
      expect(offerOf).toHaveLength(who.length)
      told.push(share)
    },
  })
  expect(told).toEqual([0.2, 0.4, 0.6, 0.8, 1])
})

test('chance is the same for the same beginning, even, and brings as many as are expected', () => {
  const [one, other] = [chanceFrom(9), chanceFrom(9)]
  expect(Array.from({ length: 20 }, one)).toEqual(Array.from({ length: 20 }, other))
  const counts = Array.from({ length: 4000 }, () => howMany(7, one))
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length
  expect(mean).toBeGreaterThan(6.8)
  expect(mean).toBeLessThan(7.2)
  expect(howMany(0, one)).toBe(0)
  const of3 = Array.from({ length: 3000 }, () => oneOf(3, one))
  for (const each of [0, 1, 2]) expect(of3.filter((drawn) => drawn === each).length).toBeGreaterThan(900)
})
