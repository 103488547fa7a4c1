import { needsTriedInVain } from '~/matching/match-reading.server'
import { queuedNeeds, type QueuedNeed } from '~/matching/queued.server'
import { countFits } from '~/matching/ranking'
import { suggestionsForAll } from '~/matching/suggestions.server'
import { openAmong } from '~/newcomers/needs.server'
import { coordinatorsOf, type readNames } from '~/newcomers/newcomers.server'
import { offerViewsById } from '~/offers/offer-reading.server'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'

/** After a no, or when nobody answered: the next suggestion stands ready. Nothing is sent before a coordinator presses. */

/** A proposal that came to nothing longer ago is an ordinary need again. */
const LATELY_DAYS = 60

export interface NextBest extends QueuedNeed {
  /** What the ranking gives now; null when nothing fits any more. */
  offer: { id: string; owner: string; town: string | null; fits: number } | null
}

/**
 * Open needs whose last proposal came to nothing, the latest first, each with the best of what is left.
 * @param whose only newcomers of these coordinators and of nobody
 */
export function nextBest(
  actor: Actor,
  whose: readonly string[] | null,
  limit: number,
  namesOf: typeof readNames,
): { lines: NextBest[]; total: number } {
  const ids = needsTriedInVain(new Date(now().getTime() - LATELY_DAYS * 86_400_000))
  const found = new Map(openAmong(ids).map((need) => [need.id, need]))
  const open = ids.flatMap((id) => found.get(id) ?? [])
  const coordinators = whose && coordinatorsOf(open.map(({ newcomerId }) => newcomerId))
  const mine = open.filter(({ newcomerId }) => {
    const coordinator = coordinators?.get(newcomerId) ?? null
    return !whose || coordinator === null || whose.includes(coordinator)
  })
  const shown = mine.slice(0, limit)
  const ranked = suggestionsForAll(shown)
  const offers = offerViewsById(shown.flatMap(({ id }) => ranked.get(id)?.suggestions[0]?.offerId ?? []))
  return {
    total: mine.length,
    lines: queuedNeeds(actor, shown, namesOf).map((need) => {
      const first = ranked.get(need.id)?.suggestions[0]
      const offer = first && offers.get(first.offerId)
      return {
        ...need,
        offer: first && offer ? { id: offer.id, owner: offer.owner, town: offer.town, fits: countFits(first.reasons) } : null,
      }
    }),
  }
}
