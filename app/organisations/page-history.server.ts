import { and, desc, eq, inArray } from 'drizzle-orm'
import { organisationChanges } from '~db/schema/organisations'
import { firstNamesOf } from '~/people/people.server'
import { db } from '~/server/database.server'
import { changeFrom, type PageChange } from './organisation-pages.server'

export interface HistoryEntry extends PageChange {
  /** First names of those who wrote it and who let it be seen; null when they are gone, or nobody had to. */
  changedByName: string | null
  decidedByName: string | null
}
/** What was published and sent back, the newest first. */
export function historyOf(organisationId: string, limit = 100): HistoryEntry[] {
  const changes = db()
    .select()
    .from(organisationChanges)
    .where(
      and(
        eq(organisationChanges.organisationId, organisationId),
        inArray(organisationChanges.state, ['published', 'sent-back', 'waiting']),
      ),
    )
    .orderBy(desc(organisationChanges.changedAt))
    .limit(limit)
    .all()
    .map(changeFrom)
  const names = firstNamesOf(changes.flatMap(({ changedBy, decidedBy }) => [changedBy, decidedBy].flatMap((id) => id ?? [])))
  return changes.map((change) => ({
    ...change,
    changedByName: change.changedBy ? (names.get(change.changedBy) ?? null) : null,
    decidedByName: change.decidedBy ? (names.get(change.decidedBy) ?? null) : null,
  }))
}
