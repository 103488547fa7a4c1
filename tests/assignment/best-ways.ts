import type { SparsePairs } from '~/assignment/pairs'

interface Way {
  matched: number
  total: number
  lowest: number
}

/** Tries every way there is, and keeps the best by each measure. For a handful of needs. */
export function bestWays(pairs: SparsePairs): { mostThenBest: Way; bestTotal: Way; fair: Way } {
  const { needs, start, offer, score } = pairs
  const left = pairs.capacity.slice()
  const nobody: Way = { matched: 0, total: 0, lowest: Infinity }
  let [mostThenBest, bestTotal, fair] = [nobody, nobody, nobody]
  const look = (need: number, way: Way) => {
    if (need === needs) {
      if (isBefore([way.matched, way.total], [mostThenBest.matched, mostThenBest.total])) mostThenBest = way
      if (isBefore([way.total, way.matched], [bestTotal.total, bestTotal.matched])) bestTotal = way
      if (isBefore([way.matched, way.lowest, way.total], [fair.matched, fair.lowest, fair.total])) fair = way
      return
    }
    look(need + 1, way)
    for (let at = start[need]!; at < start[need + 1]!; at++) {
      if (left[offer[at]!]! < 1) continue
      left[offer[at]!]!--
      look(need + 1, { matched: way.matched + 1, total: way.total + score[at]!, lowest: Math.min(way.lowest, score[at]!) })
      left[offer[at]!]!++
    }
  }
  look(0, nobody)
  return { mostThenBest, bestTotal, fair }
}

/** Sums of the same scores in another order differ by next to nothing: that is no difference. */
function isBefore(one: number[], other: number[]): boolean {
  for (const [at, value] of one.entries()) if (Math.abs(value - other[at]!) > 1e-9) return value > other[at]!
  return false
}
