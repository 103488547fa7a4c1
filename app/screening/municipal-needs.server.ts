import { livingStates } from '~/matching/match'
import { matchesInStates, matchesOf } from '~/matching/match-reading.server'
import { offerKinds, requirementsOf, type OfferState } from '~/offers/offer'
import { publishedOffersOfKind, requirementsOfRow } from '~/offers/offer-reading.server'
import { ownOffers } from '~/offers/offers.server'
import type { CredentialKind } from '~/people/credentials'
import type { CredentialSeen } from '~/people/credentials.server'
import type { Check } from './check'

/** So many matches that go on are looked at, the oldest first; the island has some hundreds. */
const MOST_MATCHES = 5000

/** Everybody who offers something by themselves or carries a match (also organisations, by their id), with what is required of them. */
export function volunteersAndRequirements(): Map<string, Set<CredentialKind>> {
  const required = new Map<string, Set<CredentialKind>>()
  const add = (userId: string, kinds: readonly CredentialKind[]) => {
    const known = required.get(userId) ?? new Set()
    required.set(userId, known)
    for (const kind of kinds) known.add(kind)
  }
  for (const kind of offerKinds)
    for (const row of publishedOffersOfKind(kind)) if (row.organisationId === null) add(row.ownerUserId, requirementsOfRow(row))
  for (const match of matchesInStates(livingStates, 'oldest', MOST_MATCHES)) add(match.carrierId, match.required)
  return required
}

/** Those whose child certificate the municipality must see: what they offer or carry needs it. */
export function needsOfMunicipality(): Map<string, Set<CredentialKind>> {
  return new Map([...volunteersAndRequirements()].filter(([, kinds]) => kinds.has('child-certificate')))
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
    ...own.flatMap(({ kind, audience }) => (kind ? requirementsOf({ kind, audience, ofOrganisation: false }) : [])),
    ...carried.flatMap(({ match }) => match.required),
  ])
}

/** What the municipality has on file: its own row, or what was noted at the match desk. */
export function municipalCheck(row: Check | null, credential: CredentialSeen | undefined): Check | null {
  if (!credential) return row
  return { state: row?.state ?? 'seen', consentBy: row?.consentBy ?? null, seenOn: credential.seenOn, validUntil: credential.validUntil }
}
