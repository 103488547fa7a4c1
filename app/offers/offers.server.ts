import { and, asc, desc, eq, inArray, isNull, or, sql, type SQL } from 'drizzle-orm'
import { offerLanguages, offers } from '~db/schema/offers'
import { leads, markOrganisationKnown, organisationsLedBy } from '~/organisations/organisations.server'
import { personById } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { enqueueMail } from '~/server/outbox.server'
import { frontOf, mayEdit, stateAfter, type OfferKind, type OfferStep, type OfferView } from './offer'
import { keepInSearch } from './offer-index.server'
import { offerViews, ownersOf, stateOf, type OfferRow } from './offer-reading.server'

export type OfferChange = Partial<
  Omit<typeof offers.$inferInsert, 'id' | 'ownerUserId' | 'state' | 'placesHeld' | 'placesTaken' | 'version' | 'front'>
> & { kind?: OfferKind }

/** The offer changed between reading and writing it, or is no longer in a state where this can be done. */
export class OfferMoved extends Error {
  override name = 'OfferMoved'
}

const mine = (actor: Actor): SQL | undefined => {
  const led = organisationsLedBy(actor).map((organisation) => organisation.id)
  return or(
    and(eq(offers.ownerUserId, actor.userId), isNull(offers.organisationId)),
    led.length > 0 ? inArray(offers.organisationId, led) : undefined,
  )
}

export interface OwnOffer {
  view: OfferView
  organisationId: string | null
  sentBackReason: string | null
  editable: boolean
  version: number
}

/** An offer for the one who may change it; null for everybody else. While a proposal waits for answers it stays as both sides read it. */
export function ownOffer(actor: Actor, id: string): OwnOffer | null {
  const row = db()
    .select()
    .from(offers)
    .where(and(eq(offers.id, id), mine(actor)))
    .get()
  const view = row && offerViews([row])[0]
  return row && view
    ? {
        view,
        organisationId: row.organisationId,
        sentBackReason: row.sentBackReason,
        editable: mayEdit(view.state) && row.placesHeld === 0,
        version: row.version,
      }
    : null
}

/** A person's offers and those of the organisations they lead, the last touched first; closed ones left out. */
export function ownOffers(actor: Actor): OfferView[] {
  return offerViews(
    db()
      .select()
      .from(offers)
      .where(and(mine(actor), sql`${offers.state} <> 'closed'`))
      .orderBy(desc(offers.updatedAt))
      .limit(100)
      .all(),
  )
}

/** A published offer, for anybody; in any other state for its owner and for coordinators. */
export function offerForReading(actor: Actor | null, id: string): OfferView | null {
  const row = db().select().from(offers).where(eq(offers.id, id)).get()
  if (!row) return null
  if (row.state !== 'published' && !actor?.roles.has('coordinator') && !(actor && ownOffer(actor, id))) return null
  return offerViews([row])[0] ?? null
}

/** Begins an offer, or goes on with the same one just begun; it starts from what the person has told about themselves. Gives its id. */
export function beginOffer(actor: Actor, kind: OfferKind, organisationId: string | null): string {
  const person = personById(actor.userId)
  if (organisationId && !leads(actor, organisationId)) throw new OfferMoved('not a leader of this organisation')
  return inTransaction(() => {
    const untouched = and(
      eq(offers.ownerUserId, actor.userId),
      eq(offers.state, 'draft'),
      eq(offers.kind, kind),
      eq(offers.version, 1),
      organisationId ? eq(offers.organisationId, organisationId) : isNull(offers.organisationId),
    )
    const begun = db().select({ id: offers.id }).from(offers).where(untouched).get()
    if (begun) return begun.id
    const id = newId()
    db()
      .insert(offers)
      .values({
        id,
        ownerUserId: actor.userId,
        organisationId,
        kind,
        front: frontOf[kind],
        town: person?.town ?? null,
        availability: organisationId ? 0 : (person?.availability ?? 0),
        createdAt: now(),
        updatedAt: now(),
      })
      .run()
    setLanguages(id, person?.languages ?? [])
    return id
  })
}

function setLanguages(offerId: string, languages: readonly string[]) {
  db().delete(offerLanguages).where(eq(offerLanguages.offerId, offerId)).run()
  if (languages.length > 0)
    db()
      .insert(offerLanguages)
      .values(languages.map((language) => ({ offerId, language })))
      .run()
}

/** Saves a part of an offer. A published one that is changed goes out of sight until it is approved again. */
export function saveOffer(actor: Actor, id: string, change: OfferChange & { languages?: readonly string[] }): void {
  inTransaction(() => {
    const own = ownOffer(actor, id)
    if (!own?.editable) throw new OfferMoved('this offer cannot be changed now')
    const { languages, ...columns } = change
    const taken = own.view.capacity - own.view.free
    db()
      .update(offers)
      .set({
        ...columns,
        ...(columns.kind ? { front: frontOf[columns.kind] } : {}),
        ...(columns.capacity === undefined ? {} : { capacity: Math.max(columns.capacity, taken, 1) }),
        ...(own.view.state === 'published' || own.view.state === 'paused' ? { state: 'draft' } : {}),
        updatedAt: now(),
        version: sql`${offers.version} + 1`,
      })
      .where(eq(offers.id, id))
      .run()
    if (languages) setLanguages(id, languages)
    keepInSearch(id)
  })
}

