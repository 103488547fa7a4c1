import type { Match, Side } from '~/matching/match'
import { readContact, readNames } from '~/newcomers/newcomers.server'
import { frontOf } from '~/offers/offer'
import { offerRow, offerViewsById, ownersOf } from '~/offers/offer-reading.server'
import { firstNamesOf } from '~/people/people.server'
import { now } from '~/server/clock.server'
import { env } from '~/server/env.server'
import type { Front } from '~/ui/front'
import type { Terms } from './agreement'
import { agreementOf, confirmedBy, mayAgree } from './agreements.server'

/** An agreement as one of the two reads it. */
export interface AgreementLetter {
  matchId: string
  side: Side
  front: Front
  version: number
  /** Only what was sent, and only while the match goes on: what is being changed is nobody's to read yet. */
  terms: Terms | null
  /** Empty once it is over. */
  reader: string
  /** The other's first name; null while this side may not know it. */
  other: string | null
  /** Whether the reader, and the other, has said yes to this version. */
  mine: boolean
  theirs: boolean
  /** `changing`: a coordinator has changed it and not sent it again; `over`: the match has ended. */
  standing: 'open' | 'changing' | 'over'
  coordinator: string | null
  deskPhone: string | null
  /** ISO 8601 */
  today: string
}

/** What one side may read of the agreement; null while there is none. A newcomer's name only once both have begun. */
export function agreementFor(match: Match, side: Side): AgreementLetter | null {
  const agreement = agreementOf(match.id)
  const row = offerRow(match.offerId)
  if (!agreement || !row) return null
  const begun = match.state === 'active' || match.state === 'paused'
  const owner = ownersOf(row)[0]
  const standing = !mayAgree(match) ? 'over' : agreement.sentAt || confirmedBy(agreement, side) ? 'open' : 'changing'
  return {
    matchId: match.id,
    side,
    front: frontOf[agreement.terms.kind],
    version: agreement.version,
    terms: standing === 'open' ? agreement.terms : null,
    reader:
      standing === 'over'
        ? ''
        : side === 'offer'
          ? (owner?.firstName ?? '')
          : (readContact({ match: match.id, own: true }, match.newcomerId)?.name ?? ''),
    other:
      standing === 'over'
        ? null
        : side === 'need'
          ? (offerViewsById([match.offerId]).get(match.offerId)?.owner ?? null)
          : begun
            ? (readNames({ match: match.id }, [match.newcomerId]).get(match.newcomerId) ?? null)
            : null,
    mine: confirmedBy(agreement, side),
    theirs: confirmedBy(agreement, side === 'offer' ? 'need' : 'offer'),
    standing,
    coordinator: (match.proposedBy && firstNamesOf([match.proposedBy]).get(match.proposedBy)) ?? null,
    deskPhone: env().CONTACT_PHONE ?? null,
    today: now().toISOString(),
  }
}
