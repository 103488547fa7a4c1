import { and, count, eq, inArray, ne, sql } from 'drizzle-orm'
import { places, signUps } from '~db/schema/sign-ups'
import { now } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { movesUpAs } from './deadline'
import { lineOf, takenIn, type Scope } from './places.server'
import { placesOf, standing, whoMovesUp } from './sign-up'
import { tellMovedUp } from './sign-up-mails.server'

/**
 * After whatever changed: those who have room now move up and are told at once, and the places are counted. Nobody moves up to what is
 * over or cancelled, nor in the last hour.
 */
export function settle(scope: Scope): void {
  reckonPlaces(scope)
  const up = scope.start && movesUpAs(now(), scope.start)
  if (up)
    for (const row of whoMovesUp(lineOf(scope))) {
      const moved = { state: up.state, answerBy: up.answerBy, changedAt: now() }
      db().update(signUps).set(moved).where(eq(signUps.turn, row.turn)).run()
      tellMovedUp(scope, { ...row, ...moved })
    }
  countPlaces(scope)
}

/** What a party takes depends on whether children are looked after there, and a host may change that. */
function reckonPlaces({ id, event }: Scope): void {
  const perChild = placesOf({ adults: 0, children: 1 }, event)
  const needed = sql`${signUps.adults} + ${perChild} * ${signUps.children}`
  db()
    .update(signUps)
    .set({ places: needed })
    .where(and(eq(signUps.scopeId, id), inArray(signUps.state, [...standing]), ne(signUps.places, needed)))
    .run()
}

function countPlaces({ id, event }: Scope): void {
  const waits = and(eq(signUps.scopeId, id), eq(signUps.state, 'waiting'))
  const figures = { taken: takenIn(id), waiting: db().select({ rows: count() }).from(signUps).where(waits).get()?.rows ?? 0 }
  db()
    .insert(places)
    .values({ scopeId: id, eventId: event.id, ...figures })
    .onConflictDoUpdate({ target: places.scopeId, set: figures })
    .run()
}
