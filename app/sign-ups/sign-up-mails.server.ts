import { isDiscreet } from '~/events/calendar-entries'
import { placeOn, type EventDate, type EventView } from '~/events/event'
import { datesById, datesOf } from '~/events/event-reading.server'
import { townName } from '~/island/towns'
import { personById } from '~/people/people.server'
import { enqueueMail } from '~/server/outbox.server'
import { invitationFor } from './invitation.server'
import { linkTo, reachOf, stopTokenOf, type SignUpRow } from './comer.server'
import { numberInLine, type Scope } from './places.server'

/** What whoever signed up is told by mail. Inside the transaction of what happened: told if and only if it did. */

const causedBy = ({ id }: SignUpRow) => `sign-up:${id}`
const timeOf = ({ day, starts, ends }: EventDate) => ({ day, starts, ends })

/** What every mail says of an event; of one that a shared phone must not tell, nothing but the times. */
function wordsOf(event: EventView, row: SignUpRow, firstName: string, dates: readonly EventDate[]) {
  const quiet = isDiscreet(event)
  const [only = event.place, ...others] = new Set(dates.map((date) => placeOn(event, date)))
  return {
    firstName,
    title: quiet ? '' : event.title,
    where: quiet ? '' : [others.length === 0 ? only : event.place, townName(event.town)].filter(Boolean).join(', '),
    path: linkTo(row),
  }
}
/** The times of these dates; each with its place when they are not all at the same. */
function linesOf(event: EventView, dates: readonly EventDate[]) {
  const together = isDiscreet(event) || new Set(dates.map((date) => placeOn(event, date))).size < 2
  return dates.map((date) => ({ ...timeOf(date), place: together || placeOn(event, date) === event.place ? '' : placeOn(event, date) }))
}
/** The dates a row is about: its own, or those of the course that come. */
function datesFor(row: SignUpRow): EventDate[] {
  return row.dateId ? [...datesById([row.dateId]).values()] : datesOf(row.eventId).filter(({ state }) => state === 'planned')
}

/**
 * Confirms a sign-up, with the private link and an invitation for the calendar.
 * @param rows all it is about, one for each date; each with its state now
 */
export function tellSignedUp(event: EventView, first: SignUpRow, rows: readonly SignUpRow[]): void {
  const { email, firstName, locale } = reachOf(first)
  if (email === null) return
  const dates = rows.flatMap(datesFor)
  const numbers = rows.flatMap((row) => datesFor(row).map(() => (row.state === 'waiting' ? numberInLine(row) : 0)))
  const lines = linesOf(event, dates).map((line, at) => ({ ...line, number: numbers[at] ?? 0 }))
  const sure = rows.filter(({ state }) => state === 'in').flatMap(datesFor)
  enqueueMail({
    to: email,
    template: 'event-signed-up',
    locale,
    causedBy: causedBy(first),
    data: {
      ...wordsOf(event, first, firstName, dates),
      lines,
      kept: event.addressKept && sure.length > 0,
      calendar: sure.length > 0 ? invitationFor(event, sure, first, locale) : '',
    },
  })
}

/** Somebody has moved up: they have the place, or must say yes in time. A guest who left only a number is called by the host. */
export function tellMovedUp({ event }: Scope, row: SignUpRow): void {
  const { email, firstName, locale } = reachOf(row)
  const [date] = datesFor(row)
  if (!date) return
  if (email === null) return tellHostToCall(event, row)
  const data = { ...wordsOf(event, row, firstName, [date]), ...timeOf(date) }
  if (row.state === 'offered' && row.answerBy)
    enqueueMail({
      to: email,
      template: 'event-place-offered',
      locale,
      causedBy: causedBy(row),
      data: { ...data, until: row.answerBy.toISOString() },
    })
  else
    enqueueMail({
      to: email,
      template: 'event-place-yours',
      locale,
      causedBy: causedBy(row),
      data: { ...data, calendar: invitationFor(event, datesFor(row), row, locale) },
    })
}

/** The mail names nobody: who is to be called stands on the host's page. */
function tellHostToCall(event: EventView, row: SignUpRow): void {
  const host = hostOf(event)
  if (!host || !isCalled(row)) return
  enqueueMail({
    to: host.email,
    template: 'event-call-guest',
    locale: host.locale,
    causedBy: causedBy(row),
    data: { firstName: host.firstName, until: row.answerBy?.toISOString() ?? '', path: guestsPath(event) },
  })
}
function hostOf({ hostId, createdBy }: EventView) {
  const id = hostId ?? createdBy
  return id ? personById(id) : null
}
const guestsPath = ({ slug }: EventView) => `/mit/arrangementer/${slug}/tilmeldte`
/** Who left a number only is reached by nobody but the host. */
export const isCalled = (row: SignUpRow) => row.phoneSealed !== null && row.emailSealed === null

/** Something is otherwise, and some of those who come are to be called. One mail, which names nobody. */
export function tellHostToCallAll(event: EventView, guests: number, dates: readonly EventDate[]): void {
  const host = hostOf(event)
  if (!host) return
  enqueueMail({
    to: host.email,
    template: 'event-call-guests',
    locale: host.locale,
    causedBy: `event:${event.id}`,
    data: { firstName: host.firstName, count: guests, lines: dates.map(timeOf), path: guestsPath(event) },
  })
}

/** The time to answer is over, and the place went on. */
export function tellLapsed(event: EventView, row: SignUpRow): void {
  const { email, firstName, locale } = reachOf(row)
  const [date] = datesFor(row)
  if (email === null || !date) return
  const data = { ...wordsOf(event, row, firstName, [date]), ...timeOf(date) }
  enqueueMail({ to: email, template: 'event-place-passed', locale, causedBy: causedBy(row), data })
}

/** A date comes near. */
export function remind(event: EventView, row: SignUpRow, date: EventDate, kind: 'day' | 'hours'): void {
  const { email, firstName, locale } = reachOf(row)
  if (email === null) return
  enqueueMail({
    to: email,
    template: 'event-reminder',
    locale,
    causedBy: causedBy(row),
    data: {
      ...wordsOf(event, row, firstName, [date]),
      ...timeOf(date),
      kind,
      stopPath: `/paamindelser/${stopTokenOf(row.id)}`,
    },
  })
}

export type ChangeTold = 'moved' | 'cancelled' | 'restored' | 'event-cancelled' | 'place'
/**
 * Something is otherwise than they signed up for.
 * @param dates what it is about, as it is now; @param before as the one date was
 */
export function tellChange(
  event: EventView,
  row: SignUpRow,
  what: ChangeTold,
  dates: readonly EventDate[],
  { before = null, reason = null }: { before?: EventDate | null; reason?: string | null } = {},
): void {
  const { email, firstName, locale } = reachOf(row)
  if (email === null) return
  enqueueMail({
    to: email,
    template: 'event-changed',
    locale,
    causedBy: causedBy(row),
    data: {
      ...wordsOf(event, row, firstName, dates),
      what,
      lines: linesOf(event, dates),
      before: before ? timeOf(before) : null,
      // a reason is written by a host and could say what it is that is off
      reason: isDiscreet(event) ? '' : (reason ?? ''),
      calendar: row.state === 'in' && dates.length > 0 ? invitationFor(event, dates, row, locale) : '',
    },
  })
}
