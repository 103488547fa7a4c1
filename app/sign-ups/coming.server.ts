import { and, asc, eq, inArray } from 'drizzle-orm'
import { signUpAbsences, signUps } from '~db/schema/sign-ups'
import type { EventDate } from '~/events/event'
import { dateById, datesOf, eventById } from '~/events/event-reading.server'
import { hosts } from '~/events/hosting.server'
import { dayAfter } from '~/events/recurrence'
import { islandDate } from '~/i18n/format'
import { personById } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { reachOf, type SignUpRow } from './comer.server'
import { helpersKnow, helpersKnowWhere } from './helpers-know'
import { standing, type SignUpState } from './sign-up'

/** Who may know whom and where: names for those who receive people, the kept address for those who come. */

type Helps = (actor: Actor, dateId: string) => boolean
const held = globalThis as typeof globalThis & { ressourcebankHelpers?: Map<string, Helps> }
const helps = (held.ressourcebankHelpers ??= new Map<string, Helps>())
/** Says who helps on a date. Told by a later room in wiring.server.ts; `name` is stable. */
export function whoHelps(name: string, check: Helps): void {
  helps.set(name, check)
}

/**
 * True for who helps on this date and may know now what its hosts know: from the evening before, and with a mail address that has
 * proven to be theirs.
 */
export function helperKnows(actor: Actor, { id, day, state }: Pick<EventDate, 'id' | 'day' | 'state'>): boolean {
  return state === 'planned' && helpersKnow(day, now()) && helpsProven(actor, id)
}
const helpsProven = (actor: Actor, dateId: string) =>
  personById(actor.userId)?.emailVerified === true && [...helps.values()].some((check) => check(actor, dateId))

/**
 * True for whoever may read the address an event keeps: they answer for it, have a place on a day that takes place and is not over, or
 * help there, from two days before.
 */
export function mayKnowAddress(actor: Actor | null, eventId: string): boolean {
  const event = actor && eventById(eventId)
  if (!event) return false
  if (hosts(actor, event)) return true
  if (event.state !== 'published') return false
  if (rowsKnowAddress(rowsOfUser(actor.userId, eventId))) return true
  return datesOf(eventId).some((date) => date.state === 'planned' && helpersKnowWhere(date, now()) && helpsProven(actor, date.id))
}
/** The same for whoever holds the private link of these sign-ups for one event. What was called off keeps its address to itself again. */
export function rowsKnowAddress(rows: readonly SignUpRow[]): boolean {
  const [first] = rows
  if (!first || eventById(first.eventId)?.state !== 'published') return false
  const coming = new Set(
    datesOf(first.eventId)
      .filter(({ state }) => state === 'planned')
      .map(({ id }) => id),
  )
  return rows.some(({ state, dateId }) => state === 'in' && (dateId === null ? coming.size > 0 : coming.has(dateId)))
}
function rowsOfUser(userId: string, eventId: string): SignUpRow[] {
  const theirs = and(eq(signUps.userId, userId), eq(signUps.state, 'in'), eq(signUps.eventId, eventId))
  return db().select().from(signUps).where(theirs).all()
}

export interface Coming {
  signUpId: string
  userId: string | null
  /** First name, and nothing more, for whoever it is. */
  firstName: string
  adults: number
  children: number
  interpreter: string | null
  state: SignUpState
  /** Of a guest who left a number only, for hosts; a mail cannot reach them. */
  phone: string | null
  /** Until when an offered place must be answered. */
  answerBy: Date | null
  /** They are on the course, and said that they cannot come on this date. */
  absent: boolean
}

/**
 * Who comes on a date, and who waits, in the order of the sign-ups; those of a whole course too. For hosts until the day after it, for
 * helpers from the evening before until it is over; null for anybody else, and later. Reading is written into the audit log.
 */
export function comingTo(actor: Actor, dateId: string): Coming[] | null {
  const date = dateById(dateId)
  const event = date && eventById(date.eventId)
  if (!date || !event || islandDate(now()) > dayAfter(date.day, 1)) return null
  const host = hosts(actor, event)
  if (!host && !(event.state === 'published' && helperKnows(actor, date))) return null
  recordAudit({ actor: actor.userId, action: 'event.names-read', subject: `event:${event.id}`, detail: date.day })
  const away = new Set(
    db()
      .select({ id: signUpAbsences.signUpId })
      .from(signUpAbsences)
      .where(eq(signUpAbsences.dateId, dateId))
      .all()
      .map(({ id }) => id),
  )
  return standingOn(event.id, dateId).map((row) => comingFrom(row, host, away))
}
/** Who is on a whole course, and who waits for it; for its hosts, as long as a date of it comes. */
export function comingToCourse(actor: Actor, eventId: string): Coming[] | null {
  const event = eventById(eventId)
  if (!event || !hosts(actor, event) || datesOf(eventId, dayAfter(islandDate(now()), -1)).length === 0) return null
  recordAudit({ actor: actor.userId, action: 'event.names-read', subject: `event:${eventId}` })
  return standingOn(eventId, null).map((row) => comingFrom(row, true, new Set()))
}

function standingOn(eventId: string, dateId: string | null): SignUpRow[] {
  const scopes = dateId === null ? [eventId] : [dateId, eventId]
  return db()
    .select()
    .from(signUps)
    .where(and(inArray(signUps.scopeId, scopes), inArray(signUps.state, [...standing])))
    .orderBy(asc(signUps.turn))
    .all()
}
function comingFrom(row: SignUpRow, host: boolean, away: ReadonlySet<string>): Coming {
  const { firstName, email, phone } = reachOf(row)
  return {
    signUpId: row.id,
    userId: row.userId,
    firstName,
    adults: row.adults,
    children: row.children,
    interpreter: row.interpreter,
    state: row.state as SignUpState,
    phone: host && email === null ? phone : null,
    answerBy: row.answerBy,
    absent: away.has(row.id),
  }
}
