import { isResting, type Need } from '~/newcomers/newcomer'
import { rulesAgainst, type HardRule, type NeedSide, type OfferSide } from './ranking'

/** Why two who were to be proposed to each other can no longer be: something happened since they were found. */
export type Stale =
  | { why: 'need-taken' | 'need-closed' | 'need-rests' | 'offer-gone' | 'offer-full' }
  | { why: 'excluded'; because: HardRule[] }

/**
 * What stands between a pair and its proposal now; null is nothing. Pure.
 * @param side undefined when the newcomer is gone
 * @param offer undefined when it is no longer published
 */
export function whyStale(need: Need | undefined, side: NeedSide | undefined, offer: OfferSide | undefined, today: string): Stale | null {
  if (!need || !side || need.state === 'closed') return { why: 'need-closed' }
  if (need.state !== 'open') return { why: 'need-taken' }
  if (isResting(need, today)) return { why: 'need-rests' }
  if (!offer) return { why: 'offer-gone' }
  const because = rulesAgainst(side, offer, today)
  const others = because.filter((rule) => rule !== 'full')
  if (others.length > 0) return { why: 'excluded', because: others }
  return because.length > 0 ? { why: 'offer-full' } : null
}
