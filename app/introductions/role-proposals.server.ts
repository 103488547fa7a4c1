import { and, eq } from 'drizzle-orm'
import { roleProposals } from '~db/schema/introductions'
import { formatList, islandDate, languageName } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { ANSWER_DAYS } from '~/matching/match'
import { remindersDue } from '~/matching/reminder'
import { beginInterest } from '~/messages/asking.server'
import { subjectOf } from '~/messages/subjects.server'
import { markProposed } from '~/newcomers/needs.server'
import { accountOfNewcomer, isArchived, newcomerFacts, readContact } from '~/newcomers/newcomers.server'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { eachOnItsOwn } from '~/server/jobs.server'
import { hashToken } from '~/server/sealed.server'
import { roleRow } from '~/wanted/wanted-reading.server'
import { isOver } from '~/wanted/wanted-role'
import { isWaiting, reminderIsDue, type RoleProposal, type RoleProposalState } from './role-proposal'
import { tellNewcomer } from './role-proposal-mails.server'
import { latestProposals, proposalById, secretOf, waitingProposals } from './role-proposal-reading.server'

/** Roles of organisations, proposed to newcomers by a coordinator; here they change. */

export type Proposed = { outcome: 'proposed'; id: string } | { outcome: 'role-gone' | 'newcomer-gone' | 'said-no' | 'said-yes' }

/**
 * Proposes a role to a newcomer. A button pressed twice is one proposal. Not when the role is no longer to be had, or the newcomer
 * has answered about it before: a no is not asked again.
 */
export function proposeRole(actor: Actor, needId: string, newcomerId: string): Proposed {
  return inTransaction((): Proposed => {
    if (!subjectOf('role', needId)) return { outcome: 'role-gone' }
    if (isArchived(newcomerId)) return { outcome: 'newcomer-gone' }
    const before = latestProposals(needId, [newcomerId]).get(newcomerId)
    if (before && isWaiting(before, now())) return { outcome: 'proposed', id: before.id }
    if (before?.state === 'declined') return { outcome: 'said-no' }
    if (before?.state === 'accepted') return { outcome: 'said-yes' }
    if (before?.state === 'proposed') end(before.id, 'expired')
    const id = newId()
    db()
      .insert(roleProposals)
      .values({
        id,
        needId,
        newcomerId,
        state: 'proposed',
        tokenHash: hashToken(secretOf(id)),
        proposedBy: actor.userId,
        proposedAt: now(),
        expiresAt: new Date(now().getTime() + ANSWER_DAYS * 86_400_000),
      })
      .run()
    recordAudit({ actor: actor.userId, action: 'newcomer.role-proposed', subject: `newcomer:${newcomerId}`, detail: needId })
    markProposed(needId)
    const proposal = proposalById(id)
    if (proposal) tellNewcomer(proposal, 'role-proposed')
    return { outcome: 'proposed', id }
  })
}

/** Ends a proposal that is still open; false when somebody was first. */
function end(id: string, state: RoleProposalState, columns: { answeredAt?: Date; conversationId?: string } = {}): boolean {
  return (
    db()
      .update(roleProposals)
      .set({ state, ...columns })
      .where(and(eq(roleProposals.id, id), eq(roleProposals.state, 'proposed')))
      .run().changes === 1
  )
}

/** A coordinator takes it back; it was told to nobody but the newcomer. */
export function cancelRoleProposal(actor: Actor, id: string): void {
  inTransaction(() => {
    const proposal = proposalById(id)
    if (!proposal || !end(id, 'cancelled')) return
    recordAudit({
      actor: actor.userId,
      action: 'newcomer.role-taken-back',
      subject: `newcomer:${proposal.newcomerId}`,
      detail: proposal.needId,
    })
  })
}

/**
 * What the organisation reads first, in Danish: the first name and what was chosen about languages, as the letter says it will; and
 * what the newcomer wrote.
 */
