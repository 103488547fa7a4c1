import { desc, eq, gte, sql } from 'drizzle-orm'
import { deviations } from '~db/schema/matching'
import { isOneOf } from '~/people/facts'
import { now } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { deviationReasons, type Deviation, type DeviationReason } from './deviation'
import type { Suggestion } from './ranking'

const scoresOf = ({ reasons, background }: Suggestion) =>
  Object.fromEntries([...reasons, ...background].map(({ name, score }) => [name, Math.round(score * 1000) / 1000]))

/** Remembers that something else than the first suggestion was proposed. Scores and ids alone: nothing about a person. */
export function rememberDeviation(matchId: string, rank: number, chosen: Suggestion, first: Suggestion): void {
  db()
    .insert(deviations)
    .values({ matchId, at: now(), rank, chosenScores: scoresOf(chosen), firstOfferId: first.offerId, firstScores: scoresOf(first) })
    .run()
}

/** Why a coordinator chose so, when they like to say it; the last word counts. */
export function explainDeviation(matchId: string, because: DeviationReason): void {
  db().update(deviations).set({ because }).where(eq(deviations.matchId, matchId)).run()
}

/** How this match deviated from the first suggestion; null when it did not. */
export function deviationOf(matchId: string): { rank: number; because: DeviationReason | null } | null {
  const row = db()
    .select({ rank: deviations.rank, because: deviations.because })
    .from(deviations)
    .where(eq(deviations.matchId, matchId))
    .get()
  return row ? { rank: row.rank, because: isOneOf(deviationReasons, row.because) ? row.because : null } : null
}

/** What was chosen against the first suggestion since then, the latest first. */
export function deviationsSince(since: Date, limit = 2000): Deviation[] {
  return db().select().from(deviations).where(gte(deviations.at, since)).orderBy(desc(deviations.at)).limit(limit).all()
}

/** How often each why was given since then. */
export function countDeviationReasons(since: Date): { because: DeviationReason; count: number }[] {
  const rows = db()
    .select({ because: deviations.because, count: sql<number>`count(*)` })
    .from(deviations)
    .where(gte(deviations.at, since))
    .groupBy(deviations.because)
    .all()
  return rows
    .flatMap(({ because, count }) => (isOneOf(deviationReasons, because) ? [{ because, count }] : []))
    .sort((a, b) => b.count - a.count)
}
