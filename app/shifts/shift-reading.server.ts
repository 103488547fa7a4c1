import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { shifts } from '~db/schema/shifts'
import { datesOnDays } from '~/events/dates-on-days.server'
import type { EventDate, EventView } from '~/events/event'
import { datesById, datesOf, eventsById } from '~/events/event-reading.server'
import { dayAfter, instantOf } from '~/events/recurrence'
import { islandDate } from '~/i18n/format'
import { credentialsOf } from '~/people/credentials.server'
import { isOneOf } from '~/people/facts'
import { firstNamesOf, personById } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { suits, type Helper, type Suitable } from './fits'
import { rememberedOpenShifts } from './open-memory.server'
import { awaitsYes, holdingStates, notFor, openPlaces, overlaps, shiftStates, spanOf, type ShiftState, type Span, type Task } from './shift'
import { tasksById, tasksOf, wantedOn } from './tasks.server'

/** Reading shifts: one's own, an event's, and those that nobody has taken. */

export type ShiftRow = typeof shifts.$inferSelect

/** Open shifts are looked for so many days ahead. */
export const DAYS_AHEAD = 21

/** A shift with all that is to know about it. */
export interface Shift {
  id: string
  userId: string
  state: ShiftState
  /** Something changed since they said yes. */
  asksAgain: boolean
  event: EventView
  date: EventDate
  task: Task
  span: Span
}

const inList = (column: typeof shifts.dateId | typeof shifts.id, ids: readonly string[]) =>
  sql`${column} in (select value from json_each(${JSON.stringify(ids)}))`

/** Shifts of rows; one whose event is none of ours is left out. A fixed number of queries. */
export function shiftsFrom(rows: readonly ShiftRow[]): Shift[] {
  const tasks = tasksById(rows.map(({ taskId }) => taskId))
  const dates = datesById(rows.map(({ dateId }) => dateId))
  const events = eventsById([...dates.values()].map(({ eventId }) => eventId))
  return rows
    .flatMap((row): Shift[] => {
      const [task, date] = [tasks.get(row.taskId), dates.get(row.dateId)]
      const event = date && events.get(date.eventId)
      if (!task || !event || !isOneOf(shiftStates, row.state)) return []
      const { id, userId, state } = row
      return [{ id, userId, state, asksAgain: awaitsYes(row), event, date, task, span: spanOf(task, date) }]
    })
    .sort((a, b) => a.span.day.localeCompare(b.span.day) || a.span.from - b.span.from || (a.id < b.id ? -1 : 1))
}

export function shiftById(id: string): Shift | null {
  const row = db().select().from(shifts).where(eq(shifts.id, id)).get()
  return row ? (shiftsFrom([row])[0] ?? null) : null
}

function heldBy({ userId }: Actor): Shift[] {
  const held = and(eq(shifts.userId, userId), inArray(shifts.state, [...holdingStates]))
  return shiftsFrom(db().select().from(shifts).where(held).all())
}

/** What one has promised from today on, the next first; cancelled dates among them, so that nobody comes in vain. */
export function myShifts(actor: Actor): Shift[] {
  return heldBy(actor).filter(({ date }) => date.day >= islandDate(now()))
}
/** What one promised on these days (YYYY-MM-DD, both among them) and has not been closed yet, also when its day is over. */
export function shiftsNotClosed(actor: Actor, from: string, until: string): Shift[] {
  return heldBy(actor).filter(({ date }) => date.day >= from && date.day <= until)
}

/** Everybody who has ever taken a shift: a step in the index from person to person, however many shifts each has taken. */
export function everyHelper(): string[] {
  const rows = db().all<{ id: string }>(sql`
    with recursive helper(id) as (
      select min(user_id) from shifts
      union all
      select (select min(user_id) from shifts where user_id > helper.id) from helper where helper.id is not null
    )
    select id from helper where id is not null`)
  return rows.map(({ id }) => id)
}
/** Whether somebody has ever taken a shift. */
export function hasHelped(userId: string): boolean {
  return db().select({ id: shifts.id }).from(shifts).where(eq(shifts.userId, userId)).limit(1).get() !== undefined
}

