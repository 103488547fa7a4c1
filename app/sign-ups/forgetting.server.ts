import { eq, gt } from 'drizzle-orm'
import { signUps } from '~db/schema/sign-ups'
import { datesById, datesOf } from '~/events/event-reading.server'
import { dayAfter } from '~/events/recurrence'
import { islandDate } from '~/i18n/format'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'

/** Who came is kept so long after the date, or after the last one of a course. */
const KEPT_DAYS = 30

/**
 * Forgets who came to dates that are long over, guests and accounts alike: their rows stay as numbers, without anything that tells who it
 * was or what they speak. What an account did stands among its own activities. Gives how many.
 */
export function forgetWhoCame(): number {
  return inTransaction(() => {
    const { turn, eventId, dateId } = signUps
    const known = [signUps.guestIndex, signUps.userId].flatMap((who) =>
      db().select({ turn, eventId, dateId }).from(signUps).where(gt(who, '')).all(),
    )
    const dates = datesById(known.flatMap((row) => row.dateId ?? []))
    const lastDays = lastDaysOf(known.flatMap((row) => (row.dateId === null ? [row.eventId] : [])))
    const before = dayAfter(islandDate(now()), -KEPT_DAYS)
    const over = known.filter((row) => ((row.dateId ? dates.get(row.dateId)?.day : lastDays.get(row.eventId)) ?? '') < before)
    for (const row of over)
      db()
        .update(signUps)
        .set({ nameSealed: null, emailSealed: null, phoneSealed: null, guestIndex: null, userId: null, interpreter: null })
        .where(eq(signUps.turn, row.turn))
        .run()
    return over.length
  })
}

function lastDaysOf(eventIds: readonly string[]): Map<string, string | undefined> {
  return new Map([...new Set(eventIds)].map((id) => [id, datesOf(id, null).at(-1)?.day]))
}
