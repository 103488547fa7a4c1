import { and, asc, eq, gte, inArray, lte } from 'drizzle-orm'
import { absences } from '~db/schema/people'
import { islandDate } from '~/i18n/format'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { firstNamesOf, peopleWithRole } from './people.server'
import type { Actor } from './permissions'

/** Who is away, and who stands in for them. All days are the island's, YYYY-MM-DD, both included. */

export interface Absence {
  id: string
  userId: string
  coverId: string
  name: string
  cover: string
  fromDate: string
  untilDate: string
}

/** Whom a coordinator stands in for on this day; what belongs to them is then this coordinator's too. One step, no chain. */
export function standsInFor(userId: string, today: string = islandDate(now())): string[] {
  const rows = db()
    .select({ userId: absences.userId })
    .from(absences)
    .where(and(eq(absences.coverId, userId), gte(absences.untilDate, today), lte(absences.fromDate, today)))
    .all()
  return [...new Set(rows.map((row) => row.userId))]
}

/** Whose work counts as this coordinator's on this day: their own, and that of everybody they stand in for. */
export function mineOnDay(actor: Actor, today: string = islandDate(now())): string[] {
  return [actor.userId, ...standsInFor(actor.userId, today)]
}

/** Who stands in for these people on this day. */
export function coversOf(userIds: readonly string[], today: string = islandDate(now())): Map<string, string[]> {
  const rows = db()
    .select({ userId: absences.userId, coverId: absences.coverId })
    .from(absences)
    .where(and(inArray(absences.userId, [...new Set(userIds)]), gte(absences.untilDate, today), lte(absences.fromDate, today)))
    .all()
  const covers = new Map<string, string[]>()
  for (const { userId, coverId } of rows) covers.set(userId, [...new Set([...(covers.get(userId) ?? []), coverId])])
  return covers
}

/** Absences that are not over, the next one first. */
export function comingAbsences(today: string = islandDate(now())): Absence[] {
  const rows = db().select().from(absences).where(gte(absences.untilDate, today)).orderBy(asc(absences.fromDate), absences.id).all()
  const names = firstNamesOf(rows.flatMap(({ userId, coverId }) => [userId, coverId]))
  return rows.map(({ id, userId, coverId, fromDate, untilDate }) => ({
    id,
    userId,
    coverId,
    name: names.get(userId) ?? '',
    cover: names.get(coverId) ?? '',
    fromDate,
    untilDate,
  }))
}

export type AbsenceRefused = 'not-a-coordinator' | 'oneself' | 'overlaps'

/** A coordinator (or a colleague for them, when they fell ill) writes down that they are away. Gives what is wrong, or null. */
export function noteAbsence(
  actor: Actor,
  { userId, coverId, fromDate, untilDate }: { userId: string; coverId: string; fromDate: string; untilDate: string },
): AbsenceRefused | null {
  return inTransaction(() => {
    const coordinators = new Set(peopleWithRole('coordinator').map(({ id }) => id))
    if (!coordinators.has(userId) || !coordinators.has(coverId)) return 'not-a-coordinator'
    if (userId === coverId) return 'oneself'
    const within = and(eq(absences.userId, userId), gte(absences.untilDate, fromDate), lte(absences.fromDate, untilDate))
    const known = db().select().from(absences).where(within).get()
    if (known) return known.coverId === coverId && known.fromDate === fromDate && known.untilDate === untilDate ? null : 'overlaps'
    db().insert(absences).values({ id: newId(), userId, coverId, fromDate, untilDate, createdAt: now() }).run()
    recordAudit({ actor: actor.userId, action: 'absence.noted', subject: `user:${userId}`, detail: coverId })
    return null
  })
}

/** Back earlier, or not away after all. */
export function endAbsence(actor: Actor, id: string): void {
  inTransaction(() => {
    const known = db().select().from(absences).where(eq(absences.id, id)).get()
    if (!known) return
    db().delete(absences).where(eq(absences.id, id)).run()
    recordAudit({ actor: actor.userId, action: 'absence.ended', subject: `user:${known.userId}`, detail: known.coverId })
  })
}
