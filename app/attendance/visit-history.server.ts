import { and, isNotNull, or, sql } from 'drizzle-orm'
import { heldDates, interpreterTimes } from '~db/schema/attendance'
import { db } from '~/server/database.server'

/** What was counted at events in the past: for the figures. */

export interface PastVisits {
  dateId: string
  adults: number
  children: number
  noShows: number
}

/** The head counts of these dates, where somebody counted: a date that closed by itself with nobody noted was not. */
export function visitsOn(dateIds: readonly string[]): PastVisits[] {
  // one value however long the list: SQLite takes only so many
  const wanted = sql`${heldDates.dateId} in (select value from json_each(${JSON.stringify(dateIds)}))`
  const counted = or(isNotNull(heldDates.closedBy), sql`${heldDates.adults} + ${heldDates.children} + ${heldDates.noShows} > 0`)
  return db()
    .select({ dateId: heldDates.dateId, adults: heldDates.adults, children: heldDates.children, noShows: heldDates.noShows })
    .from(heldDates)
    .where(and(wanted, counted))
    .all()
}

/** Minutes of interpreters on these dates, one line a date. */
export function interpretedOn(dateIds: readonly string[]): { dateId: string; minutes: number }[] {
  const wanted = sql`${interpreterTimes.dateId} in (select value from json_each(${JSON.stringify(dateIds)}))`
  return db()
    .select({ dateId: interpreterTimes.dateId, minutes: sql<number>`sum(${interpreterTimes.minutes})` })
    .from(interpreterTimes)
    .where(wanted)
    .groupBy(interpreterTimes.dateId)
    .all()
}
