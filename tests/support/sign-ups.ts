import { asc, eq } from 'drizzle-orm'
import { places, signUps } from '~db/schema/sign-ups'
import type { EventView } from '~/events/event'
import { eventById } from '~/events/event-reading.server'
import type { Actor } from '~/people/permissions'
import { db } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import type { Comer, SignUpRow } from '~/sign-ups/comer.server'
import { rowById } from '~/sign-ups/changing.server'
import { signUp, type SignedUp, type SignUpWish, type Wanted } from '~/sign-ups/signing-up.server'
import { holding } from '~/sign-ups/sign-up'
import { person } from './people'

/** Who comes, as a test speaks of it: only what the test is about is said. */

export function eventOf(id: string): EventView {
  const event = eventById(id)
  if (!event) throw new Error('there is no such event')
  return event
}

export const guest = (change: Partial<{ name: string; email: string | null; phone: string | null }> = {}): Comer => ({
  name: 'Amal',
  email: `${newId()}@example.com`,
  phone: null,
  ...change,
})

interface Coming extends Partial<SignUpWish> {
  who?: Actor | Comer
  to?: Wanted
}
/** Signs somebody up; gives what came of it. */
export function comes(event: { id: string; dates: readonly string[] }, { who = person(), to, ...wish }: Coming = {}): SignedUp {
  const comer: Comer = 'roles' in who ? { userId: who.userId } : who
  const view = eventOf(event.id)
  const wanted = to === undefined ? (view.signUp === 'course' ? null : { dateId: event.dates[0] ?? '' }) : to
  return signUp(comer, view, wanted, {
    adults: 1,
    children: 0,
    interpreter: null,
    wantsLate: false,
    locale: 'da',
    formKey: newId(),
    mail: true,
    ...wish,
  })
}
/** The row of somebody who signed up. */
export function rowOf(result: SignedUp): SignUpRow {
  const row = result.outcome === 'signed-up' && result.first && rowById(result.first.id)
  if (!row) throw new Error(`nobody is signed up: ${JSON.stringify(result)}`)
  return row
}
export const stateOf = (id: string) => rowById(id)?.state

export function rowsIn(scopeId: string): SignUpRow[] {
  return db().select().from(signUps).where(eq(signUps.scopeId, scopeId)).orderBy(asc(signUps.turn)).all()
}
/** What the table of places says of a scope beside what its rows say. */
export function countsOf(scopeId: string) {
  const rows = rowsIn(scopeId)
  const said = db().select().from(places).where(eq(places.scopeId, scopeId)).get()
  return {
    said: { taken: said?.taken ?? 0, waiting: said?.waiting ?? 0 },
    counted: {
      taken: rows.filter(({ state }) => holding.some((each) => each === state)).reduce((sum, row) => sum + row.places, 0),
      waiting: rows.filter(({ state }) => state === 'waiting').length,
    },
  }
}
