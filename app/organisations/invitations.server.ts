import { and, desc, eq, gt, isNull, lt } from 'drizzle-orm'
import { organisationInvitations } from '~db/schema/organisations'
import { accountByEmail, firstNamesOf, personById } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { takeToken } from '~/server/limits.server'
import { enqueueMail } from '~/server/outbox.server'
import { blindIndex, hashToken, newToken, seal, unseal } from '~/server/sealed.server'
import { addMember, stepBack, tellNewLeader } from './memberships.server'
import { INVITATION_DAYS, type MembershipRole } from './organisation'
import { leads, membershipOf, organisationsById } from './organisations.server'

/** Invitations by mail to help in an organisation or to lead it. */

const place = (id: string) => `organisation_invitations.email:${id}`

export interface OpenInvitation {
  id: string
  email: string
  role: MembershipRole
  handsOver: boolean
  expiresAt: Date
}

/** Invitations nobody has answered yet, for the organisation's leaders. */
export function openInvitations(organisationId: string): OpenInvitation[] {
  return db()
    .select()
    .from(organisationInvitations)
    .where(
      and(
        eq(organisationInvitations.organisationId, organisationId),
        gt(organisationInvitations.expiresAt, now()),
        isNull(organisationInvitations.usedAt),
      ),
    )
    .orderBy(desc(organisationInvitations.expiresAt))
    .all()
    .map((row) => ({
      id: row.id,
      email: unseal(row.emailSealed, place(row.id)),
      role: row.role === 'leader' ? 'leader' : 'helper',
      handsOver: row.handsOver,
      expiresAt: row.expiresAt,
    }))
}

export type Invited =
  | { outcome: 'sent' }
  | { outcome: 'not-leader' }
  | { outcome: 'already-member' }
  | { outcome: 'too-often'; minutes: number }

/**
 * Mails an invitation; an earlier one to the same address stops working. Whether the address has an account is not told: only who is a
 * member already is seen, as it stands on the page anyway.
 */
export async function inviteByMail(
  actor: Actor,
  organisationId: string,
  { email, role, handsOver }: { email: string; role: MembershipRole; handsOver: boolean },
): Promise<Invited> {
  if (!leads(actor, organisationId)) return { outcome: 'not-leader' }
  for (const [limit, key] of [
    ['invite-by-organisation', organisationId],
    ['mail-to-address', email],
  ] as const) {
    const { allowed, retryAfterSeconds } = await takeToken(limit, key)
    if (!allowed) return { outcome: 'too-often', minutes: Math.max(1, Math.ceil(retryAfterSeconds / 60)) }
  }
  return inTransaction((): Invited => {
    const organisation = organisationsById([organisationId]).get(organisationId)
    const inviter = personById(actor.userId)
    if (!organisation || !inviter || !leads(actor, organisationId)) return { outcome: 'not-leader' }
    const account = accountByEmail(email)?.person
    const present = account && membershipOf({ userId: account.id, roles: new Set() }, organisationId)
    if (present && (present === 'leader' || present === role)) return { outcome: 'already-member' }
    db()
      .delete(organisationInvitations)
      .where(
        and(
          eq(organisationInvitations.organisationId, organisationId),
          eq(organisationInvitations.emailIndex, blindIndex(email)),
          isNull(organisationInvitations.usedAt),
        ),
      )
      .run()
    const id = newId()
    const token = newToken()
    db()
      .insert(organisationInvitations)
      .values({
        id,
        tokenHash: hashToken(token),
        organisationId,
        emailSealed: seal(email, place(id)),
        emailIndex: blindIndex(email),
        role,
        handsOver,
        invitedBy: actor.userId,
        invitedAt: now(),
        expiresAt: new Date(now().getTime() + INVITATION_DAYS * 86_400_000),
      })
      .run()
    enqueueMail({
      to: email,
      template: 'organisation-invitation',
      data: { inviter: inviter.firstName, name: organisation.name, role, path: `/invitation/${token}` },
      locale: account?.locale ?? inviter.locale,
      causedBy: `organisation:${organisationId}`,
    })
    return { outcome: 'sent' }
  })
}

/** Takes an unanswered invitation back. */
export function withdrawInvitation(actor: Actor, organisationId: string, id: string): void {
  inTransaction(() => {
    if (!leads(actor, organisationId)) return
    db()
      .delete(organisationInvitations)
      .where(
        and(
          eq(organisationInvitations.id, id),
          eq(organisationInvitations.organisationId, organisationId),
          isNull(organisationInvitations.usedAt),
        ),
      )
      .run()
  })
}

export interface Invitation {
  id: string
  organisation: { id: string; name: string; slug: string }
  role: MembershipRole
  handsOver: boolean
  /** First name; null when they are gone. */
  inviter: string | null
  invitedBy: string | null
  emailIndex: string
}

/** What an invitation says while it can be accepted; looking changes nothing. */
export function readInvitation(token: string): Invitation | null {
  const row = db()
    .select()
    .from(organisationInvitations)
    .where(
      and(
        eq(organisationInvitations.tokenHash, hashToken(token)),
        isNull(organisationInvitations.usedAt),
        gt(organisationInvitations.expiresAt, now()),
      ),
    )
    .get()
  const organisation = row && organisationsById([row.organisationId]).get(row.organisationId)
  if (!row || !organisation || organisation.closed) return null
  return {
    id: row.id,
    organisation: { id: organisation.id, name: organisation.name, slug: organisation.slug },
    role: row.role === 'leader' ? 'leader' : 'helper',
    handsOver: row.handsOver,
    inviter: row.invitedBy ? (firstNamesOf([row.invitedBy]).get(row.invitedBy) ?? null) : null,
    invitedBy: row.invitedBy,
    emailIndex: row.emailIndex,
  }
}

/** Whether an invitation is for this person: it is, when the address it was sent to is theirs and proven. */
export function isInvited(actor: Actor, invitation: Invitation): boolean {
  const person = personById(actor.userId)
  return person !== null && person.emailVerified && blindIndex(person.email) === invitation.emailIndex
}

/**
 * Accepts an invitation, once. Leadership that is handed over passes in the same moment: the one who gave it is a helper then, if they
 * still lead.
 */
export function acceptInvitation(actor: Actor, token: string): { slug: string } | 'gone' | 'other-address' {
  return inTransaction(() => {
    const invitation = readInvitation(token)
    if (!invitation) return 'gone'
    if (!isInvited(actor, invitation)) return 'other-address'
    const { organisation, role, handsOver, invitedBy } = invitation
    db().update(organisationInvitations).set({ usedAt: now() }).where(eq(organisationInvitations.id, invitation.id)).run()
    addMember(actor, organisation.id, actor.userId, role)
    const giver = invitedBy === null ? null : { userId: invitedBy, roles: new Set<never>() }
    if (role === 'leader') {
      if (handsOver && giver && invitedBy !== actor.userId && leads(giver, organisation.id)) stepBack(giver, organisation.id)
      tellNewLeader(organisation.id, actor.userId)
    }
    return { slug: organisation.slug }
  })
}

/** Forgets addresses of invitations that ran out or were used; a periodic job. */
export function removeOldInvitations(): void {
  db()
    .delete(organisationInvitations)
    .where(lt(organisationInvitations.expiresAt, new Date(now().getTime() - 7 * 86_400_000)))
    .run()
}
