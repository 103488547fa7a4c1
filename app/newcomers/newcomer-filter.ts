import type { TownSlug } from '~/island/towns'
import { offerKinds, type OfferKind } from '~/offers/offer'
import { spokenLanguages, type SpokenLanguage } from '~/people/facts'
import { askedIn, searchAddress, type AddressChange } from '~/people/search-address'

/** Which newcomers a coordinator looks at, as it stands in the address. Pure. */

export const newcomerLists = ['all', 'mine', 'unassigned', 'archived'] as const
export type NewcomerList = (typeof newcomerLists)[number]

export interface NewcomerFilter {
  /** A name, or how it begins. */
  q: string
  list: NewcomerList
  town: TownSlug | null
  speaks: SpokenLanguage | null
  /** Looks for this kind. */
  kind: OfferKind | null
  /** A coordinator's id. */
  whose: string | null
  /** An open need has waited longer than the target for its first proposal. */
  late: boolean
  page: number
}

const addressNames = ['list', 'q', 'town', 'speaks', 'kind', 'whose', 'late'] as const

/** Reads the filter from an address; `ignored` names what does not exist. */
export function readNewcomerFilter(query: URLSearchParams): { filter: NewcomerFilter; ignored: string[] } {
  const asked = askedIn(query)
  const filter: NewcomerFilter = {
    q: asked.words(),
    list: asked.oneOf('list', newcomerLists) ?? 'all',
    town: asked.town(),
    speaks: asked.oneOf('speaks', spokenLanguages),
    kind: asked.oneOf('kind', offerKinds),
    whose: /^[\w-]{1,64}$/.test(query.get('whose') ?? '') ? query.get('whose') : null,
    late: asked.yes('late'),
    page: asked.page(),
  }
  return { filter, ignored: asked.ignored() }
}

/** The address of the same list with some things changed. */
export function newcomersHref(filter: NewcomerFilter, change: AddressChange<(typeof addressNames)[number]> = {}): string {
  const list = 'list' in change ? change.list : filter.list
  return searchAddress('/koordinator/tilflyttere', addressNames, filter, { ...change, list: list === 'all' ? null : (list ?? null) })
}

/** True when anything but the list itself narrows what is shown. */
export function isNarrowed({ q, town, speaks, kind, whose, late }: NewcomerFilter): boolean {
  return q !== '' || town !== null || speaks !== null || kind !== null || whose !== null || late
}
