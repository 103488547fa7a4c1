import { and, eq, inArray, sql } from 'drizzle-orm'
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
  /** Of a promise: the version of its text. */
  textVersion: string | null
}

/** What one person has ever shown, whether it is still good or not. */
export function credentialsSeen(userId: string): Map<CredentialKind, CredentialSeen> {
  const rows = db().select().from(credentials).where(eq(credentials.userId, userId)).all()
  return new Map(rows.map(({ kind, seenOn, validUntil, textVersion }) => [kind as CredentialKind, { seenOn, validUntil, textVersion }]))
}

/** What these people have shown of one kind, good or not. */
export function credentialsOfKind(userIds: readonly string[], kind: CredentialKind): Map<string, CredentialSeen> {
  const rows = db()
    .select()
    .from(credentials)
    // one value however long the list: SQLite takes only so many
    .where(and(sql`${credentials.userId} in (select value from json_each(${JSON.stringify(userIds)}))`, eq(credentials.kind, kind)))
    .all()
  return new Map(rows.map(({ userId, seenOn, validUntil, textVersion }) => [userId, { seenOn, validUntil, textVersion }]))
}

/** Takes back that a requirement is met. Without a trail of its own: what the caller writes down must not tell why either. */
export function withdrawCredential(userId: string, kind: CredentialKind): void {
  db()
    .delete(credentials)
    .where(and(eq(credentials.userId, userId), eq(credentials.kind, kind)))
    .run()
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

/** Takes back what was recorded of itself, for instance of a course whose attendance was corrected; nothing when it was recorded anew since. */
export function takeBackCredential(by: string | null, userId: string, kind: CredentialKind, textVersion: string): void {
  inTransaction(() => {
    const its = and(eq(credentials.userId, userId), eq(credentials.kind, kind), eq(credentials.textVersion, textVersion))
    if (db().delete(credentials).where(its).run().changes > 0)
      recordAudit({ actor: by ?? 'system', action: 'credential.taken-back', subject: `user:${userId}`, detail: kind })
  })
}
