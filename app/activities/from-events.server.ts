import { and, eq, inArray } from 'drizzle-orm'
import { activities } from '~db/schema/activities'
import type { HeldDate } from '~/attendance/date-held.server'
import { now } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { hoursConfirmed } from './hours-confirmed.server'

/** What people did at an event becomes activities by itself: helping there counts as hours, taking part is shown. Each exactly once. */

type Source = 'shift' | 'attendance'

/**
 * Brings the activities of a date in line with what is known of it; called again it changes only what has changed. What a host closed is
 * confirmed with that, save for the host's own; what closed by itself waits like any other.
 */
export function activitiesOf(held: HeldDate): void {
  const { date, came, helped } = held
  const minutes = Math.min(1440, Math.max(5, date.ends - date.starts))
  bring(
    held,
    'attendance',
    came.map(({ attendanceId, userId }) => ({ formKey: `attendance:${attendanceId}`, userId, minutes })),
  )
  if (helped)
    bring(
      held,
      'shift',
      helped.map((shift) => ({ formKey: `shift:${shift.shiftId}`, userId: shift.userId, minutes: shift.minutes })),
    )
}

type Wanted = { formKey: string; userId: string; minutes: number }

function bring({ event, date, closedBy }: HeldDate, source: Source, wanted: readonly Wanted[]): void {
  const ofDate = and(eq(activities.eventDateId, date.id), eq(activities.source, source))
  const kept = new Set(wanted.map(({ formKey }) => formKey))
  const standing = new Map(
    db()
      .select()
      .from(activities)
      .where(ofDate)
      .all()
      .map((row) => [row.formKey, row]),
  )
  const gone = [...standing.values()].filter(({ formKey }) => !kept.has(formKey)).map(({ id }) => id)
  if (gone.length > 0) db().delete(activities).where(inArray(activities.id, gone)).run()
  const told: string[] = []
  for (const each of wanted) {
    const known = { minutes: each.minutes, date: date.day, starts: date.starts, organisationId: event.organisationId }
    const row = standing.get(each.formKey)
    const moved = row !== undefined && (Object.keys(known) as (keyof typeof known)[]).some((part) => row[part] !== known[part])
    const confirms = mayConfirm(closedBy, each.userId, row, moved)
    if (row && !moved && !confirms) continue
    const change = {
      ...known,
      ...(moved ? { changedAt: now() } : {}),
      // what is another length than the one somebody confirmed is confirmed anew
      ...(confirms ? { confirmedAt: now(), confirmedBy: closedBy } : moved ? { confirmedAt: null, confirmedBy: null } : {}),
    }
    const { changes } = db()
      .insert(activities)
      .values({ id: newId(), eventDateId: date.id, source, createdAt: now(), ...change, ...each })
      // a key that stands on anything else is not taken over
      .onConflictDoUpdate({ target: activities.formKey, set: change, setWhere: and(ofDate, eq(activities.userId, each.userId)) })
      .run()
    if (confirms && changes > 0) told.push(each.userId)
  }
  // taking part is no volunteer's hour
  if (source === 'shift') hoursConfirmed(told)
}

type Standing = Pick<typeof activities.$inferSelect, 'confirmedAt' | 'askedBackAt' | 'changedAt'>

/**
 * Whether closing a date confirms an entry of it: never the closer's own, and not what somebody has spoken about already, by confirming it as
 * it is, asking about it, or taking a confirmation back.
 */
function mayConfirm(closedBy: string | null, userId: string, row: Standing | undefined, moved: boolean): boolean {
  if (closedBy === null || closedBy === userId) return false
  if (row === undefined) return true
  return row.confirmedAt === null ? row.askedBackAt === null && row.changedAt === null : moved
}
