import { and, asc, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import { needs } from '~db/schema/needs'
import { isOfferKind, type OfferKind } from '~/offers/offer'
import { isOneOf } from '~/people/facts'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { needStates, type Need, type NeedState } from './newcomer'

/** What newcomers look for. Needs hold nothing personal; who they belong to is read through newcomers.server.ts. */

/** Opens a need; the same kind twice for one newcomer is one need. */
export function openNeed(actor: Actor, newcomerId: string, kind: OfferKind): string {
  return inTransaction(() => {
    const same = db()
      .select({ id: needs.id })
      .from(needs)
      .where(and(eq(needs.newcomerId, newcomerId), eq(needs.kind, kind), inArray(needs.state, ['open', 'matching'])))
      .get()
    if (same) return same.id
    const id = newId()
    db().insert(needs).values({ id, newcomerId, kind, state: 'open', openedAt: now(), createdBy: actor.userId }).run()
    return id
  })
}

/** Closes an open need of this newcomer; one that is in matching or covered is left alone. */
export function closeNeed(actor: Actor, newcomerId: string, needId: string): void {
  inTransaction(() => {
    if (needById(needId)?.newcomerId !== newcomerId || !moveNeed(needId, 'open', 'closed')) return
    recordAudit({ actor: actor.userId, action: 'newcomer.need-closed', subject: `newcomer:${newcomerId}` })
  })
}

/** A row narrowed to a newcomer's need; null for an organisation's. */
export function needFrom(row: typeof needs.$inferSelect): Need | null {
  if (!row.newcomerId || !isOfferKind(row.kind)) return null
  return {
    id: row.id,
    newcomerId: row.newcomerId,
    kind: row.kind,
    state: isOneOf(needStates, row.state) ? row.state : 'closed',
    openedAt: row.openedAt,
  }
}

export function needById(id: string): Need | null {
  const row = db().select().from(needs).where(eq(needs.id, id)).get()
  return row ? needFrom(row) : null
}

export function needsOf(newcomerId: string): Need[] {
  return db()
    .select()
    .from(needs)
    .where(eq(needs.newcomerId, newcomerId))
    .orderBy(asc(needs.openedAt))
    .all()
    .flatMap((row) => needFrom(row) ?? [])
}

/** Needs in a state, the longest waiting first. */
export function needsInState(state: NeedState, limit = 200): Need[] {
  return db()
    .select()
    .from(needs)
    .where(and(eq(needs.state, state), isNotNull(needs.newcomerId)))
    .orderBy(asc(needs.openedAt))
    .limit(limit)
    .all()
    .flatMap((row) => needFrom(row) ?? [])
}

export function countNeeds(state: NeedState): number {
  return (
    db()
      .select({ n: sql<number>`count(*)` })
      .from(needs)
      .where(and(eq(needs.state, state), isNotNull(needs.newcomerId)))
      .get()?.n ?? 0
  )
}

/** Moves a need on when it stands where it is thought to stand; false when somebody else moved it first. */
export function moveNeed(id: string, from: NeedState, to: NeedState): boolean {
  const columns = { state: to, closedAt: to === 'closed' ? now() : null }
  return (
    db()
      .update(needs)
      .set(columns)
      .where(and(eq(needs.id, id), eq(needs.state, from)))
      .run().changes === 1
  )
}

/** Closes what a newcomer was still looking for. */
export function closeOpenNeedsOf(newcomerId: string): void {
  db()
    .update(needs)
    .set({ state: 'closed', closedAt: now() })
    .where(and(eq(needs.newcomerId, newcomerId), eq(needs.state, 'open')))
    .run()
}

/** Writes down what an organisation will look for; it is no open need before others can see it. Gives its id. */
export function beginOrganisationNeed(actor: Actor, organisationId: string, kind: string): string {
  const id = newId()
  db().insert(needs).values({ id, organisationId, kind, state: 'closed', openedAt: now(), closedAt: now(), createdBy: actor.userId }).run()
  return id
}

/** An organisation looks (again) for what it wrote down: it waits from now on. */
export function openOrganisationNeed(id: string, kind: string): void {
  db()
    .update(needs)
    .set({ kind, state: 'open', openedAt: now(), closedAt: null })
    .where(and(eq(needs.id, id), eq(needs.state, 'closed'), isNotNull(needs.organisationId)))
    .run()
}

/** An organisation no longer looks for it, from wherever it stood. */
export function closeOrganisationNeed(id: string): void {
  db()
    .update(needs)
    .set({ state: 'closed', closedAt: now() })
    .where(and(eq(needs.id, id), isNotNull(needs.organisationId)))
    .run()
}

export interface OrganisationNeed {
  id: string
  state: NeedState
  openedAt: Date
}

/** Needs of organisations by id, whatever their state. */
export function organisationNeeds(ids: readonly string[]): Map<string, OrganisationNeed> {
  const rows = db()
    .select({ id: needs.id, state: needs.state, openedAt: needs.openedAt })
    .from(needs)
    .where(and(inArray(needs.id, [...new Set(ids)]), isNotNull(needs.organisationId)))
    .all()
  return new Map(rows.map((row) => [row.id, { ...row, state: isOneOf(needStates, row.state) ? row.state : 'closed' }]))
}

/** What organisations look for and nobody has taken yet, the longest waiting first. */
export function waitingOrganisationNeeds(limit = 200): OrganisationNeed[] {
  return db()
    .select({ id: needs.id, state: needs.state, openedAt: needs.openedAt })
    .from(needs)
    .where(and(inArray(needs.state, ['open', 'matching']), isNotNull(needs.organisationId)))
    .orderBy(asc(needs.openedAt))
    .limit(limit)
    .all()
    .map((row) => ({ ...row, state: isOneOf(needStates, row.state) ? row.state : 'closed' }))
}
