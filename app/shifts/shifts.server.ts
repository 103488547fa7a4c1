import { and, count, eq, inArray, ne, sql } from 'drizzle-orm'
import { shifts } from '~db/schema/shifts'
import type { EventDate, EventView } from '~/events/event'
import { datesById, datesOf, eventsById } from '~/events/event-reading.server'
import { isPublic } from '~/events/hosting.server'
import { instantOf } from '~/events/recurrence'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { forgetOpenShifts } from './open-memory.server'
import { clashes, holdingStates, isShortNotice, MOST_AT_ONCE, notFor, spanOf, type NotFor, type Span, type Task } from './shift'
import { mailGivenUp, mailHostsOfDiscreet, mailNotNeeded, mailTaken, mailTakenOver } from './shift-mails.server'
import { helperOf, myShifts, shiftById, shiftsFrom, type Shift } from './shift-reading.server'
import { markTaskEnded, tasksById, wantedOn } from './tasks.server'

/** What helpers do with shifts: take, hand on, give up. Each in one transaction, so that a place is never taken twice. */

export interface Choice {
  taskId: string
  dateId: string
}
/** What was answered with the form. */
export interface Answers {
  /** »Are you a woman?« Asked for events for women only; never read from a profile. */
  woman?: boolean
  /** Takes them although they are at the same time as another. */
  anyway?: boolean
}
export type TakeRefused = 'nothing' | 'unverified' | 'woman' | 'overlaps' | NotFor
export type Taken = { refused: TakeRefused } | { refused: null; taken: number; full: number }

interface Place extends Choice {
  task: Task
  date: EventDate
  event: EventView
  span: Span
}

/** Of these choices those that can still be taken: the date takes place, is not begun, and its task is wanted. */
function placesOf(choices: readonly Choice[]): Place[] {
  const once = new Map(choices.map((choice) => [`${choice.taskId} ${choice.dateId}`, choice]))
  const [tasks, dates] = [tasksById(choices.map(({ taskId }) => taskId)), datesById(choices.map(({ dateId }) => dateId))]
  const events = eventsById([...dates.values()].map(({ eventId }) => eventId))
  return [...once.values()].flatMap(({ taskId, dateId }): Place[] => {
    const [task, date] = [tasks.get(taskId), dates.get(dateId)]
    const event = date && events.get(date.eventId)
    if (!task || !event || task.ended || task.eventId !== event.id) return []
    if (event.state !== 'published' || !isPublic(event) || date.state !== 'planned' || hasBegun(date)) return []
    return [{ taskId, dateId, task, date, event, span: spanOf(task, date) }]
  })
}
const hasBegun = (date: EventDate) => instantOf(date.day, date.starts).getTime() <= now().getTime()

/** Only women come to it, this date too. */
export const asksForWomen = (event: Pick<EventView, 'womenOnly'>, date: Pick<EventDate, 'openToAll'>) => event.womenOnly && !date.openToAll

/**
 * Takes shifts: each that has a place, or one that somebody wants to hand on. Those that were taken in the meantime are counted as full;
 * one that the person holds already is theirs, and is not mailed again.
 */
export function takeShifts(actor: Actor, choices: readonly Choice[], answers: Answers = {}): Taken {
  return inTransaction(() => {
    const places = placesOf(choices.slice(0, MOST_AT_ONCE))
    const helper = helperOf(actor.userId)
    if (places.length === 0 || !helper) return { refused: 'nothing' }
    // who helps learns names and addresses that are kept: a mail address anybody could have typed is not enough
    if (!helper.emailVerified) return { refused: 'unverified' }
    if (!answers.woman && places.some(({ event, date }) => asksForWomen(event, date))) return { refused: 'woman' }
    for (const { task, event } of places) {
      const why = notFor(task, event, helper)
      if (why) return { refused: why }
    }
    const own = myShifts(actor)
    const mine = new Set(own.map((shift) => `${shift.task.id} ${shift.date.id}`))
    const fresh = places.filter(({ taskId, dateId }) => !mine.has(`${taskId} ${dateId}`))
    const known = own.filter(({ date }) => date.state === 'planned').map(({ span }) => span)
    if (
      !answers.anyway &&
      clashes(
        fresh.map(({ span }) => span),
        known,
      ).length > 0
    )
      return { refused: 'overlaps' }
    const ids = fresh.flatMap((place) => takeOne(actor, place) ?? [])
    const got = shiftsById(ids)
    if (got.length > 0) mailTaken(actor.userId, got)
    mailHostsOfDiscreet(got)
    forgetOpenShifts()
    return { refused: null, taken: ids.length + places.length - fresh.length, full: fresh.length - ids.length }
  })
}

function takeOne(actor: Actor, { task, date }: Place): string | null {
  const cell = and(eq(shifts.taskId, task.id), eq(shifts.dateId, date.id), inArray(shifts.state, [...holdingStates]))
  const held = db().select({ n: count() }).from(shifts).where(cell).get()?.n ?? 0
  if (held < wantedOn([task], [date.id])(task.id, date.id)) return insertShift(actor, task.id, date.id, null)
  const swap = db()
    .select()
    .from(shifts)
    .where(and(cell, eq(shifts.state, 'swap'), ne(shifts.userId, actor.userId)))
    .orderBy(shifts.changedAt)
    .get()
  return swap ? handOver(actor, swap.id) : null
}

function insertShift(actor: Actor, taskId: string, dateId: string, takenOverFrom: string | null): string {
  const [id, at] = [newId(), now()]
  db()
    .insert(shifts)
    // a shift is confirmed by mail at once: the helper has been told when it is
    .values({ id, taskId, dateId, userId: actor.userId, state: 'taken', takenAt: at, takenOverFrom, remindedAt: at, changedAt: at })
    .run()
  recordAudit({ actor: actor.userId, action: 'shift.taken', subject: `date:${dateId}`, detail: id })
  return id
}

