/** A role of an organisation, proposed to a newcomer: its states and times. Pure. */

export const roleProposalStates = ['proposed', 'accepted', 'declined', 'expired', 'cancelled'] as const
export type RoleProposalState = (typeof roleProposalStates)[number]

/** So long a proposal waits for an answer, and after how many days it is remembered. */
export const ANSWER_DAYS = 14
export const REMINDER_DAYS = [4, 10] as const
const DAY = 86_400_000

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
  if (!isWaiting(proposal, at)) return false
  const after = REMINDER_DAYS[proposal.remindersSent]
  return after !== undefined && at.getTime() - proposal.proposedAt.getTime() >= after * DAY
}
/** How many reminders belong to the time that has passed, so that a late one is not followed by another at once. */
export function remindersBy({ proposedAt }: Pick<RoleProposal, 'proposedAt'>, at: Date): number {
  return REMINDER_DAYS.filter((days) => at.getTime() - proposedAt.getTime() >= days * DAY).length
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
