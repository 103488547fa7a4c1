import type { OfferKind } from '~/offers/offer'
import type { Front } from '~/ui/front'

/** What hours can be written on. Its `value` is what the form sends; something else is an empty one. */
export type Choice =
  | { of: 'match'; value: string; kind: OfferKind; front: Front; name: string | null }
  | { of: 'organisation' | 'event'; value: string; name: string }
