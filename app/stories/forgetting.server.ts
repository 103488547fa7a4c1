import { and, eq, gte, inArray, lt, notExists, or } from 'drizzle-orm'
import { stories, storyPeople } from '~db/schema/stories'
import { now } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { KEPT_AFTER_WITHDRAWAL_DAYS, KEPT_UNTOUCHED_DAYS } from './story'

/** Deletes stories that somebody took their yes back from, and that nobody has told anew since; a periodic job. Gives how many. */
export function forgetWithdrawnStories(): number {
  const before = new Date(now().getTime() - KEPT_AFTER_WITHDRAWAL_DAYS * 86_400_000)
  return db()
    .delete(stories)
    .where(and(eq(stories.state, 'withdrawn'), eq(stories.withdrawnBecause, 'consent'), lt(stories.withdrawnAt, before)))
    .run().changes
}

/** Deletes stories that nobody can read and nobody has touched or answered for a year, with the people in them; a periodic job. Gives how many. */
export function forgetUntouchedStories(): number {
  const before = new Date(now().getTime() - KEPT_UNTOUCHED_DAYS * 86_400_000)
  const answeredSince = db()
    .select({ id: storyPeople.id })
    .from(storyPeople)
    .where(
      and(
        eq(storyPeople.storyId, stories.id),
        or(gte(storyPeople.askedAt, before), gte(storyPeople.consentedAt, before), gte(storyPeople.withdrawnAt, before)),
      ),
    )
  return db()
    .delete(stories)
    .where(and(inArray(stories.state, ['draft', 'submitted', 'withdrawn']), lt(stories.updatedAt, before), notExists(answeredSince)))
    .run().changes
}
