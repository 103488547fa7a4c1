import { sql } from 'drizzle-orm'
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

/**
 * Hours of these days of the island, both included. Taking part in an event is no volunteer's hour. The index is named: from what ANALYZE says
 * of a large island SQLite takes another, and reads every row of the half-year.
 */
export function hoursBetween(from: string, until: string): PastHours[] {
  return db().all<PastHours>(sql`
    select substr(${activities.date}, 1, 7) as month, ${activities.userId} as volunteer, ${activities.matchId} as matchId,
      ${activities.eventDateId} as eventDateId, sum(${activities.minutes}) as minutes
    from ${activities} indexed by activities_date
    where ${activities.date} between ${from} and ${until} and ${isWork}
    group by 1, 2, 3, 4`)
}
