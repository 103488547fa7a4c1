import { and, eq, gte, lte, sql } from 'drizzle-orm'
import { activities } from '~db/schema/activities'
import { islandDate } from '~/i18n/format'
import { firstNamesOf } from '~/people/people.server'
import { now } from '~/server/clock.server'
import { db } from '~/server/database.server'
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
export type PersonYear = ReturnType<typeof personYear>

/** With fewer people than these what they gave together would tell what one of them gave. */
export const FEWEST_TOGETHER = 3

/** What an association did in a year, by task. Hours only where so many were in it that nobody's own can be told. */
export interface SharedTask {
  task: Task
  times: number
  minutes: number | null
}

export function clubYear(organisationId: string, year: string) {
  const ofYear = and(
    eq(activities.organisationId, organisationId),
    isWork,
    gte(activities.date, `${year}-01-01`),
    lte(activities.date, [`${year}-12-31`, islandDate(now())].toSorted()[0] ?? ''),
  )
  const month = sql<string>`substr(${activities.date}, 1, 7)`
  // both walk the index alone
  const months: MonthOfHours[] = db()
    .select({
      month,
      times: sql<number>`count(*)`,
      minutes: sql<number>`sum(${activities.minutes})`,
      confirmedMinutes: sql<number>`coalesce(sum(case when ${activities.confirmedAt} is not null then ${activities.minutes} end), 0)`,
    })
    .from(activities)
    .where(ofYear)
    .groupBy(month)
    .all()
  const people = db().selectDistinct({ id: activities.userId }).from(activities).where(ofYear).all()
  const enough = people.length >= FEWEST_TOGETHER
  const { times, minutes } = sumOf(months)
  return {
    year,
    present: islandDate(now()).slice(0, 7),
    people: people.length,
    times,
    minutes: enough ? minutes : null,
    months: enough ? yearOf(year, months) : null,
    tasks: tasksIn(ofYear),
    names: namesOf(people.map(({ id }) => id)),
  }
}
export type ClubYear = ReturnType<typeof clubYear>

function tasksIn(ofYear: ReturnType<typeof and>): SharedTask[] {
  const rows = db()
    .select({
      id: sql<string>`min(${activities.id})`,
      matchId: activities.matchId,
      eventDateId: activities.eventDateId,
      organisationId: activities.organisationId,
      userId: activities.userId,
      times: sql<number>`count(*)`,
      minutes: sql<number>`sum(${activities.minutes})`,
    })
    .from(activities)
    .where(ofYear)
    .groupBy(activities.matchId, activities.eventDateId, activities.userId)
    .all()
  const tasks = tasksOf(rows)
  const found = new Map<string, { task: Task; times: number; minutes: number; people: Set<string> }>()
  for (const { id, userId, times, minutes } of rows) {
    const task = tasks.get(id) ?? { of: 'other' as const }
    const key = JSON.stringify(task)
    const known = found.get(key) ?? { task, times: 0, minutes: 0, people: new Set<string>() }
    found.set(key, known)
    known.times += times
    known.minutes += minutes
    known.people.add(userId)
  }
  return [...found.values()]
    .toSorted((a, b) => b.minutes - a.minutes)
    .map(({ task, times, minutes, people }) => ({ task, times, minutes: people.size >= FEWEST_TOGETHER ? minutes : null }))
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
