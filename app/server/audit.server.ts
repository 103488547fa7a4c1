import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import { auditEvents } from '~db/schema/machinery'
import { now } from './clock.server'
import { db } from './database.server'
import { newId } from './ids.server'

export interface AuditEvent {
  id: string
  at: Date
  /** account id, or `system` */
  actor: string
  /** what was done, e.g. `newcomer.read`, `offer.publish` */
  action: string
  /** whom or what it was done to: `newcomer:ID` */
  subject: string
  /** a code or ids; never personal data */
  detail: string | null
}

/** Writes lines of the audit log, however many as one statement, inside the caller's transaction when there is one. */
export function recordAudit(...events: { actor: string; action: string; subject: string; detail?: string }[]): void {
  if (events.length === 0) return
  db()
    .insert(auditEvents)
    .values(events.map((event) => ({ id: newId(), at: now(), ...event })))
    .run()
}

/** All that was done to one subject, newest first. */
export function auditFor(subject: string, limit = 500): AuditEvent[] {
  return db()
    .select()
    .from(auditEvents)
    .where(eq(auditEvents.subject, subject))
    .orderBy(desc(auditEvents.at), desc(auditEvents.id))
    .limit(limit)
    .all()
}

/** When these things were done to some subjects, the first time first; one query however many. */
export function auditOf(subjects: readonly string[], actions: readonly string[]): AuditEvent[] {
  const wanted = sql`${auditEvents.subject} in (select value from json_each(${JSON.stringify(subjects)}))`
  return db()
    .select()
    .from(auditEvents)
    .where(and(wanted, inArray(auditEvents.action, [...actions])))
    .orderBy(asc(auditEvents.at))
    .all()
}

/** The newest lines of the whole log, for administrators. */
export function recentAudit(limit = 200): AuditEvent[] {
  return db().select().from(auditEvents).orderBy(desc(auditEvents.at), desc(auditEvents.id)).limit(limit).all()
}
