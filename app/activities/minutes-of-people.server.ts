import { and, gte, inArray, ne, sql } from 'drizzle-orm'
import { activities } from '~db/schema/activities'
import { db } from '~/server/database.server'

/** Minutes each of some people gave since a day (YYYY-MM-DD); who logged none is not there. */
export function minutesOfPeople(userIds: readonly string[], since: string): Map<string, number> {
  if (userIds.length === 0) return new Map()
  const rows = db()
    .select({ userId: activities.userId, minutes: sql<number>`sum(${activities.minutes})` })
    .from(activities)
    .where(and(inArray(activities.userId, [...userIds]), gte(activities.date, since), ne(activities.source, 'attendance')))
    .groupBy(activities.userId)
    .all()
  return new Map(rows.map(({ userId, minutes }) => [userId, minutes]))
}
