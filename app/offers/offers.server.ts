import { and, desc, eq, gt, inArray, isNull, ne, or, sql, type SQL } from 'drizzle-orm'
import { offerConfirmLinks, offerLanguages, offers } from '~db/schema/offers'
import { leads, organisationsLedBy, restingNow } from '~/organisations/organisations.server'
import { personById } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { frontOf, mayEdit, stateAfter, type OfferKind, type OfferStep, type OfferView } from './offer'
import { keepInSearch } from './offer-index.server'
import { offerViews, stateOf, type OfferRow } from './offer-reading.server'

export type OfferChange = Partial<
  Omit<typeof offers.$inferInsert, 'id' | 'ownerUserId' | 'state' | 'placesHeld' | 'placesTaken' | 'version' | 'front'>
> & { kind?: OfferKind }

/** The offer changed between reading and writing it, or is no longer in a state where this can be done. */
export class OfferMoved extends Error {
  override name = 'OfferMoved'
}

/** The organisation is closed or pauses: nothing of it comes before everybody. */
export class OrganisationRests extends OfferMoved {
  override name = 'OrganisationRests'
  constructor(readonly why: 'closed' | 'paused') {
    super(`the organisation of this offer is ${why}`)
  }
}

/** The offers a person may change: their own, and those of the organisations they lead. */
export const mine = (actor: Actor): SQL | undefined => {
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

/**
 * Says who offers: the person, or an organisation they lead. Only while nobody has or is proposed a place: with the offerer changes who
 * answers for it. Throws OfferMoved otherwise.
 */
export function changeOfferer(actor: Actor, id: string, organisationId: string | null): void {
  inTransaction(() => {
    const own = ownOffer(actor, id)
    if (!own || own.organisationId === organisationId) return
    if (!own.editable || own.view.free < own.view.capacity) throw new OfferMoved('somebody counts on who offers this')
    if (organisationId && !leads(actor, organisationId)) throw new OfferMoved('not a leader of this organisation')
    db()
      .update(offers)
      .set({ organisationId, ownerUserId: actor.userId, updatedAt: now(), version: sql`${offers.version} + 1` })
      .where(eq(offers.id, id))
      .run()
    dropConfirmLinks(eq(offers.id, id))
  })
}

/** Two presses of one button come closer together than this. */
const MINUTE = 60_000

/**
 * A new draft with all that an own offer says, to be changed and sent in by itself; nobody's place comes along. A copy just made and not
 * touched since is given again. Gives its id.
 */
export function copyOffer(actor: Actor, id: string): string {
  return inTransaction(() => {
    const row = db()
      .select()
      .from(offers)
      .where(and(eq(offers.id, id), mine(actor)))
      .get()
    if (!row) throw new OfferMoved('there is no such offer of this person')
    const same = db()
      .select({ id: offers.id })
      .from(offers)
      .where(
        and(
          eq(offers.ownerUserId, actor.userId),
          row.organisationId ? eq(offers.organisationId, row.organisationId) : isNull(offers.organisationId),
          eq(offers.state, 'draft'),
          eq(offers.version, 2),
          eq(offers.createdAt, offers.updatedAt),
          gt(offers.createdAt, new Date(now().getTime() - MINUTE)),
          ne(offers.id, id),
          row.kind === null ? isNull(offers.kind) : eq(offers.kind, row.kind),
          eq(offers.title, row.title),
          eq(offers.text, row.text),
        ),
      )
      .get()
    if (same) return same.id
    const copy = newId()
    const { state: _state, placesHeld: _held, placesTaken: _taken, ...said } = row
    db()
      .insert(offers)
      .values({
        ...said,
        id: copy,
        ownerUserId: actor.userId,
        untilDate: null,
        sentBackReason: null,
        submittedAt: null,
        publishedAt: null,
        confirmedAt: null,
        askedAt: null,
        approvedText: null,
        createdAt: now(),
        updatedAt: now(),
        // 1 would be a draft only just begun, which the next beginning takes up again
        version: 2,
      })
      .run()
    setLanguages(copy, offerViews([row])[0]?.languages ?? [])
    return copy
  })
}

/**
 * Takes an offer one step on, when its state and `allowed` let it; else throws OfferMoved, and OrganisationRests when it would be shown
 * although its organisation is closed or pauses. For the files of this room: what people do has a name of its own. Inside a transaction.
 */
export function moveOffer(
  id: string,
  step: OfferStep,
  allowed: SQL | undefined,
  columns: Partial<typeof offers.$inferInsert> = {},
): OfferRow {
  const row = db()
    .select()
    .from(offers)
    .where(and(eq(offers.id, id), allowed))
    .get()
  const next = row && stateAfter(stateOf(row), step)
  if (!row || !next) throw new OfferMoved(`cannot ${step} this offer now`)
  const rests = next === 'published' && row.organisationId ? restingNow(row.organisationId) : null
  if (rests) throw new OrganisationRests(rests)
  const moved = db()
    .update(offers)
    .set({
      state: next,
      updatedAt: now(),
      ...(next === 'closed' && { closedAt: now() }),
      version: sql`${offers.version} + 1`,
      ...columns,
    })
    .where(eq(offers.id, id))
    .returning()
    .get()
  if (next === 'closed') dropConfirmLinks(eq(offers.id, id))
  keepInSearch(id)
  return moved
}

/** The links in mails that answered for these offers answer for nothing any more. */
export function dropConfirmLinks(which: SQL): void {
  db()
    .delete(offerConfirmLinks)
    .where(inArray(offerConfirmLinks.offerId, db().select({ id: offers.id }).from(offers).where(which)))
    .run()
}

/** Takes an offer out of sight for a while. Proposals and places that are taken stay as they are. */
export function pauseOffer(actor: Actor, id: string): void {
  inTransaction(() => moveOffer(id, 'pause', mine(actor)))
}
/** Back in sight; who resumes an offer says that it holds. */
export function resumeOffer(actor: Actor, id: string): void {
  inTransaction(() => moveOffer(id, 'resume', mine(actor), { confirmedAt: now(), askedAt: null }))
}
export function closeOffer(actor: Actor, id: string): void {
  inTransaction(() => moveOffer(id, 'close', mine(actor)))
}
