import { offerSides } from '~/matching/suggestions.server'
import type { OfferSide } from '~/matching/ranking'
import type { Need } from '~/newcomers/newcomer'
import { needsInState } from '~/newcomers/needs.server'
import { coordinatorsOf, factsOfNewcomers } from '~/newcomers/newcomers.server'
import { mineOnDay } from '~/people/absences.server'
import type { RoundPick, RoundView } from './round'

/** Who takes part in a round: the open needs that do not rest, and the offers with a place. */

/** More open needs than this island will ever have. */
const MOST = 20_000

/** Says which needs count as a coordinator's own: of their newcomers, of whom they stand in for, and of nobody's yet. */
function ownNeeds(userId: string | null, needs: readonly Pick<Need, 'newcomerId'>[]): (need: Pick<Need, 'newcomerId'>) => boolean {
  const own: ReadonlySet<string> = new Set(userId === null ? [] : mineOnDay({ userId, roles: new Set() }))
  const whose = coordinatorsOf(needs.map(({ newcomerId }) => newcomerId))
  return ({ newcomerId }) => {
    const coordinator = whose.get(newcomerId) ?? null
    return coordinator === null || own.has(coordinator)
  }
}

/** Needs of a view: everybody's, or one's own. */
export function inView<N extends Pick<Need, 'newcomerId'>>(view: RoundView, userId: string | null, needs: readonly N[]): N[] {
  if (view === 'all') return [...needs]
  const own = ownNeeds(userId, needs)
  return needs.filter(own)
}

/** Needs a round is about, the longest waiting first. */
export function needsTakingPart(userId: string | null, pick: Pick<RoundPick, 'kind' | 'town' | 'whose'>): Need[] {
  const open = needsInState('open', MOST).filter(({ kind }) => pick.kind === null || kind === pick.kind)
  const towns = pick.town === null ? null : factsOfNewcomers(open.map(({ newcomerId }) => newcomerId))
  const there = open.filter(({ newcomerId }) => towns === null || towns.get(newcomerId)?.town === pick.town)
  return inView(pick.whose, userId, there)
}

/** Offers with a place, of the kinds these needs are of. */
export function offersTakingPart(needs: readonly Need[]): OfferSide[] {
  return [...offerSides(needs.map(({ kind }) => kind)).values()].flat().filter(({ free }) => free > 0)
}
