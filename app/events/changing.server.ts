import { eq, sql } from 'drizzle-orm'
import { eventDates, eventRules, events } from '~db/schema/events'
import { islandDate } from '~/i18n/format'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import type { EventDate, EventView } from './event'
import { eventChanged } from './event-news.server'
import { datesOf, eventById, keptAddressOf } from './event-reading.server'
import { EventMoved, EventRefused } from './event-refused'
import { mailTakenDown } from './host-mails.server'
import { columnsOf, mayMakeFor, ownEvent, type EventEntry } from './making.server'

/** Changing an event as a whole: what it says about itself, calling it off, taking it down. */

export interface Telling {
  /** Those who come are told; otherwise the host does it in another way. */
  tell?: boolean
}

/** Of what an event says about itself: another value means that somebody changed it meanwhile. */
export function versionOf(eventId: string): string {
  const row = db().select({ at: events.updatedAt, state: events.state }).from(events).where(eq(events.id, eventId)).get()
  return row ? `${row.at.getTime()}-${row.state}` : ''
}

interface ChangeWishes extends Telling {
  /** The version that was read; when it is no longer that one nothing happens but EventMoved. */
  version?: string
  /** Somebody has signed up: what they said yes to stays, their way of signing up and whom it is for. */
  signedUp?: boolean
}

/** Changes what an event says about itself; its address and its dates stay. @throws EventRefused, EventMoved */
export function changeEvent(
  actor: Actor,
  id: string,
  entry: EventEntry,
  { version, signedUp = false, tell = true }: ChangeWishes = {},
): void {
  inTransaction(() => {
    const before = ownEvent(actor, id)
    if (before.state === 'cancelled') throw new EventRefused('state')
    if (version !== undefined && version !== versionOf(id)) throw new EventMoved()
    if (entry.organisationId !== before.organisationId && !mayMakeFor(actor, entry.organisationId)) throw new EventRefused('not-yours')
    if (signedUp && (entry.signUp !== before.signUp || (entry.womenOnly && !before.womenOnly))) throw new EventRefused('signed-up')
    const addressBefore = keptAddressOf(id)
    db()
      .update(events)
      .set({ ...columnsOf(id, entry), ...(entry.hostId === undefined ? {} : { hostId: entry.hostId }) })
      .where(eq(events.id, id))
      .run()
    recordAudit({ actor: actor.userId, action: 'event.changed', subject: `event:${id}` })
    if (before.state !== 'published') return
    raiseSequence(id)
    const after = eventById(id)
    if (!after) return
    const silent = !tell
    if (after.capacity !== before.capacity || looksAfter(after) !== looksAfter(before))
      eventChanged({ what: 'capacity-changed', event: after, date: null, silent })
    if (placeOf(after) !== placeOf(before) || keptAddressOf(id) !== addressBefore)
      eventChanged({ what: 'place-changed', event: after, silent })
  })
}
/** Children who are looked after take no place. */
const looksAfter = ({ practical }: EventView) => practical.includes('child-care')
const placeOf = ({ town, place, directions }: EventView) => JSON.stringify([town, place, directions])

/** Calendars that follow the event notice a change by this. */
export function raiseSequence(eventId: string): void {
  db()
    .update(eventRules)
    .set({ sequence: sql`${eventRules.sequence} + 1`, changedAt: now() })
    .where(eq(eventRules.eventId, eventId))
    .run()
}

/** Dates still to come that were to take place, and are now called off with the event. */
function callOffComing(id: string, reason: string | null, at = now()): EventDate[] {
  const coming = datesOf(id, islandDate(now())).filter(({ state }) => state === 'planned')
  for (const date of coming)
    db().update(eventDates).set({ state: 'cancelled', reason, changedAt: at }).where(eq(eventDates.id, date.id)).run()
  return coming.map((date) => ({ ...date, state: 'cancelled' as const, reason }))
}

/** Calls the whole event off; its page stays and says why. @throws EventRefused */
export function cancelEvent(actor: Actor, id: string, reason: string, { tell = true }: Telling = {}): void {
  inTransaction(() => {
    const before = ownEvent(actor, id)
    if (before.state !== 'published') throw new EventRefused('state')
    const dates = callOffComing(id, reason)
    db()
      .update(events)
      .set({ state: 'cancelled', cancelReason: reason, cancelledAt: now(), updatedAt: now() })
      .where(eq(events.id, id))
      .run()
    recordAudit({ actor: actor.userId, action: 'event.cancelled', subject: `event:${id}` })
    raiseSequence(id)
    tellCancelled(id, dates, !tell)
  })
}

/**
 * A coordinator takes an event out of sight. It is a draft again, with the reason for its host; its coming dates are called off and those
 * who come are told that much. Its host is told why by mail. Only a coordinator puts it up again.
 */
export function takeDown(actor: Actor, id: string, reason: string): void {
  inTransaction(() => {
    const before = ownEvent(actor, id)
    if (!actor.roles.has('coordinator')) throw new EventRefused('not-yours')
    if (before.state === 'draft') throw new EventRefused('state')
    const at = now()
    // the reason is the host's to read: whoever had signed up is told only that it is off
    const dates = callOffComing(id, null, at)
    raiseSequence(id)
    tellCancelled(id, dates, false)
    db().update(events).set({ state: 'draft', cancelReason: reason, cancelledAt: at, updatedAt: at }).where(eq(events.id, id)).run()
    recordAudit({ actor: actor.userId, action: 'event.taken-down', subject: `event:${id}` })
    mailTakenDown(before, reason, actor.userId)
  })
}

function tellCancelled(id: string, dates: readonly EventDate[], silent: boolean): void {
  const event = eventById(id)
  if (event) eventChanged({ what: 'event-cancelled', event: { ...event, state: 'cancelled' }, dates, silent })
}
