import type { TownSlug } from '~/island/towns'
import { days, interests, type Day, type Interest } from '~/people/facts'
import { askedIn, searchAddress, type AddressChange } from '~/people/search-address'
import { organisationKinds, type OrganisationKind } from './organisation'

/** What a person looks for among organisations, as it stands in the address; shared by the list and the open data. */
export interface OrganisationFilter {
  q: string
  kind: OrganisationKind | null
  town: TownSlug | null
  interest: Interest | null
  /** Something happens there on this day of the week. */
  day: Day | null
  page: number
}
export const organisationFilterNames = ['q', 'kind', 'town', 'interest', 'day'] as const

/** Reads the filter from an address. Values that do not exist are left out, and named in `ignored` so that the page can say so. */
export function readOrganisationFilter(query: URLSearchParams): { filter: OrganisationFilter; ignored: string[] } {
  const asked = askedIn(query)
  const filter: OrganisationFilter = {
    q: asked.words(),
    kind: asked.oneOf('kind', organisationKinds),
    town: asked.town(),
    interest: asked.oneOf('interest', interests),
    day: asked.oneOf('day', days),
    page: asked.page(),
  }
  return { filter, ignored: asked.ignored() }
}

/** The address of the same search with some things changed; null takes one away. The page number starts over. */
export function organisationsHref(
  filter: OrganisationFilter,
  change: AddressChange<(typeof organisationFilterNames)[number]> = {},
): string {
  return searchAddress('/foreninger', organisationFilterNames, filter, change)
}
