import { and, gte, lte, sql } from 'drizzle-orm'
import { activities } from '~db/schema/activities'
import { db } from '~/server/database.server'
import { isWork } from './hours-reading.server'

/** What volunteers gave in a month to one match or event, or to neither. Whoever it was is a mark to count by, and nothing else. */
export interface PastHours {
  /** YYYY-MM */
  month: string
  volunteer: string
  matchId: string | null
  eventDateId: string | null
  minutes: number
}

/** Hours of these days of the island, both included. Taking part in an event is no volunteer's hour. */
export function hoursBetween(from: string, until: string): PastHours[] {
  const month = sql<string>`substr(${activities.date}, 1, 7)`
  return db()
    .select({
      month,
      volunteer: activities.userId,
      matchId: activities.matchId,
      eventDateId: activities.eventDateId,
      minutes: sql<number>`sum(${activities.minutes})`,
    })
    .from(activities)
    .where(and(gte(activities.date, from), lte(activities.date, until), isWork))
    .groupBy(month, activities.userId, activities.matchId, activities.eventDateId)
    .all()
}
