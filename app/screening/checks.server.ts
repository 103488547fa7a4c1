import { and, eq, sql } from 'drizzle-orm'
import { childChecks, childOrders } from '~db/schema/screening'
import { islandDate } from '~/i18n/format'
import { credentialsOfKind, recordCredential, withdrawCredential } from '~/people/credentials.server'
import { isOneOf } from '~/people/facts'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { MOST_AT_ONCE, MUNICIPALITY, checkStates, consentUntil, validAfter, type Check } from './check'
import { tellOrdered } from './check-mails.server'

/**
 * Child certificates under way and in order: status, day and who saw it, never what stands in one. The caller has asked whether the
 * actor leads the organisation, or is a coordinator for the municipality's own.
 */

/** An organisation's id, or `MUNICIPALITY`. */
export type Holder = string
const organisationOf = (holder: Holder) => (holder === MUNICIPALITY ? null : holder)

export interface CheckRow extends Check {
  id: string
  holder: Holder
  userId: string
  orderId: string | null
}
type Row = typeof childChecks.$inferSelect

export function checkFrom({ id, holder, userId, orderId, state, consentBy, seenOn, validUntil }: Row): CheckRow {
  return { id, holder, userId, orderId, consentBy, seenOn, validUntil, state: isOneOf(checkStates, state) ? state : 'lapsed' }
}

/** All of one holder, by person. */
export function checksOf(holder: Holder): Map<string, CheckRow> {
  const rows = db().select().from(childChecks).where(eq(childChecks.holder, holder)).all()
  return new Map(rows.map((row) => [row.userId, checkFrom(row)]))
}

/** All of one person, by holder. */
export function checksOfPerson(userId: string): Map<Holder, CheckRow> {
  const rows = db().select().from(childChecks).where(eq(childChecks.userId, userId)).all()
  return new Map(rows.map((row) => [row.holder, checkFrom(row)]))
}

const those = (holder: Holder, userIds: readonly string[]) =>
  and(eq(childChecks.holder, holder), sql`${childChecks.userId} in (select value from json_each(${JSON.stringify(userIds)}))`)

const note = (actor: Actor, action: string, holder: Holder, userId: string) =>
  recordAudit({
    actor: actor.userId,
    action: `child-check.${action}`,
    subject: holder === MUNICIPALITY ? `user:${userId}` : `organisation:${holder}`,
    detail: userId,
  })

export type Ordered = { outcome: 'ordered'; id: string; count: number } | { outcome: 'too-many' | 'nobody' }

/**
 * Writes down that certificates are ordered with the police today. `mayBeOrdered` are those who need one and have none under way: of two
 * leaders at once the second finds nobody left. A form sent twice is one order. Each person is told by mail to look in their Digital Post.
 */
export function orderChecks(
  actor: Actor,
  holder: Holder,
  userIds: readonly string[],
  { formKey, mayBeOrdered }: { formKey: string; mayBeOrdered: () => ReadonlySet<string> },
): Ordered {
  if (new Set(userIds).size > MOST_AT_ONCE) return { outcome: 'too-many' }
  return inTransaction((): Ordered => {
    const before = db().select().from(childOrders).where(eq(childOrders.formKey, formKey)).get()
    // another holder's key was not made by our page
    if (before && before.organisationId !== organisationOf(holder)) return { outcome: 'nobody' }
    if (before) return { outcome: 'ordered', id: before.id, count: peopleOfOrder(before.id).length }
    const may = mayBeOrdered()
    const people = [...new Set(userIds)].filter((userId) => may.has(userId))
    if (people.length === 0) return { outcome: 'nobody' }
    const [id, at] = [newId(), now()]
    const consentBy = consentUntil(islandDate(at))
    const organisationId = organisationOf(holder)
    db().insert(childOrders).values({ id, organisationId, orderedBy: actor.userId, orderedAt: at, consentBy, formKey }).run()
    for (const userId of people) {
      const fresh = { orderId: id, state: 'ordered', consentBy, remindedAt: null, renewalAskedAt: null, changedAt: at }
      db()
        .insert(childChecks)
        .values({ id: newId(), organisationId, holder, userId, ...fresh })
        .onConflictDoUpdate({ target: [childChecks.holder, childChecks.userId], set: fresh })
        .run()
      note(actor, 'ordered', holder, userId)
      tellOrdered(userId, organisationId, consentBy)
    }
    return { outcome: 'ordered', id, count: people.length }
  })
}

