import { needById, needsOf } from '~/newcomers/needs.server'
import { readNewcomer } from '~/newcomers/newcomers.server'
import { daysWaited, waitingMood, type Need, type Newcomer } from '~/newcomers/newcomer'
import { offerViewsById } from '~/offers/offer-reading.server'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { livingMatchOf } from './match-reading.server'
import { proposeMatch } from './matches.server'
import type { HardRule } from './ranking'
import { deskSuggestion, SHOWN_EXCLUDED, SHOWN_SUGGESTIONS, type DeskExcluded, type DeskOffer, type DeskSuggestion } from './suggestion'
import { suggestionsFor } from './suggestions.server'

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
  suggestions: DeskSuggestion[]
  /** How many were ranked; more than are shown. */
  ranked: number
  excluded: DeskExcluded[]
  excludedTotal: number
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
export function layOutNeed(actor: Actor, needId: string): LaidOutNeed | null {
  const need = needById(needId)
  const newcomer = need && readNewcomer(actor, need.newcomerId)
  if (!need || !newcomer) return null
  const { suggestions, excluded } = suggestionsFor(need)
  const shown = suggestions.slice(0, SHOWN_SUGGESTIONS)
  const shownExcluded = excluded.slice(0, SHOWN_EXCLUDED)
  const offers = deskOffers([...shown, ...shownExcluded].map(({ offerId }) => offerId))
  const days = daysWaited(need.openedAt, now())
  return {
    need,
    days,
    mood: waitingMood(days),
    newcomer: deskNewcomer(newcomer),
    needs: needsOf(need.newcomerId).filter((each) => each.state !== 'closed' || each.id === need.id),
    livingMatch: livingMatchOf(need.id)?.id ?? null,
    ranked: suggestions.length,
    suggestions: shown.flatMap(({ offerId, reasons }, at) => {
      const offer = offers.get(offerId)
      return offer ? [deskSuggestion(offer, at + 1, reasons)] : []
    }),
    excludedTotal: excluded.length,
    excluded: shownExcluded.flatMap(({ offerId, because }) => {
      const offer = offers.get(offerId)
      return offer ? [{ offer, because }] : []
    }),
  }
}

function deskOffers(ids: readonly string[]): Map<string, DeskOffer> {
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
 * Proposes an offer for a need after ranking once more: what the page showed may be old. Throws MatchMoved when somebody else was
 * first with the need or with the last place.
 */
export function proposeRanked(actor: Actor, need: Need, offerId: string, channel: Newcomer['channel']): Proposal {
  const { suggestions, excluded } = suggestionsFor(need)
  const ruled = excluded.find((each) => each.offerId === offerId)
  // A place that went to somebody else a moment ago is told as that by proposeMatch itself.
  if (ruled && ruled.because.some((rule) => rule !== 'full')) return { done: false, why: 'excluded', because: ruled.because }
  const at = suggestions.findIndex((each) => each.offerId === offerId)
  if (at < 0 && !ruled) return { done: false, why: 'gone' }
  return { done: true, matchId: proposeMatch(actor, need.id, offerId, at + 1 || suggestions.length + 1), channel }
}
