import { eq } from 'drizzle-orm'
import { calendarFeeds } from '~db/schema/calendars'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { hashToken, newToken, seal, unseal } from '~/server/sealed.server'

/** The secret address of a person's own calendar: whoever has it reads that calendar, so it can be made anew. */

const context = (userId: string) => `calendar_feeds.token:${userId}`

/** The secret; null while they have made none. */
export function ownSecret(userId: string): string | null {
  const row = db().select({ sealed: calendarFeeds.tokenSealed }).from(calendarFeeds).where(eq(calendarFeeds.userId, userId)).get()
  return row ? unseal(row.sealed, context(userId)) : null
}

/** Makes an address, and ends the one before: calendars that use it find nothing more. */
export function makeSecret(userId: string): string {
  return inTransaction(() => {
    const token = newToken()
    const secret = { tokenHash: hashToken(token), tokenSealed: seal(token, context(userId)), createdAt: now() }
    db()
      .insert(calendarFeeds)
      .values({ userId, ...secret })
      .onConflictDoUpdate({ target: calendarFeeds.userId, set: secret })
      .run()
    recordAudit({ actor: userId, action: 'calendar.address-made', subject: `user:${userId}` })
    return token
  })
}

/** Ends the address. */
export function endSecret(userId: string): void {
  inTransaction(() => {
    const gone = db().delete(calendarFeeds).where(eq(calendarFeeds.userId, userId)).run().changes
    if (gone > 0) recordAudit({ actor: userId, action: 'calendar.address-ended', subject: `user:${userId}` })
  })
}

/** Whose calendar an address is of; null when it is nobody's. */
export function ownerOfSecret(token: string): string | null {
  return (
    db()
      .select({ id: calendarFeeds.userId })
      .from(calendarFeeds)
      .where(eq(calendarFeeds.tokenHash, hashToken(token)))
      .get()?.id ?? null
  )
}
