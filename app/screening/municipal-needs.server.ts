import { livingStates } from '~/matching/match'
import { matchesInStates, matchesOf } from '~/matching/match-reading.server'
import { offerKinds, requirementsOf, type OfferKind, type OfferState } from '~/offers/offer'
import { personalOffersWaiting, publishedOffersOfKind, requirementsOfRow } from '~/offers/offer-reading.server'
import { ownOffers } from '~/offers/offers.server'
import type { CredentialKind } from '~/people/credentials'
import type { CredentialSeen } from '~/people/credentials.server'
import type { Check } from './check'
import type { TalkReason } from './talks'

/** So many matches that go on are looked at, the oldest first; the island has some hundreds. */
const MOST_MATCHES = 5000

export interface Requirements {
  required: Set<CredentialKind>
  /** What they offer by themselves and needs a child certificate. */
  withChildren: Set<OfferKind>
}

/** Everybody who offers something by themselves or carries a match (also organisations, by their id), with what is required of them. */
export function volunteersAndRequirements(): Map<string, Requirements> {
  const people = new Map<string, Requirements>()
  const add = (userId: string, kinds: readonly CredentialKind[]) => {
    const known = people.get(userId) ?? { required: new Set(), withChildren: new Set() }
    people.set(userId, known)
    for (const kind of kinds) known.required.add(kind)
    return known
  }
  for (const kind of offerKinds)
    for (const row of publishedOffersOfKind(kind)) {
      if (row.organisationId !== null) continue
      const kinds = requirementsOfRow(row)
      const { withChildren } = add(row.ownerUserId, kinds)
      if (kinds.includes('child-certificate')) withChildren.add(kind)
    }
  for (const match of matchesInStates(livingStates, 'oldest', MOST_MATCHES)) add(match.carrierId, match.required)
  return people
}

/** Everybody who volunteers by themselves, also those whose offer still waits, with what makes a talk with them matter now. */
export function volunteersToTalkWith(): Map<string, Set<TalkReason>> {
  const people = new Map([...volunteersAndRequirements().keys()].map((userId) => [userId, new Set<TalkReason>()]))
  const add = (userId: string, reason: TalkReason) => people.set(userId, (people.get(userId) ?? new Set()).add(reason))
  for (const { ownerUserId } of personalOffersWaiting()) add(ownerUserId, 'offer-waits')
  for (const { carrierId, state } of matchesInStates(['agreed', 'active', 'paused'], 'oldest', MOST_MATCHES))
    add(carrierId, state === 'agreed' ? 'match-agreed' : 'match-active')
  return people
}

/** Those whose child certificate the municipality must see: what they offer or carry needs it. By person, the kinds of what they offer. */
export function needsOfMunicipality(): Map<string, OfferKind[]> {
  return new Map(
    [...volunteersAndRequirements()].flatMap(([userId, { required, withChildren }]) =>
      required.has('child-certificate') ? [[userId, [...withChildren]] as const] : [],
    ),
  )
}

const offered: readonly OfferState[] = ['submitted', 'published', 'paused']

/** What is required of one person by what they offer and carry; null for who does neither. */
export function requirementsOfPerson(userId: string): Set<CredentialKind> | null {
  const own = ownOffers({ userId, roles: new Set() }).filter(
    ({ state, organisationId }) => organisationId === null && offered.includes(state),
  )
  const carried = matchesOf([userId], null)
  if (own.length === 0 && carried.length === 0) return null
  return new Set([
    ...own.flatMap(({ kind, audience, details }) => (kind ? requirementsOf({ kind, audience, details, ofOrganisation: false }) : [])),
    ...carried.flatMap(({ match }) => match.required),
  ])
}

/** What the municipality has on file: its own row, or what was noted at the match desk. */
export function municipalCheck(row: Check | null, credential: CredentialSeen | undefined): Check | null {
  if (!credential) return row
  return { state: row?.state ?? 'seen', consentBy: row?.consentBy ?? null, seenOn: credential.seenOn, validUntil: credential.validUntil }
}
