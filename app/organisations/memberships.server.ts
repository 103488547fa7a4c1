import { and, asc, eq } from 'drizzle-orm'
import { memberships } from '~db/schema/organisations'
import { isOneOf } from '~/people/facts'
import { firstNamesOf, personById } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { enqueueMail } from '~/server/outbox.server'
import { followLeaving } from './leaving.server'
import { membershipRoles, type MembershipRole } from './organisation'
import { leadersOf, leads, membershipOf, organisationsById } from './organisations.server'

/** Who belongs to an organisation: leaders and helpers, and handing over. An organisation that has a leader keeps one. */

export interface Member {
  userId: string
  firstName: string
  role: MembershipRole
  since: Date
}

/** Leaders first, then helpers; each group by who came first. */
export function membersOf(organisationId: string): Member[] {
  const rows = db().select().from(memberships).where(eq(memberships.organisationId, organisationId)).orderBy(asc(memberships.since)).all()
  const names = firstNamesOf(rows.map(({ userId }) => userId))
  return rows
    .flatMap(({ userId, role, since }) =>
      isOneOf(membershipRoles, role) ? [{ userId, firstName: names.get(userId) ?? '', role, since }] : [],
    )
    .sort((a, b) => membershipRoles.indexOf(a.role) - membershipRoles.indexOf(b.role))
}

/** Why something about people was not done; the code of a sentence. */
export type MemberRefusal = 'not-leader' | 'last-leader' | 'not-member'

/** Makes somebody a member, or gives a helper the lead; a leader never becomes a helper by it. Audited. */
export function addMember(by: Actor, organisationId: string, userId: string, role: MembershipRole): void {
  inTransaction(() => {
    const present = membershipOf({ userId, roles: new Set() }, organisationId)
    if (present === role || present === 'leader') return
    db()
      .insert(memberships)
      .values({ organisationId, userId, role, since: now() })
      .onConflictDoUpdate({ target: [memberships.organisationId, memberships.userId], set: { role, since: now() } })
      .run()
    recordAudit({ actor: by.userId, action: `organisation.${role}-added`, subject: `organisation:${organisationId}`, detail: userId })
  })
}

function setRole(organisationId: string, userId: string, role: MembershipRole): void {
  db()
    .update(memberships)
    .set({ role })
    .where(and(eq(memberships.organisationId, organisationId), eq(memberships.userId, userId)))
    .run()
}

/** A leader gives a helper the lead beside them, or (`handsOver`) in their place: then they are a helper themselves. */
export function makeLeader(actor: Actor, organisationId: string, userId: string, handsOver = false): MemberRefusal | null {
  return inTransaction(() => {
    if (!leads(actor, organisationId)) return 'not-leader'
    if (membershipOf({ userId, roles: new Set() }, organisationId) !== 'helper') return 'not-member'
    addMember(actor, organisationId, userId, 'leader')
    if (handsOver) stepBack(actor, organisationId)
    tellNewLeader(organisationId, userId)
    return null
  })
}

/** Leader no more, but a helper; inside the transaction in which another leads. */
export function stepBack(leader: Actor, organisationId: string): void {
  setRole(organisationId, leader.userId, 'helper')
  recordAudit({ actor: leader.userId, action: 'organisation.handed-over', subject: `organisation:${organisationId}` })
}

/** A leader takes a helper out. Leaders are not taken out by each other: they step down themselves. */
export function removeHelper(actor: Actor, organisationId: string, userId: string): MemberRefusal | null {
  return inTransaction(() => {
    if (!leads(actor, organisationId)) return 'not-leader'
    if (membershipOf({ userId, roles: new Set() }, organisationId) !== 'helper') return 'not-member'
    leave(actor, organisationId, userId)
    return null
  })
}

/** Somebody leaves the organisation; the last leader cannot. */
export function stepDown(actor: Actor, organisationId: string): MemberRefusal | null {
  return inTransaction(() => {
    const role = membershipOf(actor, organisationId)
    if (!role) return 'not-member'
    if (role === 'leader' && leadersOf(organisationId).length < 2) return 'last-leader'
    leave(actor, organisationId, actor.userId)
    return null
  })
}

function leave(by: Actor, organisationId: string, userId: string): void {
  db()
    .delete(memberships)
    .where(and(eq(memberships.organisationId, organisationId), eq(memberships.userId, userId)))
    .run()
  recordAudit({ actor: by.userId, action: 'organisation.member-left', subject: `organisation:${organisationId}`, detail: userId })
  followLeaving(organisationId, userId)
}

/** Mails somebody that they lead from now on. */
export function tellNewLeader(organisationId: string, userId: string): void {
  const organisation = organisationsById([organisationId]).get(organisationId)
  const person = personById(userId)
  if (organisation && person)
    enqueueMail({
      to: person.email,
      template: 'organisation-you-lead',
      data: { firstName: person.firstName, name: organisation.name, path: `/forening/${organisation.slug}` },
      locale: person.locale,
      causedBy: `organisation:${organisationId}`,
    })
}
