import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { memberships, organisationClaims, organisations } from '~db/schema/organisations'
import { firstNamesOf, personById } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { enqueueMail } from '~/server/outbox.server'
import { unseal } from '~/server/sealed.server'
import { noteOf, organisationsCalled, type ClaimState } from './claims.server'
import { addMember, membersOf } from './memberships.server'
import type { OrganisationView } from './organisation'
import { markOrganisationKnown, organisationNames, organisationsById, type OrganisationName } from './organisations.server'

/** What a coordinator reads of a claim, and how it ends. */

/** The claim no longer waits: somebody decided first. */
export class ClaimMoved extends Error {
  override name = 'ClaimMoved'
}

export interface ClaimCase {
  id: string
  state: ClaimState
  organisation: OrganisationView
  note: string | null
  claimedAt: Date
  claimant: { userId: string; firstName: string; town: string | null; emailVerified: boolean; email: string } | null
  leaders: string[]
  /** Others that may be the same organisation. */
  alike: OrganisationName[]
  decidedBy: string | null
}

/** A claim for the coordinator who reads it: the claimant's whole name and address are in it, so it is written down who read them. */
export function readClaim(actor: Actor, id: string): ClaimCase | null {
  const found = claimCase(id)
  if (found?.claimant) recordAudit({ actor: actor.userId, action: 'organisation-claim.read', subject: `organisation-claim:${id}` })
  return found
}

/** A claim as it lies before a coordinator. */
export function claimCase(id: string): ClaimCase | null {
  const row = db().select().from(organisationClaims).where(eq(organisationClaims.id, id)).get()
  const organisation = row && organisationsById([row.organisationId]).get(row.organisationId)
  if (!row || !organisation) return null
  const person = personById(row.userId)
  return {
    id,
    state: row.state as ClaimState,
    organisation,
    note: row.noteSealed === null ? null : unseal(row.noteSealed, noteOf(id)),
    claimedAt: row.claimedAt,
    claimant: person && {
      userId: person.id,
      firstName: [person.firstName, person.lastName].filter(Boolean).join(' '),
      town: person.town,
      emailVerified: person.emailVerified,
      email: person.email,
    },
    leaders: membersOf(organisation.id).flatMap(({ role, firstName }) => (role === 'leader' ? [firstName] : [])),
    alike: organisationsCalled(organisation.name, { hidden: true }).filter((other) => other.id !== organisation.id),
    decidedBy: row.decidedBy ? (firstNamesOf([row.decidedBy]).get(row.decidedBy) ?? null) : null,
  }
}

function decide(actor: Actor, id: string, state: 'granted' | 'refused') {
  const row = db()
    .update(organisationClaims)
    .set({ state, decidedBy: actor.userId, decidedAt: now(), noteSealed: null })
    .where(and(eq(organisationClaims.id, id), eq(organisationClaims.state, 'waiting')))
    .returning()
    .get()
  if (!row) throw new ClaimMoved('this claim no longer waits')
  return row
}

/** Says yes: they lead it from now on, and a new organisation can be seen. Of two coordinators at once the second gets ClaimMoved. */
export function grantClaim(actor: Actor, id: string): void {
  inTransaction(() => {
    const { organisationId, userId } = decide(actor, id, 'granted')
    addMember(actor, organisationId, userId, 'leader')
    markOrganisationKnown(organisationId)
    recordAudit({ actor: actor.userId, action: 'organisation.claim-granted', subject: `organisation:${organisationId}`, detail: userId })
    tellClaimant(organisationId, userId, 'organisation-claim-granted', '')
  })
}

/** Says no with a reason that goes by mail. A new organisation that nobody else leads or asks for is closed with it. */
export function refuseClaim(actor: Actor, id: string, reason: string): void {
  inTransaction(() => {
    const { organisationId, userId } = decide(actor, id, 'refused')
    recordAudit({ actor: actor.userId, action: 'organisation.claim-refused', subject: `organisation:${organisationId}`, detail: userId })
    tellClaimant(organisationId, userId, 'organisation-claim-refused', reason)
    const others = db()
      .select({ id: organisationClaims.id })
      .from(organisationClaims)
      .where(and(eq(organisationClaims.organisationId, organisationId), eq(organisationClaims.state, 'waiting')))
      .get()
    const member = db().select({ id: memberships.userId }).from(memberships).where(eq(memberships.organisationId, organisationId)).get()
    if (!others && !member)
      db()
        .update(organisations)
        .set({ closedAt: now() })
        .where(and(eq(organisations.id, organisationId), isNull(organisations.approvedAt)))
        .run()
  })
}

function tellClaimant(
  organisationId: string,
  userId: string,
  template: 'organisation-claim-granted' | 'organisation-claim-refused',
  reason: string,
): void {
  const person = personById(userId)
  const organisation = organisationsById([organisationId]).get(organisationId)
  if (!person || !organisation) return
  enqueueMail({
    to: person.email,
    template,
    data: {
      firstName: person.firstName,
      name: organisation.name,
      reason,
      path: template === 'organisation-claim-granted' ? `/forening/${organisation.slug}` : '/foreninger',
    },
    locale: person.locale,
    causedBy: `organisation:${organisationId}`,
  })
}

export interface WaitingClaim {
  id: string
  organisationId: string
  name: string
  firstName: string
  claimedAt: Date
  /** The organisation is new with this claim. */
  isNew: boolean
}
/** Claims that wait for a coordinator, the longest waiting first. */
export function waitingClaims(limit = 200): WaitingClaim[] {
  const rows = db()
    .select({
      id: organisationClaims.id,
      organisationId: organisationClaims.organisationId,
      userId: organisationClaims.userId,
      claimedAt: organisationClaims.claimedAt,
      approvedAt: organisations.approvedAt,
    })
    .from(organisationClaims)
    .innerJoin(organisations, eq(organisations.id, organisationClaims.organisationId))
    .where(eq(organisationClaims.state, 'waiting'))
    .orderBy(asc(organisationClaims.claimedAt))
    .limit(limit)
    .all()
  const names = organisationNames(rows.map(({ organisationId }) => organisationId))
  const people = firstNamesOf(rows.map(({ userId }) => userId))
  return rows.map(({ id, organisationId, userId, claimedAt, approvedAt }) => ({
    id,
    organisationId,
    claimedAt,
    name: names.get(organisationId) ?? '',
    firstName: people.get(userId) ?? '',
    isNew: approvedAt === null,
  }))
}

/** How many claims wait for a coordinator. */
export function countWaitingClaims(): number {
  return (
    db()
      .select({ n: sql<number>`count(*)` })
      .from(organisationClaims)
      .where(eq(organisationClaims.state, 'waiting'))
      .get()?.n ?? 0
  )
}
