import type { TownSlug } from '~/island/towns'
import { days, spokenLanguages, times, type Day, type SpokenLanguage, type Time } from '~/people/facts'
import { askedIn, searchAddress, type AddressChange } from '~/people/search-address'
import { tracks, type Track } from '~/tracks/track'
import { FRONTS, type Front } from '~/ui/front'
import { audiences, offerKinds, type Audience, type OfferKind } from './offer'

/** What a person looks for, as it stands in the address; shared by list, map and open data. */
export interface OfferFilter {
  q: string
  /** Any of these fronts; none means all. */
  front: Front[]
  kind: OfferKind | null
  /** What the kind counts for. */
  track: Track | null
  speaks: SpokenLanguage | null
  town: TownSlug | null
  km: number | null
  day: Day | null
  time: Time | null
  for: Audience | null
  /** For women alone. */
  women: boolean
  /** With a place that is free. */
  free: boolean
  children: boolean
  stepfree: boolean
  /** Null: the nearest first when a town is asked for, else the newest. */
  sort: Sort | null
  page: number
}
/** `words`: what the words searched for fit best. */
export const sorts = ['near', 'words', 'new', 'fit'] as const
export type Sort = (typeof sorts)[number]
/** The four that are asked with yes or not at all. */
export const tickNames = ['women', 'free', 'children', 'stepfree'] as const
export type TickName = (typeof tickNames)[number]
export const filterNames = ['q', 'front', 'kind', 'track', 'speaks', 'town', 'km', 'day', 'time', 'for', ...tickNames] as const
export type FilterName = (typeof filterNames)[number]
/** Everything of a search that stands in its address. */
const addressNames = [...filterNames, 'sort'] as const
/** The distances one can choose, in kilometres by road; an address may name any. */
export const distances = [5, 10, 15, 25] as const

/** Reads the filter from an address. Values that do not exist are left out, and named in `ignored` so that the page can say so. */
export function readFilter(query: URLSearchParams): { filter: OfferFilter; ignored: string[] } {
  const asked = askedIn(query)
  const filter: OfferFilter = {
    q: asked.words(),
    front: asked.someOf('front', FRONTS),
    kind: asked.oneOf('kind', offerKinds),
    track: asked.oneOf('track', tracks),
    speaks: asked.oneOf('speaks', spokenLanguages),
    town: asked.town(),
    km: asked.whole('km', 100),
    day: asked.oneOf('day', days),
    time: asked.oneOf('time', times),
    for: asked.oneOf('for', audiences),
    women: asked.yes('women'),
    free: asked.yes('free'),
    children: asked.yes('children'),
    stepfree: asked.yes('stepfree'),
    sort: asked.oneOf('sort', sorts),
    page: asked.page(),
  }
  return { filter, ignored: asked.ignored() }
}

export type FilterChange = AddressChange<(typeof addressNames)[number]>

/** The address of the same search with some things changed; null takes one away. The page number starts over. */
export function filterHref(path: string, filter: OfferFilter, change: FilterChange = {}): string {
  return searchAddress(path, addressNames, filter, change)
}

/** Which filters are chosen, words among them. */
export function chosenIn(filter: OfferFilter): FilterName[] {
  return filterNames.filter((name) => {
    const value = filter[name]
    return Array.isArray(value) ? value.length > 0 : value !== null && value !== '' && value !== false
  })
}