function interestText(proposal: RoleProposal, name: string, byCoordinator: boolean, words: string | null): string {
  const t = translator('da')
  const facts = newcomerFacts(proposal.newcomerId)
  const languages = formatList(
    (facts?.languages ?? []).map((code) => languageName(code, 'da')),
    'da',
  )
  return [
    t('introductions:interest.hello', { name }),
    t('introductions:interest.speaks', {
      languages,
      danish: t(`facts:danishLevels.${facts?.danishLevel ?? 'none'}`).toLocaleLowerCase('da'),
    }),
    ...(words ? [words] : []),
    ...(byCoordinator ? [t('introductions:interest.byCoordinator')] : []),
  ].join('\n\n')
}

export type Answered = 'yes' | 'no' | 'too-late'
/**
 * A yes becomes interest in the role: a conversation with the organisation, in which the newcomer goes on by account or by mail; for
 * who wants a call or paper the coordinator passes on. A no is told to nobody. The same answer twice is one; one that comes too late
 * changes nothing.
 * @param words what the newcomer would like to say, already checked
 */
export function answerRoleProposal(id: string, answer: 'yes' | 'no', by: Actor | 'link', words: string | null = null): Answered {
  return inTransaction((): Answered => {
    const proposal = proposalById(id)
    if (proposal?.state === (answer === 'yes' ? 'accepted' : 'declined')) return answer
    if (!proposal || !isWaiting(proposal, now()) || isArchived(proposal.newcomerId)) return 'too-late'
    const actor = by === 'link' ? `newcomer:${proposal.newcomerId}` : by.userId
    if (answer === 'no') {
      end(id, 'declined', { answeredAt: now() })
      recordAudit({ actor, action: 'newcomer.role-declined', subject: `newcomer:${proposal.newcomerId}`, detail: proposal.needId })
      return 'no'
    }
    const contact = readContact({ introduction: id }, proposal.newcomerId)
    if (!contact) return 'too-late'
    const userId = accountOfNewcomer(proposal.newcomerId)
    const email = userId === null && contact.channel === 'email' ? contact.email : null
    const text = interestText(proposal, contact.name, userId === null && email === null, words)
    const conversationId = beginInterest(
      proposal.needId,
      { userId, email, firstName: contact.name, locale: contact.locale },
      text,
      `role-proposal:${id}`,
    )
    if (!conversationId) return 'too-late'
    end(id, 'accepted', { answeredAt: now(), conversationId })
    recordAudit({ actor, action: 'newcomer.role-accepted', subject: `newcomer:${proposal.newcomerId}`, detail: proposal.needId })
    return 'yes'
  })
}

/** True for a role that is not to be had again. One that only rests may be there again before the answer comes. */
function isGone(needId: string): boolean {
  const role = roleRow(needId)
  return !role || role.state === 'closed' || role.filled >= role.wanted || isOver(role, islandDate(now()))
}

/** Ends what nobody answered in time, what is for a role that is gone for good, and what was for somebody put away; a periodic job. */
export function endRoleProposals(): void {
  eachOnItsOwn('end-role-proposals', waitingProposals(), ({ id, needId, newcomerId, expiresAt }) => {
    if (expiresAt <= now()) end(id, 'expired')
    else if (isArchived(newcomerId) || isGone(needId)) end(id, 'cancelled')
  })
}

/** Reminds who has not answered, after four days and after ten; a periodic job. Who wants a call stands on the desk instead. */
export function remindOfRoleProposals(): void {
  const due = waitingProposals().filter((each) => reminderIsDue(each, now()))
  eachOnItsOwn('remind-of-role-proposals', due, (proposal) => {
    db()
      .update(roleProposals)
      .set({ remindersSent: remindersDue(proposal.proposedAt, now()) })
      .where(and(eq(roleProposals.id, proposal.id), eq(roleProposals.remindersSent, proposal.remindersSent)))
      .run()
    tellNewcomer(proposal, 'role-proposed-again')
  })
}
