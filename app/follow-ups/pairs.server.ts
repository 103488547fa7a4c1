import { readNames } from '~/newcomers/newcomers.server'
import type { OfferKind } from '~/offers/offer'
import { offerViewsById } from '~/offers/offer-reading.server'
import type { Actor } from '~/people/permissions'

/** The two of a match, as lists of the desk name them. */
export interface PairNames {
  owner: string
  newcomer: string
  kind: OfferKind | null
}

/** Puts both names to lines about matches. Every newcomer's name is written down as read, once. */
export function withNames<Line extends { offerId: string; newcomerId: string }>(
  actor: Actor,
  lines: readonly Line[],
  namesOf: typeof readNames = readNames,
): (Line & PairNames)[] {
  const names = namesOf(
    actor,
    lines.map(({ newcomerId }) => newcomerId),
  )
  const offers = offerViewsById(lines.map(({ offerId }) => offerId))
  return lines.map((line) => ({
    ...line,
    owner: offers.get(line.offerId)?.owner ?? '',
    newcomer: names.get(line.newcomerId) ?? '',
    kind: offers.get(line.offerId)?.kind ?? null,
  }))
}
