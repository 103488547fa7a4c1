import { and, desc, eq, gte, inArray, isNull, lte, sql, type SQL } from 'drizzle-orm'
import { activities } from '~db/schema/activities'
import { islandDate } from '~/i18n/format'
import { shortNamesOf } from '~/people/people.server'
import { now } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { unseal } from '~/server/sealed.server'
import { stateOfHours, type HoursState } from './confirming'
import { tasksOf } from './task-of.server'
import type { Task } from './work'

/** Hours as those read them who confirm them. Who reads them is asked in the page: every function here takes what it may read. */

/** Whose hours: an organisation's (null: those of no organisation), or all of one person's. */
export type HoursOf = { organisationId: string | null } | { userId: string }

export interface HoursFilter {
  of: HoursOf
  state: HoursState
  /** Of a person within the organisation's. */
  userId?: string
  /** YYYY-MM */
  month?: string | null
}

/** An entry as those see it who confirm it. */
export interface HoursLine {
  id: string
  userId: string
  /** First name, and the first letter of the last. */
  name: string
  date: string
  minutes: number
  starts: number | null
  task: Task
  note: string | null
  /** What was unusual and the person said is right. */
  assured: string[]
  source: string
  state: HoursState
  askedBack: string | null
}

export const askedContext = (id: string) => `activities.asked:${id}`
export const noteContext = (id: string) => `activities.note:${id}`

/** What came of taking part is no volunteer's hour. The word stands in the statement: with a value for it no partial index would be found. */
export const isWork = sql`${activities.source} <> 'attendance'`
const isUnusual = sql`${activities.assured} <> '[]'`

function matching({ of, state, userId, month }: HoursFilter): SQL | undefined {
  const whose =
    'userId' in of
      ? eq(activities.userId, of.userId)
      : of.organisationId === null
        ? isNull(activities.organisationId)
        : eq(activities.organisationId, of.organisationId)
  return and(
    whose,
    isWork,
    // a day that has not been yet comes when it has
    lte(activities.date, islandDate(now())),
    userId === undefined ? undefined : eq(activities.userId, userId),
    month ? and(gte(activities.date, `${month}-01`), lte(activities.date, `${month}-31`)) : undefined,
    sql`confirmed_at is ${sql.raw(state === 'confirmed' ? 'not null' : 'null')}`,
    state === 'confirmed' ? undefined : sql`asked_back_at is ${sql.raw(state === 'asked' ? 'not null' : 'null')}`,
  )
}

/** Entries, the unusual first, then the latest day first. */
export function hoursFor(filter: HoursFilter, limit: number, offset = 0): HoursLine[] {
  const inOrder = [desc(isUnusual), desc(activities.date), desc(activities.createdAt), activities.id]
  // sorted by little, so that thousands which wait do not carry their sealed lines along
  const ids = db()
    .select({ id: activities.id })
    .from(activities)
    .where(matching(filter))
    .orderBy(...inOrder)
    .limit(limit)
    .offset(offset)
  const rows = db()
    .select()
    .from(activities)
    .where(inArray(activities.id, ids))
    .orderBy(...inOrder)
    .all()
  const tasks = tasksOf(rows)
  const names = shortNamesOf(rows.map(({ userId }) => userId))
  return rows.map((row) => ({
    id: row.id,
    userId: row.userId,
    name: names.get(row.userId) ?? '',
    date: row.date,
    minutes: row.minutes,
    starts: row.starts,
    task: tasks.get(row.id) ?? { of: 'other' },
    note: row.noteSealed === null ? null : unseal(row.noteSealed, noteContext(row.id)),
    assured: row.assured,
    source: row.source,
    state: stateOfHours(row),
    askedBack: row.askedBackSealed === null ? null : unseal(row.askedBackSealed, askedContext(row.id)),
  }))
}

export interface HoursTotals {
  count: number
  minutes: number
  people: number
  unusual: number
  /** Neither unusual nor of whoever asks. */
  usual: number
  /** Entries of whoever asks: somebody else confirms those. */
  own: number
}

export function hoursTotals(filter: HoursFilter, asking: string): HoursTotals {
  const row = db()
    .select({
      count: sql<number>`count(*)`,
      minutes: sql<number>`coalesce(sum(${activities.minutes}), 0)`,
      people: sql<number>`count(distinct ${activities.userId})`,
      unusual: sql<number>`coalesce(sum(${isUnusual}), 0)`,
      usual: sql<number>`coalesce(sum(not ${isUnusual} and ${activities.userId} <> ${asking}), 0)`,
      own: sql<number>`coalesce(sum(${activities.userId} = ${asking}), 0)`,
    })
    .from(activities)
    .where(matching(filter))
    .get()
  return row ?? { count: 0, minutes: 0, people: 0, unusual: 0, usual: 0, own: 0 }
}

/** Ids of the usual entries that match, as they stood when somebody looked: what is confirmed with one press for all. */
export function usualIds(filter: HoursFilter, seenAt: Date, most: number): string[] {
  const unchanged = sql`coalesce(${activities.changedAt}, ${activities.createdAt}) <= ${seenAt.getTime()}`
  return db()
    .select({ id: activities.id })
    .from(activities)
    .where(and(matching(filter), sql`not ${isUnusual}`, unchanged))
    .orderBy(activities.date)
    .limit(most)
    .all()
    .map(({ id }) => id)
}

/** Who has hours that match, by name: for choosing one of them. Those who have most come first into it. */
export function peopleWithHours(filter: HoursFilter, most = 1000): { userId: string; name: string; count: number }[] {
  const rows = db()
    .select({ userId: activities.userId, count: sql<number>`count(*)` })
    .from(activities)
    .where(matching(filter))
    .groupBy(activities.userId)
    .orderBy(desc(sql`count(*)`))
    .limit(most)
    .all()
  const names = shortNamesOf(rows.map(({ userId }) => userId))
  return rows
    .map(({ userId, count }) => ({ userId, name: names.get(userId) ?? '', count }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'da'))
}

/** How many entries wait, by organisation; null are those of none. */
export function waitingByOrganisation(): Map<string | null, number> {
  const rows = db()
    .select({ organisationId: activities.organisationId, count: sql<number>`count(*)` })
    .from(activities)
    .where(and(isWork, sql`confirmed_at is null`, sql`asked_back_at is null`, lte(activities.date, islandDate(now()))))
    .groupBy(activities.organisationId)
    .all()
  return new Map(rows.map(({ organisationId, count }) => [organisationId, count]))
}

/** How many entries somebody may confirm wait in each of some organisations; where none does it is not there. */
export function waitingToConfirm(userId: string, organisationIds: readonly string[]): Map<string, number> {
  const open = sql`confirmed_at is null and asked_back_at is null`
  return new Map(
    organisationIds.flatMap((id) => {
      const waits = and(eq(activities.organisationId, id), isWork, open, lte(activities.date, islandDate(now())))
      // of the index alone; one's own are few, and found by another
      const all = countOf(waits)
      const others =
        all === 0
          ? 0
          : all -
            countOf(
              and(
                eq(sql`+${activities.organisationId}`, id),
                eq(activities.userId, userId),
                isWork,
                open,
                lte(activities.date, islandDate(now())),
              ),
            )
      return others > 0 ? [[id, others] as const] : []
    }),
  )
}

function countOf(which: SQL | undefined): number {
  const row = db()
    .select({ count: sql<number>`count(*)` })
    .from(activities)
    .where(which)
    .get()
  return row?.count ?? 0
}
