import { needById, needsOf } from '~/newcomers/needs.server'
import { readNewcomer } from '~/newcomers/newcomers.server'
import { islandDate } from '~/i18n/format'
import { daysWaited, isResting, waitingMood, type Need, type Newcomer } from '~/newcomers/newcomer'
import { offerViewsById } from '~/offers/offer-reading.server'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { inTransaction } from '~/server/database.server'
import { deviationOf, rememberDeviation } from './deviations.server'
import { livingMatchOf } from './match-reading.server'
import { proposeMatch } from './matches.server'
import type { HardRule } from './ranking'
import {
  deskSuggestion,
  EXCLUDED_ON_PAGE,
  scarcityOf,
  SHOWN_AT_MOST,
  SHOWN_SUGGESTIONS,
  type DeskExcluded,
  type DeskOffer,
  type DeskSuggestion,
  type LayOut,
} from './suggestion'
import { suggestionsFor } from './suggestions.server'
import { nearness, smallestChange, wishCosts } from './what-if'

/** One need laid out for a coordinator: whose it is, what fits, and what does not. */
export interface LaidOutNeed {
  need: Need
  days: number
  mood: ReturnType<typeof waitingMood>
  newcomer: DeskNewcomer
  /** All needs of the same newcomer, for moving between them. */
  needs: Need[]
  /** The match that occupies this need, when there is one. */
  livingMatch: string | null
  /** How the living match differs from the first suggestion, when it does. */
  deviation: ReturnType<typeof deviationOf>
  suggestions: DeskSuggestion[]
  /** How many were ranked; more than are shown. */
  ranked: number
  /** Those that do not fit, the ones that nearly do first. */
  excluded: DeskExcluded[]
  excludedTotal: number
  excludedPage: number
  /** What each wish of the newcomer costs. */
  costs: ReturnType<typeof wishCosts>
  /** Whether the ranking thinks of those who will come later, and whether that says something about what is shown. */
  scarcity: { counts: boolean; said: boolean }
  /** The need rests until this day. */
  restsUntil: string | null
  /** The island's date, YYYY-MM-DD. */
  today: string
}

/** What of a newcomer stands on the desk: no address, no number, no mail. */
export type DeskNewcomer = Pick<
  Newcomer,
  | 'id'
  | 'name'
  | 'town'
  | 'ageBand'
  | 'arrivedMonth'
  | 'languages'
  | 'danishLevel'
  | 'children'
  | 'gender'
  | 'genderWish'
  | 'transport'
  | 'radiusKm'
  | 'availability'
  | 'interests'
  | 'industries'
  | 'wishes'
  | 'channel'
  | 'consentAt'
  | 'archived'
>

function deskNewcomer({
  id,
  name,
  town,
  ageBand,
  arrivedMonth,
  languages,
  danishLevel,
  children,
  gender,
  genderWish,
  transport,
  radiusKm,
  availability,
  interests,
  industries,
  wishes,
  channel,
  consentAt,
  archived,
}: Newcomer): DeskNewcomer {
  return {
    id,
    name,
    town,
    ageBand,
    arrivedMonth,
    languages,
    danishLevel,
    children,
    gender,
    genderWish,
    transport,
    radiusKm,
    availability,
    interests,
    industries,
    wishes,
    channel,
    consentAt,
    archived,
  }
}

