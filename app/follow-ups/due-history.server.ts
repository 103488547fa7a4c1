import { and, gte, isNull, lte } from 'drizzle-orm'
import { followUps } from '~db/schema/follow-ups'
import { db } from '~/server/database.server'

/** Follow-ups that were due on these days of the island, both included, and not dropped: for the figures, without what was heard. */
export function followUpsThatWereDue(from: string, until: string): { matchId: string; dueOn: string; doneAt: Date | null }[] {
  return db()
    .select({ matchId: followUps.matchId, dueOn: followUps.dueOn, doneAt: followUps.doneAt })
    .from(followUps)
    .where(and(gte(followUps.dueOn, from), lte(followUps.dueOn, until), isNull(followUps.droppedAt)))
    .all()
}
