import { assign } from '~/assignment/assign'
import { anyPairs } from '~tests/assignment/pairs-by-chance'
import { solved } from '~tests/assignment/bound'

/** The sizes that are promised, and the worst of them: everything possible for most. */
const rounds = {
  '200 × 200': { needs: 200, offers: 200, density: 0.1 },
  '1 000 × 1 000 at 5 %': { needs: 1000, offers: 1000, density: 0.05 },
  '3 000 × 3 000 at 2 %': { needs: 3000, offers: 3000, density: 0.02 },
  '1 000 × 1 000 dense': { needs: 1000, offers: 1000, density: 0.6 },
}
export const names = Object.keys(rounds) as (keyof typeof rounds)[]
export const solvers = ['ours', 'fair', 'highs'] as const

/** One round in this process: milliseconds, the best of so many tries, and what was reached. */
export async function measure(name: keyof typeof rounds, solver: (typeof solvers)[number], tries: number) {
  const pairs = anyPairs({ ...rounds[name], seed: `bench ${name}` })
  let [ms, total] = [Infinity, 0]
  for (let time = 0; time < tries; time++) {
    const began = performance.now()
    if (solver === 'highs') total = (await solved(pairs, 'total')).objective
    else assign(pairs, { fair: solver === 'fair' })
    ms = Math.min(ms, performance.now() - began)
  }
  // HiGHS is asked for the best sum alone, so that is what is compared
  if (solver !== 'highs') total = assign(pairs, { objective: 'best-total' }).total
  return { ms, total, pairs: pairs.offer.length }
}
