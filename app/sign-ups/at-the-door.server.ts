import { and, eq, inArray, or, sql } from 'drizzle-orm'
import { signUpAbsences, signUps } from '~db/schema/sign-ups'
import type { EventDate } from '~/events/event'
import type { Actor } from '~/people/permissions'
import { db } from '~/server/database.server'
import { linkTo, reachOf, stopTokenOf, type SignUpRow } from './comer.server'
import { comingTo } from './coming.server'

/** Who is expected on a date and who came, for those who stand at the door. */

type DateOf = Pick<EventDate, 'id' | 'eventId' | 'day'>

export interface Expected {
  signUpId: string
  /** Empty when a guest has been forgotten. */
  firstName: string
  adults: number
  children: number
  /** The language they need an interpreter for. */
  interpreter: string | null
}

/**
 * Those with a place on a date by first name, in the order of the alphabet and of the sign-ups; who said they cannot come is not expected.
 * By the rule of `comingTo`: null for whoever may not see names, and once they are gone. Written into the audit log.
 */
export function readExpected(actor: Actor, { id }: DateOf): Expected[] | null {
  const coming = comingTo(actor, id)?.filter(({ state, absent }) => state === 'in' && !absent)
  return (
    coming
      ?.map(({ signUpId, firstName, adults, children, interpreter }) => ({ signUpId, firstName, adults, children, interpreter }))
      .sort((one, other) => one.firstName.localeCompare(other.firstName, 'da')) ?? null
  )
}

/** The sign-ups that are expected on a date, without a name. */
export function partiesOn(date: DateOf): { signUpId: string; adults: number; children: number }[] {
  const away = new Set(
    db()
      .select({ id: signUpAbsences.signUpId })
      .from(signUpAbsences)
      .where(eq(signUpAbsences.dateId, date.id))
      .all()
      .map(({ id }) => id),
  )
  return rowsOf(date, ['in'])
    .filter(({ id }) => !away.has(id))
    .map(({ id, adults, children }) => ({ signUpId: id, adults, children }))
}

/** Whose a sign-up is that was ever made for this date, or for its course; null when it was not. */
export function signedUpFor(date: DateOf, signUpId: string): { userId: string | null } | null {
  const row = db().select().from(signUps).where(eq(signUps.id, signUpId)).get()
  return row && (row.scopeId === date.id || row.scopeId === date.eventId) ? { userId: row.userId } : null
}

function rowsOf(date: DateOf, states: string[]): SignUpRow[] {
  return db()
    .select()
    .from(signUps)
    .where(and(or(eq(signUps.scopeId, date.id), eq(signUps.scopeId, date.eventId)), inArray(signUps.state, states)))
    .orderBy(signUps.turn)
    .all()
}

/** How many have a place on each of these dates, parties and people. */
export function countExpected(dates: readonly DateOf[]): Map<string, { parties: number; people: number }> {
  const scopes = [...new Set(dates.flatMap(({ id, eventId }) => [id, eventId]))]
  const rows = db()
    .select({
      scope: signUps.scopeId,
      parties: sql<number>`count(*)`,
      people: sql<number>`sum(${signUps.adults} + ${signUps.children})`,
    })
    .from(signUps)
    .where(and(sql`${signUps.scopeId} in (select value from json_each(${JSON.stringify(scopes)}))`, eq(signUps.state, 'in')))
    .groupBy(signUps.scopeId)
    .all()
  const of = new Map(rows.map((row) => [row.scope, row]))
  return new Map(
    dates.map(({ id, eventId }) => [
      id,
      {
        parties: (of.get(id)?.parties ?? 0) + (of.get(eventId)?.parties ?? 0),
        people: (of.get(id)?.people ?? 0) + (of.get(eventId)?.people ?? 0),
      },
    ]),
  )
}

export interface Reachable {
  firstName: string
  email: string
  locale: string
  /** Their own private page, whose address tells nothing. */
  ownPath: string
  /** Leaves such mails off with one click. */
  stopPath: string
}

/** Those of these sign-ups who can be written to and want to be, each address once. */
export function reachable(signUpIds: readonly string[]): Reachable[] {
  const rows = db()
    .select()
    .from(signUps)
    .where(sql`${signUps.id} in (select value from json_each(${JSON.stringify(signUpIds)}))`)
    .orderBy(signUps.turn)
    .all()
  const found = new Map<string, Reachable>()
  for (const row of rows) {
    const { firstName, email, locale } = reachOf(row)
    if (email === null || row.remindersOff || found.has(email)) continue
    found.set(email, { firstName, email, locale, ownPath: linkTo(row), stopPath: `/paamindelser/${stopTokenOf(row.id)}` })
  }
  return [...found.values()]
}

/** The sign-ups with a place in a whole course. */
export function inCourse(eventId: string): string[] {
  return db()
    .select({ id: signUps.id })
    .from(signUps)
    .where(and(eq(signUps.scopeId, eventId), eq(signUps.state, 'in')))
    .all()
    .map(({ id }) => id)
}
