import { and, eq, inArray } from 'drizzle-orm'
import { activities } from '~db/schema/activities'
import type { HeldDate } from '~/attendance/date-held.server'
import type { EventDate } from '~/events/event'
import { now } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { newId } from '~/server/ids.server'

/** What people did at an event becomes activities by itself: helping there counts as hours, taking part is shown. Each exactly once. */

type Source = 'shift' | 'attendance'

/** Brings the activities of a date in line with what is known of it; called again it changes only what has changed. */
export function activitiesOf({ date, came, helped }: HeldDate): void {
  const minutes = Math.min(1440, Math.max(5, date.ends - date.starts))
  bring(
    date,
    'attendance',
    came.map(({ attendanceId, userId }) => ({ formKey: `attendance:${attendanceId}`, userId, minutes })),
  )
  if (helped)
    bring(
      date,
      'shift',
      helped.map((shift) => ({ formKey: `shift:${shift.shiftId}`, userId: shift.userId, minutes: shift.minutes })),
    )
}

function bring(date: EventDate, source: Source, wanted: { formKey: string; userId: string; minutes: number }[]): void {
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
  for (const each of wanted)
    db()
      .insert(activities)
      .values({ id: newId(), eventDateId: date.id, source, date: date.day, createdAt: now(), ...each })
      .onConflictDoUpdate({ target: activities.formKey, set: { minutes: each.minutes, date: date.day } })
      .run()
}
