import { and, gt, ne, or, sql } from 'drizzle-orm'
import { attendances, heldDates, interpreterTimes } from '~db/schema/attendance'
import type { EventView } from '~/events/event'
import { datesOf } from '~/events/event-reading.server'
import { islandDate } from '~/i18n/format'
import { now } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { countExpected } from '~/sign-ups/at-the-door.server'

/** Numbers of an event's dates, for its hosts: they stay when the names are gone. */

export interface DateNumbers {
  day: string
  starts: number
  state: 'planned' | 'cancelled' | 'left-out'
  /** People with a place. */
  expected: number
  /** The head count; null while the date is not closed. */
  held: { adults: number; children: number; noShows: number; byItself: boolean; anythingNoted: boolean } | null
  /** People who came by. */
  walkIns: number
  /** Minutes of all interpreters. */
  interpreterMinutes: number
}

/** Dates until today, the latest first. */
export function numbersOf(event: EventView): DateNumbers[] {
  const today = islandDate(now())
  const dates = datesOf(event.id, null)
    .filter(({ day, state }) => day <= today && state !== 'left-out')
    .reverse()
  const ids = JSON.stringify(dates.map(({ id }) => id))
  const among = (column: typeof heldDates.dateId | typeof attendances.dateId | typeof interpreterTimes.dateId) =>
    sql`${column} in (select value from json_each(${ids}))`
  const held = new Map(
    db()
      .select()
      .from(heldDates)
      .where(among(heldDates.dateId))
      .all()
      .map((row) => [row.dateId, row]),
  )
  const noted = new Map(
    db()
      .select({
        dateId: attendances.dateId,
        walkIns: sql<number>`sum(case when ${attendances.what} = 'walk-in' then ${attendances.adults} + ${attendances.children} else 0 end)`,
      })
      .from(attendances)
      // what was taken back is not noted
      .where(and(among(attendances.dateId), or(ne(attendances.what, 'no-show'), gt(attendances.adults, 0), gt(attendances.children, 0))))
      .groupBy(attendances.dateId)
      .all()
      .map((row) => [row.dateId, row.walkIns]),
  )
  const interpreted = new Map(
    db()
      .select({ dateId: interpreterTimes.dateId, minutes: sql<number>`sum(${interpreterTimes.minutes})` })
      .from(interpreterTimes)
      .where(among(interpreterTimes.dateId))
      .groupBy(interpreterTimes.dateId)
      .all()
      .map((row) => [row.dateId, row.minutes]),
  )
  const expected = countExpected(dates)
  return dates.map(({ id, day, starts, state }) => {
    const row = held.get(id)
    return {
      day,
      starts,
      state,
      expected: expected.get(id)?.people ?? 0,
      held: row
        ? {
            adults: row.adults,
            children: row.children,
            noShows: row.noShows,
            byItself: row.closedBy === null,
            anythingNoted: noted.has(id) || row.adults + row.children > 0,
          }
        : null,
      walkIns: noted.get(id) ?? 0,
      interpreterMinutes: interpreted.get(id) ?? 0,
    }
  })
}
