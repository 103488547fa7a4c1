/** What a conversation is: whom it is between, its states, and its rules. Pure. */

/** What somebody asks about; the owner of it answers. */
export const abouts = ['offer', 'role', 'organisation'] as const
export type About = (typeof abouts)[number]

export const sides = ['asker', 'owner', 'coordinator'] as const
export type Side = (typeof sides)[number]
/** The two a conversation is between; a coordinator only joins it. */
export type Party = Exclude<Side, 'coordinator'>

export const conversationStates = ['unverified', 'open', 'closed'] as const
export type ConversationState = (typeof conversationStates)[number]

/** What came of somebody's interest in a role. */
export const outcomes = ['agreed', 'declined'] as const
export type Outcome = (typeof outcomes)[number]

export const closings = ['ended', 'blocked', 'declined', 'coordinator'] as const
export type ClosedWhy = (typeof closings)[number]

/** After so many days without an answer a coordinator sees it. */
export const UNANSWERED_DAYS = 3
/** So long a text waits for its writer's address to prove right; then it is gone. */
export const UNVERIFIED_DAYS = 3

const DAY_MS = 86_400_000
export const daysBefore = (at: Date, days: number) => new Date(at.getTime() - days * DAY_MS)

/** Whole days since the asker began to wait. */
export function daysWaiting(since: Date, at: Date): number {
  return Math.max(0, Math.floor((at.getTime() - since.getTime()) / DAY_MS))
}

/** Why a coordinator may read a conversation; without a reason it is between the two alone. */
export const readingReasons = ['role', 'reported', 'unanswered', 'taken-part', 'closed-by-me'] as const
export type ReadingReason = (typeof readingReasons)[number]
export function reasonToRead(
  conversation: { about: About; state: ConversationState; waitingSince: Date | null; closedBy: string | null },
  { reported, wroteHere, coordinator, at }: { reported: boolean; wroteHere: boolean; coordinator: string; at: Date },
): ReadingReason | null {
  // what has not reached anybody yet is nobody's to read
  if (conversation.state === 'unverified') return null
  if (reported) return 'reported'
  if (conversation.about === 'role') return 'role'
  if (conversation.state === 'open' && conversation.waitingSince && conversation.waitingSince <= daysBefore(at, UNANSWERED_DAYS))
    return 'unanswered'
  if (wroteHere) return 'taken-part'
  return conversation.closedBy === coordinator ? 'closed-by-me' : null
}

export type Ending = 'ended' | 'declined' | 'coordinator' | 'organisation-closed'

/** How a closed conversation is told of: being blocked reads like any other end. */
export function endingTold(why: ClosedWhy | null): Ending {
  return why === 'declined' || why === 'coordinator' ? why : 'ended'
}

/**
 * Where a conversation stands for its reader. With a closed organisation it is over for as long as that is closed; a coordinator can
 * still help the one who asked.
 */
export function stateFor(side: Side, state: ConversationState, ownerClosed: boolean): ConversationState {
  return ownerClosed && state === 'open' && side !== 'coordinator' ? 'closed' : state
}

export interface MessageView {
  id: string
  side: Side
  mine: boolean
  /** First name, or the organisation's name. */
  who: string
  text: string
  sentAt: Date
}

/** A conversation as one of its sides, or a coordinator, reads it. */
export interface ConversationView {
  id: string
  about: About
  /** What it is about, and where that stands. */
  title: string
  path: string
  state: ConversationState
  /** The reader's own side. */
  side: Side
  asker: string
  owner: string
  outcome: Outcome | null
  ending: Ending | null
  waitingSince: Date | null
  /** The reader has told a coordinator of it, and nobody has looked yet. */
  reported: boolean
  /** Places left in the role it is about; null when it is about something else. */
  placesLeft: number | null
  messages: MessageView[]
}

/**
 * True when the owner may say that there is nothing to answer: they have answered before, and what came since (a »thank you«) asks for
 * nothing. A first question always wants an answer.
 */
export function maySayNothing({
  state,
  waitingSince,
  answered,
}: {
  state: ConversationState
  waitingSince: Date | null
  answered: boolean
}) {
  return state === 'open' && waitingSince !== null && answered
}

/** A conversation in a list. */
export interface ConversationRow {
  id: string
  about: About
  title: string
  /** The one at the other end, as the reader knows them. */
  other: string
  state: ConversationState
  outcome: Outcome | null
  lastAt: Date
  unread: boolean
  waitingSince: Date | null
}