export interface Order {
  id: string
  orderedOn: string
  consentBy: string
}
/** An order of this holder, or null. */
export function orderOf(holder: Holder, id: string): Order | null {
  const row = db().select().from(childOrders).where(eq(childOrders.id, id)).get()
  if (!row || row.organisationId !== organisationOf(holder)) return null
  return { id: row.id, orderedOn: islandDate(row.orderedAt), consentBy: row.consentBy }
}
/** Orders of a holder in which somebody's outcome is still waited for, the newest first. */
export function openOrdersOf(holder: Holder): Order[] {
  const waiting = [...checksOf(holder).values()].filter(isWaiting).flatMap(({ orderId }) => orderId ?? [])
  return [...new Set(waiting)].flatMap((id) => orderOf(holder, id) ?? []).sort((a, b) => b.orderedOn.localeCompare(a.orderedOn))
}
const isWaiting = ({ state }: CheckRow) => state === 'ordered' || state === 'consented'

/** Who is in an order and still waits for the outcome. An order has its holder's people only. */
export function peopleOfOrder(orderId: string): string[] {
  const row = db().select().from(childOrders).where(eq(childOrders.id, orderId)).get()
  if (!row) return []
  return [...checksOf(row.organisationId ?? MUNICIPALITY).values()]
    .filter((check) => check.orderId === orderId && isWaiting(check))
    .map(({ userId }) => userId)
}

/** Takes back an order that was not sent to the police after all. Gives how many it was for. */
export function undoOrder(actor: Actor, holder: Holder, orderId: string): number {
  return inTransaction(() => {
    const people = orderOf(holder, orderId) ? peopleOfOrder(orderId) : []
    for (const userId of people) takeOff(actor, holder, userId, 'mistake')
    return people.length
  })
}

/** The person says that they have consented; for an order of theirs that waits. Gives whether there was one. */
export function sayConsented(actor: Actor, checkId: string): boolean {
  return (
    db()
      .update(childChecks)
      .set({ state: 'consented', changedAt: now() })
      .where(and(eq(childChecks.id, checkId), eq(childChecks.userId, actor.userId), eq(childChecks.state, 'ordered')))
      .run().changes > 0
  )
}

/**
 * Writes down that certificates were seen and are in order, when and by whom. Also of people nobody ordered for here: many a club has
 * fetched them before. The municipality's own counts for matches at once. Of somebody whose newer one was seen already nothing changes.
 * Gives how many were written down.
 */
export function recordSeen(actor: Actor, holder: Holder, userIds: readonly string[], seenOn: string): number {
  const validUntil = validAfter(seenOn)
  return inTransaction(() => {
    const known = checksOf(holder)
    const credentials = holder === MUNICIPALITY ? credentialsOfKind(userIds, 'child-certificate') : null
    const lastSeen = (userId: string) => [known.get(userId)?.seenOn ?? '', credentials?.get(userId)?.seenOn ?? '']
    const fresh = userIds.filter((userId) => lastSeen(userId).every((day) => day <= seenOn))
    for (const userId of fresh) {
      const seen = { state: 'seen', consentBy: null, seenOn, seenBy: actor.userId, validUntil, renewalAskedAt: null, changedAt: now() }
      db()
        .insert(childChecks)
        .values({ id: newId(), organisationId: organisationOf(holder), holder, userId, ...seen })
        .onConflictDoUpdate({ target: [childChecks.holder, childChecks.userId], set: seen })
        .run()
      note(actor, 'seen', holder, userId)
      if (holder === MUNICIPALITY) recordCredential(userId, { kind: 'child-certificate', seenBy: actor.userId, seenOn, validUntil })
    }
    return fresh.length
  })
}

/**
 * Takes somebody off. `mistake`: they were ordered for by mistake, and one that was seen before still counts. `not-in-order`: the
 * certificate cannot be used; nothing at all is kept, and the trail says word for word the same as of a mistake: it outlives the row.
 */
export function takeOff(actor: Actor, holder: Holder, userId: string, why: 'mistake' | 'not-in-order'): boolean {
  return inTransaction(() => {
    const row = db()
      .select()
      .from(childChecks)
      .where(those(holder, [userId]))
      .get()
    if (!row) return false
    if (why === 'mistake' && row.validUntil !== null)
      db()
        .update(childChecks)
        .set({ state: 'seen', consentBy: null, orderId: null, changedAt: now() })
        .where(eq(childChecks.id, row.id))
        .run()
    else db().delete(childChecks).where(eq(childChecks.id, row.id)).run()
    if (why === 'not-in-order' && holder === MUNICIPALITY) withdrawCredential(userId, 'child-certificate')
    note(actor, 'taken-off', holder, userId)
    return true
  })
}

/** Who left an organisation is with its children no more: what was fetched for it goes, also an order under way. In their transaction. */
export function dropCheck(holder: Holder, userId: string): void {
  db()
    .delete(childChecks)
    .where(those(holder, [userId]))
    .run()
}
