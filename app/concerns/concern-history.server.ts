import { and, gte, lt } from 'drizzle-orm'
import { concerns } from '~db/schema/concerns'
import { db } from '~/server/database.server'

/** Concerns raised from one moment until before another: for the figures, without who said what. */
export function concernsRaised(from: Date, before: Date): { matchId: string; raisedAt: Date; answeredAt: Date | null }[] {
  return db()
    .select({ matchId: concerns.matchId, raisedAt: concerns.raisedAt, answeredAt: concerns.answeredAt })
    .from(concerns)
    .where(and(gte(concerns.raisedAt, from), lt(concerns.raisedAt, before)))
    .all()
}
