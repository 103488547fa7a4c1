import { and, eq, or } from 'drizzle-orm'
import { blocks } from '~db/schema/messages'
import { now } from '~/server/clock.server'
import { db } from '~/server/database.server'

interface Two {
  askerUserId: string | null
  askerEmailIndex: string | null
  ownerUserId: string | null
  organisationId: string | null
}

/** Under which names the two sides of a conversation are kept apart. */
export function keysOf(two: Two): { asker: string; owner: string } {
  return {
    asker: two.askerUserId ? `user:${two.askerUserId}` : `mail:${two.askerEmailIndex ?? ''}`,
    owner: two.organisationId ? `organisation:${two.organisationId}` : `user:${two.ownerUserId ?? ''}`,
  }
}

/** One of the two has said that they want to hear no more; which of them is nobody's business. */
export function keptApart(two: Two): boolean {
  const { asker, owner } = keysOf(two)
  return (
    db()
      .select({ since: blocks.since })
      .from(blocks)
      .where(or(and(eq(blocks.blocker, owner), eq(blocks.blocked, asker)), and(eq(blocks.blocker, asker), eq(blocks.blocked, owner))))
      .get() !== undefined
  )
}

/** From now on the two cannot begin again. */
export function keepApart(two: Two, blockedBy: 'asker' | 'owner'): void {
  const keys = keysOf(two)
  const [blocker, blocked] = blockedBy === 'asker' ? [keys.asker, keys.owner] : [keys.owner, keys.asker]
  db().insert(blocks).values({ blocker, blocked, since: now() }).onConflictDoNothing().run()
}
