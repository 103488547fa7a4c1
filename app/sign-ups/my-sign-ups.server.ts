import { and, eq, inArray } from 'drizzle-orm'
import { signUps } from '~db/schema/sign-ups'
import type { EventDate, EventView } from '~/events/event'
import { datesById, datesOf, eventsById, keptAddressOf } from '~/events/event-reading.server'
import { instantOf } from '~/events/recurrence'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { tokenOf, type SignUpRow } from './comer.server'
import { absencesOf } from './changing.server'
import { rowsKnowAddress } from './coming.server'
import { numberInLine } from './places.server'
import { standing, type SignUpState } from './sign-up'

/** What somebody is signed up for, for themselves. */

export interface MySignUp {
  id: string
  /** Of its private link: `/tilmelding/TOKEN`. */
  token: string
  event: EventView
  /** The date, or null for a whole course. */
  date: EventDate | null
  /** The dates it is about that are not over: one, or all of the course. */
  dates: EventDate[]
  state: SignUpState
  /** Their place in line while they wait. */
  number: number | null
  answerBy: Date | null
  adults: number
  children: number
  wantsLate: boolean
  remindersOff: boolean
  /** Dates of a course they said they cannot come to. */
  absent: string[]
}

const notOver = (date: EventDate) => instantOf(date.day, date.ends) > now()

/** What an account is signed up for and that is not over, the next first; also what is cancelled by the host, which says so. */
export function mySignUps(actor: Actor): MySignUp[] {
  const mine = and(eq(signUps.userId, actor.userId), inArray(signUps.state, [...standing]))
  return signUpsFrom(db().select().from(signUps).where(mine).all())
}

/** The same for any rows, such as those of a private link. */
export function signUpsFrom(rows: readonly SignUpRow[]): MySignUp[] {
  const events = eventsById(rows.map(({ eventId }) => eventId))
  const dates = datesById(rows.flatMap(({ dateId }) => dateId ?? []))
  return rows
    .flatMap((row): MySignUp[] => {
      const event = events.get(row.eventId)
      const date = row.dateId ? dates.get(row.dateId) : null
      if (!event || date === undefined) return []
      const about = date ? [date] : datesOf(event.id)
      const ahead = about.filter(notOver)
      if (ahead.length === 0) return []
      return [
        {
          id: row.id,
          token: tokenOf(row.id),
          event,
          date,
          dates: ahead,
          state: row.state as SignUpState,
          number: row.state === 'waiting' ? numberInLine(row) : null,
          answerBy: row.answerBy,
          adults: row.adults,
          children: row.children,
          wantsLate: row.wantsLate,
          remindersOff: row.remindersOff,
          absent: date ? [] : [...absencesOf(row.id)],
        },
      ]
    })
    .sort((one, other) => startOf(one) - startOf(other))
}
const startOf = ({ dates: [first] }: MySignUp) => (first ? instantOf(first.day, first.starts).getTime() : Infinity)

/** The date a sign-up is about; of a course the next that takes place. */
export function nextOf({ dates }: Pick<MySignUp, 'dates'>): EventDate | undefined {
  return dates.find(({ state }) => state === 'planned') ?? dates[0]
}

/** The address an event keeps, for whoever has a place by these rows; null for all others, and when it keeps none. */
export function addressFor(rows: readonly SignUpRow[]): string | null {
  const [first] = rows
  return first && rowsKnowAddress(rows) ? keptAddressOf(first.eventId) : null
}
/** One line of a list of one's own. */
export interface MySignUpLine {
  token: string
  title: string
  next: { day: string; starts: number; ends: number }
  course: boolean
  state: SignUpState
  number: number | null
  /** Called off by the host. */
  off: boolean
}
export function mySignUpLines(actor: Actor): MySignUpLine[] {
  return mySignUps(actor).flatMap((mine) => {
    const { token, event, date, state, number } = mine
    const next = nextOf(mine)
    if (!next) return []
    const { day, starts, ends } = next
    const off = event.state !== 'published' || next.state !== 'planned'
    return [{ token, title: event.title, next: { day, starts, ends }, course: date === null, state, number, off }]
  })
}
