import { and, asc, eq, gte, lte } from 'drizzle-orm'
import { eventDates, events } from '~db/schema/events'
import { closedAmong } from '~/organisations/organisations.server'
import { db } from '~/server/database.server'
import type { EventDate, EventView } from './event'
import { dateFrom, eventsById } from './event-reading.server'

/** Dates of published events that take place on these days, both included (YYYY-MM-DD), in order; none of an organisation that is closed. */
export function datesOnDays(from: string, until: string): { event: EventView; date: EventDate }[] {
  const rows = db()
    .select({ date: eventDates })
    .from(eventDates)
    .innerJoin(events, eq(events.id, eventDates.eventId))
    .where(and(gte(eventDates.day, from), lte(eventDates.day, until), eq(eventDates.state, 'planned'), eq(events.state, 'published')))
    .orderBy(asc(eventDates.day), asc(eventDates.starts))
    .all()
  // a weekly series has many dates: what it says of itself is read once
  const views = eventsById([...new Set(rows.map(({ date }) => date.eventId))])
  const found = rows.flatMap(({ date }) => {
    const event = views.get(date.eventId)
    return event ? [{ event, date: dateFrom(date) }] : []
  })
  const closed = new Set(closedAmong([...new Set(found.flatMap(({ event }) => event.organisationId ?? []))]))
  return found.filter(({ event }) => event.organisationId === null || !closed.has(event.organisationId))
}
