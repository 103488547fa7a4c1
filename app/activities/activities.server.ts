import { and, desc, eq, ne, sql } from 'drizzle-orm'
import { activities } from '~db/schema/activities'
import { datesById, eventsById } from '~/events/event-reading.server'
import { hoursMeanContact } from '~/follow-ups/contact-checks.server'
import { livingStates } from '~/matching/match'
import { matchById } from '~/matching/match-reading.server'
import { leads } from '~/organisations/organisations.server'
import { isOneOf } from '~/people/facts'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { seal, unseal } from '~/server/sealed.server'

/** `own` was written by the person; `shift` and `attendance` came by themselves, of helping and of taking part. */
export const activitySources = ['own', 'shift', 'attendance'] as const
export type ActivitySource = (typeof activitySources)[number]

export interface Activity {
  id: string
  matchId: string | null
  source: ActivitySource
  /** The event it was at. */
  event: { title: string; slug: string } | null
  date: string
  minutes: number
  note: string | null
}

/** The match is not this person's, or is not going on. */
export class NotYourMatch extends Error {
  override name = 'NotYourMatch'
}

const noteContext = (id: string) => `activities.note:${id}`

/** Logs what a person did. The same form sent twice gives the activity of the first time. */
export function logActivity(
  actor: Actor,
  entry: { matchId: string | null; date: string; minutes: number; note: string | null; formKey: string },
): string {
  return inTransaction(() => {
    const again = db()
      .select({ id: activities.id })
      .from(activities)
      .where(and(eq(activities.formKey, entry.formKey), eq(activities.userId, actor.userId)))
      .get()
    if (again) return again.id
    if (entry.matchId !== null) {
      const match = matchById(entry.matchId)
      const carries = match && (match.carrierId === actor.userId || leads(actor, match.carrierId))
      if (!match || !carries || !livingStates.some((state) => state === match.state) || match.state === 'proposed')
        throw new NotYourMatch('not a match of this person')
    }
    const id = newId()
    const { note, ...columns } = entry
    db()
      .insert(activities)
      .values({ id, userId: actor.userId, ...columns, noteSealed: note === null ? null : seal(note, noteContext(id)), createdAt: now() })
      .run()
    if (entry.matchId !== null) hoursMeanContact(entry.matchId)
    return id
  })
}

/** Takes an own activity away. False when there is none such. */
export function deleteActivity(actor: Actor, id: string): boolean {
  return (
    db()
      .delete(activities)
      .where(and(eq(activities.id, id), eq(activities.userId, actor.userId)))
      .run().changes === 1
  )
}

/** A person's activities, the latest day first. */
export function ownActivities(actor: Actor, limit: number, offset = 0): Activity[] {
  const rows = db()
    .select()
    .from(activities)
    .where(eq(activities.userId, actor.userId))
    .orderBy(desc(activities.date), desc(activities.createdAt))
    .limit(limit)
    .offset(offset)
    .all()
  const dates = datesById(rows.flatMap(({ eventDateId }) => eventDateId ?? []))
  const events = eventsById([...dates.values()].map(({ eventId }) => eventId))
  return rows.map((row) => {
    const event = events.get(dates.get(row.eventDateId ?? '')?.eventId ?? '')
    return {
      id: row.id,
      matchId: row.matchId,
      source: isOneOf(activitySources, row.source) ? row.source : 'own',
      event: event ? { title: event.title, slug: event.slug } : null,
      date: row.date,
      minutes: row.minutes,
      note: row.noteSealed === null ? null : unseal(row.noteSealed, noteContext(row.id)),
    }
  })
}

/** How many activities a person has, what they took part in among them. */
export function countActivities(actor: Actor): number {
  return (
    db()
      .select({ count: sql<number>`count(*)` })
      .from(activities)
      .where(eq(activities.userId, actor.userId))
      .get()?.count ?? 0
  )
}

/** Minutes given since a day (YYYY-MM-DD), and in how many activities; taking part in an event is no volunteer's hour. */
export function ownMinutes(actor: Actor, since: string): { minutes: number; count: number } {
  return (
    db()
      .select({ minutes: sql<number>`coalesce(sum(${activities.minutes}), 0)`, count: sql<number>`count(*)` })
      .from(activities)
      .where(and(eq(activities.userId, actor.userId), sql`${activities.date} >= ${since}`, ne(activities.source, 'attendance')))
      .get() ?? { minutes: 0, count: 0 }
  )
}

/** The last day something was logged on each match. */
export function lastActivityOf(matchId: string): string | null {
  return (
    db()
      .select({ date: sql<string | null>`max(${activities.date})` })
      .from(activities)
      .where(eq(activities.matchId, matchId))
      .get()?.date ?? null
  )
}
