import { asc, eq } from 'drizzle-orm'
import { eventMakers } from '~db/schema/events'
import { accountByEmail, firstNamesOf } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'

/** Volunteers a coordinator trusts to make events. */
export interface Maker {
  id: string
  name: string
  since: Date
  /** First name of the coordinator who trusts them. */
  by: string | null
}

/** Those who are trusted, the first first. */
export function makers(): Maker[] {
  const rows = db().select().from(eventMakers).orderBy(asc(eventMakers.since)).all()
  const names = firstNamesOf(rows.flatMap(({ userId, trustedBy }) => [userId, ...(trustedBy ? [trustedBy] : [])]))
  return rows.map(({ userId, trustedBy, since }) => ({
    id: userId,
    name: names.get(userId) ?? '',
    since,
    by: names.get(trustedBy ?? '') ?? null,
  }))
}

/** Trusts the account of an address. Null when there is none such; the address is not kept. */
export function trustMaker(actor: Actor, email: string): { name: string } | null {
  const person = accountByEmail(email)?.person
  // an address that nobody has confirmed may be another's
  if (!person?.emailVerified) return null
  inTransaction(() => {
    const { changes } = db()
      .insert(eventMakers)
      .values({ userId: person.id, trustedBy: actor.userId, since: now() })
      .onConflictDoNothing()
      .run()
    if (changes > 0) recordAudit({ actor: actor.userId, action: 'event-maker.trusted', subject: `user:${person.id}` })
  })
  return { name: person.firstName }
}

/** They make no new ones; what they have made stays, and they go on answering for it. */
export function distrustMaker(actor: Actor, userId: string): boolean {
  return inTransaction(() => {
    const { changes } = db().delete(eventMakers).where(eq(eventMakers.userId, userId)).run()
    if (changes > 0) recordAudit({ actor: actor.userId, action: 'event-maker.distrusted', subject: `user:${userId}` })
    return changes > 0
  })
}
