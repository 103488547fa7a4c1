import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distanceBetween, greatCircleKm, reachableWithin, ROAD_FACTOR } from '~/island/distance'
import { townBySlug, townSlugs } from '~/island/towns'

const anyTown = fc.constantFrom(...townSlugs)
const anyPlace = fc.record({ lat: fc.double({ min: 54, max: 56, noNaN: true }), lon: fc.double({ min: 14, max: 16, noNaN: true }) })

describe('the way between two towns', () => {
  it('is as long there as back', () => {
    fc.assert(
      fc.property(anyTown, anyTown, (a, b) => {
        expect(distanceBetween(a, b)).toEqual(distanceBetween(b, a))
      }),
    )
  })

  it('is nothing to the town itself', () => {
    for (const town of townSlugs) expect(distanceBetween(town, town)).toEqual({ km: 0, byFerry: false })
  })

  it('is never shorter than the way of a bird', () => {
    fc.assert(
      fc.property(anyTown, anyTown, (a, b) => {
        expect(distanceBetween(a, b).km).toBeGreaterThanOrEqual(greatCircleKm(townBySlug(a), townBySlug(b)) - 0.05)
      }),
    )
  })

  it('is 28 to 30 km from Rønne to Nexø, as on the road signs', () => {
    const { km } = distanceBetween('roenne', 'nexoe')
    expect(km).toBeGreaterThanOrEqual(28)
    expect(km).toBeLessThanOrEqual(30)
  })

  it('is guessed within a fifth where the true length is known', () => {
    for (const [a, b] of [
      ['roenne', 'allinge'],
      ['roenne', 'aakirkeby'],
      ['roenne', 'svaneke'],
      ['svaneke', 'nexoe'],
      ['svaneke', 'gudhjem'],
      ['allinge', 'nexoe'],
    ] as const) {
      const guess = greatCircleKm(townBySlug(a), townBySlug(b)) * ROAD_FACTOR
      expect(Math.abs(guess / distanceBetween(a, b).km - 1)).toBeLessThan(0.2)
    }
  })

  it('needs the boat to Christiansø from everywhere else', () => {
    for (const town of townSlugs) expect(distanceBetween(town, 'christiansoe').byFerry).toBe(town !== 'christiansoe')
    expect(distanceBetween('gudhjem', 'nexoe').byFerry).toBe(false)
    // over Gudhjem, where the boat leaves
    expect(distanceBetween('nexoe', 'christiansoe').km).toBeGreaterThan(distanceBetween('gudhjem', 'christiansoe').km)
  })
})

describe('the way of a bird', () => {
  it('is never made shorter by a detour', () => {
    fc.assert(
      fc.property(anyPlace, anyPlace, anyPlace, (a, b, c) => {
        expect(greatCircleKm(a, c)).toBeLessThanOrEqual(greatCircleKm(a, b) + greatCircleKm(b, c) + 1e-6)
      }),
    )
  })
})

describe('what can be reached', () => {
  it('starts at home and goes outwards', () => {
    fc.assert(
      fc.property(anyTown, fc.integer({ min: 0, max: 60 }), (town, km) => {
        const reached = reachableWithin(town, km)
        expect(reached[0]).toEqual({ town, km: 0, byFerry: false })
        expect(reached.every((way) => way.km <= km && !way.byFerry)).toBe(true)
        expect(reached.map((way) => way.km)).toEqual(reached.map((way) => way.km).toSorted((a, b) => a - b))
      }),
    )
  })

  it('leaves Christiansø out unless the boat is wanted', () => {
    const towns = (ferry: boolean) => reachableWithin('gudhjem', 60, { ferry }).map((way) => way.town)
    expect(towns(false)).not.toContain('christiansoe')
    expect(towns(true)).toContain('christiansoe')
    expect(towns(true)).toHaveLength(townSlugs.length)
  })
})
