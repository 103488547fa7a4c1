import { and, eq, inArray } from 'drizzle-orm'
import { signUps } from '~db/schema/sign-ups'
import type { EventDate, EventView } from '~/events/event'
import { datesOf } from '~/events/event-reading.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { blindIndex } from '~/server/sealed.server'
import { columnsFor, isGuest, keyOf, type Comer, type SignUpRow } from './comer.server'
import { settle } from './line.server'
import { lineOf, numberInLine, scopeOf, type Scope } from './places.server'
import { fewestAdults, hasRoom, mostFrom, placesOf, standing, takesSignUps, type Party, type SignUpState } from './sign-up'
import { tellSignedUp } from './sign-up-mails.server'

/** Signing up: to a date, to all dates that come, or to a course. */

export interface SignUpWish extends Party {
  /** The language they need an interpreter for. */
  interpreter: string | null
  /** A second reminder two hours before. */
  wantsLate: boolean
  locale: string
  /** Made by the form, so that a form sent twice is one sign-up. */
  formKey: string
  /** False where no more mails may go to the address today. */
  mail: boolean
}
/** Which date; `every` is all that come, and a course has but one answer: null. */
export type Wanted = { dateId: string } | 'every' | null

export interface Entry {
  date: EventDate | null
  state: SignUpState
  /** Their place in line, while they wait. */
  number: number | null
}
export type SignedUp =
  | { outcome: 'signed-up'; entries: Entry[]; first: SignUpRow | null }
  | { outcome: 'refused'; why: 'closed' | 'no-such-date' | 'too-many' | 'no-adult' }

/** The dates one can still sign up for. */
export function openDates(event: EventView): EventDate[] {
  return datesOf(event.id).filter((date) => scopeOf(event, date).start !== null)
}

function scopesFor(event: EventView, wanted: Wanted): Scope[] {
  if (event.signUp === 'course') return [scopeOf(event, null)].filter(({ start }) => start !== null)
  const open = openDates(event)
  if (wanted === 'every') return open.map((date) => scopeOf(event, date))
  return open.filter(({ id }) => id === wanted?.dateId).map((date) => scopeOf(event, date))
}

/**
 * Signs somebody up, in the order of the sign-ups: they have a place, or the next number in line. To what one is signed up for already
 * one is not signed up again. An account gets the truth back; a guest gets what anybody would get who came now – a form must not tell
 * whether somebody else is coming – and the truth by mail.
 */
export function signUp(comer: Comer, event: EventView, wanted: Wanted, wish: SignUpWish): SignedUp {
  return inTransaction(() => {
    if (event.state !== 'published' || !takesSignUps(event)) return { outcome: 'refused', why: 'closed' }
    if (wish.adults + wish.children > mostFrom(isGuest(comer))) return { outcome: 'refused', why: 'too-many' }
    if (wish.adults < fewestAdults(event)) return { outcome: 'refused', why: 'no-adult' }
    const open = scopesFor(event, wanted)
    if (open.length === 0) return { outcome: 'refused', why: event.signUp === 'course' || wanted === 'every' ? 'closed' : 'no-such-date' }
    const needed = placesOf(wish, event)
    // more than all places together: they would stand in line for ever
    const scopes = open.filter(({ capacity }) => capacity === null || needed <= capacity)
    if (scopes.length === 0) return { outcome: 'refused', why: 'too-many' }
    const key = keyOf(comer)
    const formKey = formKeyOf(wish.formKey, key)
    const sent = sentBefore(formKey)
    if (sent) return { outcome: 'signed-up', entries: sent.map(entryOf(scopes)), first: sent[0] ?? null }

    const groupId = newId()
    const entries = scopes.map((scope): { entry: Entry; row: SignUpRow | null; fresh: boolean } => {
      const mine = standingIn(scope.id, key)
      const line = lineOf(scope)
      const state: SignUpState = hasRoom(line, needed) ? 'in' : 'waiting'
      if (mine) {
        const asAnybody: Entry = { date: scope.date, state, number: state === 'waiting' ? line.waiting.length + 1 : null }
        return { entry: isGuest(comer) ? asAnybody : entryOf([scope])(mine), row: mine, fresh: false }
      }
      const row = db()
        .insert(signUps)
        .values({
          ...columnsFor(comer),
          eventId: event.id,
          dateId: scope.date?.id ?? null,
          scopeId: scope.id,
          groupId,
          adults: wish.adults,
          children: wish.children,
          places: needed,
          interpreter: wish.interpreter,
          state,
          wantsLate: wish.wantsLate,
          locale: wish.locale,
          createdAt: now(),
          changedAt: now(),
        })
        .returning()
        .get()
      settle(scope)
      return { entry: entryOf([scope])(row), row, fresh: true }
    })
    const rows = entries.flatMap(({ row }) => row ?? [])
    const first = entries.find(({ fresh }) => fresh)?.row ?? rows[0] ?? null
    const fresh = entries.find((each) => each.fresh)?.row
    if (fresh) db().update(signUps).set({ formKey }).where(eq(signUps.turn, fresh.turn)).run()
    if (wish.mail && first) tellSignedUp(event, first, rows)
    return { outcome: 'signed-up', entries: entries.map(({ entry }) => entry), first }
  })
}

const entryOf =
  (scopes: readonly Scope[]) =>
  (row: SignUpRow): Entry => ({
    date: scopes.find(({ id }) => id === row.scopeId)?.date ?? null,
    state: row.state as SignUpState,
    number: row.state === 'waiting' ? numberInLine(row) : null,
  })

type Key = ReturnType<typeof keyOf>
const isTheirs = ({ userId, guestIndex }: Key) => (userId ? eq(signUps.userId, userId) : eq(signUps.guestIndex, guestIndex ?? ''))

/** A form that one person sent. Two who sit at one screen send the same page, each for themselves. */
const formKeyOf = (formKey: string, { userId, guestIndex }: Key) => blindIndex(`sign-up-form:${formKey}:${userId ?? guestIndex}`)

/** What the same form of the same person made before. */
function sentBefore(formKey: string): SignUpRow[] | null {
  const first = db().select().from(signUps).where(eq(signUps.formKey, formKey)).get()
  if (!first) return null
  const sameGroup = and(eq(signUps.eventId, first.eventId), eq(signUps.groupId, first.groupId))
  return db().select().from(signUps).where(sameGroup).orderBy(signUps.turn).all()
}

function standingIn(scopeId: string, key: Key): SignUpRow | undefined {
  return db()
    .select()
    .from(signUps)
    .where(and(eq(signUps.scopeId, scopeId), inArray(signUps.state, [...standing]), isTheirs(key)))
    .get()
}
