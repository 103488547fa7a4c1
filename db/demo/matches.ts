import { ANSWER_DAYS, type Answer, type MatchState } from '~/matching/match'
import { rankOffers, type OfferSide, type Suggestion } from '~/matching/ranking'
import { requirementsOf } from '~/offers/offer'
import type { CredentialKind } from '~/people/credentials'
import { diceFor, type Dice } from './dice'
import type { DemoNeed } from './newcomers'
import type { DemoOffer } from './offers'

/** A match of the demo island; times are days before today. */
export interface DemoMatch {
  id: string
  offer: DemoOffer
  need: DemoNeed
  state: MatchState
  rank: number
  proposedAgo: number
  offerAnswer: Answer | null
  offerAnsweredAgo: number | null
  needAnswer: Answer | null
  needAnsweredAgo: number | null
  activatedAgo: number | null
  endedAgo: number | null
  outcome: string | null
}

/** Who holds which requirement. */
export type Held = ReadonlyMap<string, ReadonlySet<CredentialKind>>

/** How far along a match is; everything else about its course follows. */
export interface Course {
  state: MatchState
  offerAnswer: Answer | null
  needAnswer: Answer | null
}

const outcomes = [
  'better-danish',
  'friendship',
  'job',
  'association-member',
  'education',
  'spare-time-job',
  'igu',
  'moved',
  'did-not-work-out',
] as const
const occupying: readonly MatchState[] = ['proposed', 'agreed', 'active', 'paused']

export function occupies(state: MatchState): boolean {
  return occupying.includes(state)
}

/** The coordinators' work so far: pairs offers with needs by the same ranking they use, and keeps count of places. */
export function matchDesk(offers: readonly DemoOffer[], held: Held) {
  const published = offers.filter((offer) => offer.state === 'published')
  const used = new Map<string, number>()
  const carried = new Map<string, number>()
  const declined = new Map<string, Set<string>>()
  const made: DemoMatch[] = []

  function side(offer: DemoOffer): OfferSide[] {
    if (offer.town === null) return []
    const required = requirementsOf({ ...offer, ofOrganisation: offer.organisation !== null })
    return [
      {
        id: offer.id,
        kind: offer.kind,
        town: offer.town,
        radiusKm: offer.radiusKm,
        availability: offer.availability,
        languages: offer.languages,
        audience: offer.audience,
        interests: offer.interests,
        industries: offer.industries,
        free: offer.capacity - (used.get(offer.id) ?? 0),
        untilDate: null,
        ownerGender: offer.organisation ? null : offer.owner.gender,
        carries: carried.get(carrierOf(offer)) ?? 0,
        missing: required.filter((kind) => !held.get(offer.owner.id)?.has(kind)),
      },
    ]
  }

  /** The published offers for a need, the best first. */
  function suggestions(need: DemoNeed): Suggestion[] {
    const found = rankOffers(
      { ...need.newcomer, kind: need.kind, declinedOffers: declined.get(need.id) ?? new Set() },
      published.filter((offer) => offer.kind === need.kind).flatMap(side),
      '',
    )
    return found.suggestions
  }

  function record(
    dice: Dice,
    need: DemoNeed,
    offer: DemoOffer,
    rank: number,
    course: Course,
    proposedAgo: number,
    known: Partial<DemoMatch> = {},
  ): DemoMatch {
    const match = {
      ...timesOf(dice, course, proposedAgo),
      id: dice.id(),
      offer,
      need,
      rank,
      ...course,
      outcome: course.state === 'ended' ? dice.one(outcomes) : null,
      ...known,
    }
    if (occupies(match.state)) {
      used.set(offer.id, (used.get(offer.id) ?? 0) + 1)
      carried.set(carrierOf(offer), (carried.get(carrierOf(offer)) ?? 0) + 1)
    } else if (match.state === 'declined' || match.state === 'expired')
      declined.set(need.id, (declined.get(need.id) ?? new Set()).add(offer.id))
    made.push(match)
    return match
  }

  return { made, suggestions, record, offerById: new Map(offers.map((offer) => [offer.id, offer])) }
}
export type MatchDesk = ReturnType<typeof matchDesk>

export function carrierOf(offer: DemoOffer): string {
  return offer.organisation?.id ?? offer.owner.id
}

/** Days before today of each step of a match, from the day it was proposed. */
function timesOf(
  dice: Dice,
  { state, offerAnswer, needAnswer }: Course,
  proposedAgo: number,
): Pick<DemoMatch, 'proposedAgo' | 'offerAnsweredAgo' | 'needAnsweredAgo' | 'activatedAgo' | 'endedAgo'> {
  const soon = () => proposedAgo - dice.between(0.2, Math.min(6, proposedAgo * 0.8))
  const offerAnsweredAgo = offerAnswer ? soon() : null
  const needAnsweredAgo = needAnswer ? soon() : null
  const lastAnswer = Math.min(offerAnsweredAgo ?? proposedAgo, needAnsweredAgo ?? proposedAgo)
  const started = state === 'active' || state === 'paused' || state === 'ended'
  const endedAgo =
    state === 'ended'
      ? lastAnswer * dice.between(0.1, 0.5)
      : state === 'declined'
        ? lastAnswer
        : state === 'expired'
          ? proposedAgo - ANSWER_DAYS
          : state === 'cancelled'
            ? proposedAgo * 0.7
            : null
  return { proposedAgo, offerAnsweredAgo, needAnsweredAgo, activatedAgo: started ? lastAnswer : null, endedAgo }
}

