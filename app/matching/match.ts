import type { CredentialKind } from '~/people/credentials'

/** What a match is: its states, its two sides, and what an answer leads to. Pure. */

export const matchStates = ['proposed', 'agreed', 'active', 'paused', 'ended', 'declined', 'expired', 'cancelled'] as const
export type MatchState = (typeof matchStates)[number]
/** States in which a match occupies its need. `agreed`: both said yes, a requirement is still missing. */
export const livingStates = ['proposed', 'agreed', 'active', 'paused'] as const satisfies readonly MatchState[]

export const sides = ['offer', 'need'] as const
export type Side = (typeof sides)[number]
export type Answer = 'yes' | 'no'

/** How long both have to answer, in days. */
export const ANSWER_DAYS = 14

export function otherSide(side: Side): Side {
  return side === 'offer' ? 'need' : 'offer'
}

export interface Answers {
  offerAnswer: Answer | null
  needAnswer: Answer | null
}

/**
 * Where a match stands after an answer. One no ends it; two yeses make it active when every requirement is met, and agreed while
 * one is missing.
 */
export function stateAfterAnswer(answers: Answers, requirementsMet: boolean): MatchState {
  if (answers.offerAnswer === 'no' || answers.needAnswer === 'no') return 'declined'
  if (answers.offerAnswer === 'yes' && answers.needAnswer === 'yes') return requirementsMet ? 'active' : 'agreed'
  return 'proposed'
}

/** What the person at one side is told of a match. The other side's no looks like an expiry: nobody learns who declined. */
export function stateToldTo(
  side: Side,
  state: MatchState,
  answers: Answers,
): 'answer' | 'waiting' | 'agreed' | 'active' | 'paused' | 'ended' | 'said-no' | 'not-this-time' {
  const own = side === 'offer' ? answers.offerAnswer : answers.needAnswer
  switch (state) {
    case 'proposed':
      return own === null ? 'answer' : 'waiting'
    case 'agreed':
    case 'active':
    case 'paused':
    case 'ended':
      return state
    case 'declined':
      return own === 'no' ? 'said-no' : 'not-this-time'
    case 'expired':
    case 'cancelled':
      return 'not-this-time'
  }
}

/** A match as the rules see it. Times are instants. */
export interface Match extends Answers {
  id: string
  offerId: string
  needId: string
  state: MatchState
  /** Who carries it: the organisation of the offer, else its owner. */
  carrierId: string
  newcomerId: string
  proposedBy: string | null
  proposedAt: Date
  expiresAt: Date
  /** What the offer's kind required when it was proposed. */
  required: CredentialKind[]
  /** Where the suggestion stood in the ranking when it was proposed (1 = first). */
  rank: number
  offerAnsweredAt: Date | null
  needAnsweredAt: Date | null
  activatedAt: Date | null
  endedAt: Date | null
  outcome: string | null
  /** What the volunteer said to »would you do it again?«; null while nothing was said. */
  wouldAgain: string | null
  /** YYYY-MM-DD; a paused match begins again by itself that day. */
  pausedUntil: string | null
  remindersSent: number
  /** The round it was proposed from. */
  roundId: string | null
}

/** Why a step could not be done: somebody was first. The person is told, and nothing was changed. */
export class MatchMoved extends Error {
  override name = 'MatchMoved'
  constructor(readonly why: 'need-taken' | 'offer-full' | 'already-answered' | 'requirement-missing' | 'too-many-questions' | 'moved-on') {
    super(why)
  }
}
