import { conversationsWithLastWord } from '~/messages/coordinator.server'
import { coordinatorsOf, factsOfNewcomers, readNames } from '~/newcomers/newcomers.server'
import { mineOnDay } from '~/people/absences.server'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { roleForReading } from '~/wanted/wanted-reading.server'
import { isWaiting, type RoleProposal, type RoleProposalState } from './role-proposal'
import {
  acceptedProposals,
  letterPath,
  proposalById,
  proposalsOfNewcomer,
  proposalsOfRole,
  waitingProposals,
} from './role-proposal-reading.server'

/** Roles proposed, as coordinators see them: every name that is shown is written down as read. */

export interface DeskProposal {
  id: string
  newcomerId: string
  name: string
  needId: string
  state: RoleProposalState
  /** Still to be answered: the time is not over either. */
  waiting: boolean
  /** How the newcomer is reached; the coordinator enters an answer for calls and paper. */
  channel: 'email' | 'phone' | 'paper'
  proposedAt: Date
  expiresAt: Date
  conversationId: string | null
}

function onDesk(actor: Actor, proposals: readonly RoleProposal[]): DeskProposal[] {
  const names = readNames(
    actor,
    proposals.map(({ newcomerId }) => newcomerId),
  )
  const facts = factsOfNewcomers(proposals.map(({ newcomerId }) => newcomerId))
  const at = now()
  return proposals.map((proposal) => ({
    id: proposal.id,
    newcomerId: proposal.newcomerId,
    name: names.get(proposal.newcomerId) ?? '',
    needId: proposal.needId,
    state: proposal.state,
    waiting: isWaiting(proposal, at),
    channel: facts.get(proposal.newcomerId)?.channel ?? 'paper',
    proposedAt: proposal.proposedAt,
    expiresAt: proposal.expiresAt,
    conversationId: proposal.conversationId,
  }))
}

/** To whom a role was proposed, for its page. */
export function roleProposalsOnDesk(actor: Actor, needId: string): DeskProposal[] {
  return onDesk(actor, proposalsOfRole(needId))
}

export interface ProposedRole extends Pick<DeskProposal, 'id' | 'needId' | 'state' | 'waiting' | 'proposedAt'> {
  title: string
  organisation: string
}
/** Which roles were proposed to a newcomer, for their page. */
export function rolesProposedTo(actor: Actor, newcomerId: string): ProposedRole[] {
  const at = now()
  return proposalsOfNewcomer(newcomerId).flatMap((proposal) => {
    const role = roleForReading(actor, proposal.needId)
    const { id, needId, state, proposedAt } = proposal
    return role
      ? [{ id, needId, state, proposedAt, waiting: isWaiting(proposal, at), title: role.title, organisation: role.organisation }]
      : []
  })
}

/** The private link of a proposal that waits, to be handed over; null otherwise. It answers as the newcomer, so it leaves its line. */
export function linkToHand(actor: Actor, id: string): { path: string; newcomerId: string } | null {
  const proposal = proposalById(id)
  if (!proposal || !isWaiting(proposal, now())) return null
  const { newcomerId, needId } = proposal
  recordAudit({ actor: actor.userId, action: 'newcomer.role-link-made', subject: `newcomer:${newcomerId}`, detail: needId })
  return { path: letterPath(id), newcomerId }
}

/** What a coordinator has to do by telephone about roles proposed. */
export interface RoleCall {
  proposalId: string
  newcomerId: string
  needId: string
  /** Ask for an answer, or pass on what the organisation wrote. */
  why: 'ask' | 'pass-on'
  since: Date
}

const isMine = (actor: Actor, ids: readonly string[]) => {
  const [mine, whose] = [new Set(mineOnDay(actor)), coordinatorsOf(ids)]
  return (id: string) => {
    const coordinator = whose.get(id) ?? null
    return coordinator === null || mine.has(coordinator)
  }
}

/**
 * Whom to ring about a role, the longest waiting first: who reads no mail and has been proposed one; and who said yes and has an answer
 * from the organisation that only the coordinator can pass on. The actor's own, those they stand in for, and nobody's; with `all`
 * everybody's. No names are read.
 */
export function roleCallsToMake(actor: Actor, all = false): RoleCall[] {
  const at = now()
  const waiting = waitingProposals().filter((proposal) => isWaiting(proposal, at))
  const facts = factsOfNewcomers(waiting.map(({ newcomerId }) => newcomerId))
  const silent = waiting
    .filter(({ newcomerId }) => facts.get(newcomerId)?.channel !== 'email')
    .map(({ id, newcomerId, needId, proposedAt }): RoleCall => ({ proposalId: id, newcomerId, needId, why: 'ask', since: proposedAt }))
  const accepted = acceptedProposals()
  const spoken = conversationsWithLastWord(
    accepted.flatMap(({ conversationId }) => conversationId ?? []),
    'owner',
  )
  const answered = accepted.flatMap(({ id, newcomerId, needId, conversationId }): RoleCall[] => {
    const since = spoken.get(conversationId ?? '')
    return since ? [{ proposalId: id, newcomerId, needId, why: 'pass-on', since }] : []
  })
  const calls = [...silent, ...answered].sort((a, b) => a.since.getTime() - b.since.getTime())
  if (all) return calls
  const mine = isMine(
    actor,
    calls.map(({ newcomerId }) => newcomerId),
  )
  return calls.filter(({ newcomerId }) => mine(newcomerId))
}
