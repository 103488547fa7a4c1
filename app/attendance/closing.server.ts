import { and, eq, gt, sql } from 'drizzle-orm'
import { attendances, heldDates } from '~db/schema/attendance'
import type { EventDate, EventView } from '~/events/event'
import { datesOnDays } from '~/events/dates-on-days.server'
import { datesById } from '~/events/event-reading.server'
import { dayAfter } from '~/events/recurrence'
import { islandDate } from '~/i18n/format'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { eachOnItsOwn } from '~/server/jobs.server'
import { finishShifts } from '~/shifts/shifts.server'
import { CLOSES_ITSELF_DAYS, headCount, KNOWN_DAYS, LOOKED_BACK_DAYS, type Party } from './attendance'
import { dateHeld } from './date-held.server'
import { cameWithAccount, heldAmong, heldRow, notedOn } from './noted.server'
import { thanksDueFor, thankThoseWhoCame } from './thanks.server'

/** Closing a date: the head count stays, what was helped and attended becomes activities. */

interface Closing {
  event: EventView
  date: EventDate
  /** The account that closes it; null: it closed by itself. */
  notedBy: string | null
}

/** Closes a date, or corrects one that is closed. @param missed helpers who did not come, by account */
export function closeDate({ event, date, notedBy }: Closing, count: Party, { missed = [] as readonly string[], thank = false } = {}): void {
  inTransaction(() => {
    const { noShows } = headCount(notedOn(date.id))
    const counted = { adults: count.adults, children: count.children, noShows, closedAt: now(), closedBy: notedBy }
    db()
      .insert(heldDates)
      .values({ dateId: date.id, ...counted })
      .onConflictDoUpdate({ target: heldDates.dateId, set: counted })
      .run()
    recordAudit({ actor: notedBy ?? 'system', action: 'event.date-closed', subject: `event:${event.id}`, detail: date.day })
    dateHeld({
      event,
      date,
      closedBy: notedBy,
      came: cameWithAccount(date.id),
      helped: finishShifts(date.id, missed).filter((shift) => !shift.missed),
    })
    if (thank) thankThoseWhoCame(event, date)
  })
}

/** A phone sent something after the date was closed: the head count moves by what that changes. @param before what was noted until then */
export function recountClosed({ event, date }: Pick<Closing, 'event' | 'date'>, before: Party): void {
  const held = heldRow(date.id)
  if (!held) return
  const count = headCount(notedOn(date.id))
  const moved = (of: keyof Party) => Math.max(0, held[of] + count[of] - before[of])
  db()
    .update(heldDates)
    .set({ adults: moved('adults'), children: moved('children'), noShows: count.noShows })
    .where(eq(heldDates.dateId, date.id))
    .run()
  dateHeld({ event, date, closedBy: held.closedBy, came: cameWithAccount(date.id), helped: null })
}

/** After weeks without a process not all are closed in one breath. */
const MOST_AT_A_TIME = 200

/** Dates nobody closed close themselves from what was noted, three days after. Gives how many. */
export function closeForgottenDates(): number {
  const today = islandDate(now())
  const past = datesOnDays(dayAfter(today, -LOOKED_BACK_DAYS), dayAfter(today, -CLOSES_ITSELF_DAYS))
  const held = heldAmong(past.map(({ date }) => date.id))
  const forgotten = past
    .filter(({ date }) => !held.has(date.id))
    .slice(0, MOST_AT_A_TIME)
    .map(({ event, date }) => ({ id: date.id, event, date }))
  const close = ({ event, date }: (typeof forgotten)[number]) =>
    closeDate({ event, date, notedBy: null }, headCount(notedOn(date.id)), {
      // thanks that come weeks after are strange
      thank: date.day >= dayAfter(today, -7) && thanksDueFor(event.id),
    })
  return eachOnItsOwn('close-forgotten-dates', forgotten, close).length
}

/**
 * Forgets which account was there, a month after: the number stays, and what somebody took part in stands among their own activities.
 * A date that still waits to be closed is not forgotten before it has become activities. Gives how many.
 */
export function forgetWhoWasThere(): number {
  const today = islandDate(now())
  const named = gt(attendances.userId, '')
  const rows = db().select({ id: attendances.dateId }).from(attendances).where(named).all()
  const ids = [...new Set(rows.map(({ id }) => id))]
  const held = heldAmong(ids)
  const over = [...datesById(ids).values()].filter(
    ({ id, day }) => day < dayAfter(today, -KNOWN_DAYS) && (held.has(id) || day < dayAfter(today, -LOOKED_BACK_DAYS)),
  )
  const those = sql`${attendances.dateId} in (select value from json_each(${JSON.stringify(over.map(({ id }) => id))}))`
  return db().update(attendances).set({ userId: null }).where(and(those, named)).run().changes
}