function move(id: string, step: OfferStep, allowed: SQL | undefined, columns: Partial<typeof offers.$inferInsert> = {}): OfferRow {
  const row = db()
    .select()
    .from(offers)
    .where(and(eq(offers.id, id), allowed))
    .get()
  const next = row && stateAfter(stateOf(row), step)
  if (!row || !next) throw new OfferMoved(`cannot ${step} this offer now`)
  const moved = db()
    .update(offers)
    .set({ state: next, updatedAt: now(), version: sql`${offers.version} + 1`, ...columns })
    .where(eq(offers.id, id))
    .returning()
    .get()
  keepInSearch(id)
  return moved
}

/** Sends a finished offer to the coordinators. What must be filled in is checked by the wizard's forms before. */
export function submitOffer(actor: Actor, id: string): void {
  inTransaction(() => move(id, 'submit', mine(actor), { submittedAt: now(), sentBackReason: null }))
}
/** Takes an offer out of sight for a while. Proposals and places that are taken stay as they are. */
export function pauseOffer(actor: Actor, id: string): void {
  inTransaction(() => move(id, 'pause', mine(actor)))
}
/** Back in sight; who resumes an offer says that it holds. */
export function resumeOffer(actor: Actor, id: string): void {
  inTransaction(() => move(id, 'resume', mine(actor), { confirmedAt: now(), askedAt: null }))
}
export function closeOffer(actor: Actor, id: string): void {
  inTransaction(() => move(id, 'close', mine(actor)))
}

/** Pauses all that an organisation has on the site, and says which those were: the same come back with `resumeOffersOf`. */
export function pauseOffersOf(organisationId: string): string[] {
  return inTransaction(() => {
    const published = db()
      .select({ id: offers.id })
      .from(offers)
      .where(and(eq(offers.organisationId, organisationId), eq(offers.state, 'published')))
      .all()
    return published.map(({ id }) => move(id, 'pause', undefined).id)
  })
}

/** Brings these offers of an organisation back, those that still are at rest. */
export function resumeOffersOf(organisationId: string, ids: readonly string[]): string[] {
  return inTransaction(() => {
    const resting = db()
      .select({ id: offers.id })
      .from(offers)
      .where(and(inArray(offers.id, [...ids]), eq(offers.organisationId, organisationId), eq(offers.state, 'paused')))
      .all()
    return resting.map(({ id }) => move(id, 'resume', undefined, { confirmedAt: now(), askedAt: null }).id)
  })
}

/** Publishes a submitted offer and tells its owner. Of two coordinators at once one publishes; the other gets OfferMoved. */
export function approveOffer(actor: Actor, id: string): void {
  inTransaction(() => {
    const row = move(id, 'publish', undefined, { publishedAt: now(), confirmedAt: now(), sentBackReason: null })
    if (row.organisationId) markOrganisationKnown(row.organisationId)
    recordAudit({ actor: actor.userId, action: 'offer.approved', subject: `offer:${id}` })
    tellOwners(row, 'offer-approved', `/tilbud/${id}`)
  })
}

/** Sends an offer back with a reason its owner reads. */
export function sendBackOffer(actor: Actor, id: string, reason: string): void {
  inTransaction(() => {
    const row = move(id, 'send-back', undefined, { sentBackReason: reason })
    recordAudit({ actor: actor.userId, action: 'offer.sent-back', subject: `offer:${id}` })
    tellOwners(row, 'offer-sent-back', `/mit/tilbud/${id}/se`)
  })
}

function tellOwners(row: OfferRow, template: 'offer-approved' | 'offer-sent-back', path: string) {
  for (const person of ownersOf(row))
    enqueueMail({
      to: person.email,
      template,
      data: { firstName: person.firstName, title: row.title, reason: row.sentBackReason ?? '', path },
      locale: person.locale,
      causedBy: `offer:${row.id}`,
    })
}

/** Offers waiting for approval, the longest waiting first. */
export function approvalQueue(limit = 200): { view: OfferView; submittedAt: Date }[] {
  const rows = db().select().from(offers).where(eq(offers.state, 'submitted')).orderBy(asc(offers.submittedAt)).limit(limit).all()
  return offerViews(rows).map((view, at) => ({ view, submittedAt: rows[at]?.submittedAt ?? now() }))
}
export function countAwaitingApproval(): number {
  return (
    db()
      .select({ n: sql<number>`count(*)` })
      .from(offers)
      .where(eq(offers.state, 'submitted'))
      .get()?.n ?? 0
  )
}
