import { and, desc, eq, gte, lte, sql, type SQL } from 'drizzle-orm'
import { activities } from '~db/schema/activities'
import { islandDate } from '~/i18n/format'
import { now } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { unseal } from '~/server/sealed.server'
import { whyFixed, type Fixed } from './activities.server'
import { stateOfHours, type HoursState } from './confirming'
import { isWork, noteContext } from './hours-reading.server'
import type { MonthOfHours } from './months'
import { tasksOf } from './task-of.server'
import type { Task } from './work'

/** A person's own hours, as they see them: what it has become, with whom, and every entry. */

/** Every month in which somebody gave hours, the first one first; one walk of their own rows. */
export function monthsOf(userId: string): MonthOfHours[] {
  const month = sql<string>`substr(${activities.date}, 1, 7)`
  return db()
    .select({
      month,
      times: sql<number>`count(*)`,
      minutes: sql<number>`sum(${activities.minutes})`,
      confirmedMinutes: sql<number>`coalesce(sum(case when confirmed_at is not null then ${activities.minutes} end), 0)`,
    })
    .from(activities)
    .where(and(eq(activities.userId, userId), isWork))
    .groupBy(month)
    .orderBy(month)
    .all()
}

/** With whom or at what, how often and how long. */
export interface Shared {
  key: string
  task: Task
  matchId: string | null
  times: number
  minutes: number
}

/** What somebody gave hours to in a year, by match, event and organisation; the most hours first. */
export function sharedIn(userId: string, year: string): Shared[] {
  const rows = db()
    .select({
      id: sql<string>`min(${activities.id})`,
      matchId: activities.matchId,
      eventDateId: sql<string | null>`min(${activities.eventDateId})`,
      organisationId: activities.organisationId,
      times: sql<number>`count(*)`,
      minutes: sql<number>`sum(${activities.minutes})`,
    })
    .from(activities)
    .where(and(eq(activities.userId, userId), isWork, inYear(year)))
    .groupBy(activities.matchId, activities.organisationId, activities.eventDateId)
    .all()
  const tasks = tasksOf(rows)
  const found = new Map<string, Shared>()
  for (const { id, matchId, times, minutes } of rows) {
    const task = tasks.get(id) ?? { of: 'other' as const }
    const key = matchId ?? JSON.stringify(task)
    const known = found.get(key)
    found.set(key, { key, task, matchId, times: times + (known?.times ?? 0), minutes: minutes + (known?.minutes ?? 0) })
  }
  return [...found.values()].toSorted((a, b) => b.minutes - a.minutes)
}

export interface OwnHoursFilter {
  userId: string
  /** YYYY; all years without it. */
  year?: string | null
  state?: HoursState | null
}

export interface OwnHours {
  id: string
  matchId: string | null
  organisationId: string | null
  task: Task
  date: string
  starts: number | null
  minutes: number
  note: string | null
  source: string
  /** Null for what somebody took part in: nobody confirms that. */
  state: HoursState | null
  fixed: Fixed | null
}

/** A person's entries, the latest day first; with what they took part in, unless a state is asked for. */
export function ownHours(filter: OwnHoursFilter, limit: number, offset = 0): OwnHours[] {
  const today = islandDate(now())
  const rows = db()
    .select()
    .from(activities)
    .where(matching(filter))
    .orderBy(desc(activities.date), desc(activities.createdAt))
    .limit(limit)
    .offset(offset)
    .all()
  const tasks = tasksOf(rows)
  return rows.map((row) => ({
    id: row.id,
    matchId: row.matchId,
    organisationId: row.organisationId,
    task: tasks.get(row.id) ?? { of: 'other' },
    date: row.date,
    starts: row.starts,
    minutes: row.minutes,
    note: row.noteSealed === null ? null : unseal(row.noteSealed, noteContext(row.id)),
    source: row.source,
    state: row.source === 'attendance' ? null : stateOfHours(row),
    fixed: whyFixed(
      { source: row.source as 'own', date: row.date, written: islandDate(row.createdAt), asked: stateOfHours(row) === 'asked' },
      today,
    ),
  }))
}

export function countOwnHours(filter: OwnHoursFilter): number {
  return (
    db()
      .select({ count: sql<number>`count(*)` })
      .from(activities)
      .where(matching(filter))
      .get()?.count ?? 0
  )
}

const inYear = (year: string): SQL | undefined => and(gte(activities.date, `${year}-01-01`), lte(activities.date, `${year}-12-31`))

const inState: Record<HoursState, SQL> = {
  waiting: sql`confirmed_at is null and asked_back_at is null`,
  asked: sql`confirmed_at is null and asked_back_at is not null`,
  confirmed: sql`confirmed_at is not null`,
}

function matching({ userId, year, state }: OwnHoursFilter): SQL | undefined {
  return and(eq(activities.userId, userId), year ? inYear(year) : undefined, state ? and(inState[state], isWork) : undefined)
}
