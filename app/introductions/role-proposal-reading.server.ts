import { and, asc, desc, eq, gt, inArray } from 'drizzle-orm'
import { roleProposals } from '~db/schema/introductions'
import { isOneOf } from '~/people/facts'
import { now } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { blindIndex, hashToken } from '~/server/sealed.server'
import { roleProposalStates, type RoleProposal } from './role-proposal'

/** What is read of roles proposed to newcomers; role-proposals.server.ts is where they change. */

function proposalFrom({ tokenHash: _secret, ...row }: typeof roleProposals.$inferSelect): RoleProposal {
  return { ...row, state: isOneOf(roleProposalStates, row.state) ? row.state : 'cancelled' }
}

/**
 * The secret of a proposal's private link. It is made anew from the id whenever it is needed, so that a reminder and a paper bring
 * the same link; the database keeps its fingerprint alone.
 */
export function secretOf(id: string): string {
  return blindIndex(`role-proposal-link:${id}`)
}
export const letterPath = (id: string) => `/rolle-forslag/${secretOf(id)}`

export function proposalById(id: string): RoleProposal | null {
  const row = db().select().from(roleProposals).where(eq(roleProposals.id, id)).get()
  return row ? proposalFrom(row) : null
}

/** The proposal a private link opens; null for a link that leads nowhere. Reading changes nothing. */
export function proposalByToken(token: string): RoleProposal | null {
  const row = db()
    .select()
    .from(roleProposals)
    .where(eq(roleProposals.tokenHash, hashToken(token)))
    .get()
  return row ? proposalFrom(row) : null
}

/** To whom a role was proposed, the latest first. */
export function proposalsOfRole(needId: string): RoleProposal[] {
  return db()
    .select()
    .from(roleProposals)
    .where(eq(roleProposals.needId, needId))
    .orderBy(desc(roleProposals.proposedAt))
    .all()
    .map(proposalFrom)
}

/** What was proposed to a newcomer, the latest first. */
export function proposalsOfNewcomer(newcomerId: string): RoleProposal[] {
  return db()
    .select()
    .from(roleProposals)
    .where(eq(roleProposals.newcomerId, newcomerId))
    .orderBy(desc(roleProposals.proposedAt))
    .all()
    .map(proposalFrom)
}

/** Proposals that wait for an answer, the oldest first. */
export function waitingProposals(): RoleProposal[] {
  return db()
    .select()
    .from(roleProposals)
    .where(eq(roleProposals.state, 'proposed'))
    .orderBy(asc(roleProposals.expiresAt))
    .all()
    .map(proposalFrom)
}

/** The living or answered proposals of a role to these newcomers, by newcomer; the latest counts. */
export function latestProposals(needId: string, newcomerIds: readonly string[]): Map<string, RoleProposal> {
  const rows = db()
    .select()
    .from(roleProposals)
    .where(and(eq(roleProposals.needId, needId), inArray(roleProposals.newcomerId, [...newcomerIds])))
    .orderBy(asc(roleProposals.proposedAt))
    .all()
  return new Map(rows.map((row) => [row.newcomerId, proposalFrom(row)]))
}

/** Yeses of the last half year, the latest first: what may still be talked about. */
export function acceptedProposals(): RoleProposal[] {
  const since = new Date(now().getTime() - 182 * 86_400_000)
  return db()
    .select()
    .from(roleProposals)
    .where(and(eq(roleProposals.state, 'accepted'), gt(roleProposals.expiresAt, since)))
    .orderBy(desc(roleProposals.expiresAt))
    .all()
    .map(proposalFrom)
}
