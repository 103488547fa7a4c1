import { eq, gt } from 'drizzle-orm'
import { signUps } from '~db/schema/sign-ups'
import { datesById, datesOf } from '~/events/event-reading.server'
import { dayAfter } from '~/events/recurrence'
import { islandDate } from '~/i18n/format'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'

/** A guest's name and address are kept so long after the date, or after the last one of a course. */
const KEPT_DAYS = 30

/** Forgets guests whose dates are long over: their rows stay as numbers, without anything that tells who it was. Gives how many. */
export function forgetGuests(): number {
  return inTransaction(() => {
    const { turn, eventId, dateId } = signUps
    const guests = db().select({ turn, eventId, dateId }).from(signUps).where(gt(signUps.guestIndex, '')).all()
    const dates = datesById(guests.flatMap((row) => row.dateId ?? []))
    const lastDays = lastDaysOf(guests.flatMap((row) => (row.dateId === null ? [row.eventId] : [])))
    const before = dayAfter(islandDate(now()), -KEPT_DAYS)
    const over = guests.filter((row) => ((row.dateId ? dates.get(row.dateId)?.day : lastDays.get(row.eventId)) ?? '') < before)
    for (const row of over)
      db()
        .update(signUps)
        .set({ nameSealed: null, emailSealed: null, phoneSealed: null, guestIndex: null })
        .where(eq(signUps.turn, row.turn))
        .run()
    return over.length
  })
}

function lastDaysOf(eventIds: readonly string[]): Map<string, string | undefined> {
  return new Map([...new Set(eventIds)].map((id) => [id, datesOf(id, null).at(-1)?.day]))
}
