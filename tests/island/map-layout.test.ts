import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOut, nameBox, type Marker } from '~/island/map-layout'
import { percentOf } from '~/island/projection'
import { townBySlug, townSlugs } from '~/island/towns'

const anyMarker = fc.record({
  town: fc.constantFrom(...townSlugs),
  size: fc.integer({ min: 30, max: 50 }),
  weight: fc.integer({ min: 1, max: 40 }),
  rise: fc.constantFrom(0, 16),
}) as fc.Arbitrary<Marker>

function boxesOf(markers: readonly Marker[], width: number, scale = 1) {
  const { offsets, names } = layOut(markers, width, width * 1.5, scale)
  const at = (index: number) => {
    const { left, top } = percentOf(townBySlug(markers[index]?.town ?? 'roenne'))
    return {
      x: (left / 100) * width + (offsets[index]?.dx ?? 0),
      y: (top / 100) * width * 1.113 + (offsets[index]?.dy ?? 0),
      r: ((markers[index]?.size ?? 0) * scale) / 2,
    }
  }
  return { names, circles: markers.map((_, index) => at(index)) }
}

describe('markers and names on a drawn map', () => {
  it('ten markers never cover each other, wherever they are', () => {
    fc.assert(
      fc.property(fc.array(anyMarker, { maxLength: 10 }), (markers) => {
        const { circles } = boxesOf(markers, 560)
        circles.forEach((a, i) => {
          for (const b of circles.slice(i + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(a.r + b.r - 2)
        })
      }),
    )
  })

  it('no name lies on another name or on a marker', () => {
    fc.assert(
      fc.property(fc.array(anyMarker, { maxLength: 14 }), (markers) => {
        const { names, circles } = boxesOf(markers, 560)
        const placed = names.flatMap(({ text, side, marker }) => {
          const at = circles[marker]
          return at ? [{ marker, box: nameBox(text, side, at.x, at.y, at.r) }] : []
        })
        placed.forEach(({ marker, box }, i) => {
          for (const { box: other } of placed.slice(i + 1)) {
            expect(box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom).toBe(false)
          }
          circles.forEach(({ x, y, r }, owner) => {
            if (owner === marker) return
            expect(box.left < x + r && x - r < box.right && box.top < y + r && y - r < box.bottom).toBe(false)
          })
        })
      }),
    )
  })

  it('a town is named once, the larger one first', () => {
    const markers = townSlugs.map((town): Marker => ({ town, size: 36, rise: 0, weight: 1 }))
    const { names } = layOut(markers, 560, 900, 1)
    expect(new Set(names.map((name) => name.town)).size).toBe(names.length)
    expect(names.map((name) => name.town).slice(0, 2)).toEqual(['roenne', 'nexoe'])
  })

  it('the person looked at does not move, the others make room', () => {
    const you: Marker = { town: 'nexoe', size: 24, rise: 0, weight: 1000 }
    const { offsets } = layOut([you, { town: 'nexoe', size: 32, rise: 0, weight: 10 }], 500, 900, 1)
    expect(Math.hypot(offsets[0]?.dx ?? 9, offsets[0]?.dy ?? 9)).toBeLessThan(3)
    expect(Math.hypot(offsets[1]?.dx ?? 0, offsets[1]?.dy ?? 0)).toBeGreaterThan(20)
  })
})
