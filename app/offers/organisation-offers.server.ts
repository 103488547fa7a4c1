import { and, eq, inArray } from 'drizzle-orm'
import { offers } from '~db/schema/offers'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { keepInSearch } from './offer-index.server'
import { dropConfirmLinks, moveOffer } from './offers.server'

/** What befalls all offers of an organisation at once. */

/** The links in mails that answered for its offers answer for nothing any more. */
export function dropConfirmLinksOf(organisationId: string): void {
  dropConfirmLinks(eq(offers.organisationId, organisationId))
}

/** Makes what an organisation offers findable under its present name. */
export function putOffersOfIntoSearch(organisationId: string): void {
  const published = db()
    .select({ id: offers.id })
    .from(offers)
    .where(and(eq(offers.organisationId, organisationId), eq(offers.state, 'published')))
    .all()
  for (const { id } of published) keepInSearch(id)
}

/** Pauses all that an organisation has on the site, and says which those were: the same come back with `resumeOffersOf`. */
export function pauseOffersOf(organisationId: string): string[] {
  return inTransaction(() => {
    const published = db()
      .select({ id: offers.id })
      .from(offers)
      .where(and(eq(offers.organisationId, organisationId), eq(offers.state, 'published')))
      .all()
    return published.map(({ id }) => moveOffer(id, 'pause', undefined).id)
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
    return resting.map(({ id }) => moveOffer(id, 'resume', undefined, { confirmedAt: now(), askedAt: null }).id)
  })
}
