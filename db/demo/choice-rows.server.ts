import { and, eq, gt, isNotNull, sql } from 'drizzle-orm'
import { deviations, matches } from '~db/schema/matching'
import { needs } from '~db/schema/needs'
import { islandDate } from '~/i18n/format'
import { deviationReasons } from '~/matching/deviation'
import { weighedNames } from '~/matching/ranking'
import { db } from '~/server/database.server'
import { diceFor } from './dice'

/** Of the open needs every so many waits for a day. */
const EVERY = 11

/** What coordinators have done with the queue: when each need was first proposed for, which wait for a day, and where they chose otherwise. */
export function writeQueueAndChoices(at: Date): void {
  const dice = diceFor('choices')
  db()
    .update(needs)
    .set({ firstProposedAt: sql`(select min(${matches.proposedAt}) from ${matches} where ${matches.needId} = ${needs.id})` })
    .run()
  const open = db()
    .select({ id: needs.id })
    .from(needs)
    .where(and(eq(needs.state, 'open'), isNotNull(needs.newcomerId)))
    .orderBy(needs.openedAt, needs.id)
    .all()
  for (const { id } of open.filter((_, place) => place % EVERY === EVERY - 1)) {
    const until = new Date(at.getTime() + dice.whole(6, 40) * 86_400_000)
    db()
      .update(needs)
      .set({ pausedUntil: islandDate(until) })
      .where(eq(needs.id, id))
      .run()
  }
  const otherwise = db().select().from(matches).where(gt(matches.rank, 1)).orderBy(matches.id).all()
  for (const { id, rank, proposedAt, offerId } of otherwise) {
    // distance and load speak for whom coordinators choose, the languages for whom the machine put first
    const score = (name: string, chosen: boolean) =>
      dice.between(chosen === (name === 'distance' || name === 'load') ? 0.6 : 0.4, chosen === (name === 'language') ? 0.7 : 0.95)
    const scores = (chosen: boolean) =>
      Object.fromEntries(weighedNames.map((name) => [name, name === 'waiting' ? 0.5 : Math.round(score(name, chosen) * 1000) / 1000]))
    db()
      .insert(deviations)
      .values({
        matchId: id,
        at: proposedAt,
        rank,
        chosenScores: scores(true),
        firstOfferId: offerId,
        firstScores: scores(false),
        because: dice.whole(0, 2) === 0 ? null : dice.one(deviationReasons),
      })
      .run()
  }
}
