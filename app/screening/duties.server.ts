import { and, eq } from 'drizzle-orm'
import { childDuties } from '~db/schema/screening'
import { membersOf } from '~/organisations/memberships.server'
import { isOneOf } from '~/people/facts'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { dropCheck } from './checks.server'
import { duties, type DutySaid } from './duty'

/** What people do with children in an organisation, as its leaders say. */

type Row = typeof childDuties.$inferSelect
const said = ({ duty, youngest, regular }: Row): DutySaid => ({ duty: isOneOf(duties, duty) ? duty : 'other', youngest, regular })

/** By person; who is not there has not been spoken of yet. */
export function dutiesIn(organisationId: string): Map<string, DutySaid> {
  const rows = db().select().from(childDuties).where(eq(childDuties.organisationId, organisationId)).all()
  return new Map(rows.map((row) => [row.userId, said(row)]))
}

/** By organisation. */
export function dutiesOf(userId: string): Map<string, DutySaid> {
  const rows = db().select().from(childDuties).where(eq(childDuties.userId, userId)).all()
  return new Map(rows.map((row) => [row.organisationId, said(row)]))
}

/** A leader says what these people do; who is no member is passed over. Gives how many. The caller has asked whether they lead. */
export function sayDuty(actor: Actor, organisationId: string, userIds: readonly string[], duty: DutySaid): number {
  return inTransaction(() => {
    const members = membersOf(organisationId).filter(({ userId }) => userIds.includes(userId))
    const what = { ...duty, saidBy: actor.userId, saidAt: now() }
    for (const { userId } of members) {
      db()
        .insert(childDuties)
        .values({ organisationId, userId, ...what })
        .onConflictDoUpdate({ target: [childDuties.organisationId, childDuties.userId], set: what })
        .run()
      recordAudit({ actor: actor.userId, action: 'child-duty.said', subject: `organisation:${organisationId}`, detail: userId })
    }
    return members.length
  })
}

/** Somebody left: what they do there, and what is fetched for it, ends with it, so that nobody is reminded of a club they are not in. */
export function endDuties({ organisationId, userId }: { organisationId: string; userId: string }): void {
  db()
    .delete(childDuties)
    .where(and(eq(childDuties.organisationId, organisationId), eq(childDuties.userId, userId)))
    .run()
  dropCheck(organisationId, userId)
}
