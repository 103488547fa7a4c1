import { and, eq, inArray, lte, sql } from 'drizzle-orm'
import { shifts } from '~db/schema/shifts'
import { datesOnDays } from '~/events/dates-on-days.server'
import type { EventNews } from '~/events/event-news.server'
import { datesOf } from '~/events/event-reading.server'
import { dayAfter, instantOf } from '~/events/recurrence'
import { islandDate } from '~/i18n/format'
import { now } from '~/server/clock.server'
import { db, whenCommitted } from '~/server/database.server'
import { eachOnItsOwn } from '~/server/jobs.server'
import { forgetOpenShifts } from './open-memory.server'
import { holdingStates, reminderIsDue } from './shift'
import { mailChanged, mailReminder } from './shift-mails.server'
import { shiftsFrom, type Shift, type ShiftRow } from './shift-reading.server'

/**
 * What helpers hear of their shifts. `reminded_at` is when they were last told when it is: by the confirmation, by a change, by a
 * reminder. What changed after that is told; what begins within a day and was not told within it is remembered.
 */

const held = inArray(shifts.state, [...holdingStates])
const onDates = (ids: readonly string[]) => sql`${shifts.dateId} in (select value from json_each(${JSON.stringify(ids)}))`

/** An event changed: whoever helps there is asked anew whether it still fits, and told once however many dates it was. */
export function followEventNews(news: EventNews): void {
  forgetOpenShifts()
  if (news.what === 'capacity-changed') return
  const dates = news.what === 'event-cancelled' ? news.dates : news.what === 'place-changed' ? datesOf(news.event.id) : [news.date]
  const at = now()
  // what was promised in this same moment changed after it
  const changedAt = sql`max(${at.getTime()}, ${shifts.takenAt} + 1)`
  const ids = dates.filter((date) => instantOf(date.day, date.ends).getTime() > at.getTime()).map(({ id }) => id)
  const toldAt = news.silent ? changedAt : sql`min(coalesce(${shifts.remindedAt}, 0), ${shifts.takenAt})`
  db()
    .update(shifts)
    .set({ changedAt, remindedAt: toldAt })
    .where(and(onDates(ids), held))
    .run()
  if (news.silent) return
  // of several dates changed with one press the last one tells of all
  const together = 'together' in news ? news.together : undefined
  if (!together) tellChanges(ids)
  else if (together.at(-1)?.id === ids.at(-1)) tellChanges(together.map(({ id }) => id))
  else whenCommitted(() => void tellChanges(ids))
}

/** Mails what changed and was not told, to each helper once. Gives how many were written to. */
export function tellChanges(dateIds: readonly string[]): number {
  const untold = and(onDates(dateIds), held, lte(shifts.remindedAt, shifts.takenAt), sql`${shifts.changedAt} > ${shifts.takenAt}`)
  return tellEach('tell-helpers', db().select().from(shifts).where(untold).all(), mailChanged)
}

/** What could not be told when it happened: looked for in the next two weeks. */
export function tellForgottenChanges(): number {
  const today = islandDate(now())
  return tellChanges(datesOnDays(today, dayAfter(today, 14)).map(({ date }) => date.id))
}

/** Reminds the helpers of what begins within a day, each once, also after the process was down. */
export function remindHelpers(): number {
  const today = islandDate(now())
  const begins = new Map(datesOnDays(today, dayAfter(today, 1)).map(({ date }) => [date.id, instantOf(date.day, date.starts)]))
  const rows = db()
    .select()
    .from(shifts)
    .where(and(onDates([...begins.keys()]), held))
    .all()
    .filter((row) => reminderIsDue(begins.get(row.dateId) ?? now(), row.remindedAt, now()))
  return tellEach('remind-helpers', rows, mailReminder)
}

/** One mail to each helper about all these shifts of theirs; noted in the same transaction, and only if nobody else did it meanwhile. */
function tellEach(job: string, rows: readonly ShiftRow[], mail: (userId: string, shifts: readonly Shift[]) => void): number {
  const people = [...new Set(rows.map(({ userId }) => userId))].map((id) => ({ id }))
  return eachOnItsOwn(job, people, ({ id: userId }) => {
    const mine = rows.filter((row) => row.userId === userId && noteTold(row))
    if (mine.length > 0) mail(userId, shiftsFrom(mine))
    return mine.length
  }).filter((many) => many > 0).length
}

function noteTold({ id, remindedAt, changedAt }: ShiftRow): boolean {
  const at = new Date(Math.max(now().getTime(), changedAt.getTime()))
  const asKnown = remindedAt === null ? sql`${shifts.remindedAt} is null` : eq(shifts.remindedAt, remindedAt)
  return (
    db()
      .update(shifts)
      .set({ remindedAt: at })
      .where(and(eq(shifts.id, id), asKnown))
      .run().changes === 1
  )
}
