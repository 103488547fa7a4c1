import { eventTasks, shifts } from '~db/schema/shifts'
import { signUps } from '~db/schema/sign-ups'
import { dateById, eventById } from '~/events/event-reading.server'
import type { Door } from '~/attendance/attendance.server'
import type { Note } from '~/attendance/attendance'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { columnsFor } from '~/sign-ups/comer.server'

/** Those who come to an event, and those who note it, as a test speaks of them. */

interface Comes {
  /** An account; without it a guest of this name and address. */
  account?: Actor
  name?: string
  email?: string
  adults?: number
  children?: number
  /** Signed up for the whole course. */
  course?: boolean
  state?: 'in' | 'waiting' | 'cancelled'
}

/** Somebody with a place on a date; gives the sign-up's id. */
export function signedUp(
  eventId: string,
  dateId: string,
  { account, name = 'Halima', email = `${newId()}@example.com`, adults = 1, children = 0, course = false, state = 'in' }: Comes = {},
): string {
  const columns = columnsFor(account ? { userId: account.userId } : { name, email, phone: null })
  db()
    .insert(signUps)
    .values({
      ...columns,
      eventId,
      dateId: course ? null : dateId,
      scopeId: course ? eventId : dateId,
      groupId: newId(),
      locale: 'da',
      adults,
      children,
      places: adults + children,
      state,
      createdAt: now(),
      changedAt: now(),
    })
    .run()
  return columns.id
}

/** Somebody who helps on a date. */
export function helping(eventId: string, dateId: string, helper: Actor): string {
  const [taskId, id] = [newId(), newId()]
  db().insert(eventTasks).values({ id: taskId, eventId, kind: 'coffee', wanted: 1 }).run()
  db().insert(shifts).values({ id, taskId, dateId, userId: helper.userId, state: 'taken', takenAt: now(), changedAt: now() }).run()
  return id
}

/** Who stands at the door of a date. */
export function doorAs(eventId: string, dateId: string, who: Actor, hosting = true): Door {
  const [event, date] = [eventById(eventId), dateById(dateId)]
  if (!event || !date) throw new Error('there is such a date')
  return { event, date, notedBy: who.userId, hosting }
}

type WithoutFrame<N> = N extends Note ? Omit<N, 'key' | 'at'> & { key?: string; at?: number } : never
/** A note as a phone makes it now. */
export function noteOf(said: WithoutFrame<Note>): Note {
  return { key: newId(), at: now().getTime(), ...said } as Note
}
/** »Came« of somebody nobody had noted yet. */
export function cameNote(signUpId: string, said: Partial<Note & { what: 'person' }> = {}): Note {
  return noteOf({ what: 'person', signUpId, came: 'came', before: 'none', adults: 1, children: 0, ...said })
}
