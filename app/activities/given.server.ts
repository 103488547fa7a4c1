import { and, gte, lt, sql } from 'drizzle-orm'
import { activities } from '~db/schema/activities'
import { db } from '~/server/database.server'
import { isWork } from './hours-reading.server'

/** Minutes everybody gave from a day until before another (YYYY-MM-DD), and how many people gave them: a sum, without anybody in it. */
export function givenMinutes(from: string, before: string): { minutes: number; people: number } {
  return (
    db()
      .select({
        minutes: sql<number>`coalesce(sum(${activities.minutes}), 0)`,
        people: sql<number>`count(distinct ${activities.userId})`,
      })
      .from(activities)
      .where(and(gte(activities.date, from), lt(activities.date, before), isWork))
      .get() ?? { minutes: 0, people: 0 }
  )
}
