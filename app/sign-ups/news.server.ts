import { and, asc, eq, inArray } from 'drizzle-orm'
import { signUpReminders, signUps } from '~db/schema/sign-ups'
import type { EventDate, EventView } from '~/events/event'
import type { EventNews } from '~/events/event-news.server'
import { datesOf } from '~/events/event-reading.server'
import { instantOf } from '~/events/recurrence'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { settle } from './line.server'
import type { SignUpRow } from './comer.server'
import { scopeOf } from './places.server'
import { standing } from './sign-up'
import { tellChange } from './sign-up-mails.server'

/** What those signed up are told when an event changes, in the transaction of the change; and the line moves when there is room. */
export function followEvents(news: EventNews): void {
  const told = !news.silent
  inTransaction(() => {
    switch (news.what) {
      case 'date-moved':
        return dateMoved(news, told)
      case 'date-cancelled':
        if (isPast(news.date)) return
        askedAgain([news.date.id])
        if (told) tellOnce(news, (row, dates) => tellChange(news.event, row, 'cancelled', dates, { reason: news.date.reason }))
        return settle(scopeOf(news.event, news.date))
      case 'date-restored':
        if (isPast(news.date)) return
        if (told) tellOnce(news, (row, dates) => tellChange(news.event, row, 'restored', dates))
        return settle(scopeOf(news.event, news.date))
      case 'event-cancelled':
        return eventCancelled(news.event, news.dates, told)
      case 'capacity-changed':
        return roomChanged(news.event, news.date)
      case 'place-changed':
        if (told) eachPerson(standingAt(news.event), (row) => tellChange(news.event, row, 'place', datesAhead(news.event, row)))
        return
    }
  })
}

interface OneDate {
  event: EventView
  date: EventDate
  together?: readonly EventDate[]
}
const isPast = (date: EventDate) => instantOf(date.day, date.ends) <= now()

/** Each person once, with those of the dates that one press changed for which they are signed up; when the last of them is told. */
function tellOnce({ event, date, together = [date] }: OneDate, tell: (row: SignUpRow, dates: EventDate[]) => void): void {
  if (together.at(-1)?.id !== date.id) return
  const rows = standingAt(event)
  const datesFor = (row: SignUpRow) => {
    const scopes = new Set(rows.filter((other) => isSame(row, other)).map(({ scopeId }) => scopeId))
    return together.filter((each) => !isPast(each) && (scopes.has(each.id) || scopes.has(event.id)))
  }
  eachPerson(
    rows.filter((row) => row.dateId === null || together.some(({ id }) => id === row.dateId)),
    (row) => tell(row, datesFor(row)),
  )
}
function standingAt({ id }: EventView): SignUpRow[] {
  const here = and(eq(signUps.eventId, id), inArray(signUps.state, [...standing]))
  return db().select().from(signUps).where(here).orderBy(asc(signUps.turn)).all()
}
/** Once for each person, however many dates they are signed up for. */
function eachPerson(rows: readonly SignUpRow[], tell: (row: SignUpRow) => void): void {
  const seen = new Set<string>()
  for (const row of rows) {
    const who = row.userId ?? row.guestIndex ?? row.id
    if (!seen.has(who)) tell(row)
    seen.add(who)
  }
}
const isSame = (row: SignUpRow, other: SignUpRow) =>
  row.userId ? other.userId === row.userId : row.guestIndex ? other.guestIndex === row.guestIndex : other.id === row.id
function datesAhead(event: EventView, row: SignUpRow): EventDate[] {
  const theirs = new Set(
    standingAt(event)
      .filter((other) => isSame(row, other))
      .map(({ scopeId }) => scopeId),
  )
  return datesOf(event.id).filter(({ id, state }) => state === 'planned' && (theirs.has(id) || theirs.has(event.id)))
}

/** An offered place waits in line again, first as before: until when to answer is reckoned from the new time. */
function askedAgain(scopeIds: readonly string[]): void {
  db()
    .update(signUps)
    .set({ state: 'waiting', answerBy: null, changedAt: now() })
    .where(and(inArray(signUps.scopeId, [...scopeIds]), eq(signUps.state, 'offered')))
    .run()
}

function dateMoved(news: OneDate & { before: EventDate }, told: boolean): void {
  const { event, date, before, together } = news
  if (isPast(date)) return
  // the new time is reminded of, too
  db().delete(signUpReminders).where(eq(signUpReminders.dateId, date.id)).run()
  const scope = scopeOf(event, event.signUp === 'course' ? null : date)
  askedAgain([scope.id])
  if (told)
    tellOnce(news, (row, dates) => tellChange(event, row, 'moved', dates, { before: together && together.length > 1 ? null : before }))
  settle(scope)
}

function eventCancelled(event: EventView, dates: readonly EventDate[], told: boolean): void {
  const ahead = dates.filter((date) => !isPast(date))
  const rows = standingAt(event).filter(({ dateId }) => dateId === null || ahead.some(({ id }) => id === dateId))
  const scopes = new Set(rows.map(({ scopeId }) => scopeId))
  askedAgain([...scopes])
  for (const scope of scopes) settle(scopeOf(event, dates.find(({ id }) => id === scope) ?? null))
  if (!told) return
  eachPerson(rows, (row) => {
    const own = new Set(rows.filter((other) => isSame(row, other)).map(({ dateId }) => dateId))
    const theirs = ahead.filter(({ id }) => own.has(null) || own.has(id))
    tellChange(event, row, 'event-cancelled', theirs, { reason: event.cancelReason })
  })
}

/** More room moves the line up; less throws nobody out. */
function roomChanged(event: EventView, date: EventDate | null): void {
  if (date) return settle(scopeOf(event, date))
  if (event.signUp === 'course') return settle(scopeOf(event, null))
  for (const each of datesOf(event.id)) settle(scopeOf(event, each))
}
