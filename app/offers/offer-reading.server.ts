import { asc, and, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { offerLanguages, offers } from '~db/schema/offers'
import { leadersOf, organisationNames } from '~/organisations/organisations.server'
import type { CredentialKind } from '~/people/credentials'
import { isOneOf } from '~/people/facts'
import { firstNamesOf, personById } from '~/people/people.server'
import { db } from '~/server/database.server'
import { audienceOf } from './jobs'
import {
  audiences,
  frequencies,
  frontOf,
  isOfferKind,
  offerKinds,
  offerStates,
  requirementsOf,
  type OfferKind,
  type OfferState,
  type OfferView,
} from './offer'

/** Reading offers, whoever asks. Who may see which is the asker's question. */

export type OfferRow = typeof offers.$inferSelect

/** Rows as people read them: owners named, languages attached. A fixed number of queries, however long the list. */
export function offerViews(rows: readonly OfferRow[]): OfferView[] {
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
    const organisation = row.organisationId !== null
    const audience = row.audience.filter((code) => isOneOf(audiences, code))
    return {
      id: row.id,
      state: stateOf(row),
      kind,
      front: kind && frontOf[kind],
      title: row.title,
      text: row.text,
      owner: (row.organisationId ? names.get(row.organisationId) : owners.get(row.ownerUserId)) ?? '',
      organisation,
      organisationId: row.organisationId,
      town: row.town,
      radiusKm: row.radiusKm,
      languages: languages.get(row.id) ?? [],
      audience: audienceOf({ kind, organisation, details: row.details, audience }),
      interests: row.interests,
      industries: row.industries,
      availability: row.availability,
      frequency: isOneOf(frequencies, row.frequency) ? row.frequency : null,
      details: row.details,
      stepFree: row.stepFree,
      childFriendly: row.childFriendly,
      capacity: row.capacity,
      free: row.capacity - row.placesHeld - row.placesTaken,
      untilDate: row.untilDate,
    }
  })
}

/** The state of a row; one that this program does not know counts as closed. */
export function stateOf(row: OfferRow): OfferState {
  return isOneOf(offerStates, row.state) ? row.state : 'closed'
}

/** Offers by id as people read them, whatever their state: for coordinators and for the two sides of a match. */
export function offerViewsById(ids: readonly string[]): Map<string, OfferView> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  return new Map(offerViews(db().select().from(offers).where(inArray(offers.id, wanted)).all()).map((view) => [view.id, view]))
}

/** The bare row of an offer, for matching. */
export function offerRow(id: string): OfferRow | null {
  return db().select().from(offers).where(eq(offers.id, id)).get() ?? null
}

/** What must be in order before a match on this offer may start. */
export function requirementsOfRow(row: OfferRow): CredentialKind[] {
  if (!isOfferKind(row.kind)) return []
  return requirementsOf({
    kind: row.kind,
    audience: row.audience.filter((code) => isOneOf(audiences, code)),
    ofOrganisation: row.organisationId !== null,
    details: row.details,
  })
}

/** The published offers of a kind, with their languages, for matching. */
export function publishedOffersOfKind(kind: OfferKind): (OfferRow & { languages: string[] })[] {
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

/** Whose published offers there are, by kind: of people themselves, none of organisations. Those of one person, or everybody's. */
export function personalOffers(ownerUserId?: string): { ownerUserId: string; kind: OfferKind }[] {
  return db()
    .select({ ownerUserId: offers.ownerUserId, kind: offers.kind })
    .from(offers)
    .where(
      and(
        eq(offers.state, 'published'),
        isNull(offers.organisationId),
        ownerUserId === undefined ? undefined : eq(offers.ownerUserId, ownerUserId),
      ),
    )
    .all()
    .flatMap(({ kind, ...row }) => (isOfferKind(kind) ? [{ ...row, kind }] : []))
}

/** People's own offers that wait for a coordinator's yes. */
export function personalOffersWaiting(): OfferRow[] {
  return db()
    .select()
    .from(offers)
    .where(and(eq(offers.state, 'submitted'), isNull(offers.organisationId)))
    .all()
}

/** The kinds of those of these offers that are people's own. */
export function kindsOfPersonalOffers(ids: readonly string[]): Map<string, OfferKind> {
  const wanted = sql`${offers.id} in (select value from json_each(${JSON.stringify([...new Set(ids)])}))`
  const rows = db()
    .select({ id: offers.id, kind: offers.kind })
    .from(offers)
    .where(and(wanted, isNull(offers.organisationId)))
    .all()
  return new Map(rows.flatMap(({ id, kind }) => (isOfferKind(kind) ? [[id, kind] as const] : [])))
}

/** How many places each organisation has in all its published offers. */
export function placesOfOrganisations(ids: readonly string[]): Map<string, number> {
  const rows = db()
    .select({ id: offers.organisationId, places: sql<number>`sum(${offers.capacity})` })
    .from(offers)
    .where(and(inArray(offers.organisationId, [...new Set(ids)]), eq(offers.state, 'published')))
    .groupBy(offers.organisationId)
    .all()
  return new Map(rows.flatMap(({ id, places }) => (id ? [[id, places] as const] : [])))
}

/** The people who answer for an offer: its owner, or its organisation's leaders. */
export function ownersOf(offer: { ownerUserId: string; organisationId: string | null }) {
  const ids = offer.organisationId ? leadersOf(offer.organisationId) : [offer.ownerUserId]
  return ids.flatMap((id) => personById(id) ?? [])
}

/** What an organisation offers everybody, the newest first; for its page. */
export function publishedOffersOf(organisationId: string): OfferView[] {
  return offerViews(
    db()
      .select()
      .from(offers)
      .where(and(eq(offers.organisationId, organisationId), eq(offers.state, 'published')))
      .orderBy(desc(offers.publishedAt), offers.id)
      .limit(200)
      .all(),
  )
}

/** Every published offer and when it last changed: for search engines. */
export function publishedOfferDates(limit: number): { id: string; changedAt: Date }[] {
  return db()
    .select({ id: offers.id, changedAt: offers.updatedAt })
    .from(offers)
    .where(eq(offers.state, 'published'))
    .orderBy(asc(offers.publishedAt))
    .limit(limit)
    .all()
}
