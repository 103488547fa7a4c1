import { and, eq, gte, sql } from 'drizzle-orm'
import { offers } from '~db/schema/offers'
import { db } from '~/server/database.server'

/** The places of an offer: held while a proposal waits, taken once both said yes. The database refuses the place too many. */

/** Keeps a place for a proposal. False when the last one is gone: the caller tells the coordinator. */
export function holdPlace(id: string): boolean {
  const held = db()
    .update(offers)
    .set({ placesHeld: sql`${offers.placesHeld} + 1` })
    .where(and(eq(offers.id, id), eq(offers.state, 'published'), sql`${offers.placesHeld} + ${offers.placesTaken} < ${offers.capacity}`))
    .run()
  return held.changes === 1
}
/** A held place becomes a taken one, when both said yes. */
export function takeHeldPlace(id: string): void {
  db()
    .update(offers)
    .set({ placesHeld: sql`${offers.placesHeld} - 1`, placesTaken: sql`${offers.placesTaken} + 1` })
    .where(eq(offers.id, id))
    .run()
}
export function releaseHeldPlace(id: string): void {
  db()
    .update(offers)
    .set({ placesHeld: sql`${offers.placesHeld} - 1` })
    .where(eq(offers.id, id))
    .run()
}
export function releaseTakenPlace(id: string): void {
  db()
    .update(offers)
    .set({ placesTaken: sql`${offers.placesTaken} - 1` })
    .where(eq(offers.id, id))
    .run()
}

/** Offers that were published since then and still are, each as often as it has places: how new places come. */
export function newPlacesSince(since: Date): string[] {
  return db()
    .select({ id: offers.id, capacity: offers.capacity })
    .from(offers)
    .where(and(eq(offers.state, 'published'), gte(offers.publishedAt, since)))
    .all()
    .flatMap(({ id, capacity }) => Array.from({ length: capacity }, () => id))
}