/** Lays a need out; null when there is none of that id. Reading the newcomer is written down. */
export function layOutNeed(
  actor: Actor,
  needId: string,
  { all = false, excludedPage = 1, scarcity = true }: LayOut = {},
): LaidOutNeed | null {
  const need = needById(needId)
  const newcomer = need && readNewcomer(actor, need.newcomerId)
  const ranked = need && suggestionsFor(need, scarcity)
  if (!need || !newcomer || !ranked) return null
  const { suggestions, side } = ranked
  const today = islandDate(now())
  const sides = new Map(ranked.offers.map((offer) => [offer.id, offer]))
  const changeOf = (offerId: string) => {
    const offer = sides.get(offerId)
    return offer ? smallestChange(side, offer, today) : null
  }
  const excluded = ranked.excluded
    .map((each) => ({ ...each, change: changeOf(each.offerId) }))
    .sort((a, b) => nearness(a.change) - nearness(b.change) || (a.offerId < b.offerId ? -1 : 1))
  const shown = suggestions.slice(0, all ? SHOWN_AT_MOST : SHOWN_SUGGESTIONS)
  const page = Math.min(Math.max(1, excludedPage), Math.max(1, Math.ceil(excluded.length / EXCLUDED_ON_PAGE)))
  const shownExcluded = excluded.slice((page - 1) * EXCLUDED_ON_PAGE, page * EXCLUDED_ON_PAGE)
  const offers = deskOffers([...shown, ...shownExcluded].map(({ offerId }) => offerId))
  const days = daysWaited(need.openedAt, now())
  const livingMatch = livingMatchOf(need.id)?.id ?? null
  return {
    need,
    days,
    mood: waitingMood(days),
    newcomer: deskNewcomer(newcomer),
    needs: needsOf(need.newcomerId).filter((each) => each.state !== 'closed' || each.id === need.id),
    livingMatch,
    deviation: livingMatch ? deviationOf(livingMatch) : null,
    ranked: suggestions.length,
    suggestions: shown.flatMap((suggestion, at) => {
      const offer = offers.get(suggestion.offerId)
      return offer ? [deskSuggestion(offer, at + 1, suggestion, changeOf(offer.id) ?? [])] : []
    }),
    excludedTotal: excluded.length,
    excludedPage: page,
    excluded: shownExcluded.flatMap(({ offerId, because, change }) => {
      const offer = offers.get(offerId)
      return offer ? [{ offer, because, change }] : []
    }),
    costs: wishCosts(side, ranked.offers, today),
    scarcity: { counts: scarcity, said: !scarcity || shown.some(({ background }) => scarcityOf(background) !== null) },
    restsUntil: isResting(need, today) ? need.pausedUntil : null,
    today,
  }
}

/** The part of the offers that the desk shows. */
export function deskOffers(ids: readonly string[]): Map<string, DeskOffer> {
  return new Map(
    [...offerViewsById(ids)].map(([id, { title, owner, organisation, town, kind, front, availability }]) => [
      id,
      { id, title, owner, organisation, town, kind, front, availability },
    ]),
  )
}

export type Proposal =
  | { done: true; matchId: string; channel: Newcomer['channel'] }
  | { done: false; why: 'excluded'; because: HardRule[] }
  | { done: false; why: 'gone' }

/**
 * Proposes an offer for a need after ranking once more: what the page showed may be old. Another choice than the first suggestion is
 * remembered as such. Throws MatchMoved when somebody else was
 * first with the need or with the last place.
 */
export function proposeRanked(actor: Actor, need: Need, offerId: string, channel: Newcomer['channel'], scarcity = true): Proposal {
  const { suggestions, excluded } = suggestionsFor(need, scarcity) ?? { suggestions: [], excluded: [] }
  const ruled = excluded.find((each) => each.offerId === offerId)
  // A place that went to somebody else a moment ago is told as that by proposeMatch itself.
  if (ruled && ruled.because.some((rule) => rule !== 'full')) return { done: false, why: 'excluded', because: ruled.because }
  const at = suggestions.findIndex((each) => each.offerId === offerId)
  if (at < 0 && !ruled) return { done: false, why: 'gone' }
  return inTransaction(() => {
    const matchId = proposeMatch(actor, need.id, offerId, at + 1 || suggestions.length + 1)
    const [first, chosen] = [suggestions[0], suggestions[at]]
    if (first && chosen && at > 0) rememberDeviation(matchId, at + 1, chosen, first)
    return { done: true, matchId, channel }
  })
}
