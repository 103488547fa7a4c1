import { and, asc, desc, eq, inArray, isNull, or, sql, type SQL } from 'drizzle-orm'
import { offerLanguages, offers } from '~db/schema/offers'
import { leadersOf, leads, markOrganisationKnown, organisationNames, organisationsLedBy } from '~/organisations/organisations.server'
import type { CredentialKind } from '~/people/credentials'
import { isOneOf } from '~/people/facts'
import { firstNamesOf, personById } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { enqueueMail } from '~/server/outbox.server'
import {
  audiences,
  frequencies,
  frontOf,
  isOfferKind,
  mayEdit,
  offerKinds,
  offerStates,
  requirementsOf,
  stateAfter,
  type OfferKind,
  type OfferState,
  type OfferStep,
  type OfferView,
} from './offer'

type Row = typeof offers.$inferSelect
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

/** Rows as people read them: owners named, languages attached. A fixed number of queries, however long the list. */
export function offerViews(rows: readonly Row[]): OfferView[] {
  if (rows.length === 0) return []
  const languages = new Map<string, string[]>()
  for (const { offerId, language } of db()
    .select()
    .from(offerLanguages)
    .where(
      inArray(
        offerLanguages.offerId,
        rows.map((row) => row.id),
      ),
    )
    .all()) {
    languages.set(offerId, [...(languages.get(offerId) ?? []), language])
  }
  const owners = firstNamesOf(rows.filter((row) => row.organisationId === null).map((row) => row.ownerUserId))
  const names = organisationNames(rows.flatMap((row) => row.organisationId ?? []))
  return rows.map((row) => {
    const kind = isOneOf(offerKinds, row.kind) ? row.kind : null
    return {
      id: row.id,
      state: stateOf(row),
      kind,
      front: kind && frontOf[kind],
      title: row.title,
      text: row.text,
      owner: (row.organisationId ? names.get(row.organisationId) : owners.get(row.ownerUserId)) ?? '',
      organisation: row.organisationId !== null,
      town: row.town,
      radiusKm: row.radiusKm,
      languages: languages.get(row.id) ?? [],
      audience: row.audience.filter((code) => isOneOf(audiences, code)),
      interests: row.interests,
      industries: row.industries,
      availability: row.availability,
      frequency: isOneOf(frequencies, row.frequency) ? row.frequency : null,
      details: row.details,
      capacity: row.capacity,
      free: row.capacity - row.placesHeld - row.placesTaken,
      untilDate: row.untilDate,
    }
  })
}

function stateOf(row: Row): OfferState {
  return isOneOf(offerStates, row.state) ? row.state : 'closed'
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
  })
}

function move(id: string, step: OfferStep, allowed: SQL | undefined, columns: Partial<typeof offers.$inferInsert> = {}): Row {
  const row = db()
    .select()
    .from(offers)
    .where(and(eq(offers.id, id), allowed))
    .get()
  const next = row && stateAfter(stateOf(row), step)
  if (!row || !next) throw new OfferMoved(`cannot ${step} this offer now`)
  return db()
    .update(offers)
    .set({ state: next, updatedAt: now(), version: sql`${offers.version} + 1`, ...columns })
    .where(eq(offers.id, id))
    .returning()
    .get()
}

/** Sends a finished offer to the coordinators. What must be filled in is checked by the wizard's forms before. */
export function submitOffer(actor: Actor, id: string): void {
  inTransaction(() => move(id, 'submit', mine(actor), { submittedAt: now(), sentBackReason: null }))
}
export function pauseOffer(actor: Actor, id: string): void {
  inTransaction(() => move(id, 'pause', mine(actor)))
}
export function resumeOffer(actor: Actor, id: string): void {
  inTransaction(() => move(id, 'resume', mine(actor), { confirmedAt: now() }))
}
export function closeOffer(actor: Actor, id: string): void {
  inTransaction(() => move(id, 'close', mine(actor)))
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

function tellOwners(row: Row, template: 'offer-approved' | 'offer-sent-back', path: string) {
  for (const person of ownersOf(row))
    enqueueMail({
      to: person.email,
      template,
      data: { firstName: person.firstName, title: row.title, reason: row.sentBackReason ?? '', path },
      locale: person.locale,
      causedBy: `offer:${row.id}`,
    })
}

/** The people who answer for an offer: its owner, or its organisation's leaders. */
export function ownersOf(offer: { ownerUserId: string; organisationId: string | null }) {
  const ids = offer.organisationId ? leadersOf(offer.organisationId) : [offer.ownerUserId]
  return ids.flatMap((id) => personById(id) ?? [])
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

/** Offers by id as people read them, whatever their state: for coordinators and for the two sides of a match. */
export function offerViewsById(ids: readonly string[]): Map<string, OfferView> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  return new Map(offerViews(db().select().from(offers).where(inArray(offers.id, wanted)).all()).map((view) => [view.id, view]))
}

/** The bare row of an offer, for matching. */
export function offerRow(id: string): Row | null {
  return db().select().from(offers).where(eq(offers.id, id)).get() ?? null
}

/** What must be in order before a match on this offer may start. */
export function requirementsOfRow(row: Row): CredentialKind[] {
  if (!isOfferKind(row.kind)) return []
  return requirementsOf({
    kind: row.kind,
    audience: row.audience.filter((code) => isOneOf(audiences, code)),
    ofOrganisation: row.organisationId !== null,
  })
}

/** The published offers of a kind, with their languages, for matching. */
export function publishedOffersOfKind(kind: OfferKind): (Row & { languages: string[] })[] {
  const rows = db()
    .select()
    .from(offers)
    .where(and(eq(offers.state, 'published'), eq(offers.kind, kind)))
    .all()
  const spoken = db()
    .select({ offerId: offerLanguages.offerId, language: offerLanguages.language })
    .from(offerLanguages)
    .innerJoin(offers, eq(offers.id, offerLanguages.offerId))
    .where(and(eq(offers.state, 'published'), eq(offers.kind, kind)))
    .all()
  const byOffer = new Map<string, string[]>()
  for (const { offerId, language } of spoken) {
    const known = byOffer.get(offerId)
    if (known) known.push(language)
    else byOffer.set(offerId, [language])
  }
  return rows.map((row) => ({ ...row, languages: byOffer.get(row.id) ?? [] }))
}

/** Keeps a place for a proposal. False when the last one is gone: the caller tells the coordinator. */
export function holdPlace(id: string): boolean {
  const held = db()
    .update(offers)
    .set({ placesHeld: sql`${offers.placesHeld} + 1` })
    .where(and(eq(offers.id, id), eq(offers.state, 'published'), sql`${offers.placesHeld} + ${offers.placesTaken} < ${offers.capacity}`))
    .run()
  return held.changes === 1
}
/** A held place becomes a taken one, when both said yes. */
export function takeHeldPlace(id: string): void {
  db()
    .update(offers)
    .set({ placesHeld: sql`${offers.placesHeld} - 1`, placesTaken: sql`${offers.placesTaken} + 1` })
    .where(eq(offers.id, id))
    .run()
}
export function releaseHeldPlace(id: string): void {
  db()
    .update(offers)
    .set({ placesHeld: sql`${offers.placesHeld} - 1` })
    .where(eq(offers.id, id))
    .run()
}
export function releaseTakenPlace(id: string): void {
  db()
    .update(offers)
    .set({ placesTaken: sql`${offers.placesTaken} - 1` })
    .where(eq(offers.id, id))
    .run()
}
