import { eq } from 'drizzle-orm'
import { rounds } from '~db/schema/rounds'
import { startDailyRound } from '~/rounds/daily-round.server'
import { openRound } from '~/rounds/round'
import { roundWorkedOut, startRound } from '~/rounds/working-out.server'
import { now } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { daysBefore } from './when'

const ASKED_DAYS_AGO = 3

/** Whole rounds of the demo island, worked out as the site does: one a coordinator asked for, and the one of this morning, whatever the hour. */
export async function makeRounds(coordinatorId: string): Promise<void> {
  const coordinator = { userId: coordinatorId, roles: new Set(['coordinator'] as const) }
  const asked = startRound(coordinator, 'asked', { ...openRound, kind: 'language-buddy', fair: true })
  await roundWorkedOut(asked)
  const madeAt = daysBefore(now(), ASKED_DAYS_AGO)
  db().update(rounds).set({ madeAt, finishedAt: madeAt }).where(eq(rounds.id, asked)).run()
  await roundWorkedOut(startDailyRound() ?? asked)
}
