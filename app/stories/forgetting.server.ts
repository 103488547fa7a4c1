import { and, eq, lt } from 'drizzle-orm'
import { stories } from '~db/schema/stories'
import { now } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { KEPT_AFTER_WITHDRAWAL_DAYS } from './story'

/** Deletes stories that somebody took their yes back from, and that nobody has told anew since; a periodic job. Gives how many. */
export function forgetWithdrawnStories(): number {
  const before = new Date(now().getTime() - KEPT_AFTER_WITHDRAWAL_DAYS * 86_400_000)
  return db()
    .delete(stories)
    .where(and(eq(stories.state, 'withdrawn'), eq(stories.withdrawnBecause, 'consent'), lt(stories.withdrawnAt, before)))
    .run().changes
}
