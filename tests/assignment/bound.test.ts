import { describe, expect, test } from 'vitest'
import { assign } from '~/assignment/assign'
import { anyPairs } from './pairs-by-chance'
import { bound } from './bound'
import { expectPossible, provenTotal } from './possible'

/** Large rounds of several shapes: too many needs, too many offers, several places, only few different scores, hardly anything possible. */
const shapes = [
  { needs: 200, offers: 200, density: 0.1, seed: 'even' },
  { needs: 400, offers: 120, density: 0.1, seed: 'few offers' },
  { needs: 120, offers: 400, density: 0.1, seed: 'few needs' },
  { needs: 300, offers: 100, density: 0.15, places: 5, seed: 'several places' },
  { needs: 300, offers: 300, density: 0.1, grades: 4, seed: 'alike' },
  { needs: 500, offers: 500, density: 0.004, seed: 'hardly anything' },
  { needs: 150, offers: 150, density: 1, places: 2, seed: 'everything' },
]

describe('a large round reaches the bound that another solver gives', () => {
  for (const shape of shapes) {
    test(`${shape.seed}: most matched, then the best sum`, async () => {
      const pairs = anyPairs(shape)
      const found = assign(pairs)
      expectPossible(pairs, found)
      expect(found.optimal).toBe(true)
      expect(found.matched).toBeCloseTo(await bound(pairs, 'matched'), 5)
      expect(found.total).toBeCloseTo(await bound(pairs, 'total', found.matched), 5)
      expect(provenTotal(pairs, found) / (found.total + found.worth * found.matched)).toBeCloseTo(1, 9)
    })
    test(`${shape.seed}: the best sum`, async () => {
      const pairs = anyPairs(shape)
      const found = assign(pairs, { objective: 'best-total' })
      expectPossible(pairs, found)
      expect(found.optimal).toBe(true)
      expect(found.total).toBeCloseTo(await bound(pairs, 'total'), 5)
    })
    test(`${shape.seed}: fair`, async () => {
      const pairs = anyPairs(shape)
      const found = assign(pairs, { fair: true })
      expectPossible(pairs, found)
      const { lowest } = found
      // everybody above the lowest: fewer; everybody at the lowest or above: as many as can be, and the best sum of those
      expect(found.matched).toBeCloseTo(await bound(pairs, 'matched'), 5)
      expect(await bound(pairs, 'matched', undefined, lowest + 1e-9)).toBeLessThan(found.matched - 0.5)
      expect(found.total).toBeCloseTo(await bound(pairs, 'total', found.matched, lowest), 5)
    })
  }
})
