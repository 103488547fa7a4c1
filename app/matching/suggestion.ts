import type { OfferView } from '~/offers/offer'
import type { CredentialKind } from '~/people/credentials'
import { countFits, type Background, type HardRule, type Reason } from './ranking'
import type { Change } from './what-if'

/** How a suggestion is laid before a coordinator: what stands open, what is folded, and what speaks against. Pure. */

/** Fits under this, or a place after this, and the suggestion is folded to one line. */
const OPEN_FITS = 3.5
const OPEN_RANK = 5
/** So many suggestions are shown; the rest are named by number. */
export const SHOWN_SUGGESTIONS = 12
/** When all are asked for, no more than this. */
export const SHOWN_AT_MOST = 60
/** So many of those that do not fit stand on a page. */
export const EXCLUDED_ON_PAGE = 20
/** So many can be laid side by side. */
export const COMPARED = 3

/** The part of an offer the desk shows. */
export type DeskOffer = Pick<OfferView, 'id' | 'title' | 'owner' | 'organisation' | 'town' | 'kind' | 'front' | 'availability'>

export interface DeskSuggestion {
  offer: DeskOffer
  rank: number
  reasons: Reason[]
  background: Background[]
  /** How many of the six fit, in halves. */
  fits: number
  /** What would have to change before the two could meet; empty when nothing has to. */
  change: Change[]
}

export interface DeskExcluded {
  offer: DeskOffer
  because: HardRule[]
  /** The least that would have to change; null when nobody can change what is in the way. */
  change: Change[] | null
}

/** Weak suggestions stand on one line, with the main reason. */
export function isWeak({ fits, rank }: Pick<DeskSuggestion, 'fits' | 'rank'>): boolean {
  return fits < OPEN_FITS || rank > OPEN_RANK
}

export function deskSuggestion(
  offer: DeskOffer,
  rank: number,
  { reasons, background }: Pick<DeskSuggestion, 'reasons' | 'background'>,
  change: Change[] = [],
): DeskSuggestion {
  return { offer, rank, reasons, background, change, fits: countFits(reasons) }
}

/** The price of giving away a place of this offer now, when it is one that others will need. */
export function scarcityOf(background: readonly Background[]): { language: string | null } | null {
  const found = background.find((each) => each.name === 'scarcity')
  return found?.name === 'scarcity' && found.said ? { language: found.language } : null
}

/** How many matches of the offer's owner have ended well. */
export function endedWellOf(background: readonly Background[]): number {
  const found = background.find((each) => each.name === 'experience')
  return found?.name === 'experience' ? found.endedWell : 0
}

/** Requirements that stand between a yes and a beginning. */
export function missingOf(reasons: readonly Reason[]): CredentialKind[] {
  return reasons.flatMap((reason) => (reason.name === 'requirements' ? reason.missing : []))
}

/** One suggestion is the house's own proposal: the best, when nothing is missing and the two can talk with each other. */
export function isFirstChoice({ rank, reasons }: Pick<DeskSuggestion, 'rank' | 'reasons'>): boolean {
  return rank === 1 && missingOf(reasons).length === 0 && reasons.every(({ name, fit }) => name !== 'language' || fit !== 'no')
}

/** What speaks against, the worst first: cells that do not fit, then those that fit by half. */
export function objections(reasons: readonly Reason[]): Reason[] {
  const order = { no: 0, half: 1, yes: 2 }
  return reasons.filter((reason) => reason.fit !== 'yes').sort((a, b) => order[a.fit] - order[b.fit] || a.score - b.score)
}

/** "4½" and not 4.5: halves are read as halves in every language. */
export function inHalves(fits: number): string {
  const whole = Math.floor(fits)
  if (fits === whole) return String(whole)
  // held together, so that a line from right to left does not turn the two round
  return whole === 0 ? '½' : `\u2066${whole}½\u2069`
}

/** What of a need's suggestions a page asks for. */
export interface LayOut {
  /** All suggestions and not only the best. */
  all?: boolean
  excludedPage?: number
  /** False: rank as if nobody else came later. */
  scarcity?: boolean
}

/** The same out of an address: `?alle=ja&ikke=2&knaphed=nej`. */
export function readLayOut(query: URLSearchParams): LayOut {
  return {
    all: query.get('alle') === 'ja',
    excludedPage: Math.min(1000, Math.max(1, Math.floor(Number(query.get('ikke'))) || 1)),
    scarcity: query.get('knaphed') !== 'nej',
  }
}
