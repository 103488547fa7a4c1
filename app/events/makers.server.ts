import { asc, eq } from 'drizzle-orm'
import { eventMakers } from '~db/schema/events'
import type { AgeBand } from '~/people/facts'
import { accountByEmail, firstNamesOf } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { mailTrusted } from './host-mails.server'

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

/** Too young to answer for an event. */
const minor: AgeBand = '15-17'

/**
 * The person of an address, to be seen before they are trusted; the address is not kept.
 * - `no-account`: there is none such, or its address is not confirmed and so may be another's
 * - `too-young`: whoever answers for an event is of age
 */
export function lookForMaker(email: string): { name: string; ageBand: AgeBand | null } | 'no-account' | 'too-young' {
  const person = accountByEmail(email)?.person
  if (!person?.emailVerified) return 'no-account'
  if (person.ageBand === minor) return 'too-young'
  return { name: person.firstName, ageBand: person.ageBand }
}

/** Trusts the account of an address, and tells them by mail. Null when there is none such, or one too young; the address is not kept. */
export function trustMaker(actor: Actor, email: string): { name: string } | null {
  const person = accountByEmail(email)?.person
  if (!person || typeof lookForMaker(email) === 'string') return null
  inTransaction(() => {
    const { changes } = db()
      .insert(eventMakers)
      .values({ userId: person.id, trustedBy: actor.userId, since: now() })
      .onConflictDoNothing()
      .run()
    if (changes === 0) return
    recordAudit({ actor: actor.userId, action: 'event-maker.trusted', subject: `user:${person.id}` })
    mailTrusted(person.id)
  })
  return { name: person.firstName }
}

/** They make no new ones, and answer no longer for what they made in the municipality's name; it stays. */
export function distrustMaker(actor: Actor, userId: string): boolean {
  return inTransaction(() => {
    const { changes } = db().delete(eventMakers).where(eq(eventMakers.userId, userId)).run()
    if (changes > 0) recordAudit({ actor: actor.userId, action: 'event-maker.distrusted', subject: `user:${userId}` })
    return changes > 0
  })
}
