import { eq, inArray } from 'drizzle-orm'
import { credentials } from '~db/schema/people'
import { recordAudit } from '~/server/audit.server'
import { db, inTransaction } from '~/server/database.server'
import type { CredentialKind } from './credentials'

/** Writes down that a requirement is met: seen when, by whom. Never the document. */
export function recordCredential(
  userId: string,
  credential: { kind: CredentialKind; seenBy: string | null; seenOn: string; validUntil?: string | null; textVersion?: string },
): void {
  const row = {
    userId,
    kind: credential.kind,
    seenBy: credential.seenBy,
    seenOn: credential.seenOn,
    validUntil: credential.validUntil ?? null,
    textVersion: credential.textVersion ?? null,
  }
  inTransaction(() => {
    db()
      .insert(credentials)
      .values(row)
      .onConflictDoUpdate({ target: [credentials.userId, credentials.kind], set: row })
      .run()
    recordAudit({ actor: credential.seenBy ?? userId, action: 'credential.recorded', subject: `user:${userId}`, detail: credential.kind })
  })
}

export interface CredentialSeen {
  /** YYYY-MM-DD */
  seenOn: string
  /** YYYY-MM-DD; null for ever */
  validUntil: string | null
}

/** What one person has ever shown, whether it is still good or not. */
export function credentialsSeen(userId: string): Map<CredentialKind, CredentialSeen> {
  const rows = db().select().from(credentials).where(eq(credentials.userId, userId)).all()
  return new Map(rows.map(({ kind, seenOn, validUntil }) => [kind as CredentialKind, { seenOn, validUntil }]))
}

/** The requirements each of these people meets on a day (YYYY-MM-DD); expired ones do not count. */
export function credentialsOf(userIds: readonly string[], onDay: string): Map<string, Set<CredentialKind>> {
  const rows = db()
    .select()
    .from(credentials)
    .where(inArray(credentials.userId, [...new Set(userIds)]))
    .all()
  const held = new Map<string, Set<CredentialKind>>()
  for (const row of rows) {
    if (row.validUntil !== null && row.validUntil < onDay) continue
    const kinds = held.get(row.userId) ?? new Set()
    held.set(row.userId, kinds.add(row.kind as CredentialKind))
  }
  return held
}
