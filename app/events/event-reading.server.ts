import { and, asc, eq, gte, inArray } from 'drizzle-orm'
import { eventDates, eventRules, events } from '~db/schema/events'
import { islandDate } from '~/i18n/format'
import { isTownSlug } from '~/island/towns'
import { isOneOf, spokenLanguages } from '~/people/facts'
import { now } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { unseal } from '~/server/sealed.server'
import { dateStates, eventStates, isEventKind, practicalitiesIn, signUpWays, type EventDate, type EventRule, type EventView } from './event'

/** Reading events, one at a time. What many show at once is asked in event-search.server.ts. */

type Row = typeof events.$inferSelect
type DateRow = typeof eventDates.$inferSelect

/** An event of a row; null when what stands there is none of ours. */
export function eventFrom(row: Row): EventView | null {
  const { kind, state, town, signUp } = row
  if (!isEventKind(kind) || !isOneOf(eventStates, state) || !isTownSlug(town) || !isOneOf(signUpWays, signUp)) return null
  return {
    id: row.id,
    slug: row.slug,
    kind,
    state,
    title: row.title,
    text: row.text,
    organisationId: row.organisationId,
    hostId: row.hostId,
    town,
    place: row.place,
    directions: row.directions,
    addressKept: row.addressKept,
    womenOnly: row.womenOnly,
    ageFrom: row.ageFrom,
    ageTo: row.ageTo,
    languages: row.languages.filter((code) => isOneOf(spokenLanguages, code)),
    interpreters: row.interpreters.filter((code) => isOneOf(spokenLanguages, code)),
    practical: practicalitiesIn(row.practical),
    notes: row.notes,
    signUp,
    capacity: row.capacity,
    followsId: row.followsId,
    createdBy: row.createdBy,
    cancelReason: row.cancelReason,
  }
}

export function dateFrom({ changedAt: _changed, state, ...row }: DateRow): EventDate {
  return { ...row, state: isOneOf(dateStates, state) ? state : 'cancelled' }
}

export function eventById(id: string): EventView | null {
  const row = db().select().from(events).where(eq(events.id, id)).get()
  return row ? eventFrom(row) : null
}
export function eventBySlug(slug: string): EventView | null {
  const row = db().select().from(events).where(eq(events.slug, slug)).get()
  return row ? eventFrom(row) : null
}
export function eventsById(ids: readonly string[]): Map<string, EventView> {
  if (ids.length === 0) return new Map()
  const rows = db()
    .select()
    .from(events)
    .where(inArray(events.id, [...new Set(ids)]))
    .all()
  return new Map(rows.flatMap((row) => eventFrom(row) ?? []).map((event) => [event.id, event]))
}

/** The exact address of an event that keeps it; only for those who are signed up, its hosts and its helpers. */
export function keptAddressOf(eventId: string): string | null {
  const row = db().select({ sealed: events.keptAddressSealed }).from(events).where(eq(events.id, eventId)).get()
  return row?.sealed ? unseal(row.sealed, keptAddressContext(eventId)) : null
}
export const keptAddressContext = (eventId: string) => `events.keptAddress:${eventId}`

export function dateById(id: string): EventDate | null {
  const row = db().select().from(eventDates).where(eq(eventDates.id, id)).get()
  return row ? dateFrom(row) : null
}
export function datesById(ids: readonly string[]): Map<string, EventDate> {
  if (ids.length === 0) return new Map()
  const rows = db()
    .select()
    .from(eventDates)
    .where(inArray(eventDates.id, [...new Set(ids)]))
    .all()
  return new Map(rows.map((row) => [row.id, dateFrom(row)]))
}

/** An event's dates in order, from a day on (today when none is named; null: all). */
export function datesOf(eventId: string, from: string | null = islandDate(now())): EventDate[] {
  const ofEvent = eq(eventDates.eventId, eventId)
  return db()
    .select()
    .from(eventDates)
    .where(from === null ? ofEvent : and(ofEvent, gte(eventDates.day, from)))
    .orderBy(asc(eventDates.day), asc(eventDates.starts))
    .all()
    .map(dateFrom)
}

/** The rules of an event, the first first. */
export function rulesOf(eventId: string): EventRule[] {
  return db()
    .select()
    .from(eventRules)
    .where(eq(eventRules.eventId, eventId))
    .orderBy(asc(eventRules.startsAt))
    .all()
    .map(({ changedAt: _changed, ...rule }) => rule)
}
