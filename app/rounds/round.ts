import { isTownSlug, type TownSlug } from '~/island/towns'
import { isOfferKind, type OfferKind } from '~/offers/offer'
import { isOneOf } from '~/people/facts'

/** What a whole round is: what was asked, what a coordinator has chosen in it, and what came out. Ids alone, nothing personal. Pure. */

export const roundStates = ['computing', 'ready', 'stopped', 'failed'] as const
export type RoundState = (typeof roundStates)[number]
/** `asked` by a coordinator, or made each morning. */
export const roundKinds = ['asked', 'daily'] as const
export type RoundKind = (typeof roundKinds)[number]

export const roundViews = ['all', 'mine'] as const
/** `mine`: one's own newcomers, those of whom one stands in for, and those who belong to nobody yet. */
export type RoundView = (typeof roundViews)[number]

/** A need and an offer, as one word: "NEED:OFFER". Ids hold no colon. */
export type PairCode = string
export interface Pair {
  needId: string
  offerId: string
}
export const codeOf = ({ needId, offerId }: Pair): PairCode => `${needId}:${offerId}`
export function pairOf(code: PairCode): Pair | null {
  const [needId, offerId, more] = code.split(':')
  return needId && offerId && more === undefined ? { needId, offerId } : null
}

/** Which needs and offers take part. All that are open, unless something is said. */
export interface RoundPick {
  kind: OfferKind | null
  town: TownSlug | null
  whose: RoundView
  withoutNeeds: string[]
  withoutOffers: string[]
}
/** What a coordinator thinks of the pairs; everything else the solver may move about. */
export interface RoundChoices {
  /** Stay together, whatever else is moved. */
  locked: PairCode[]
  /** Never these two. */
  forbidden: PairCode[]
  /** Not proposed this time. */
  unticked: PairCode[]
}
export interface RoundOptions extends RoundPick, RoundChoices {
  /** Nobody far worse off than they need be, before the best sum. */
  fair: boolean
  /** Whether a place that later newcomers will need counts as dear. */
  scarcity: boolean
}

export const openRound: RoundOptions = {
  kind: null,
  town: null,
  whose: 'all',
  withoutNeeds: [],
  withoutOffers: [],
  locked: [],
  forbidden: [],
  unticked: [],
  fair: false,
  scarcity: true,
}

/** What two ways of working give one need. */
export interface RoundLine {
  needId: string
  /** Given by the whole round, and by going one by one; null is nobody. */
  offerId: string | null
  oneByOne: string | null
  /** How well they suit, 0–1; 0 for nobody. */
  total: number
  oneByOneTotal: number
  /** Where the round's offer stands among all that fit this need (1 = first); 0 for nobody. */
  rank: number
  /** How many offers could have been given at all. */
  possible: number
  /** Days waited when the round was made. */
  waited: number
}
export interface RoundResult {
  /** The longest waiting first: the order of going one by one. */
  lines: RoundLine[]
  /** How many places there were to give away. */
  places: number
  offers: number
  /** How many pairs were looked at. */
  pairs: number
  /** Locked pairs that could not be kept: one of them was no longer possible. */
  loosened: PairCode[]
  /** Proven to be the best there is. */
  optimal: boolean
}

export interface Round {
  id: string
  kind: RoundKind
  madeBy: string | null
  madeAt: Date
  state: RoundState
  /** Percent. */
  progress: number
  options: RoundOptions
  result: RoundResult | null
  finishedAt: Date | null
}

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [])

/** Options as they were kept; what this program does not know is as if nothing had been said. */
export function optionsFrom(kept: Readonly<Record<string, unknown>>): RoundOptions {
  const { kind, town } = kept
  return {
    kind: typeof kind === 'string' && isOfferKind(kind) ? kind : null,
    town: typeof town === 'string' && isTownSlug(town) ? town : null,
    whose: typeof kept.whose === 'string' && isOneOf(roundViews, kept.whose) ? kept.whose : 'all',
    withoutNeeds: texts(kept.withoutNeeds),
    withoutOffers: texts(kept.withoutOffers),
    locked: texts(kept.locked),
    forbidden: texts(kept.forbidden),
    unticked: texts(kept.unticked),
    fair: kept.fair === true,
    scarcity: kept.scarcity !== false,
  }
}

/** What a page with some pairs on it says about them. */
export interface Chosen {
  /** The pairs that stood on the page. */
  shown: readonly PairCode[]
  taken: readonly PairCode[]
  locked: readonly PairCode[]
  forbidden: readonly PairCode[]
}

/** Choices after a page was sent: of the pairs that stood on it, what it says; of all others, what was said before. */
export function choose(before: RoundChoices, { shown, taken, locked, forbidden }: Chosen): RoundChoices {
  const here = new Set(shown)
  const never = new Set(forbidden.filter((code) => here.has(code)))
  const keep = (kept: readonly PairCode[], now: readonly PairCode[]) => [...new Set([...kept.filter((code) => !here.has(code)), ...now])]
  return {
    forbidden: keep(before.forbidden, [...never]),
    // who is never to be paired is not held together either
    locked: keep(
      before.locked,
      locked.filter((code) => here.has(code) && !never.has(code)),
    ),
    unticked: keep(
      before.unticked,
      shown.filter((code) => !taken.includes(code) && !never.has(code)),
    ),
  }
}

/** True when a pair is to be proposed. */
export function isTicked(code: PairCode, { unticked, forbidden }: RoundChoices): boolean {
  return !unticked.includes(code) && !forbidden.includes(code)
}
