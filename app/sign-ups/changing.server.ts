import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm'
import { signUpAbsences, signUps } from '~db/schema/sign-ups'
import { dateById, datesById, datesOf } from '~/events/event-reading.server'
import { instantOf } from '~/events/recurrence'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { eachOnItsOwn } from '~/server/jobs.server'
import { hashToken } from '~/server/sealed.server'
import { isForgotten, signUpOfStopToken, type SignUpRow } from './comer.server'
import { settle } from './line.server'
import { lineOf, scopeOfRow } from './places.server'
import { fewestAdults, hasRoom, mostFrom, placesOf, standing, type Party, type SignUpState } from './sign-up'
import { tellLapsed } from './sign-up-mails.server'

/** What somebody does with a sign-up: says yes to a place, brings more or fewer, stays away, says no. Whatever frees a place moves the line. */

const stands = inArray(signUps.state, [...standing])

export function rowById(id: string): SignUpRow | null {
  return db().select().from(signUps).where(eq(signUps.id, id)).get() ?? null
}
/** What a private link opens: the row it is for, and all that one form signed up for with it; nothing any more once they are forgotten. */
export function rowsOfLink(token: string): SignUpRow[] {
  const row = db()
    .select()
    .from(signUps)
    .where(eq(signUps.tokenHash, hashToken(token)))
    .get()
  return row && !isForgotten(row) ? rowsOfGroup(row) : []
}
function rowsOfGroup({ eventId, groupId }: SignUpRow): SignUpRow[] {
  const group = and(eq(signUps.eventId, eventId), eq(signUps.groupId, groupId))
  return db().select().from(signUps).where(group).orderBy(asc(signUps.turn)).all()
}

/** Changes rows that still stand, each with its line. Gives how many. */
function change(ids: readonly string[], work: (row: SignUpRow) => Partial<SignUpRow> | null): number {
  return inTransaction(() => {
    let changed = 0
    for (const id of ids) {
      const row = rowById(id)
      const scope = row && scopeOfRow(row)
      const values = row && standing.some((state) => state === row.state) ? work(row) : null
      if (!row || !scope || !values) continue
      db()
        .update(signUps)
        // when their place last changed: who brings one more has not just been reminded
        .set({ ...values, ...(values.state && { changedAt: now() }) })
        .where(eq(signUps.turn, row.turn))
        .run()
      settle(scope)
      changed += 1
    }
    return changed
  })
}

/**
 * They do not come after all: the place goes to the next in line. What is over stays as it was; to what is called off one can say no, too,
 * as it might take place after all. Gives how many dates that was.
 */
export function cancelSignUps(ids: readonly string[]): number {
  return change(ids, (row) => (hasNotBegun(row) ? { state: 'cancelled', answerBy: null } : null))
}
function hasNotBegun({ dateId, eventId }: SignUpRow): boolean {
  const dates = dateId === null ? datesOf(eventId) : [...datesById([dateId]).values()]
  return dates.some(({ day, starts }) => instantOf(day, starts) > now())
}

/** Says yes to a place that is offered. `late`: the time is over, and the place has gone on. */
export function confirmPlace(id: string): 'in' | 'late' {
  return inTransaction(() => {
    const row = rowById(id)
    if (row?.state === 'in') return 'in'
    if (row?.state !== 'offered' || !row.answerBy) return 'late'
    if (row.answerBy <= now()) {
      lapse(row)
      return 'late'
    }
    change([id], () => ({ state: 'in' }))
    return 'in'
  })
}

/** A host says yes for a guest whom they called. */
export function confirmFor(actor: { userId: string }, id: string): 'in' | 'late' {
  return inTransaction(() => {
    recordAudit({ actor: actor.userId, action: 'sign-up.confirmed-for', subject: `sign-up:${id}` })
    return confirmPlace(id)
  })
}
/** A host takes a guest off who called to say no. */
export function cancelFor(actor: { userId: string }, id: string): number {
  return inTransaction(() => {
    recordAudit({ actor: actor.userId, action: 'sign-up.cancelled-for', subject: `sign-up:${id}` })
    return cancelSignUps([id])
  })
}

/**
 * Brings more or fewer. Who has a place and brings more gets them only when there is room and nobody waits; nobody loses the place they
 * have by asking. Who waits keeps their number.
 */
