import { and, eq, gte, inArray, lte, ne, sql } from 'drizzle-orm'
import { eventDates, events } from '~db/schema/events'
import { islandDate } from '~/i18n/format'
import { db } from '~/server/database.server'
import { isEventKind, type EventKind } from './event'

/** Dates of events in the past: for the figures. */

export interface PastDate {
  id: string
  kind: EventKind
  standing: 'held' | 'cancelled'
}

/**
 * Dates on these days of the island, both included, of events that were published. A date is cancelled by itself, or with its event while it
 * was still to come; what a holiday left out never was a date.
 */
export function datesThatWere(from: string, until: string): PastDate[] {
  return db()
    .select({ id: eventDates.id, day: eventDates.day, state: eventDates.state, kind: events.kind, cancelledAt: events.cancelledAt })
    .from(eventDates)
    .innerJoin(events, eq(events.id, eventDates.eventId))
    .where(
      and(
        gte(eventDates.day, from),
        lte(eventDates.day, until),
        ne(eventDates.state, 'left-out'),
        inArray(events.state, ['published', 'cancelled']),
      ),
    )
    .all()
    .flatMap(({ id, day, state, kind, cancelledAt }) => {
      const cancelled = state === 'cancelled' || (cancelledAt !== null && day >= islandDate(cancelledAt))
      return isEventKind(kind) ? [{ id, kind, standing: cancelled ? ('cancelled' as const) : ('held' as const) }] : []
    })
}

/** Which kind of event these dates belong to. */
export function kindsOfDates(ids: readonly string[]): Map<string, EventKind> {
  // one value however long the list: SQLite takes only so many
  const wanted = sql`${eventDates.id} in (select value from json_each(${JSON.stringify([...new Set(ids)])}))`
  const rows = db()
    .select({ id: eventDates.id, kind: events.kind })
    .from(eventDates)
    .innerJoin(events, eq(events.id, eventDates.eventId))
    .where(wanted)
    .all()
  return new Map(rows.flatMap(({ id, kind }) => (isEventKind(kind) ? [[id, kind] as const] : [])))
}
