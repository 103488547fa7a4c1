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
import { isCalled, tellChange, tellHostToCallAll } from './sign-up-mails.server'

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
        if (told) tellEach(news.event, planned(news.event), (row, dates) => tellChange(news.event, row, 'place', dates))
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

const planned = ({ id }: EventView) => datesOf(id).filter(({ state }) => state === 'planned')

function standingAt({ id }: EventView): SignUpRow[] {
  const here = and(eq(signUps.eventId, id), inArray(signUps.state, [...standing]))
  return db().select().from(signUps).where(here).orderBy(asc(signUps.turn)).all()
}

type Tell = (row: SignUpRow, dates: EventDate[]) => void
/** Those of the dates that one press changed, when the last of them is told: whoever comes to several is told once. */
function tellOnce({ event, date, together = [date] }: OneDate, tell: Tell): void {
  if (together.at(-1)?.id === date.id) tellEach(event, together, tell)
}
/** Each person once, with those of these dates for which they are signed up; who left a number only is called by the host. */
function tellEach(event: EventView, dates: readonly EventDate[], tell: Tell): void {
  const people = new Map<string, SignUpRow[]>()
  for (const row of standingAt(event)) {
    const who = row.userId ?? row.guestIndex ?? row.id
    people.set(who, [...(people.get(who) ?? []), row])
  }
  const called: EventDate[][] = []
  for (const rows of people.values()) {
    const about = dates.filter((date) => !isPast(date) && rows.some(isFor(date)))
    const row = rows.find((each) => about.some((date) => isFor(date)(each)))
    if (row && isCalled(row)) called.push(about)
    else if (row) tell(row, about)
  }
  const toCall = dates.filter((date) => called.some((about) => about.includes(date)))
  if (called.length > 0) tellHostToCallAll(event, called.length, toCall)
}
const isFor =
  ({ id }: EventDate) =>
  ({ dateId }: SignUpRow) =>
    dateId === null || dateId === id

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
  if (date.day === before.day && date.starts === before.starts && date.ends === before.ends) {
    // the time stands: there is nothing to answer anew, and a reminder that went out holds
    if (told) tellOnce(news, (row, dates) => tellChange(event, row, 'place', dates))
    return
  }
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
  const rows = standingAt(event).filter((row) => ahead.some((date) => isFor(date)(row)))
  const scopes = new Set(rows.map(({ scopeId }) => scopeId))
  askedAgain([...scopes])
  for (const scope of scopes) settle(scopeOf(event, dates.find(({ id }) => id === scope) ?? null))
  if (told) tellEach(event, ahead, (row, theirs) => tellChange(event, row, 'event-cancelled', theirs, { reason: event.cancelReason }))
}

/** More room moves the line up; less throws nobody out. */
function roomChanged(event: EventView, date: EventDate | null): void {
  if (date) return settle(scopeOf(event, date))
  if (event.signUp === 'course') return settle(scopeOf(event, null))
  for (const each of datesOf(event.id)) settle(scopeOf(event, each))
}
