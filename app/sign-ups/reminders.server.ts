import { and, eq, inArray, isNull, or } from 'drizzle-orm'
import { signUpAbsences, signUpReminders, signUps } from '~db/schema/sign-ups'
import { datesOnDays } from '~/events/dates-on-days.server'
import type { EventDate, EventView } from '~/events/event'
import { dayAfter, instantOf } from '~/events/recurrence'
import { islandDate } from '~/i18n/format'
import { now } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { eachOnItsOwn } from '~/server/jobs.server'
import type { SignUpRow } from './comer.server'
import { remind } from './sign-up-mails.server'

/** Reminders: a day before, and two hours before to whoever wants that; each once, whatever happens to the process. */

const HOUR = 3_600_000
const hoursBefore = { day: 24, hours: 2 } as const

/** Reminds of every date whose time has come and that has not begun; a periodic job. Gives how many mails. */
export function remindOfDates(): number {
  return datesSoon()
    .flatMap(({ event, date }) => eachOnItsOwn('remind-of-dates', comingWithReminders(date), (row) => remindOne(row, event, date)))
    .filter(Boolean).length
}

function datesSoon(): { event: EventView; date: EventDate }[] {
  const today = islandDate(now())
  const left = (date: EventDate) => instantOf(date.day, date.starts).getTime() - now().getTime()
  // 24 hours from now is tomorrow at the latest; on the night that winter time begins a day has one hour more
  return datesOnDays(today, dayAfter(today, 1)).filter(({ date }) => left(date) > 0 && left(date) <= hoursBefore.day * HOUR)
}

/** Who has a place on a date, by itself or with the course, wants reminders and has not said that they stay away. */
function comingWithReminders(date: EventDate): SignUpRow[] {
  const rows = db()
    .select({ row: signUps })
    .from(signUps)
    .leftJoin(signUpAbsences, and(eq(signUpAbsences.signUpId, signUps.id), eq(signUpAbsences.dateId, date.id)))
    .where(
      and(
        inArray(signUps.scopeId, [date.id, date.eventId]),
        eq(signUps.state, 'in'),
        eq(signUps.remindersOff, false),
        isNull(signUpAbsences.signUpId),
        // a guest who left a number only is not written to
        or(eq(signUps.userId, signUps.userId), eq(signUps.emailSealed, signUps.emailSealed)),
      ),
    )
    .all()
  return rows.map(({ row }) => row)
}

function remindOne(row: SignUpRow, event: EventView, date: EventDate): boolean {
  const start = instantOf(date.day, date.starts).getTime()
  // whoever came in after a reminder's time has just had a mail about it
  const since = (row.answerBy ? row.changedAt : row.createdAt).getTime()
  const due = (kind: 'day' | 'hours') => now().getTime() >= start - hoursBefore[kind] * HOUR && since < start - hoursBefore[kind] * HOUR
  const late = row.wantsLate && due('hours')
  const kind = late ? 'hours' : due('day') ? 'day' : null
  if (kind === null || isReminded(row, date, kind)) return false
  // when the process was down so long that both are due, one says it
  for (const each of late ? (['day', 'hours'] as const) : (['day'] as const))
    db().insert(signUpReminders).values({ signUpId: row.id, dateId: date.id, kind: each, sentAt: now() }).onConflictDoNothing().run()
  remind(event, row, date, kind)
  return true
}
function isReminded(row: SignUpRow, date: EventDate, kind: 'day' | 'hours'): boolean {
  const one = and(eq(signUpReminders.signUpId, row.id), eq(signUpReminders.dateId, date.id), eq(signUpReminders.kind, kind))
  return db().select({ at: signUpReminders.sentAt }).from(signUpReminders).where(one).get() !== undefined
}
