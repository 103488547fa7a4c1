import { and, eq, gt, isNull, lt } from 'drizzle-orm'
import { mailLinks } from '~db/schema/people'
import { now } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { hashToken, newToken } from '~/server/sealed.server'

export const linkPurposes = ['verify-email', 'sign-in', 'reset-password', 'first-admin', 'newcomer'] as const
export type LinkPurpose = (typeof linkPurposes)[number]

/** How long a link is good for, in minutes. */
const linkMinutes: Record<LinkPurpose, number> = {
  'verify-email': 3 * 24 * 60,
  'sign-in': 30,
  'reset-password': 60,
  'first-admin': 24 * 60,
  newcomer: 14 * 24 * 60,
}

export interface MailLink {
  purpose: LinkPurpose
  userId: string | null
  /** Where it leads on: a path, or whom a link of a newcomer is for. */
  next: string | null
  /** The password chosen at sign-up, and the fingerprint of the browser it was chosen in. */
  password: { hash: string; deviceHash: string } | null
}

/** Makes a single-use secret for a link. Only its hash is kept; the secret itself is given back once, here. */
export function makeMailLink(
  purpose: LinkPurpose,
  userId: string | null,
  extra: { next?: string | null; password?: { hash: string; device: string } } = {},
): string {
  const token = newToken()
  const expiresAt = new Date(now().getTime() + linkMinutes[purpose] * 60_000)
  db()
    .insert(mailLinks)
    .values({
      tokenHash: hashToken(token),
      purpose,
      userId,
      expiresAt,
      next: extra.next ?? null,
      passwordHash: extra.password?.hash ?? null,
      deviceHash: extra.password ? hashToken(extra.password.device) : null,
    })
    .run()
  return token
}

/** What a link is for, while it can still be used. Looking changes nothing: mail scanners open links too. */
export function readMailLink(token: string, purposes: readonly LinkPurpose[]): MailLink | null {
  const row = db()
    .select()
    .from(mailLinks)
    .where(and(eq(mailLinks.tokenHash, hashToken(token)), isNull(mailLinks.usedAt), gt(mailLinks.expiresAt, now())))
    .get()
  const purpose = purposes.find((p) => p === row?.purpose)
  if (!row || !purpose) return null
  const password = row.passwordHash && row.deviceHash ? { hash: row.passwordHash, deviceHash: row.deviceHash } : null
  return { purpose, userId: row.userId, next: row.next, password }
}

/** Uses a link up; null when somebody was first or its time has passed. Call inside the transaction of what it allows. */
export function spendMailLink(token: string, purposes: readonly LinkPurpose[]): MailLink | null {
  const link = readMailLink(token, purposes)
  if (link)
    db()
      .update(mailLinks)
      .set({ usedAt: now() })
      .where(eq(mailLinks.tokenHash, hashToken(token)))
      .run()
  return link
}

/** Makes a person's other links of a purpose useless. */
export function revokeMailLinks(userId: string, purpose: LinkPurpose): void {
  db()
    .update(mailLinks)
    .set({ usedAt: now() })
    .where(and(eq(mailLinks.userId, userId), eq(mailLinks.purpose, purpose), isNull(mailLinks.usedAt)))
    .run()
}

/** True when a link of a purpose, leading there, was made since then. How long it is good for says when it was made. */
export function mailLinkSentTo(purpose: LinkPurpose, next: string, since: Date): boolean {
  const expiresAfter = new Date(since.getTime() + linkMinutes[purpose] * 60_000)
  const row = db()
    .select({ hash: mailLinks.tokenHash })
    .from(mailLinks)
    .where(and(gt(mailLinks.expiresAt, expiresAfter), eq(mailLinks.purpose, purpose), eq(mailLinks.next, next)))
    .get()
  return row !== undefined
}

/** Makes the links of a purpose that lead there useless. */
export function revokeMailLinksTo(purpose: LinkPurpose, next: string): void {
  db()
    .update(mailLinks)
    .set({ usedAt: now() })
    .where(and(gt(mailLinks.expiresAt, now()), eq(mailLinks.purpose, purpose), eq(mailLinks.next, next), isNull(mailLinks.usedAt)))
    .run()
}

export function removeOldMailLinks(): void {
  db()
    .delete(mailLinks)
    .where(lt(mailLinks.expiresAt, new Date(now().getTime() - 24 * 3_600_000)))
    .run()
}