export function changeParty(id: string, party: Party): PartyChanged {
  return inTransaction(() => {
    const row = rowById(id)
    const scope = row && scopeOfRow(row)
    if (!row || !scope?.start || !standing.some((state) => state === row.state)) return 'over'
    if (party.adults + party.children > mostFrom(row.userId === null)) return 'too-large'
    if (party.adults < fewestAdults(scope.event) || party.adults + party.children < 1) return 'no-adult'
    const needed = placesOf(party, scope.event)
    if (scope.capacity !== null && needed > scope.capacity && needed > row.places) return 'too-many'
    if (row.state !== 'waiting' && needed > row.places && !hasRoom(lineOf(scope), needed - row.places)) return 'no-room'
    change([id], () => ({ ...party, places: needed }))
    return 'changed'
  })
}
export type PartyChanged = 'changed' | 'no-room' | 'too-many' | 'too-large' | 'no-adult' | 'over'

/** The same for several dates: for all that still come, or for none when one of them has no room. */
export function changeParties(ids: readonly string[], party: Party): PartyChanged {
  try {
    return inTransaction(() => {
      const outcomes = ids.map((id) => changeParty(id, party))
      const problem = outcomes.find((outcome) => outcome !== 'changed' && outcome !== 'over')
      if (problem) throw new NotForAll(problem)
      return outcomes.includes('changed') ? 'changed' : 'over'
    })
  } catch (problem) {
    if (problem instanceof NotForAll) return problem.outcome
    throw problem
  }
}
class NotForAll extends Error {
  constructor(readonly outcome: PartyChanged) {
    super(outcome)
  }
}

/** Which reminders somebody wants, for these sign-ups. */
export function setReminders(ids: readonly string[], { wantsLate, remindersOff }: { wantsLate: boolean; remindersOff: boolean }): void {
  if (ids.length === 0) return
  db()
    .update(signUps)
    .set({ wantsLate, remindersOff })
    .where(inArray(signUps.id, [...ids]))
    .run()
}

/** Whether a stop link is one of ours. */
export const isStopLink = (token: string) => {
  const id = signUpOfStopToken(token)
  return id !== null && rowById(id) !== null
}
/** Stops all reminders of an event for whoever this link was sent to; once more is the same. */
export function stopReminders(token: string): void {
  const id = signUpOfStopToken(token)
  const row = id === null ? null : rowById(id)
  if (!row) return
  const theirs = row.userId
    ? eq(signUps.userId, row.userId)
    : row.guestIndex
      ? eq(signUps.guestIndex, row.guestIndex)
      : eq(signUps.id, row.id)
  db()
    .update(signUps)
    .set({ remindersOff: true })
    .where(and(theirs, eq(signUps.eventId, row.eventId), stands))
    .run()
}

/** One date of a course that somebody cannot come to, or can after all. Their place stays theirs. False when it is no date of theirs. */
export function setAbsent(id: string, dateId: string, absent: boolean): boolean {
  return inTransaction(() => {
    const row = rowById(id)
    if (!row || row.dateId !== null || dateById(dateId)?.eventId !== row.eventId) return false
    const one = and(eq(signUpAbsences.signUpId, id), eq(signUpAbsences.dateId, dateId))
    if (absent) db().insert(signUpAbsences).values({ signUpId: id, dateId, notedAt: now() }).onConflictDoNothing().run()
    else db().delete(signUpAbsences).where(one).run()
    return true
  })
}
/** The dates of a course that somebody said they cannot come to. */
export function absencesOf(id: string): Set<string> {
  const rows = db().select({ dateId: signUpAbsences.dateId }).from(signUpAbsences).where(eq(signUpAbsences.signUpId, id)).all()
  return new Set(rows.map(({ dateId }) => dateId))
}

/** Passes on every offered place whose time to answer is over; a periodic job. Gives how many. */
export function lapseOfferedPlaces(): number {
  const over = db()
    .select()
    .from(signUps)
    // the state stands there as it is written in the index of offered places, or SQLite would not look there
    .where(and(sql`${signUps.state} = 'offered'`, lte(signUps.answerBy, now())))
    .orderBy(asc(signUps.answerBy), asc(signUps.turn))
    .all()
  return eachOnItsOwn('lapse-offered-places', over, lapse).length
}
function lapse({ id }: Pick<SignUpRow, 'id'>): void {
  const row = rowById(id)
  const scope = row?.state === 'offered' ? scopeOfRow(row) : null
  if (!row || !scope) return
  // after the site was down for long there is nothing left to tell
  if (scope.start) tellLapsed(scope.event, row)
  change([id], () => ({ state: 'lapsed' satisfies SignUpState, answerBy: null }))
}
