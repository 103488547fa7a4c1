import { TARGET_DAYS } from '~/newcomers/newcomer'
import type { RoundLine } from './round'

/** What a whole round gives against going one by one, in numbers that can be said as sentences. Pure. */

export interface Difference {
  needs: number
  /** How many get somebody, either way. */
  round: number
  oneByOne: number
  /** Get somebody only because the whole is seen at once, and the other way about. */
  gained: number
  lost: number
  /** Of those who get somebody both ways. */
  better: number
  worse: number
  same: number
  /** Have waited past the target, and how many of them get somebody. */
  late: number
  lateRound: number
  lateOneByOne: number
}

/** Smaller differences in how well two suit are none: nobody would see them. */
const SAME = 0.01

export const versus = ['gained', 'lost', 'better', 'worse', 'same', 'nobody'] as const
export type Versus = (typeof versus)[number]

/** How one need fares in the round, against going one by one. */
export function versusOneByOne({ offerId, oneByOne, total, oneByOneTotal }: RoundLine): Versus {
  if (offerId === null) return oneByOne === null ? 'nobody' : 'lost'
  if (oneByOne === null) return 'gained'
  if (offerId === oneByOne || Math.abs(total - oneByOneTotal) <= SAME) return 'same'
  return total > oneByOneTotal ? 'better' : 'worse'
}

/** True when the round gives this need something else than going one by one would. */
export const differs = (fares: Versus): boolean => fares !== 'same'

export function differenceOf(lines: readonly RoundLine[]): Difference {
  const count = (holds: (line: RoundLine) => boolean) => lines.filter(holds).length
  const like = (what: Versus) => count((line) => versusOneByOne(line) === what)
  const late = lines.filter(({ waited }) => waited > TARGET_DAYS)
  return {
    needs: lines.length,
    round: count(({ offerId }) => offerId !== null),
    oneByOne: count(({ oneByOne }) => oneByOne !== null),
    gained: like('gained'),
    lost: like('lost'),
    better: like('better'),
    worse: like('worse'),
    same: like('same'),
    late: late.length,
    lateRound: late.filter(({ offerId }) => offerId !== null).length,
    lateOneByOne: late.filter(({ oneByOne }) => oneByOne !== null).length,
  }
}
