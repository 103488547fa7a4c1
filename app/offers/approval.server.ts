import { islandDate } from '~/i18n/format'
import type { CredentialKind } from '~/people/credentials'
import type { Person } from '~/people/people.server'
import { credentialsOf } from '~/people/credentials.server'
import { firstNamesOf, personById } from '~/people/people.server'
import { auditFor } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import type { OfferView } from './offer'
import { offerRow, requirementsOfRow, offerViewsById } from './offer-reading.server'

/** What a coordinator needs to know of the owner before an offer goes public: no number, no address, no surname. */
export type ApprovalOwner = Pick<Person, 'firstName' | 'town' | 'ageBand' | 'languages' | 'danishLevel' | 'transport' | 'emailVerified'> & {
  hasPhone: boolean
}

export interface ApprovalCase {
  offer: OfferView
  submittedAt: Date | null
  owner: ApprovalOwner | null
  requirements: { kind: CredentialKind; met: boolean }[]
  sentBackReason: string | null
  /** Who decided last, when the offer no longer waits. */
  decidedBy: string | null
}

/** An offer as it lies before a coordinator who is to approve it; null when it is not there or still a draft. */
export function approvalCase(id: string): ApprovalCase | null {
  const row = offerRow(id)
  const offer = offerViewsById([id]).get(id)
  if (!row || !offer || offer.state === 'draft') return null
  const person = personById(row.ownerUserId)
  const held = credentialsOf([row.ownerUserId], islandDate(now())).get(row.ownerUserId)
  const decided =
    offer.state === 'submitted'
      ? undefined
      : auditFor(`offer:${id}`, 20).find(({ action }) => action === 'offer.approved' || action === 'offer.sent-back')
  return {
    offer,
    submittedAt: row.submittedAt,
    sentBackReason: row.sentBackReason,
    owner: person && {
      firstName: person.firstName,
      town: person.town,
      ageBand: person.ageBand,
      languages: person.languages,
      danishLevel: person.danishLevel,
      transport: person.transport,
      emailVerified: person.emailVerified,
      hasPhone: person.phone !== null,
    },
    requirements: requirementsOfRow(row).map((kind) => ({ kind, met: held?.has(kind) ?? false })),
    decidedBy: decided ? (firstNamesOf([decided.actor]).get(decided.actor) ?? null) : null,
  }
}
