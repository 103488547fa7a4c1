import type { SparsePairs } from '~/assignment/pairs'
import { diceFor } from '~db/demo/dice'

interface Wishes {
  needs: number
  offers: number
  /** The share of all pairs that are possible. */
  density: number
  seed: string
  /** At most so many places in an offer. */
  places?: number
  /** How many different scores there are; none is as many as come. */
  grades?: number
}

/** Pairs as chance has it, the same on every machine. */
export function anyPairs({ needs, offers, density, seed, places = 1, grades }: Wishes): SparsePairs {
  const dice = diceFor(seed)
  const start = new Int32Array(needs + 1)
  const offer: number[] = []
  const score: number[] = []
  for (let need = 0; need < needs; need++) {
    for (let each = 0; each < offers; each++) {
      if (!dice.chance(density)) continue
      offer.push(each)
      score.push(grades ? dice.whole(0, grades) / grades : dice.between(0, 1))
    }
    start[need + 1] = offer.length
  }
  return {
    needs,
    offers,
    capacity: Int32Array.from({ length: offers }, () => dice.whole(1, places)),
    start,
    offer: Int32Array.from(offer),
    score: Float64Array.from(score),
  }
}
