import type { OfferView } from './offer'

/** The parts of an offer that everybody reads, in the order of its page. */
export const publicParts = [
  'kind',
  'title',
  'text',
  'availability',
  'frequency',
  'languages',
  'audience',
  'town',
  'radiusKm',
  'capacity',
  'details',
  'interests',
  'industries',
  'stepFree',
  'childFriendly',
  'untilDate',
] as const satisfies readonly (keyof OfferView)[]
export type PublicPart = (typeof publicParts)[number]
export type PublicOffer = Pick<OfferView, PublicPart>

/** What everybody would read of this offer: kept when it is approved, so that the next change can be held against it. */
export function publicPartsOf(offer: OfferView): PublicOffer {
  return Object.fromEntries(publicParts.map((part) => [part, offer[part]])) as PublicOffer
}

/** Lists are chosen, not ordered: the same choices in another order are no change. */
const plain = (value: unknown) =>
  JSON.stringify(value, (_key, inner: unknown) =>
    Array.isArray(inner)
      ? [...inner].sort()
      : inner && typeof inner === 'object'
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
  )

/** The parts that read differently now. */
export function changedParts(before: PublicOffer, after: PublicOffer): PublicPart[] {
  return publicParts.filter((part) => plain(before[part] ?? null) !== plain(after[part] ?? null))
}
