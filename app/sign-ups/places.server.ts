import { and, asc, count, eq, inArray, lte, sum } from 'drizzle-orm'
import { places, signUps } from '~db/schema/sign-ups'
import { capacityOn, type EventDate, type EventView } from '~/events/event'
import { dateById, datesOf, eventById } from '~/events/event-reading.server'
import { instantOf } from '~/events/recurrence'
import { now } from '~/server/clock.server'
import { db } from '~/server/database.server'
import type { SignUpRow } from './comer.server'
import { holding, type Line } from './sign-up'

/** The places of a date, or of a course, and the line before them. */

export interface Scope {
  /** The date's id, or the event's for a course. */
  id: string
  event: EventView
  date: EventDate | null
  capacity: number | null
  /** When it begins; of a course its next date. Null when it is over, cancelled or taken down. */
  start: Date | null
}

const startOf = (date: EventDate) => instantOf(date.day, date.starts)

/** What places are of: a date, or with null the whole course. */
export function scopeOf(event: EventView, date: EventDate | null): Scope {
  const coming = (date ? [date] : datesOf(event.id)).filter((each) => each.state === 'planned' && startOf(each) > now())
  const next = event.state === 'published' ? coming[0] : undefined
  return {
    id: date?.id ?? event.id,
    event,
    date,
    capacity: date ? capacityOn(event, date) : event.capacity,
    start: next ? startOf(next) : null,
  }
}
/** The scope a row belongs to. */
export function scopeOfRow(row: Pick<SignUpRow, 'eventId' | 'dateId'>): Scope | null {
  const event = eventById(row.eventId)
  const date = row.dateId ? dateById(row.dateId) : null
  return event && (row.dateId === null || date) ? scopeOf(event, date) : null
}

/** How many places are held, and who waits, the first first. */
export function lineOf({ id, capacity }: Pick<Scope, 'id' | 'capacity'>): Line<SignUpRow> {
  const waiting = db()
    .select()
    .from(signUps)
    .where(and(eq(signUps.scopeId, id), eq(signUps.state, 'waiting')))
    .orderBy(asc(signUps.turn))
    .all()
  return { capacity, taken: takenIn(id), waiting }
}
/** How many places are held in a scope, counted from its rows. */
export function takenIn(scopeId: string): number {
  const held = and(eq(signUps.scopeId, scopeId), inArray(signUps.state, [...holding]))
  return Number(
    db()
      .select({ taken: sum(signUps.places) })
      .from(signUps)
      .where(held)
      .get()?.taken ?? 0,
  )
}
/** The number somebody has in line, from 1. */
export function numberInLine({ scopeId, turn }: Pick<SignUpRow, 'scopeId' | 'turn'>): number {
  const before = and(eq(signUps.scopeId, scopeId), eq(signUps.state, 'waiting'), lte(signUps.turn, turn))
  return db().select({ rows: count() }).from(signUps).where(before).get()?.rows ?? 0
}

/** How full dates are, or courses (by their event's id). `waiting` counts sign-ups, `taken` people. One query however many. */
export function placesOn(scopeIds: readonly string[]): Map<string, { taken: number; waiting: number }> {
  const known = new Map(scopeIds.map((id) => [id, { taken: 0, waiting: 0 }]))
  if (known.size === 0) return known
  const rows = db()
    .select()
    .from(places)
    .where(inArray(places.scopeId, [...known.keys()]))
    .all()
  for (const { scopeId, taken, waiting } of rows) known.set(scopeId, { taken, waiting })
  return known
}