const bothYes = { offerAnswer: 'yes', needAnswer: 'yes' } as const
interface Wanted {
  course: Course
  count: number
  /** days the newcomer must have been known */ known: number
  /** the match's proposal, days before today */ between: readonly [number, number]
}

/** What the desk has done, besides what the demo accounts see: 90 matches with those. */
const work: readonly Wanted[] = [
  { course: { state: 'agreed', ...bothYes }, count: 5, known: 20, between: [4, 15] },
  { course: { state: 'ended', ...bothYes }, count: 20, known: 150, between: [90, 145] },
  { course: { state: 'paused', ...bothYes }, count: 4, known: 90, between: [50, 85] },
  { course: { state: 'active', ...bothYes }, count: 8, known: 110, between: [70, 105] },
  { course: { state: 'active', ...bothYes }, count: 17, known: 45, between: [10, 42] },
  { course: { state: 'expired', offerAnswer: null, needAnswer: null }, count: 2, known: 25, between: [14.5, 18] },
  { course: { state: 'expired', offerAnswer: null, needAnswer: 'yes' }, count: 2, known: 25, between: [15, 19] },
  { course: { state: 'declined', offerAnswer: 'no', needAnswer: null }, count: 3, known: 16, between: [4, 12] },
  { course: { state: 'declined', offerAnswer: 'yes', needAnswer: 'no' }, count: 3, known: 16, between: [4, 12] },
  { course: { state: 'cancelled', offerAnswer: null, needAnswer: null }, count: 3, known: 18, between: [5, 14] },
  { course: { state: 'proposed', offerAnswer: null, needAnswer: null }, count: 7, known: 4, between: [0.3, 3.5] },
  { course: { state: 'proposed', offerAnswer: 'yes', needAnswer: null }, count: 4, known: 9, between: [1, 6] },
  { course: { state: 'proposed', offerAnswer: null, needAnswer: 'yes' }, count: 3, known: 9, between: [1, 8] },
]

/** How the needs stand that nobody has a match for: closed, or open for so long. */
const CLOSED_OTHERWISE = 23

/** Works through the needs as coordinators would; each gets its state and the time it was opened. */
export function makeMatches(desk: MatchDesk, needs: readonly DemoNeed[]): void {
  const dice = diceFor('matches')
  const waiting = dice.shuffled(needs)
  for (const { course, count, known, between } of work) {
    for (let made = 0; made < count; made += 1) {
      const found = firstThatFits(dice, desk, waiting, course.state, known)
      if (!found) throw new Error(`The demo island has no pair left for a match that is ${course.state}`)
      const { need, choice } = found
      waiting.splice(waiting.indexOf(need), 1)
      const proposedAgo = dice.between(...between)
      openedBefore(dice, need, proposedAgo)
      settle(need, desk.record(dice, need, choice.offer, choice.rank, course, proposedAgo))
    }
  }
  const old = waiting.filter((need) => need.newcomer.registeredAgo > 60).slice(0, CLOSED_OTHERWISE)
  for (const need of old) {
    const openedAgo = need.newcomer.registeredAgo * dice.between(0.7, 1)
    Object.assign(need, { state: 'closed', openedAgo, closedAgo: openedAgo * dice.between(0.1, 0.7) })
  }
  for (const need of waiting.filter((one) => !old.includes(one))) {
    const days = dice.weighed({ fresh: 40, soon: 28, late: 17, long: 15 })
    const wait = { fresh: dice.between(0.2, 7), soon: dice.between(7, 13), late: dice.between(14, 20), long: dice.between(20, 30) }[days]
    need.openedAgo = Math.min(wait, need.newcomer.registeredAgo)
  }
}

function firstThatFits(dice: Dice, desk: MatchDesk, needs: readonly DemoNeed[], state: MatchState, known: number) {
  const started = state === 'active' || state === 'paused' || state === 'ended'
  for (const need of needs) {
    if (need.newcomer.registeredAgo < known) continue
    const possible = desk.suggestions(need).flatMap(({ offerId, reasons }, place) => {
      const offer = desk.offerById.get(offerId)
      const lacks = reasons.some((reason) => reason.name === 'requirements' && reason.missing.length > 0)
      return offer && place < 25 && (started ? !lacks : state === 'agreed' ? lacks : true) ? [{ offer, rank: place + 1 }] : []
    })
    const choice = possible[Math.min(possible.length - 1, dice.one([0, 0, 0, 0, 0, 0, 1, 1, 1, 2]))]
    if (choice) return { need, choice }
  }
  return null
}

/** A need is opened some days before something is proposed, and not before its newcomer is known. */
export function openedBefore(dice: Dice, need: DemoNeed, proposedAgo: number): void {
  need.openedAgo = Math.max(proposedAgo + 0.1, Math.min(need.newcomer.registeredAgo, proposedAgo + dice.between(1, 11)))
}

/** What a match means for its need. */
export function settle(need: DemoNeed, match: DemoMatch): void {
  if (match.state === 'ended') Object.assign(need, { state: 'closed', closedAgo: match.endedAgo })
  else need.state = match.state === 'proposed' ? 'matching' : occupies(match.state) ? 'covered' : 'open'
}
