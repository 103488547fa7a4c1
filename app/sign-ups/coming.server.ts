import { and, asc, eq, inArray } from 'drizzle-orm'
import { signUpAbsences, signUps } from '~db/schema/sign-ups'
import { dateById, datesOf, eventById } from '~/events/event-reading.server'
import { hosts } from '~/events/hosting.server'
import { dayAfter } from '~/events/recurrence'
import { islandDate } from '~/i18n/format'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { reachOf, type SignUpRow } from './comer.server'
import { standing, type SignUpState } from './sign-up'

/** Who may know whom and where: names for those who receive people, the kept address for those who come. */

type Helps = (actor: Actor, eventId: string, dateId: string | null) => boolean
const held = globalThis as typeof globalThis & { ressourcebankHelpers?: Map<string, Helps> }
const helps = (held.ressourcebankHelpers ??= new Map<string, Helps>())
/**
 * Who helps at an event or on a date knows its address and who comes, as its hosts do. Said by a later room in wiring.server.ts; `name` is
 * stable. @param check `dateId` null asks about any date that is not over
 */
export function whoHelps(name: string, check: Helps): void {
  helps.set(name, check)
}
const isHelping: Helps = (actor, eventId, dateId) => [...helps.values()].some((check) => check(actor, eventId, dateId))

/** True for whoever may read the address an event keeps: they have a place on a day that is not over, help there, or answer for it. */
export function mayKnowAddress(actor: Actor | null, eventId: string): boolean {
  if (!actor) return false
  const event = eventById(eventId)
  if (!event) return false
  return hosts(actor, event) || isHelping(actor, eventId, null) || rowsKnowAddress(rowsOfUser(actor.userId, eventId))
}
/** The same for whoever holds the private link of these sign-ups. */
export function rowsKnowAddress(rows: readonly SignUpRow[]): boolean {
  const today = islandDate(now())
  return rows.some(({ state, dateId, eventId }) => {
    if (state !== 'in') return false
    return dateId === null ? datesOf(eventId, today).length > 0 : (dateById(dateId)?.day ?? '') >= today
  })
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
 * Who comes on a date, and who waits, in the order of the sign-ups; those of a whole course too. For hosts and the helpers of that date,
 * until the day after it; null for anybody else, and later. Reading is written into the audit log.
 */
export function comingTo(actor: Actor, dateId: string): Coming[] | null {
  const date = dateById(dateId)
  const event = date && eventById(date.eventId)
  if (!date || !event || islandDate(now()) > dayAfter(date.day, 1)) return null
  const host = hosts(actor, event)
  if (!host && !isHelping(actor, event.id, dateId)) return null
  recordAudit({ actor: actor.userId, action: 'event.names-read', subject: `event:${event.id}`, detail: dateId })
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
