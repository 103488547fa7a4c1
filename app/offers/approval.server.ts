import { and, asc, eq, inArray, isNotNull, isNull, not, or, sql } from 'drizzle-orm'
import { offers } from '~db/schema/offers'
import { islandDate } from '~/i18n/format'
import { closedAmong, isTrusted, markOrganisationKnown, restingNow } from '~/organisations/organisations.server'
import type { CredentialKind } from '~/people/credentials'
import type { Person } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { credentialsOf } from '~/people/credentials.server'
import { firstNamesOf, personById } from '~/people/people.server'
import { auditFor, recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { enqueueMail } from '~/server/outbox.server'
import type { OfferView } from './offer'
import { changedParts, publicPartsOf, type PublicOffer, type PublicPart } from './offer-changes'
import { offerRow, offerViewsById, ownersOf, requirementsOfRow, offerViews, type OfferRow } from './offer-reading.server'
import { mine, moveOffer, OfferMoved } from './offers.server'

/** Detail of the audit line when a coordinator mended the wording. */
const WITH_EDITS = 'with-edits'

/** How an offer comes before everybody: sent in by its owner, read by a coordinator. Nothing unseen goes public. */

/**
 * Sends a finished offer to the coordinators; one of an organisation they trust is published at once. What must be filled in is checked
 * by the wizard's forms before. Throws OfferMoved when it is not this person's, or not to be sent in now.
 */
export function submitOffer(actor: Actor, id: string): 'waits' | 'published' {
  return inTransaction(() => {
    const row = moveOffer(id, 'submit', mine(actor), { submittedAt: now(), sentBackReason: null })
    if (!row.organisationId || !isTrusted(row.organisationId) || restingNow(row.organisationId)) return 'waits'
    publish(id)
    recordAudit({ actor: actor.userId, action: 'offer.published-by-trusted', subject: `offer:${id}` })
    return 'published'
  })
}

function publish(id: string, edits: { title?: string; text?: string } = {}): OfferRow {
  const row = moveOffer(id, 'publish', undefined, {
    ...edits,
    // an offer that is changed is not new: it keeps its place among the others
    publishedAt: offerRow(id)?.publishedAt ?? now(),
    confirmedAt: now(),
    askedAt: null,
    sentBackReason: null,
  })
  const [view] = offerViews([row])
  if (view)
    db()
      .update(offers)
      .set({ approvedText: { ...publicPartsOf(view) } })
      .where(eq(offers.id, id))
      .run()
  if (row.organisationId) markOrganisationKnown(row.organisationId)
  return row
}

/**
 * Publishes a submitted offer, with the coordinator's own wording where that was mended, and tells its owner. Of two coordinators at once
 * one publishes; the other gets OfferMoved. So does one who read another version than `version`: nothing unseen goes public.
 */
export function approveOffer(actor: Actor, id: string, edits: { title?: string; text?: string } = {}, version?: number): void {
  inTransaction(() => {
    const before = asRead(id, version)
    const row = publish(id, edits)
    const edited = before?.title !== row.title || before.text !== row.text
    recordAudit({ actor: actor.userId, action: 'offer.approved', subject: `offer:${id}`, ...(edited && { detail: WITH_EDITS }) })
    tellOwners(row, edited ? 'offer-approved-with-edits' : 'offer-approved', `/tilbud/${id}`)
  })
}

/** The offer, when it is still as it was read. */
function asRead(id: string, version: number | undefined): OfferRow | null {
  const row = offerRow(id)
  if (version !== undefined && row?.version !== version) throw new OfferMoved('this offer is not as it was read')
  return row
}

/** Sends an offer back with a reason its owner reads; with `version` only as it was read. */
export function sendBackOffer(actor: Actor, id: string, reason: string, version?: number): void {
  inTransaction(() => {
    asRead(id, version)
    const row = moveOffer(id, 'send-back', undefined, { sentBackReason: reason })
    recordAudit({ actor: actor.userId, action: 'offer.sent-back', subject: `offer:${id}` })
    tellOwners(row, 'offer-sent-back', `/mit/tilbud/${id}/se`)
  })
}

function tellOwners(row: OfferRow, template: 'offer-approved' | 'offer-approved-with-edits' | 'offer-sent-back', path: string) {
  for (const person of ownersOf(row))
    enqueueMail({
      to: person.email,
      template,
      data: { firstName: person.firstName, title: row.title, reason: row.sentBackReason ?? '', path },
      locale: person.locale,
      causedBy: `offer:${row.id}`,
    })
}

/** Waiting for approval; not those of organisations that are closed, which nobody can approve. */
function waits() {
  const submitted = eq(offers.state, 'submitted')
  const organisations = db()
    .selectDistinct({ id: offers.organisationId })
    .from(offers)
    .where(and(submitted, isNotNull(offers.organisationId)))
    .all()
  const closed = closedAmong(organisations.flatMap(({ id }) => id ?? []))
  return and(submitted, closed.length > 0 ? or(isNull(offers.organisationId), not(inArray(offers.organisationId, closed))) : undefined)
}

/** Offers waiting for approval, the longest waiting first. */
export function approvalQueue(limit = 200): { view: OfferView; submittedAt: Date; again: boolean }[] {
  const rows = db().select().from(offers).where(waits()).orderBy(asc(offers.submittedAt)).limit(limit).all()
  return offerViews(rows).map((view, at) => ({
    view,
    submittedAt: rows[at]?.submittedAt ?? now(),
    again: Boolean(rows[at]?.approvedText),
  }))
}
export function countAwaitingApproval(): number {
  return (
    db()
      .select({ n: sql<number>`count(*)` })
      .from(offers)
      .where(waits())
      .get()?.n ?? 0
  )
}

/** What a coordinator needs to know of the owner before an offer goes public: no number, no address, no surname. */
export type ApprovalOwner = Pick<Person, 'firstName' | 'town' | 'ageBand' | 'languages' | 'danishLevel' | 'transport' | 'emailVerified'> & {
  hasPhone: boolean
}

export interface ApprovalCase {
  offer: OfferView
  /** Goes up with every change: a decision names the version that was read. */
  version: number
  /** Its organisation is closed or pauses: it cannot be approved now. */
  rests: 'closed' | 'paused' | null
  /** What everybody read before, and what is different now; null when nobody has read it before. */
  since: { before: PublicOffer; parts: PublicPart[] } | null
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
  const before = row.approvedText as PublicOffer | null
  return {
    offer,
    version: row.version,
    rests: row.organisationId ? restingNow(row.organisationId) : null,
    since: before && { before, parts: changedParts(before, publicPartsOf(offer)) },
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