export interface DateHelper {
  shiftId: string
  userId: string
  firstName: string
  state: ShiftState
  task: Task
  from: number
  until: number
}

/** Who helps on a date, task by task. For its hosts and helpers only: the caller has asked. */
export function helpersOn(dateId: string): DateHelper[] {
  const rows = db()
    .select()
    .from(shifts)
    .where(and(eq(shifts.dateId, dateId), inArray(shifts.state, ['taken', 'swap', 'done', 'missed'])))
    .orderBy(asc(shifts.takenAt))
    .all()
  const names = firstNamesOf(rows.map(({ userId }) => userId))
  return shiftsFrom(rows).map(({ id, userId, state, task, span }) => ({
    shiftId: id,
    userId,
    firstName: names.get(userId) ?? '',
    state,
    task,
    from: span.from,
    until: span.until,
  }))
}

/** True when this person helps on this date. */
export function isHelperOn(actor: Actor | null, dateId: string): boolean {
  if (!actor) return false
  const mine = and(eq(shifts.userId, actor.userId), inArray(shifts.state, ['taken', 'swap', 'done']), eq(shifts.dateId, dateId))
  return db().select({ id: shifts.id }).from(shifts).where(mine).get() !== undefined
}

/** True when this person helps, or helped, on one of these dates. */
export function helpsAt({ userId }: Actor, dateIds: readonly string[]): boolean {
  const helping = inArray(shifts.state, ['taken', 'swap', 'done'])
  const mine = db()
    .select({ dateId: shifts.dateId })
    .from(shifts)
    .where(and(eq(shifts.userId, userId), helping))
    .all()
  return mine.some(({ dateId }) => dateIds.includes(dateId))
}

/** How many hold each task on each of these dates, and whose place is free to take over. */
export function heldOn(dateIds: readonly string[]): (taskId: string, dateId: string) => { held: number; swaps: string[]; by: string[] } {
  const rows =
    dateIds.length === 0
      ? []
      : db()
          .select()
          .from(shifts)
          .where(and(inList(shifts.dateId, dateIds), inArray(shifts.state, [...holdingStates])))
          .orderBy(asc(shifts.changedAt))
          .all()
  const cells = new Map<string, { held: number; swaps: string[]; by: string[] }>()
  for (const { id, taskId, dateId, state, userId } of rows) {
    const cell = cells.get(`${taskId} ${dateId}`) ?? { held: 0, swaps: [], by: [] }
    cells.set(`${taskId} ${dateId}`, cell)
    cell.held += 1
    cell.by.push(userId)
    if (state === 'swap') cell.swaps.push(id)
  }
  return (taskId, dateId) => cells.get(`${taskId} ${dateId}`) ?? { held: 0, swaps: [], by: [] }
}

/** A task on a date, and how it stands. */
export interface BoardCell {
  task: Task
  span: Span
  wanted: number
  held: number
  /** Places nobody has, and those somebody wants to hand on. */
  open: number
  mine: boolean
  /** The person's own shift there waits for somebody to take it over. */
  mineSwaps: boolean
}
export interface BoardDate {
  date: EventDate
  cells: BoardCell[]
}

/** The coming dates of an event with what is wanted on each. `actor` sees which are their own. */
export function boardOf(event: EventView, actor: Actor | null): BoardDate[] {
  const tasks = tasksOf([event.id])
  const dates = datesOf(event.id).filter((date) => instantOf(date.day, date.starts).getTime() > now().getTime())
  const ids = dates.map(({ id }) => id)
  const [wanted, held] = [wantedOn(tasks, ids), heldOn(ids)]
  const own = new Map(actor ? myShifts(actor).map((shift) => [`${shift.task.id} ${shift.date.id}`, shift]) : [])
  return dates.map((date) => ({
    date,
    cells: tasks.map((task) => {
      const [many, cell, mine] = [wanted(task.id, date.id), held(task.id, date.id), own.get(`${task.id} ${date.id}`)]
      const swaps = mine?.state === 'swap' ? cell.swaps.length - 1 : cell.swaps.length
      return {
        task,
        span: spanOf(task, date),
        wanted: many,
        held: cell.held,
        open: date.state === 'planned' ? openPlaces(many, cell.held) + swaps : 0,
        mine: mine !== undefined,
        mineSwaps: mine?.state === 'swap',
      }
    }),
  }))
}

