import { remindersDue } from '~/matching/reminder'

/** A role of an organisation, proposed to a newcomer: its states. It waits and is remembered as a proposal of a match is. Pure. */

export const roleProposalStates = ['proposed', 'accepted', 'declined', 'expired', 'cancelled'] as const
export type RoleProposalState = (typeof roleProposalStates)[number]

export interface RoleProposal {
  id: string
  /** The role's need. */
  needId: string
  newcomerId: string
  state: RoleProposalState
  proposedBy: string | null
  proposedAt: Date
  expiresAt: Date
  remindersSent: number
  answeredAt: Date | null
  /** The conversation with the organisation that a yes began. */
  conversationId: string | null
}

/** True while a yes or a no is still waited for. */
export function isWaiting({ state, expiresAt }: Pick<RoleProposal, 'state' | 'expiresAt'>, at: Date): boolean {
  return state === 'proposed' && expiresAt > at
}

/** True when the next reminder is due. After some days without the site it is one reminder, not two at once. */
export function reminderIsDue(proposal: RoleProposal, at: Date): boolean {
  return isWaiting(proposal, at) && remindersDue(proposal.proposedAt, at) > proposal.remindersSent
}

/** What a letter says of where it stands. A no and a withdrawal read alike to nobody but its reader. */
export type RoleLetterStanding = 'answer' | 'said-yes' | 'said-no' | 'over'

export function standingOfLetter(proposal: Pick<RoleProposal, 'state' | 'expiresAt'>, roleIsThere: boolean, at: Date): RoleLetterStanding {
  switch (proposal.state) {
    case 'accepted':
      return 'said-yes'
    case 'declined':
      return 'said-no'
    case 'expired':
    case 'cancelled':
      return 'over'
    case 'proposed':
      return isWaiting(proposal, at) && roleIsThere ? 'answer' : 'over'
  }
}
