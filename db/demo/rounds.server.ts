import { desc, eq } from 'drizzle-orm'
import { needs } from '~db/schema/needs'
import { offers } from '~db/schema/offers'
import { rounds } from '~db/schema/rounds'
import { startDailyRound } from '~/rounds/daily-round.server'
import { openRound } from '~/rounds/round'
import { roundWorkedOut, startRound } from '~/rounds/working-out.server'
import { now } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { diceFor } from './dice'
import { daysBefore } from './when'

const ASKED_DAYS_AGO = 3

/** Whole rounds of the demo island, worked out as the site does: one a coordinator asked for, and the one of this morning, whatever the hour. */
export async function makeRounds(coordinatorId: string): Promise<void> {
  const coordinator = { userId: coordinatorId, roles: new Set(['coordinator'] as const) }
  const asked = startRound(coordinator, 'asked', { ...openRound, withoutOffers: allButNewest() })
  await roundWorkedOut(asked)
  const daily = startDailyRound() ?? asked
  await roundWorkedOut(daily)
  // the island is the same each time it is made, down to the ids
  const dice = diceFor('rounds')
  const madeAt = daysBefore(now(), ASKED_DAYS_AGO)
  db().update(rounds).set({ id: dice.id(), madeAt, finishedAt: madeAt }).where(eq(rounds.id, asked)).run()
  db().update(rounds).set({ id: dice.id() }).where(eq(rounds.id, daily)).run()
}

/** The coordinator took the newest offers alone, as many of each kind as wait for it: then it matters who gets whom. */
function allButNewest(): string[] {
  const open = db().select({ kind: needs.kind }).from(needs).where(eq(needs.state, 'open')).all()
  const published = db()
    .select({ id: offers.id, kind: offers.kind })
    .from(offers)
    .where(eq(offers.state, 'published'))
    .orderBy(desc(offers.publishedAt), offers.id)
    .all()
  const taken = new Map<string, number>()
  return published.flatMap(({ id, kind: known }) => {
    const kind = known ?? ''
    const so = taken.get(kind) ?? 0
    taken.set(kind, so + 1)
    return so < open.filter((need) => need.kind === kind).length ? [] : [id]
  })
}
