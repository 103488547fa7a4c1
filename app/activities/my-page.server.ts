import { isOfferKind, frontOf, type OfferKind } from '~/offers/offer'
import { offerRow, offerViewsById } from '~/offers/offer-reading.server'
import { organisationsLedBy } from '~/organisations/organisations.server'
import { type Match, stateToldTo, type Side } from '~/matching/match'
import { matchesOf } from '~/matching/match-reading.server'
import { newcomerOfUser, readNames } from '~/newcomers/newcomers.server'
import type { Actor } from '~/people/permissions'
import type { Front } from '~/ui/front'
import { lastActivityOf } from './activities.server'

export interface MyMatch {
  id: string
  side: Side
  told: Exclude<ReturnType<typeof stateToldTo>, 'ended' | 'said-no' | 'not-this-time'>
  kind: OfferKind
  front: Front
  title: string
  /** The other's first name; null while this side may not know it. */
  name: string | null
  /** ISO 8601 */
  since: string
  lastDay: string | null
}

/** A person's living matches, from whichever side, as their own page shows them. */
export function myMatches(actor: Actor): MyMatch[] {
  const carriers = [actor.userId, ...organisationsLedBy(actor).map(({ id }) => id)]
  return matchesOf(carriers, newcomerOfUser(actor.userId)).flatMap(({ match, side }): MyMatch[] => {
    const row = offerRow(match.offerId)
    const told = stateToldTo(side, match.state, match)
    if (!row || !isOfferKind(row.kind) || told === 'ended' || told === 'said-no' || told === 'not-this-time') return []
    return [
      {
        id: match.id,
        side,
        told,
        kind: row.kind,
        front: frontOf[row.kind],
        title: row.title,
        name: otherName(match, side),
        since: (match.activatedAt ?? match.proposedAt).toISOString(),
        lastDay: lastActivityOf(match.id),
      },
    ]
  })
}

/** The newcomer's name only once both have said yes; the volunteer's stands in the public offer. */
function otherName(match: Match, side: Side): string | null {
  if (side === 'need') return offerViewsById([match.offerId]).get(match.offerId)?.owner ?? null
  const together = match.state === 'active' || match.state === 'paused'
  return together ? (readNames({ match: match.id }, [match.newcomerId]).get(match.newcomerId) ?? null) : null
}
