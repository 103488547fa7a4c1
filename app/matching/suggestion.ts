import type { OfferView } from '~/offers/offer'
import type { CredentialKind } from '~/people/credentials'
import { countFits, type HardRule, type Reason } from './ranking'

/** How a suggestion is laid before a coordinator: what stands open, what is folded, and what speaks against. Pure. */

/** Fits under this, or a place after this, and the suggestion is folded to one line. */
const OPEN_FITS = 3.5
const OPEN_RANK = 5
/** So many suggestions are shown; the rest are named by number. */
export const SHOWN_SUGGESTIONS = 12
export const SHOWN_EXCLUDED = 50
/** So many can be laid side by side. */
export const COMPARED = 3

/** The part of an offer the desk shows. */
export type DeskOffer = Pick<OfferView, 'id' | 'title' | 'owner' | 'organisation' | 'town' | 'kind' | 'front' | 'availability'>

export interface DeskSuggestion {
  offer: DeskOffer
  rank: number
  reasons: Reason[]
  /** How many of the six fit, in halves. */
  fits: number
}

export interface DeskExcluded {
  offer: DeskOffer
  because: HardRule[]
}

/** Weak suggestions stand on one line, with the main reason. */
export function isWeak({ fits, rank }: Pick<DeskSuggestion, 'fits' | 'rank'>): boolean {
  return fits < OPEN_FITS || rank > OPEN_RANK
}

export function deskSuggestion(offer: DeskOffer, rank: number, reasons: Reason[]): DeskSuggestion {
  return { offer, rank, reasons, fits: countFits(reasons) }
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
  return whole === 0 ? '½' : `${whole}½`
}
