import { daysWaited, waitingMood, type Need, type NewcomerFacts } from '~/newcomers/newcomer'
import { countNeeds, needsInState } from '~/newcomers/needs.server'
import { factsOfNewcomers, readNames } from '~/newcomers/newcomers.server'
import type { OfferKind } from '~/offers/offer'
import { offerViewsById } from '~/offers/offer-reading.server'
import type { CredentialKind } from '~/people/credentials'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { inTransaction } from '~/server/database.server'
import type { MatchState, Side, Match } from './match'
import { matchesWithOpenQuestion } from './match-questions.server'
import { awaiting, countAllAwaiting, type Awaiting } from './approval-queue.server'
import { countMatches, matchById, matchesInStates, missingRequirements } from './match-reading.server'

/** So many lines of each queue stand on the desk; the rest are a link away. */
const LINES = 6

export interface QueuedNeed {
  id: string
  newcomerId: string
  name: string
  town: NewcomerFacts['town']
  kind: OfferKind
  days: number
  mood: 'calm' | 'soon' | 'late'
}

export interface QueuedMatch {
  id: string
  /** First name or organisation behind the offer. */
  owner: string
  newcomer: string
  kind: OfferKind | null
  state: MatchState
  proposedAt: Date
  days: number
  /** Whose answer is missing. */
  waitsFor: Side | 'both'
  missing: CredentialKind[]
  question: boolean
}

export interface DeskQueue {
  open: { lines: QueuedNeed[]; total: number }
  waiting: { lines: QueuedMatch[]; total: number }
  agreed: { lines: QueuedMatch[]; total: number }
  questions: { lines: QueuedMatch[]; total: number }
  approvals: { lines: Awaiting[]; total: number }
}

/** Needs with the names of their newcomers, as they stand in a queue. Every name is written down as read. */
export function queuedNeeds(actor: Actor, needs: readonly Need[]): QueuedNeed[] {
  const ids = needs.map((need) => need.newcomerId)
  const names = readNames(actor, ids)
  const facts = factsOfNewcomers(ids)
  return needs.flatMap((need) => {
    const known = facts.get(need.newcomerId)
    if (!known) return []
    const days = daysWaited(need.openedAt, now())
    return [
      {
        id: need.id,
        newcomerId: need.newcomerId,
        name: names.get(need.newcomerId) ?? '',
        town: known.town,
        kind: need.kind,
        days,
        mood: waitingMood(days),
      },
    ]
  })
}

/** Matches with both names, as they stand in a queue. Every newcomer's name is written down as read. */
export function queuedMatches(
  actor: Actor,
  matches: readonly Match[],
  asked: ReadonlySet<string> = matchesWithOpenQuestion(),
): QueuedMatch[] {
  const names = readNames(
    actor,
    matches.map((match) => match.newcomerId),
  )
  const offers = offerViewsById(matches.map((match) => match.offerId))
  return matches.map((match) => ({
    id: match.id,
    owner: offers.get(match.offerId)?.owner ?? '',
    newcomer: names.get(match.newcomerId) ?? '',
    kind: offers.get(match.offerId)?.kind ?? null,
    state: match.state,
    proposedAt: match.proposedAt,
    days: daysWaited(match.proposedAt, now()),
    waitsFor: match.offerAnswer ? 'need' : match.needAnswer ? 'offer' : 'both',
    missing: match.state === 'agreed' ? missingRequirements(match) : [],
    question: asked.has(match.id),
  }))
}

/** All that waits for a coordinator, the longest waiting first. One transaction: what was read is written down once, on one commit. */
export function deskQueue(actor: Actor): DeskQueue {
  return inTransaction(() => readQueue(actor))
}

function readQueue(actor: Actor): DeskQueue {
  const asked = matchesWithOpenQuestion()
  const questions = [...asked].slice(0, LINES).flatMap((id) => matchById(id) ?? [])
  return {
    open: { lines: queuedNeeds(actor, needsInState('open', LINES)), total: countNeeds('open') },
    waiting: { lines: queuedMatches(actor, matchesInStates(['proposed'], 'oldest', LINES), asked), total: countMatches(['proposed']) },
    agreed: { lines: queuedMatches(actor, matchesInStates(['agreed'], 'oldest', LINES), asked), total: countMatches(['agreed']) },
    questions: { lines: queuedMatches(actor, questions, asked), total: asked.size },
    approvals: { lines: awaiting(null, LINES), total: countAllAwaiting() },
  }
}
