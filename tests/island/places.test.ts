import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outlinePath, percentOf, project, unproject, UNITS_PER_KM, VIEW_HEIGHT, VIEW_WIDTH } from '~/island/projection'
import { coast, isOnLand } from '~/island/coast'
import { greatCircleKm } from '~/island/distance'
import { depthCurves, pathPoints, roads, woods } from '~/island/sketch'
import { standingPlaces } from '~/island/standing-places'
import { townByName, townBySlug, towns, townsAlphabetical, townSlugs } from '~/island/towns'

describe('the towns', () => {
  it('all stand on dry land', () => {
    for (const { name, lon, lat } of towns) expect(isOnLand([lon, lat]), name).toBe(true)
  })

  it('have one slug each, and one that survives a poster', () => {
    expect(new Set(townSlugs).size).toBe(29)
    for (const slug of townSlugs) expect(slug).toMatch(/^[a-z]+$/)
    expect(towns.map((town) => town.slug)).toEqual([...townSlugs])
  })

  it('are found however the name is typed', () => {
    for (const name of ['Rønne', 'rønne ', 'roenne', 'ROENNE']) expect(townByName(name)?.slug).toBe('roenne')
    expect(townByName('Åkirkeby')?.slug).toBe('aakirkeby')
    expect(townByName('Snogebæk')?.slug).toBe('snogebaek')
    expect(townByName('København')).toBeUndefined()
  })

  it('are listed as Danes look them up, Aa and Ø last', () => {
    const names = townsAlphabetical().map((town) => town.name)
    expect(names[0]).toBe('Allinge')
    expect(names.slice(-4)).toEqual(['Østerlars', 'Østermarie', 'Aakirkeby', 'Aarsdale'])
  })
})

describe('the drawing', () => {
  it('leads from degrees to the drawing and back', () => {
    fc.assert(
      fc.property(fc.double({ min: 54.9, max: 55.4, noNaN: true }), fc.double({ min: 14.5, max: 15.3, noNaN: true }), (lat, lon) => {
        const back = unproject(project({ lat, lon }))
        expect(back.lat).toBeCloseTo(lat, 9)
        expect(back.lon).toBeCloseTo(lon, 9)
      }),
    )
  })

  it('holds the whole island', () => {
    expect([VIEW_WIDTH, VIEW_HEIGHT]).toEqual([1000, 1113])
    for (const [lon, lat] of coast) {
      const { left, top } = percentOf({ lat, lon })
      expect(left > 0 && left < 100 && top > 0 && top < 100).toBe(true)
    }
  })

  it('has one scale in every direction', () => {
    for (const a of towns) {
      for (const b of towns) {
        const [p, q] = [project(a), project(b)]
        expect(Math.abs(Math.hypot(p.x - q.x, p.y - q.y) / UNITS_PER_KM - greatCircleKm(a, b))).toBeLessThan(0.2)
      }
    }
  })

  it('keeps its roads and woods dry, however near the live map comes', () => {
    for (const line of pathPoints(roads + woods)) {
      line.slice(1).forEach((to, index) => {
        const from = line[index] ?? to
        for (let part = 0; part <= 1; part += 0.1) {
          const { lat, lon } = unproject({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part })
          expect(isOnLand([lon, lat]), `${from.x} ${from.y}`).toBe(true)
        }
      })
    }
  })

  it('is light enough to send with every page', () => {
    expect(outlinePath(coast).length + depthCurves.join('').length + woods.length + roads.length).toBeLessThan(3600)
  })

  it('draws the outline round the towns it is drawn for', () => {
    const [outline = []] = pathPoints(outlinePath(coast))
    const { x, y } = project(townBySlug('roenne'))
    expect(Math.min(...outline.map((point) => point.x))).toBeLessThan(x)
    expect(Math.max(...outline.map((point) => point.y))).toBeGreaterThan(y)
    expect(outline.at(-1)).toEqual(outline[0])
  })
})

describe('offers on the live map', () => {
  const offers = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `o${index}`, town: 'roenne' as const }))

  it('stand in their town, on land, and none on another', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...townSlugs.filter((slug) => slug !== 'christiansoe')),
        fc.integer({ min: 1, max: 40 }),
        (town, count) => {
          const places = standingPlaces(Array.from({ length: count }, (_, index) => ({ id: `${index}`, town })))
          for (const [index, place] of places.entries()) {
            expect(isOnLand([place.lon, place.lat])).toBe(true)
            expect(greatCircleKm(place, townBySlug(town))).toBeLessThan(1.5)
            for (const other of places.slice(index + 1)) expect(greatCircleKm(place, other)).toBeGreaterThan(0.1)
          }
        },
      ),
    )
  })

  it('stand the same way every time, the first in the middle of the town', () => {
    expect(standingPlaces(offers(9))).toEqual(standingPlaces(offers(9)))
    expect(standingPlaces(offers(20)).slice(0, 9)).toEqual(standingPlaces(offers(9)))
    const { lat, lon } = townBySlug('roenne')
    expect(standingPlaces(offers(1))[0]).toEqual({ id: 'o0', lat, lon })
  })
})