/** The one who wanted to hand it on is free and told; the other has it. */
function handOver(actor: Actor, shiftId: string): string | null {
  const shift = shiftById(shiftId)
  if (!shift || !leave(shift, 'swap')) return null
  mailTakenOver(shift)
  return insertShift(actor, shift.task.id, shift.date.id, shift.userId)
}

/** Ends that somebody holds it. False when they do not, or no longer. */
function leave(shift: Shift, ...from: ('taken' | 'swap')[]): boolean {
  const held = and(eq(shifts.id, shift.id), inArray(shifts.state, from))
  return db().update(shifts).set({ state: 'given-up', changedAt: now() }).where(held).run().changes === 1
}

/** Takes over a shift somebody wants to hand on. */
export function takeOver(actor: Actor, shiftId: string, answers: Answers = {}): Taken {
  const shift = shiftById(shiftId)
  if (!shift || shift.state !== 'swap' || shift.userId === actor.userId) return { refused: 'nothing' }
  return takeShifts(actor, [{ taskId: shift.task.id, dateId: shift.date.id }], answers)
}

const ownShift = (actor: Actor, id: string): Shift | null => {
  const shift = shiftById(id)
  return shift?.userId === actor.userId && (shift.state === 'taken' || shift.state === 'swap') ? shift : null
}

/** Gives a shift back: it is open again at once, and a host is told when little time is left. False when it is not theirs to give. */
export function giveUpShift(actor: Actor, id: string): boolean {
  return inTransaction(() => {
    const shift = ownShift(actor, id)
    if (!shift || hasBegun(shift.date) || !leave(shift, 'taken', 'swap')) return false
    recordAudit({ actor: actor.userId, action: 'shift.given-up', subject: `date:${shift.date.id}`, detail: id })
    const counts = shift.date.state === 'planned' && shift.event.state === 'published'
    if (counts && isShortNotice(instantOf(shift.date.day, shift.date.starts), now())) mailGivenUp(shift)
    forgetOpenShifts()
    return true
  })
}

/** Looks for somebody to take it over, and keeps it until there is one. */
export function askForSwap(actor: Actor, id: string): boolean {
  return inTransaction(() => {
    const shift = ownShift(actor, id)
    if (!shift || hasBegun(shift.date)) return false
    db().update(shifts).set({ state: 'swap', changedAt: now() }).where(eq(shifts.id, id)).run()
    forgetOpenShifts()
    return true
  })
}

/** Comes after all: says yes again to what changed, or keeps what was to be handed on. */
export function keepShift(actor: Actor, id: string): boolean {
  return inTransaction(() => {
    const shift = ownShift(actor, id)
    if (!shift) return false
    db().update(shifts).set({ state: 'taken', takenAt: now(), changedAt: now() }).where(eq(shifts.id, id)).run()
    forgetOpenShifts()
    return true
  })
}

/** A host takes somebody off a shift, and they are told. The caller has asked whether it is their event. */
export function freeShift(actor: Actor, event: EventView, id: string): boolean {
  return inTransaction(() => {
    const shift = shiftById(id)
    if (!shift || shift.event.id !== event.id || !leave(shift, 'taken', 'swap')) return false
    recordAudit({ actor: actor.userId, action: 'shift.freed', subject: `date:${shift.date.id}`, detail: id })
    mailNotNeeded(shift.userId, [shift])
    forgetOpenShifts()
    return true
  })
}

/** A task is no longer wanted: who had promised to come is told, once. */
export function endTask(actor: Actor, event: EventView, taskId: string): boolean {
  return inTransaction(() => {
    if (!markTaskEnded(actor, event, taskId)) return false
    const rows = db()
      .select()
      .from(shifts)
      .where(and(onDates(datesOf(event.id)), eq(shifts.taskId, taskId), inArray(shifts.state, [...holdingStates])))
      .all()
    const coming = shiftsFrom(rows).filter(({ date }) => !hasBegun(date))
    for (const shift of coming) leave(shift, 'taken', 'swap')
    for (const userId of new Set(coming.map((shift) => shift.userId)))
      mailNotNeeded(
        userId,
        coming.filter((shift) => shift.userId === userId),
      )
    return true
  })
}

const onDates = (dates: readonly EventDate[]) =>
  sql`${shifts.dateId} in (select value from json_each(${JSON.stringify(dates.map(({ id }) => id))}))`

export interface FinishedShift {
  shiftId: string
  userId: string
  taskId: string
  /** Minutes the helper was there; none when they did not come. */
  minutes: number
  missed: boolean
}

/**
 * After a date: who helped has done their shift, but for those who did not come. Told again with others, it is as last told.
 * @param missed accounts of those who did not come
 */
export function finishShifts(dateId: string, missed: readonly string[]): FinishedShift[] {
  return inTransaction(() => {
    const rows = db()
      .select()
      .from(shifts)
      .where(and(eq(shifts.dateId, dateId), inArray(shifts.state, [...holdingStates, 'done', 'missed'])))
      .all()
    return shiftsFrom(rows).map(({ id, userId, state, task, span }) => {
      const as = missed.includes(userId) ? 'missed' : 'done'
      if (state !== as) db().update(shifts).set({ state: as, changedAt: now() }).where(eq(shifts.id, id)).run()
      return { shiftId: id, userId, taskId: task.id, minutes: as === 'done' ? span.until - span.from : 0, missed: as === 'missed' }
    })
  })
}

function shiftsById(ids: readonly string[]): Shift[] {
  const some = sql`${shifts.id} in (select value from json_each(${JSON.stringify(ids)}))`
  return shiftsFrom(db().select().from(shifts).where(some).all())
}
