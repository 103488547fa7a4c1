import { and, asc, eq, sql } from 'drizzle-orm'
import { attendances, heldDates, interpreterTimes } from '~db/schema/attendance'
import { isOneOf } from '~/people/facts'
import { now } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { presences, type Noted, type Party, type Presence } from './attendance'

/** Reading what is noted of a date: sign-ups and numbers, never names. */

/** What a row says of somebody. One that was taken back stays as nobody who did not come, so that an older word sent again is known as old. */
export function wordOf({ what, adults, children }: Party & { what: string }): Presence {
  if (what === 'no-show' && adults + children === 0) return 'none'
  return isOneOf(presences, what) ? what : 'none'
}

export function notedOn(dateId: string): Noted {
  const rows = db()
    .select()
    .from(attendances)
    .where(eq(attendances.dateId, dateId))
    .orderBy(asc(attendances.notedAt), asc(attendances.id))
    .all()
  const held = heldRow(dateId)
  return {
    people: Object.fromEntries(
      rows.flatMap(({ signUpId, adults, children, ...row }) => {
        const what = wordOf({ ...row, adults, children })
        return signUpId === null || what === 'none' ? [] : [[signUpId, { what, adults, children }]]
      }),
    ),
    walkIns: rows.filter(({ what }) => what === 'walk-in').map(({ clientKey, adults, children }) => ({ key: clientKey, adults, children })),
    interpreters: interpretersOn(dateId),
    closed: held ? { adults: held.adults, children: held.children } : null,
    asOf: now().getTime(),
  }
}

export function interpretersOn(dateId: string): Record<string, number> {
  const rows = db().select().from(interpreterTimes).where(eq(interpreterTimes.dateId, dateId)).all()
  return Object.fromEntries(rows.map(({ language, minutes }) => [language, minutes]))
}

export function heldRow(dateId: string) {
  return db().select().from(heldDates).where(eq(heldDates.dateId, dateId)).get() ?? null
}

/** Those of these dates that are closed. */
export function heldAmong(dateIds: readonly string[]): Set<string> {
  const asked = sql`${heldDates.dateId} in (select value from json_each(${JSON.stringify(dateIds)}))`
  const rows = db().select({ id: heldDates.dateId }).from(heldDates).where(asked).all()
  return new Set(rows.map(({ id }) => id))
}

/** Those who came and have an account; a line of theirs keeps its id whatever is noted of them again. */
export function cameWithAccount(dateId: string): { attendanceId: string; userId: string }[] {
  return db()
    .select({ attendanceId: attendances.id, userId: attendances.userId })
    .from(attendances)
    .where(and(eq(attendances.dateId, dateId), eq(attendances.what, 'came')))
    .all()
    .flatMap(({ attendanceId, userId }) => (userId === null ? [] : [{ attendanceId, userId }]))
}

/** The sign-ups of those who came. */
export function cameBySignUp(dateId: string): string[] {
  return db()
    .select({ signUpId: attendances.signUpId })
    .from(attendances)
    .where(and(eq(attendances.dateId, dateId), eq(attendances.what, 'came')))
    .all()
    .flatMap(({ signUpId }) => signUpId ?? [])
}
