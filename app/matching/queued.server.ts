import { daysWaited, waitingMood, type Need, type NewcomerFacts } from '~/newcomers/newcomer'
import { factsOfNewcomers, readNames } from '~/newcomers/newcomers.server'
import type { OfferKind } from '~/offers/offer'
import { offerViewsById } from '~/offers/offer-reading.server'
import type { CredentialKind } from '~/people/credentials'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import type { MatchState, Side, Match } from './match'
import { matchesWithOpenQuestion } from './match-questions.server'
import { missingRequirements } from './match-reading.server'

/** Needs and matches as they stand in lists and queues, with the names a coordinator knows them by. */

export interface QueuedNeed {
  id: string
  newcomerId: string
  name: string
  town: NewcomerFacts['town']
  kind: OfferKind
  days: number
  mood: 'calm' | 'soon' | 'late'
  /** YYYY-MM-DD; it waits for that day. */
  pausedUntil: string | null
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
  /** YYYY-MM-DD; a pause that ends by itself. */
  pausedUntil: string | null
  outcome: string | null
}

/** Needs with the names of their newcomers, as they stand in a queue. Every name is written down as read. */
export function queuedNeeds(actor: Actor, needs: readonly Need[], namesOf: typeof readNames = readNames): QueuedNeed[] {
  const ids = needs.map((need) => need.newcomerId)
  const names = namesOf(actor, ids)
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
        pausedUntil: need.pausedUntil,
      },
    ]
  })
}

/** Matches with both names, as they stand in a queue. Every newcomer's name is written down as read. */
export function queuedMatches(
  actor: Actor,
  matches: readonly Match[],
  asked: ReadonlySet<string> = matchesWithOpenQuestion(),
  namesOf: typeof readNames = readNames,
): QueuedMatch[] {
  const names = namesOf(
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
    pausedUntil: match.state === 'paused' ? match.pausedUntil : null,
    outcome: match.state === 'ended' ? match.outcome : null,
  }))
}

/** Reads names as readNames does, and each of them once: for a page that names the same people in several of its lists. */
export function readingNamesOnce(): typeof readNames {
  const known = new Map<string, string>()
  return (reader, ids) => {
    for (const [id, name] of readNames(
      reader,
      ids.filter((each) => !known.has(each)),
    ))
      known.set(id, name)
    return known
  }
}
