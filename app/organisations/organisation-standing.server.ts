import { and, eq, isNull, sql } from 'drizzle-orm'
import { organisations } from '~db/schema/organisations'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { refreshInSearch } from './organisations.server'

/** How an organisation stands with the coordinators: trust, partnership, pause, closing. Each decision is audited. */

function change(
  actor: Actor | null,
  id: string,
  action: string,
  columns: Partial<typeof organisations.$inferInsert>,
  detail?: string,
): void {
  inTransaction(() => {
    if (Object.keys(columns).length > 0) db().update(organisations).set(columns).where(eq(organisations.id, id)).run()
    recordAudit({ actor: actor?.userId ?? 'system', action: `organisation.${action}`, subject: `organisation:${id}`, detail })
    refreshInSearch(id)
  })
}

/** A trusted organisation publishes its own changes at once. */
export function setTrusted(actor: Actor, id: string, trusted: boolean): void {
  change(actor, id, trusted ? 'trusted' : 'not-trusted', { trusted })
}

/** A company's partner agreement, since a calendar day; null ends it. */
export function setPartnerSince(actor: Actor, id: string, since: string | null): void {
  change(actor, id, since ? 'partner' : 'no-partner', { partnerSince: since }, since ?? undefined)
}

/** Nobody reads of it any more, and a pause is over for good; its people keep their accounts. False when it was closed already. */
export function closeOrganisation(actor: Actor, id: string): boolean {
  return inTransaction(() => {
    const closed = db()
      .update(organisations)
      .set({ closedAt: now(), pausedSince: null, pausedUntil: null, pausedOffers: [] })
      .where(and(eq(organisations.id, id), isNull(organisations.closedAt)))
      .run()
    if (closed.changes === 0) return false
    change(actor, id, 'closed', {})
    return true
  })
}
export function reopenOrganisation(actor: Actor, id: string): void {
  change(actor, id, 'reopened', { closedAt: null })
}

/** Notes a pause and the offers that rest with it. False when it pauses already. */
export function notePause(actor: Actor, id: string, since: string, until: string | null, offerIds: string[]): boolean {
  return inTransaction(() => {
    const noted = db()
      .update(organisations)
      .set({ pausedSince: since, pausedUntil: until, pausedOffers: offerIds })
      .where(and(eq(organisations.id, id), isNull(organisations.pausedSince)))
      .run()
    if (noted.changes === 0) return false
    change(actor, id, 'paused', {}, until ?? undefined)
    return true
  })
}

/** Ends a pause and gives the offers that rested with it; null when there was none, or it is closed. Without an actor the calendar ended it. */
export function endPause(actor: Actor | null, id: string): string[] | null {
  return inTransaction(() => {
    const row = db()
      .select({ offers: organisations.pausedOffers })
      .from(organisations)
      .where(and(eq(organisations.id, id), sql`${organisations.pausedSince} is not null`, isNull(organisations.closedAt)))
      .get()
    if (!row) return null
    change(actor, id, 'resumed', { pausedSince: null, pausedUntil: null, pausedOffers: [] })
    return row.offers
  })
}
