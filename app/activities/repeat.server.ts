import { and, asc, eq, gte, lte } from 'drizzle-orm'
import { activities } from '~db/schema/activities'
import { islandDate } from '~/i18n/format'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { NotYourMatch, logActivity, loggedWith, ownActivity, type Entry } from './activities.server'
import { daysLater, mondayOf } from './activity'
import { tasksOf } from './task-of.server'
import type { UnusualCode } from './unusual'
import type { Task } from './work'
import { unusualOf, whatOf } from './writing.server'

/** Last week's entries again, for this week: one look, one press, and nothing twice. */

export interface Repeated {
  /** Of last week's entry. */
  id: string
  /** The day it would be on, YYYY-MM-DD. */
  date: string
  minutes: number
  matchId: string | null
  task: Task
  /** What was written about it then, where nothing else says what it was. */
  note: string | null
  /** What is unusual about it; then it is ticked by hand. */
  codes: UnusualCode[]
}

/** An entry is repeated once on a day, however often somebody presses. */
const keyOf = (id: string, date: string) => `again-${id}-${date}`

interface Ready extends Entry {
  id: string
  codes: UnusualCode[]
}

/**
 * What a person wrote themselves last week, moved by seven days; what is there already, is to come or is not theirs any more is left out,
 * and `rest` says whether any of it was of a day that has come.
 */
function readyToRepeat(actor: Actor): { ready: Ready[]; rest: boolean } {
  const today = islandDate(now())
  const monday = daysLater(mondayOf(today), -7)
  const rows = db()
    .select()
    .from(activities)
    .where(
      and(eq(activities.userId, actor.userId), gte(activities.date, monday), lte(activities.date, today), eq(activities.source, 'own')),
    )
    .orderBy(asc(activities.date), asc(activities.createdAt))
    .all()
  // somebody who has written of it on that day already has no use for it again
  const written = new Set(rows.map((row) => `${row.date} ${whatOf(row)}`))
  const before = rows.filter(({ date }) => date <= daysLater(today, -7) && date < mondayOf(today))
  const ready = before.flatMap(({ id, matchId, organisationId, eventDateId, minutes, starts, date: then }): Ready[] => {
    const date = daysLater(then, 7)
    // that event was once
    if (eventDateId !== null || loggedWith(actor, keyOf(id, date)) !== null) return []
    if (written.has(`${date} ${whatOf({ matchId, organisationId })}`)) return []
    const entry = { matchId, organisationId, eventDateId: null, date, minutes, starts, note: null }
    try {
      return [{ ...entry, id, codes: unusualOf(actor, entry) }]
    } catch (error) {
      if (error instanceof NotYourMatch) return []
      throw error
    }
  })
  return { ready, rest: ready.length < before.length }
}

export function lastWeekAgain(actor: Actor): { lines: Repeated[]; rest: boolean } {
  const { ready, rest } = readyToRepeat(actor)
  const tasks = tasksOf(ready.map(({ id, matchId, organisationId = null }) => ({ id, matchId, organisationId, eventDateId: null })))
  const lines = ready.map(({ id, date, minutes, matchId, codes }): Repeated => {
    const task = tasks.get(id) ?? { of: 'other' }
    return { id, date, minutes, matchId, codes, task, note: task.of === 'other' ? (ownActivity(actor, id)?.note ?? null) : null }
  })
  return { lines, rest }
}

/** Saves those of last week's entries that are ticked. Gives how many were saved. */
export function repeatLastWeek(actor: Actor, ids: readonly string[]): number {
  return inTransaction(() => {
    const wanted = readyToRepeat(actor).ready.filter(({ id }) => ids.includes(id))
    for (const { id, codes, ...entry } of wanted) logActivity(actor, { ...entry, assured: codes, formKey: keyOf(id, entry.date) })
    return wanted.length
  })
}
