import { and, inArray, lt, sql } from 'drizzle-orm'
import { offerLanguages, offers } from '~db/schema/offers'
import { isTownSlug, type TownSlug } from '~/island/towns'
import { db } from '~/server/database.server'
import { isOfferKind, type OfferKind } from './offer'

/** What stood on offer in the past: for the figures, without a word of who offers it. */

export interface PastOffer {
  kind: OfferKind
  town: TownSlug
  languages: string[]
  publishedAt: Date
}

/**
 * Offers that stood at some time from one moment until before another: published before its end, and not closed before its beginning. One
 * that rests, or is looked at again after a change, still stands. Of an offer closed before the day was written down its last change counts.
 */
export function offersThatStood(from: Date, before: Date): PastOffer[] {
  const published = inArray(offers.state, ['published', 'paused', 'submitted', 'sent-back', 'closed'])
  const stood = sql`(${offers.state} <> 'closed' or coalesce(${offers.closedAt}, ${offers.updatedAt}) >= ${from.getTime()})`
  const rows = db()
    .select({ id: offers.id, kind: offers.kind, town: offers.town, publishedAt: offers.publishedAt })
    .from(offers)
    .where(and(published, lt(offers.publishedAt, before), stood))
    .all()
  const spoken = languagesOf(rows.map(({ id }) => id))
  return rows.flatMap(({ id, kind, town, publishedAt }) =>
    isOfferKind(kind) && town !== null && isTownSlug(town) && publishedAt
      ? [{ kind, town, publishedAt, languages: spoken.get(id) ?? [] }]
      : [],
  )
}

function languagesOf(ids: readonly string[]): Map<string, string[]> {
  // one value however long the list: SQLite takes only so many
  const wanted = sql`${offerLanguages.offerId} in (select value from json_each(${JSON.stringify(ids)}))`
  const spoken = new Map<string, string[]>()
  const rows = db().select().from(offerLanguages).where(wanted).all()
  for (const { offerId, language } of rows) spoken.set(offerId, [...(spoken.get(offerId) ?? []), language])
  return spoken
}

/** The kinds of these offers, whatever became of them. */
export function kindsOfOffers(ids: readonly string[]): Map<string, OfferKind> {
  const wanted = sql`${offers.id} in (select value from json_each(${JSON.stringify([...new Set(ids)])}))`
  const rows = db().select({ id: offers.id, kind: offers.kind }).from(offers).where(wanted).all()
  return new Map(rows.flatMap(({ id, kind }) => (isOfferKind(kind) ? [[id, kind] as const] : [])))
}
