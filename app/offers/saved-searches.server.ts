import { and, asc, desc, eq, inArray, lte, sql } from 'drizzle-orm'
import { offers, savedSearches } from '~db/schema/offers'
import { formatSeries } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { organisationsLedBy } from '~/organisations/organisations.server'
import { personById } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { eachOnItsOwn } from '~/server/jobs.server'
import { enqueueMail } from '~/server/outbox.server'
import { blindIndex, hashToken } from '~/server/sealed.server'
import { filterWords } from './filter-words'
import { filterHref, readFilter, type OfferFilter } from './offer-filter'
import { offerViewsById } from './offer-reading.server'
import { selectOffers } from './offer-search.server'

/** Searches people want to hear about: a mail once a week, and only when something is new. */

/** More than these nobody reads. */
export const MOST_SEARCHES = 20
const WEEK = 7 * 86_400_000
/** How many new offers a mail names. */
const NAMED = 5

export interface SavedSearch {
  id: string
  filter: OfferFilter
}

/** A search as it is kept: what is looked for, not the page one was on nor the order. */
function queryOf(filter: OfferFilter): string {
  return filterHref('', filter, { sort: null }).slice(1)
}
const filterOf = (query: string) => readFilter(new URLSearchParams(query)).filter

/** Keeps a search; the same one is kept once. False when the person has as many as one may have. */
export function saveSearch(actor: Actor, filter: OfferFilter): boolean {
  return inTransaction(() => {
    const query = queryOf(filter)
    const kept = db().select({ query: savedSearches.query }).from(savedSearches).where(eq(savedSearches.userId, actor.userId)).all()
    if (kept.some((search) => search.query === query)) return true
    if (kept.length >= MOST_SEARCHES) return false
    const id = newId()
    db()
      .insert(savedSearches)
      .values({
        id,
        userId: actor.userId,
        query,
        stopHash: hashToken(stopToken(id)),
        seenUntil: now(),
        lookedAt: now(),
        createdAt: now(),
      })
      .run()
    return true
  })
}

/** The searches a person keeps, the newest first. */
export function ownSearches(actor: Actor): SavedSearch[] {
  return db()
    .select()
    .from(savedSearches)
    .where(eq(savedSearches.userId, actor.userId))
    .orderBy(desc(savedSearches.createdAt), savedSearches.id)
    .all()
    .map(({ id, query }) => ({ id, filter: filterOf(query) }))
}

export function isSaved(actor: Actor, filter: OfferFilter): boolean {
  const mine = and(eq(savedSearches.userId, actor.userId), eq(savedSearches.query, queryOf(filter)))
  return db().select({ id: savedSearches.id }).from(savedSearches).where(mine).get() !== undefined
}

export function deleteSearch(actor: Actor, id: string): void {
  db()
    .delete(savedSearches)
    .where(and(eq(savedSearches.id, id), eq(savedSearches.userId, actor.userId)))
    .run()
}

/** The secret of a search's stop link: the same in every mail, so that old mails can stop it too. Only its hash is kept. */
const stopToken = (id: string) => blindIndex(`saved-search:${id}`)

/** What a stop link is about; null when the search is gone or never was. Reading changes nothing. */
export function searchToStop(token: string): SavedSearch | null {
  const row = db()
    .select()
    .from(savedSearches)
    .where(eq(savedSearches.stopHash, hashToken(token)))
    .get()
  return row ? { id: row.id, filter: filterOf(row.query) } : null
}

export function stopSearch(token: string): void {
  db()
    .delete(savedSearches)
    .where(eq(savedSearches.stopHash, hashToken(token)))
    .run()
}

/**
 * Mails what is new since the last look to those whose week is over. After the site was down for longer it is one mail all the same.
 * Gives how many mails were written.
 */
export function mailNewOffers(): number {
  const due = db()
    .select()
    .from(savedSearches)
    .where(lte(savedSearches.lookedAt, new Date(now().getTime() - WEEK)))
    .orderBy(asc(savedSearches.lookedAt))
    .all()
  // one that cannot be looked through now has its turn again in a week; what is new until then is in that mail
  const putOff = ({ id }: { id: string }) => db().update(savedSearches).set({ lookedAt: now() }).where(eq(savedSearches.id, id)).run()
  return eachOnItsOwn('mail-new-offers', due, lookThrough, putOff).filter((mailed) => mailed).length
}

function lookThrough(search: typeof savedSearches.$inferSelect): boolean {
  const at = now()
  const claimed = db()
    .update(savedSearches)
    .set({ lookedAt: at, seenUntil: at })
    .where(and(eq(savedSearches.id, search.id), eq(savedSearches.lookedAt, search.lookedAt)))
    .run()
  const person = personById(search.userId)
  if (claimed.changes === 0 || !person) return false
  const filter = filterOf(search.query)
  const published = selectOffers(filter).rows.filter(
    (row) => row.publishedAt > search.seenUntil.getTime() && row.publishedAt <= at.getTime(),
  )
  const fresh = withoutOwn(
    search.userId,
    published.map((row) => row.id),
  )
  if (fresh.length === 0) return false
  const views = offerViewsById(fresh.slice(0, NAMED))
  const t = translator(person.locale)
  const words = filterWords(t, person.locale, filter).map(({ text }) => text)
  enqueueMail({
    to: person.email,
    template: 'new-offers',
    data: {
      firstName: person.firstName,
      search: words.length > 0 ? formatSeries(words, person.locale) : t('offers:searches.all'),
      count: fresh.length,
      offers: fresh.flatMap((id) => views.get(id) ?? []).map(({ id, title, owner }) => ({ title, owner, path: `/tilbud/${id}` })),
      path: filterHref('/tilbud', filter, { sort: 'new' }),
      stopPath: `/stop/${stopToken(search.id)}`,
    },
    locale: person.locale,
    causedBy: `search:${search.id}`,
  })
  return true
}

/** SQLite takes a limited number of values in one statement; nobody has this much news. */
const MOST_NEWS = 5000

/** Of these offers, those that are neither the person's nor of an organisation they lead; in the same order. */
function withoutOwn(userId: string, ids: readonly string[]): string[] {
  const led = new Set(organisationsLedBy({ userId, roles: new Set() }).map(({ id }) => id))
  const some = ids.slice(0, MOST_NEWS)
  const others = new Set(
    db()
      .select({ id: offers.id, organisationId: offers.organisationId })
      .from(offers)
      .where(and(inArray(offers.id, some), sql`(${offers.organisationId} is not null or ${offers.ownerUserId} <> ${userId})`))
      .all()
      .filter(({ organisationId }) => organisationId === null || !led.has(organisationId))
      .map(({ id }) => id),
  )
  return some.filter((id) => others.has(id))
}