/** How many helpers an event misses on its coming dates. */
export function openShiftCount(event: EventView): number {
  return boardOf(event, null)
    .flatMap(({ cells }) => cells)
    .reduce((sum, { open }) => sum + open, 0)
}

/** A shift that somebody may take. */
export interface OpenShift {
  event: EventView
  date: EventDate
  task: Task
  span: Span
  /** When the date begins, as milliseconds; reckoned once for everybody who asks. */
  startsAt: number
  open: number
  /** Held by somebody who would like to hand it on: by shift, and by whom. */
  swaps: string[]
  by: string[]
  suitable: Suitable
}

/** Everything that is open in the next weeks, in order. */
export function openShifts(): OpenShift[] {
  return rememberedOpenShifts(gatherOpenShifts)
}

function gatherOpenShifts(): OpenShift[] {
  const today = islandDate(now())
  const coming = datesOnDays(today, dayAfter(today, DAYS_AHEAD))
  const tasks = new Map<string, Task[]>()
  for (const task of tasksOf([...new Set(coming.map(({ event }) => event.id))]))
    tasks.set(task.eventId, [...(tasks.get(task.eventId) ?? []), task])
  const helped = coming.filter(({ event }) => tasks.has(event.id))
  const ids = helped.map(({ date }) => date.id)
  const [wanted, held] = [wantedOn([...tasks.values()].flat(), ids), heldOn(ids)]
  return helped.flatMap(({ event, date }) =>
    (tasks.get(event.id) ?? []).flatMap((task): OpenShift[] => {
      const cell = held(task.id, date.id)
      const open = openPlaces(wanted(task.id, date.id), cell.held)
      if (open === 0 && cell.swaps.length === 0) return []
      const span = spanOf(task, date)
      const languages = task.kind === 'interpreting' && event.interpreters.length > 0 ? event.interpreters : event.languages
      const suitable = { ...span, kind: task.kind, town: event.town, languages, practical: event.practical }
      const startsAt = instantOf(date.day, date.starts).getTime()
      return [{ event, date, task, span, startsAt, open, swaps: cell.swaps, by: cell.by, suitable }]
    }),
  )
}

/** What shifts may know of somebody. */
export function helperOf(userId: string): (Helper & { locale: string; email: string; firstName: string; emailVerified: boolean }) | null {
  const person = personById(userId)
  if (!person) return null
  const shown = credentialsOf([userId], islandDate(now())).get(userId)
  return { ...person, hasChildCertificate: shown?.has('child-certificate') ?? false }
}

export interface OpenForMe extends OpenShift {
  fits: boolean
}

/**
 * Open shifts one could take: not at a time one has promised already, not on one's own hands, not what one may not do (driving,
 * a certificate); `fits` by what one has told.
 * @param open all of them, where many people are asked about
 */
export function openShiftsFor(actor: Actor, open: readonly OpenShift[] = openShifts()): OpenForMe[] {
  const helper = helperOf(actor.userId)
  if (!helper) return []
  const [mine, at] = [myShifts(actor).map(({ span }) => span), now().getTime()]
  return open
    .filter(({ span, startsAt, by }) => startsAt > at && !by.includes(actor.userId) && !mine.some((own) => overlaps(own, span)))
    .filter(({ suitable }) => notFor(suitable, suitable, helper) === null)
    .map((shift) => ({ ...shift, fits: suits(helper, shift.suitable) }))
}
