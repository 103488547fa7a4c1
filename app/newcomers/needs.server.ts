import { and, asc, desc, eq, gt, gte, inArray, isNotNull, isNull, lte, or, sql } from 'drizzle-orm'
import { needs } from '~db/schema/needs'
import { islandDate } from '~/i18n/format'
import { isOfferKind, type OfferKind } from '~/offers/offer'
import { isOneOf } from '~/people/facts'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { needStates, TARGET_DAYS, type Need, type NeedState } from './newcomer'

/** What newcomers look for. Needs hold nothing personal; who they belong to is read through newcomers.server.ts. */

/** Opens a need; the same kind twice for one newcomer is one need. Without an actor the newcomer says it themselves, without an account. */
export function openNeed(actor: Pick<Actor, 'userId'> | null, newcomerId: string, kind: OfferKind): string {
  return inTransaction(() => {
    const same = db()
      .select({ id: needs.id })
      .from(needs)
      .where(and(eq(needs.newcomerId, newcomerId), eq(needs.kind, kind), inArray(needs.state, ['open', 'matching'])))
      .get()
    if (same) return same.id
    const id = newId()
    db()
      .insert(needs)
      .values({ id, newcomerId, kind, state: 'open', openedAt: now(), createdBy: actor?.userId ?? null })
      .run()
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
    firstProposedAt: row.firstProposedAt,
    pausedUntil: row.pausedUntil,
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

/** Of needs that rest only those whose day has come; an open need that rests is in no queue and in no round. */
export const awake = () => or(isNull(needs.pausedUntil), lte(needs.pausedUntil, islandDate(now())))
export const resting = () => gt(needs.pausedUntil, islandDate(now()))

/** Needs in a state that do not rest, the longest waiting first. */
export function needsInState(state: NeedState, limit = 200): Need[] {
  return db()
    .select()
    .from(needs)
    .where(and(eq(needs.state, state), isNotNull(needs.newcomerId), awake()))
    .orderBy(asc(needs.openedAt))
    .limit(limit)
    .all()
    .flatMap((row) => needFrom(row) ?? [])
}

/** Newcomers' needs that were opened since then, whatever became of them, the latest first: who comes and with what. */
export function needsOpenedSince(since: Date, limit: number): Need[] {
  return db()
    .select()
    .from(needs)
    .where(and(inArray(needs.state, [...needStates]), gte(needs.openedAt, since), isNotNull(needs.newcomerId)))
    .orderBy(desc(needs.openedAt))
    .limit(limit)
    .all()
    .flatMap((row) => needFrom(row) ?? [])
}

/** Needs by id, those of newcomers. */
export function needsById(ids: readonly string[]): Need[] {
  return db()
    .select()
    .from(needs)
    .where(inArray(needs.id, [...new Set(ids)]))
    .all()
    .flatMap((row) => needFrom(row) ?? [])
}

/** Of these needs, those of newcomers that are open and do not rest. */
export function openAmong(ids: readonly string[]): Need[] {
  // one value however long the list: SQLite takes only so many
  const wanted = sql`${needs.id} in (select value from json_each(${JSON.stringify(ids)}))`
  return db()
    .select()
    .from(needs)
    .where(and(wanted, eq(needs.state, 'open'), isNotNull(needs.newcomerId), awake()))
    .all()
    .flatMap((row) => needFrom(row) ?? [])
}

/** How many needs of newcomers are in a state and do not rest. */
export function countNeeds(state: NeedState): number {
  return (
    db()
      .select({ n: sql<number>`count(*)` })
      .from(needs)
      .where(and(eq(needs.state, state), isNotNull(needs.newcomerId), awake()))
      .get()?.n ?? 0
  )
}

/** Moves a need on when it stands where it is thought to stand; false when somebody else moved it first. */
export function moveNeed(id: string, from: NeedState, to: NeedState): boolean {
  const columns = { state: to, closedAt: to === 'closed' ? now() : null, pausedUntil: null }
  return (
    db()
      .update(needs)
      .set(columns)
      .where(and(eq(needs.id, id), eq(needs.state, from)))
      .run().changes === 1
  )
}

/** A need that was covered waits again, from today: what had been found came to an end. */
export function reopenNeed(id: string): void {
  db()
    .update(needs)
    .set({ state: 'open', openedAt: now(), closedAt: null, firstProposedAt: null })
    .where(and(eq(needs.id, id), eq(needs.state, 'covered')))
    .run()
}

/** Something was proposed for it; the first time counts. */
export function markProposed(id: string): void {
  db()
    .update(needs)
    .set({ firstProposedAt: now() })
    .where(and(eq(needs.id, id), isNull(needs.firstProposedAt)))
    .run()
}

/** Lets an open need rest until a day of the island; it comes back by the date itself. False when it is not open. */
export function pauseNeed(actor: Actor, id: string, until: string): boolean {
  return restUntil(actor, id, until, 'newcomer.need-paused')
}
/** Wakes a need that rests before its day. */
export function wakeNeed(actor: Actor, id: string): boolean {
  return restUntil(actor, id, null, 'newcomer.need-woken')
}
function restUntil(actor: Actor, id: string, pausedUntil: string | null, action: string): boolean {
  return inTransaction(() => {
    const need = needById(id)
    if (need?.state !== 'open') return false
    db().update(needs).set({ pausedUntil }).where(eq(needs.id, id)).run()
    recordAudit({ actor: actor.userId, action, subject: `newcomer:${need.newcomerId}` })
    return true
  })
}

/**
 * How the target was kept: of the needs that were opened since then and whose target is over (or that something was proposed for),
 * how many had a first proposal in time.
 */
export function targetKept(since: Date): { inTime: number; of: number } {
  const target = TARGET_DAYS * 86_400_000
  const rows = db()
    .select({ openedAt: needs.openedAt, firstProposedAt: needs.firstProposedAt })
    .from(needs)
    .where(and(inArray(needs.state, [...needStates]), gte(needs.openedAt, since), isNotNull(needs.newcomerId)))
    .all()
  const due = rows.filter((row) => row.firstProposedAt !== null || now().getTime() - row.openedAt.getTime() > target)
  const inTime = due.filter((row) => row.firstProposedAt !== null && row.firstProposedAt.getTime() - row.openedAt.getTime() <= target)
  return { inTime: inTime.length, of: due.length }
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
