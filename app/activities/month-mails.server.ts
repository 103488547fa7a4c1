import { setImmediate as breath } from 'node:timers/promises'
import { and, eq, gte, lte, sql } from 'drizzle-orm'
import { activities, monthMails } from '~db/schema/activities'
import { islandDate } from '~/i18n/format'
import { matchesInStates } from '~/matching/match-reading.server'
import { personById } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { eachOnItsOwn } from '~/server/jobs.server'
import { enqueueMail } from '~/server/outbox.server'
import { blindIndex, hashToken } from '~/server/sealed.server'
import { monthsUpTo } from './confirming'
import { isWork } from './hours-reading.server'
import { makeLogLink } from './log-links.server'

/** »Your month«: in the first days of a month, thanks for the last one and a link to write what is missing, until somebody stops it. */

/** The days of a month on which it may go out: whoever could not be written to on the first is on the next. */
const LAST_DAY = 5
/** Not in the night; hours of the island's clock. */
const [FIRST_HOUR, LAST_HOUR] = [9, 21]

const islandHour = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Copenhagen', hour: '2-digit', hourCycle: 'h23' })

/** The month that is written about now, YYYY-MM; null outside the days and hours of it. */
export function monthToTell(at: Date): string | null {
  const today = islandDate(at)
  const hour = Number(islandHour.format(at))
  if (Number(today.slice(8)) > LAST_DAY || hour < FIRST_HOUR || hour > LAST_HOUR) return null
  return monthsUpTo(today, 2)[1] ?? null
}

/** The secret of somebody's stop link: the same in every mail, so that old mails can stop it too. Only its hash is kept. */
const stopToken = (userId: string) => blindIndex(`month-mails:${userId}`)

function note(userId: string, change: { off?: boolean; lastMonth?: string }): void {
  db()
    .insert(monthMails)
    .values({ userId, stopHash: hashToken(stopToken(userId)), ...change })
    .onConflictDoUpdate({ target: monthMails.userId, set: change })
    .run()
}

/** True when the stop link is somebody's. Reading changes nothing. */
export function isMonthStopLink(token: string): boolean {
  const found = eq(monthMails.stopHash, hashToken(token))
  return db().select({ id: monthMails.userId }).from(monthMails).where(found).get() !== undefined
}
export function stopMonthByLink(token: string): void {
  db()
    .update(monthMails)
    .set({ off: true })
    .where(eq(monthMails.stopHash, hashToken(token)))
    .run()
}
export function wantsMonthMails(actor: Actor): boolean {
  return !db().select({ off: monthMails.off }).from(monthMails).where(eq(monthMails.userId, actor.userId)).get()?.off
}
export function setMonthMails(actor: Actor, wanted: boolean): void {
  note(actor.userId, { off: !wanted })
}

/** Everybody who ever logged something: from one to the next in the index, however many entries each has. */
function loggers(): string[] {
  const next = sql`select min(user_id) from activities`
  return db()
    .all<{ id: string }>(
      sql`with recursive logger(id) as (${next} union all select (${next} where user_id > logger.id) from logger where logger.id is not null) select id from logger where id is not null`,
    )
    .map(({ id }) => id)
}

/** People looked at before visitors get their turn. */
const AT_A_BREATH = 25
/** How many matches are looked at for who carries one. */
const MOST_MATCHES = 10_000

interface MonthGiven {
  minutes: number
  times: number
  waiting: number
}

function givenIn(userId: string, month: string): MonthGiven {
  const row = db()
    .select({
      minutes: sql<number>`coalesce(sum(${activities.minutes}), 0)`,
      times: sql<number>`count(*)`,
      waiting: sql<number>`coalesce(sum(confirmed_at is null), 0)`,
    })
    .from(activities)
    .where(and(eq(activities.userId, userId), isWork, gte(activities.date, `${month}-01`), lte(activities.date, `${month}-31`)))
    .get()
  return row ?? { minutes: 0, times: 0, waiting: 0 }
}

/** Writes to whom it is due: who gave hours in the month, or carries an active match. Gives how many mails. */
export async function mailMonths(month = monthToTell(now())): Promise<number> {
  if (month === null) return 0
  const carriers = new Set(matchesInStates(['active'], 'newest', MOST_MATCHES).map(({ carrierId }) => carrierId))
  const due = [...new Set([...loggers(), ...carriers])].map((id) => ({ id, carries: carriers.has(id) }))
  let mailed = 0
  for (let at = 0; at < due.length; at += AT_A_BREATH) {
    if (at > 0) await breath()
    const some = due.slice(at, at + AT_A_BREATH)
    mailed += eachOnItsOwn('mail-months', some, ({ id, carries }) => mailOne(id, month, carries)).filter(Boolean).length
  }
  return mailed
}

function mailOne(userId: string, month: string, carries: boolean): boolean {
  const row = db().select().from(monthMails).where(eq(monthMails.userId, userId)).get()
  if (row && (row.off || (row.lastMonth ?? '') >= month)) return false
  const given = givenIn(userId, month)
  if (given.times === 0 && !carries) {
    // nothing to tell: looked at once, not every hour of these days
    note(userId, { lastMonth: month })
    return false
  }
  // a carrier may be an organisation: nobody is written to then
  const person = personById(userId)
  if (!person) return false
  return inTransaction(() => {
    note(userId, { lastMonth: month })
    if (!person.emailVerified) return false
    enqueueMail({
      to: person.email,
      template: 'your-month',
      locale: person.locale,
      causedBy: `user:${userId}`,
      data: {
        firstName: person.firstName,
        month,
        ...given,
        logPath: makeLogLink(userId, null),
        path: '/mit/timer',
        stopPath: `/din-maaned/${stopToken(userId)}`,
      },
    })
    return true
  })
}
