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
 * confirmed with that; what closed by itself waits like any other.
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

function bring({ event, date, closedBy }: HeldDate, source: Source, wanted: { formKey: string; userId: string; minutes: number }[]): void {
  const ofDate = and(eq(activities.eventDateId, date.id), eq(activities.source, source))
  const kept = new Set(wanted.map(({ formKey }) => formKey))
  const gone = db()
    .select({ id: activities.id, formKey: activities.formKey })
    .from(activities)
    .where(ofDate)
    .all()
    .filter(({ formKey }) => !kept.has(formKey))
    .map(({ id }) => id)
  if (gone.length > 0) db().delete(activities).where(inArray(activities.id, gone)).run()
  const confirmed = { confirmedAt: closedBy === null ? null : now(), confirmedBy: closedBy }
  for (const each of wanted) {
    const known = { minutes: each.minutes, date: date.day, starts: date.starts, organisationId: event.organisationId }
    db()
      .insert(activities)
      .values({ id: newId(), eventDateId: date.id, source, createdAt: now(), ...known, ...confirmed, ...each })
      // what somebody has confirmed already stays so
      .onConflictDoUpdate({ target: activities.formKey, set: closedBy === null ? known : { ...known, ...confirmed } })
      .run()
  }
  // taking part is no volunteer's hour
  if (closedBy !== null && source === 'shift') hoursConfirmed(wanted.map(({ userId }) => userId))
}
