import { and, eq, gte, lte, sql } from 'drizzle-orm'
import { activities } from '~db/schema/activities'
import { islandDate } from '~/i18n/format'
import { firstNamesOf } from '~/people/people.server'
import { now } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { FEWEST_TOGETHER, tellable, type Share } from './few-people'
import { isWork } from './hours-reading.server'
import { sumOf, yearOf, type MonthOfHours } from './months'
import { monthsOf } from './own-hours.server'
import { tasksOf } from './task-of.server'
import { workOf } from './work-done.server'
import type { Task } from './work'

/** A year to say thanks for: a person's own, and what an association did together. Nobody is ranked. */

/** From the year the house began; a printed page of a year to come would be empty. Null when the address names no such year. */
export function yearOfAddress(text: string | undefined): string | null {
  return text !== undefined && /^20\d\d$/.test(text) && text >= '2015' && text <= islandDate(now()).slice(0, 4) ? text : null
}

export function personYear(userId: string, year: string) {
  const months = monthsOf(userId)
  return {
    year,
    present: islandDate(now()).slice(0, 7),
    months: yearOf(year, months),
    sum: sumOf(months, year),
    work: workOf(userId, { from: `${year}-01-01`, until: `${year}-12-31` }),
  }
}

/** What an association did in a year, by task; null is all that so few were in that one could tell whose hours they are. */
export interface SharedTask {
  task: Task | null
  times: number
  minutes: number
}

/** Months that are drawn for fewer than these are no picture of a year. */
const FEWEST_MONTHS = 3

interface Part extends Share {
  key: string
  people: Set<string>
}

/** What was given, added up by a key. */
function sharesBy<Row extends { userId: string; minutes: number; times: number }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): Part[] {
  const parts = new Map<string, Part>()
  for (const row of rows) {
    const key = keyOf(row)
    const part = parts.get(key) ?? { key, people: new Set<string>(), minutes: 0, times: 0 }
    parts.set(key, part)
    part.people.add(row.userId)
    part.minutes += row.minutes
    part.times += row.times
  }
  return [...parts.values()]
}

/**
 * What people gave an association in a year, of what somebody has confirmed. Nothing of one person's can be read or worked out of it.
 * @param named without names none is opened
 */
export function clubYear(organisationId: string, year: string, named = true) {
  const rows = db()
    .select({
      id: sql<string>`min(${activities.id})`,
      month: sql<string>`substr(${activities.date}, 1, 7)`,
      userId: activities.userId,
      matchId: activities.matchId,
      eventDateId: activities.eventDateId,
      organisationId: activities.organisationId,
      times: sql<number>`count(*)`,
      minutes: sql<number>`sum(${activities.minutes})`,
    })
    .from(activities)
    .where(
      and(
        eq(activities.organisationId, organisationId),
        isWork,
        gte(activities.date, `${year}-01-01`),
        lte(activities.date, [`${year}-12-31`, islandDate(now())].toSorted()[0] ?? ''),
        sql`confirmed_at is not null`,
      ),
    )
    .groupBy(sql`2`, activities.userId, activities.matchId, activities.eventDateId)
    .all()
  const [whole] = sharesBy(rows, () => year)
  const people = [...(whole?.people ?? [])]
  const enough = people.length >= FEWEST_TOGETHER
  return {
    year,
    present: islandDate(now()).slice(0, 7),
    people: people.length,
    times: whole?.times ?? 0,
    minutes: enough ? (whole?.minutes ?? 0) : null,
    ...(enough ? { ...monthsIn(rows, year), tasks: tasksIn(rows) } : { months: null, someHeld: false, tasks: [] }),
    names: named ? namesOf(people) : null,
  }
}
export type ClubYear = ReturnType<typeof clubYear>

function monthsIn(rows: readonly { month: string; userId: string; minutes: number; times: number }[], year: string) {
  const { told, rest } = tellable(sharesBy(rows, ({ month }) => month))
  const months: MonthOfHours[] = told.map(({ key, minutes, times }) => ({ month: key, minutes, times, confirmedMinutes: minutes }))
  // a year of one great weekend is no picture where nothing is held back either
  const drawn = months.length >= FEWEST_MONTHS || rest === null
  return { months: drawn ? yearOf(year, months) : null, someHeld: drawn && rest !== null }
}

function tasksIn(
  rows: readonly (Parameters<typeof tasksOf>[0][number] & { userId: string; minutes: number; times: number })[],
): SharedTask[] {
  const tasks = tasksOf(rows)
  const taskOf = ({ id }: { id: string }): Task => tasks.get(id) ?? { of: 'other' }
  const { told, rest } = tellable(sharesBy(rows, (row) => JSON.stringify(taskOf(row))))
  return [
    ...told.map(({ key, minutes, times }) => ({ task: JSON.parse(key) as Task, minutes, times })),
    ...(rest === null ? [] : [{ task: null, minutes: rest.minutes, times: rest.times }]),
  ]
}

/** First names in alphabetical order; one that several have stands as often as there are people. */
function namesOf(ids: readonly string[]): string[] {
  return [...firstNamesOf(ids).values()].toSorted((a, b) => a.localeCompare(b, 'da'))
}

/** The year to look back on now: in December and January, when there were hours in it. */
export function yearToThankFor(userId: string): string | null {
  const today = islandDate(now())
  const [year, month] = [Number(today.slice(0, 4)), today.slice(5, 7)]
  if (month !== '12' && month !== '01') return null
  const looked = String(month === '01' ? year - 1 : year)
  const within = and(
    eq(activities.userId, userId),
    isWork,
    gte(activities.date, `${looked}-01-01`),
    lte(activities.date, `${looked}-12-31`),
  )
  return db().select({ id: activities.id }).from(activities).where(within).limit(1).get() ? looked : null
}
