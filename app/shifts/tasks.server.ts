import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { eventTaskDates, eventTasks } from '~db/schema/shifts'
import type { EventView } from '~/events/event'
import { datesOf } from '~/events/event-reading.server'
import { isOneOf } from '~/people/facts'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { forgetOpenShifts } from './open-memory.server'
import { MOST_TASKS, taskAsRead, taskKinds, type Task } from './shift'

/** What helpers do at an event, and how many are wanted: set by whoever hosts it. The caller has asked whether they do. */

type Row = typeof eventTasks.$inferSelect

export function taskFrom({ kind, position: _position, endedAt: _ended, ...row }: Row): Task {
  return { ...row, kind: isOneOf(taskKinds, kind) ? kind : 'other' }
}

/** The tasks of some events that still are, in the hosts' order. */
export function tasksOf(eventIds: readonly string[]): Task[] {
  if (eventIds.length === 0) return []
  return db()
    .select()
    .from(eventTasks)
    .where(and(sql`${eventTasks.eventId} in (select value from json_each(${JSON.stringify(eventIds)}))`, isNull(eventTasks.endedAt)))
    .orderBy(asc(eventTasks.eventId), asc(eventTasks.position))
    .all()
    .map(taskFrom)
}

/** Tasks by id, those that have ended among them: a shift of one is still a shift. */
export function tasksById(ids: readonly string[]): Map<string, Task & { ended: boolean }> {
  if (ids.length === 0) return new Map()
  const rows = db()
    .select()
    .from(eventTasks)
    .where(inArray(eventTasks.id, [...new Set(ids)]))
    .all()
  return new Map(rows.map((row) => [row.id, { ...taskFrom(row), ended: row.endedAt !== null }]))
}

/** How many each of these tasks wants on each of these dates. */
export function wantedOn(tasks: readonly Task[], dateIds: readonly string[]): (taskId: string, dateId: string) => number {
  const usual = new Map(tasks.map(({ id, wanted }) => [id, wanted]))
  const rows =
    dateIds.length === 0
      ? []
      : db()
          .select()
          .from(eventTaskDates)
          .where(sql`${eventTaskDates.dateId} in (select value from json_each(${JSON.stringify(dateIds)}))`)
          .all()
  const other = new Map(rows.map(({ taskId, dateId, wanted }) => [`${taskId} ${dateId}`, wanted]))
  return (taskId, dateId) => other.get(`${taskId} ${dateId}`) ?? usual.get(taskId) ?? 0
}

export type TaskEntry = Pick<Task, 'kind' | 'name' | 'wanted' | 'minutesBefore' | 'minutesAfter'>

/** Another host changed the same meanwhile; nothing was overwritten. */
export class TaskChanged extends Error {}

/**
 * A new task, or a known one as it now is. Null when the event has as many as it may; the same sent twice is one.
 * @param read a known task as it stood on the page (`taskAsRead`) @throws TaskChanged
 */
export function saveTask(actor: Actor, event: EventView, entry: TaskEntry, taskId: string | null, read?: string): string | null {
  return inTransaction(() => {
    const tasks = tasksOf([event.id])
    const known = taskId
      ? tasks.find(({ id }) => id === taskId)
      : tasks.find((task) => task.kind === entry.kind && task.name === entry.name)
    if (taskId && !known) return null
    if (!known && tasks.length >= MOST_TASKS) return null
    if (taskId && known && read !== undefined && read !== taskAsRead(known) && taskAsRead(entry) !== taskAsRead(known))
      throw new TaskChanged()
    const id = known?.id ?? newId()
    if (known) db().update(eventTasks).set(entry).where(eq(eventTasks.id, id)).run()
    else
      db()
        .insert(eventTasks)
        .values({ id, eventId: event.id, ...entry, position: tasks.length })
        .run()
    recordAudit({ actor: actor.userId, action: known ? 'task.changed' : 'task.made', subject: `event:${event.id}`, detail: id })
    forgetOpenShifts()
    return id
  })
}

/**
 * How many are wanted on single dates; a number that is the usual one is not written down. Dates of other events are left alone.
 * @param read the numbers as they stood on the page: those that were left as they were are left to whoever changed them meanwhile
 * @throws TaskChanged when somebody else changed one of the others
 */
export function setNumbers(
  actor: Actor,
  event: EventView,
  taskId: string,
  numbers: ReadonlyMap<string, number>,
  read: ReadonlyMap<string, number> = new Map(),
): void {
  inTransaction(() => {
    const task = tasksOf([event.id]).find(({ id }) => id === taskId)
    if (!task) return
    const dates = new Set(datesOf(event.id).map(({ id }) => id))
    const before = wantedOn([task], [...numbers.keys()])
    for (const [dateId, wanted] of numbers) {
      const was = read.get(dateId)
      if (!dates.has(dateId) || wanted === was) continue
      const is = before(taskId, dateId)
      if (was !== undefined && is !== was && is !== wanted) throw new TaskChanged()
      const one = and(eq(eventTaskDates.taskId, taskId), eq(eventTaskDates.dateId, dateId))
      if (wanted === task.wanted) db().delete(eventTaskDates).where(one).run()
      else
        db()
          .insert(eventTaskDates)
          .values({ taskId, dateId, wanted })
          .onConflictDoUpdate({ target: [eventTaskDates.taskId, eventTaskDates.dateId], set: { wanted } })
          .run()
    }
    recordAudit({ actor: actor.userId, action: 'task.numbers', subject: `event:${event.id}`, detail: taskId })
    forgetOpenShifts()
  })
}

/** Notes that a task is no longer wanted. False when it is none of this event's. Who held shifts of it is for shifts.server.ts. */
export function markTaskEnded(actor: Actor, event: EventView, taskId: string): boolean {
  const one = and(eq(eventTasks.id, taskId), eq(eventTasks.eventId, event.id), isNull(eventTasks.endedAt))
  if (db().update(eventTasks).set({ endedAt: now() }).where(one).run().changes === 0) return false
  recordAudit({ actor: actor.userId, action: 'task.ended', subject: `event:${event.id}`, detail: taskId })
  forgetOpenShifts()
  return true
}

/** The tasks of an event for its next season, with their usual numbers; one that has tasks of its own keeps those. */
export function copyTasks(from: string, to: string): void {
  if (tasksOf([to]).length > 0) return
  const tasks = tasksOf([from]).map((task, position) => ({ ...task, id: newId(), eventId: to, position }))
  if (tasks.length > 0) db().insert(eventTasks).values(tasks).run()
}
