import { and, eq, gt, lt, sql } from 'drizzle-orm'
import { logLinks } from '~db/schema/activities'
import type { Actor } from '~/people/permissions'
import { firstNamesOf } from '~/people/people.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { hashToken, newToken } from '~/server/sealed.server'
import { deleteActivity, loggedWith } from './activities.server'
import type { Said } from './activity-form'
import { writeHours, type Written } from './writing.server'

/**
 * Private links in mails by which a volunteer writes hours without signing in. A link is for one person, for 30 days and ten entries. It
 * tells the volunteer's first name and the kind of a match, nothing else; opening it changes nothing.
 */
export const LINK_DAYS = 30
export const LINK_ENTRIES = 10
/** What was written by a link can be undone by it for so long. */
const UNDO_MINUTES = 60

const TOKEN = /^[\w-]{10,64}$/

/** Makes a link. Gives its path. @param matchId what is chosen already */
export function makeLogLink(userId: string, matchId: string | null = null): string {
  const token = newToken()
  const expiresAt = new Date(now().getTime() + LINK_DAYS * 86_400_000)
  db()
    .insert(logLinks)
    .values({ tokenHash: hashToken(token), userId, matchId, left: LINK_ENTRIES, expiresAt })
    .run()
  return `/timer/${token}`
}

export interface LogLink {
  userId: string
  firstName: string
  matchId: string | null
  /** How many entries may still be written with it; none when its time is over. */
  left: number
}

/** What a link opens; null when there is none such. */
export function readLogLink(token: string | undefined): LogLink | null {
  if (!token || !TOKEN.test(token)) return null
  const row = db()
    .select()
    .from(logLinks)
    .where(eq(logLinks.tokenHash, hashToken(token)))
    .get()
  if (!row) return null
  const { userId, matchId, left, expiresAt } = row
  return { userId, matchId, left: expiresAt > now() ? left : 0, firstName: firstNamesOf([userId]).get(userId) ?? '' }
}

/** Who holds the link is its person, with no role of theirs. */
const actorOf = (userId: string): Actor => ({ userId, roles: new Set() })

/** Entries of a link are known by it, so that the link undoes its own and no other. */
const keyOf = (token: string, formKey: string) => `link-${hashToken(token).slice(0, 12)}-${formKey}`.slice(0, 90)

/** Writes an entry by a link; `over` when its time or its entries are used up. The same form sent twice is one entry and counts once. */
export function writeByLink(token: string, said: Said, formKey: string): Written | { outcome: 'over' } {
  return inTransaction(() => {
    const link = readLogLink(token)
    if (!link) return { outcome: 'over' }
    const actor = actorOf(link.userId)
    const key = keyOf(token, formKey)
    const again = loggedWith(actor, key)
    if (again !== null) return { outcome: 'saved', id: again }
    if (link.left === 0) return { outcome: 'over' }
    const written = writeHours(actor, said, key)
    if (written.outcome === 'saved') countOn(token, -1)
    return written
  })
}

/** The entry this link wrote with that form a moment ago, and may still undo. */
export function justWritten(token: string, formKey: string): string | null {
  const link = readLogLink(token)
  const since = new Date(now().getTime() - UNDO_MINUTES * 60_000)
  return link && loggedWith(actorOf(link.userId), keyOf(token, formKey), since)
}

/** Takes back what was written by this link a moment ago. */
export function undoByLink(token: string, formKey: string): boolean {
  return inTransaction(() => {
    const [link, id] = [readLogLink(token), justWritten(token, formKey)]
    if (!link || id === null || !deleteActivity(actorOf(link.userId), id)) return false
    countOn(token, 1)
    return true
  })
}

function countOn(token: string, by: 1 | -1): void {
  db()
    .update(logLinks)
    .set({ left: sql`${logLinks.left} + ${by}` })
    .where(and(eq(logLinks.tokenHash, hashToken(token)), gt(logLinks.left, by < 0 ? 0 : -1)))
    .run()
}

/** Links whose time is over; a periodic job. They are kept a while, so that somebody who opens one is told so. */
export function removeOldLogLinks(): void {
  db()
    .delete(logLinks)
    .where(lt(logLinks.expiresAt, new Date(now().getTime() - 90 * 86_400_000)))
    .run()
}
