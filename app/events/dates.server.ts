import { createHash } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { eventDates, eventRules } from '~db/schema/events'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import type { Telling } from './changing.server'
import type { EventDate, EventView } from './event'
import { eventChanged } from './event-news.server'
import { dateById, datesOf, eventById } from './event-reading.server'
import { EventMoved, EventRefused } from './event-refused'
import { moveRules } from './following.server'
import { ownEvent } from './making.server'
import { instantOf } from './recurrence'

/** One date of an event, or it and all that follow: move, cancel, restore, and what is special about it. Sign-ups hang on the date's id. */

export interface DateWishes extends Telling {
  /** This date and all that follow, instead of it alone. */
  following?: boolean
  /** Of what was read (`seenOf`); when it is no longer that nothing happens but EventMoved. */
  seen?: string
  /** Dates that somebody comes to: they are never left out for a holiday they land on. */
  kept?: ReadonlySet<string>
}

/** A short mark of dates as they are, so that two hosts at once do not overwrite each other. */
export function seenOf(dates: readonly EventDate[]): string {
  return createHash('sha256').update(JSON.stringify(dates)).digest('base64url').slice(0, 16)
}

/** A date and all of its event that come after it by plan. */
export function followingOf(date: EventDate): EventDate[] {
  return datesOf(date.eventId, null)
    .filter(({ recurrenceId }) => recurrenceId >= date.recurrenceId)
    .sort((one, other) => one.recurrenceId.localeCompare(other.recurrenceId))
}

const isOver = (date: Pick<EventDate, 'day' | 'ends'>) => instantOf(date.day, date.ends) <= now()

/** The date in hand, with those a wish is about; only for one who answers for the event, and only while it is not over. */
function inHand(
  actor: Actor,
  dateId: string,
  { following = false, seen }: DateWishes,
): { event: EventView; date: EventDate; dates: EventDate[] } {
  const date = dateById(dateId)
  if (!date) throw new EventRefused('not-yours')
  const event = ownEvent(actor, date.eventId)
  if (event.state === 'cancelled' || isOver(date)) throw new EventRefused('state')
  const dates = following ? followingOf(date) : [date]
  if (seen !== undefined && seen !== seenOf(dates)) throw new EventMoved()
  return { event, date, dates }
}

function write(id: string, columns: Partial<typeof eventDates.$inferInsert>): void {
  db()
    .update(eventDates)
    .set({ ...columns, changedAt: now() })
    .where(eq(eventDates.id, id))
    .run()
}
function raise(ruleId: string): void {
  db()
    .update(eventRules)
    .set({ sequence: sql`${eventRules.sequence} + 1`, changedAt: now() })
    .where(eq(eventRules.id, ruleId))
    .run()
}
const isOther = (one: EventDate, other: EventDate) => one.day !== other.day || one.starts !== other.starts || one.ends !== other.ends

/** Another day or time. @throws EventRefused, EventMoved */
export function moveDate(actor: Actor, dateId: string, to: Pick<EventDate, 'day' | 'starts' | 'ends'>, wishes: DateWishes = {}): void {
  inTransaction(() => {
    const { event, date, dates } = inHand(actor, dateId, wishes)
    if (to.ends <= to.starts || to.ends > 1440) throw new EventRefused('over-midnight')
    if (isOver(to)) throw new EventRefused('nothing-left')
    if (!isOther(date, { ...date, ...to }) && !wishes.following) return
    if (wishes.following) moveRules(date, to, dates, wishes.kept ?? new Set())
    else {
      write(dateId, { ...to, ...(date.state === 'left-out' ? { state: 'planned', reason: null } : {}) })
      raise(date.ruleId)
    }
    const action = wishes.following ? 'event.dates-moved' : 'event.date-moved'
    recordAudit({ actor: actor.userId, action, subject: `event:${event.id}`, detail: dateId })
    if (event.state !== 'published') return
    const moved = dates.flatMap((before) => {
      const after = dateById(before.id)
      return after && after.state === 'planned' && isOther(before, after) ? [{ before, after }] : []
    })
    const together = moved.map(({ after }) => after)
    for (const { before, after } of moved) {
      if (before.state === 'planned')
        eventChanged({ what: 'date-moved', event, date: after, before, together, silent: wishes.tell === false })
      else eventChanged({ what: 'date-restored', event, date: after, silent: wishes.tell === false })
    }
    for (const before of dates) {
      const after = dateById(before.id)
      if (before.state === 'planned' && after?.state === 'left-out')
        eventChanged({ what: 'date-cancelled', event, date: after, silent: wishes.tell === false })
    }
  })
}

/** Called off, with a reason everybody reads. The date stays where it is, struck through. */
export function cancelDate(actor: Actor, dateId: string, reason: string, wishes: DateWishes = {}): void {
  inTransaction(() => {
    const { event, dates } = inHand(actor, dateId, wishes)
    const off = dates.filter(({ state }) => state === 'planned')
    for (const { id } of off) write(id, { state: 'cancelled', reason })
    for (const ruleId of new Set(off.map((date) => date.ruleId))) raise(ruleId)
    const action = wishes.following ? 'event.dates-cancelled' : 'event.date-cancelled'
    recordAudit({ actor: actor.userId, action, subject: `event:${event.id}`, detail: dateId })
    if (event.state !== 'published') return
    const together = off.map((date) => ({ ...date, state: 'cancelled' as const, reason }))
    for (const date of together) eventChanged({ what: 'date-cancelled', event, date, together, silent: wishes.tell === false })
  })
}

/** A date that was called off or left out takes place after all. */
export function restoreDate(actor: Actor, dateId: string, wishes: DateWishes = {}): void {
  inTransaction(() => {
    const { event, date } = inHand(actor, dateId, { ...wishes, following: false })
    if (date.state === 'planned') return
    write(dateId, { state: 'planned', reason: null })
    raise(date.ruleId)
    recordAudit({ actor: actor.userId, action: 'event.date-restored', subject: `event:${event.id}`, detail: dateId })
    const after = dateById(dateId)
    if (event.state === 'published' && after) eventChanged({ what: 'date-restored', event, date: after, silent: wishes.tell === false })
  })
}

/** What is special about a date: what happens, where and for how many this once, whether everybody may come. */
export function detailDate(
  actor: Actor,
  dateId: string,
  detail: Partial<Pick<EventDate, 'topic' | 'place' | 'capacity' | 'openToAll'>>,
  wishes: DateWishes = {},
): void {
  inTransaction(() => {
    const { event, dates } = inHand(actor, dateId, wishes)
    for (const { id } of dates) write(id, detail)
    for (const ruleId of new Set(dates.map((date) => date.ruleId))) raise(ruleId)
    recordAudit({ actor: actor.userId, action: 'event.date-detailed', subject: `event:${event.id}`, detail: dateId })
    const present = event.state === 'published' ? eventById(event.id) : null
    if (!present) return
    const silent = wishes.tell === false
    const changed = dates.flatMap((before) => {
      const date = dateById(before.id)
      return date?.state === 'planned' ? [{ before, date }] : []
    })
    const elsewhere = changed.filter(({ before, date }) => date.place !== before.place)
    const together = elsewhere.map(({ date }) => date)
    for (const { before, date } of elsewhere) eventChanged({ what: 'date-moved', event: present, date, before, together, silent })
    for (const { before, date } of changed)
      if (date.capacity !== before.capacity) eventChanged({ what: 'capacity-changed', event: present, date, silent })
  })
}
