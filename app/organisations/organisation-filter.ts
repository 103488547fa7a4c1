import { isTownSlug, townByName, type TownSlug } from '~/island/towns'
import { days, interests, isOneOf, type Day, type Interest } from '~/people/facts'
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
  const ignored: string[] = []
  const pick = <T>(name: string, read: (value: string) => T | null): T | null => {
    const value = query.get(name)?.trim()
    if (!value) return null
    const found = read(value)
    if (found === null) ignored.push(name)
    return found
  }
  const oneOf =
    <const T extends string>(list: readonly T[]) =>
    (value: string) =>
      isOneOf(list, value) ? value : null
  const filter: OrganisationFilter = {
    q: (query.get('q') ?? '').trim().slice(0, 100),
    kind: pick('kind', oneOf(organisationKinds)),
    town: pick('town', (value) => (isTownSlug(value) ? value : (townByName(value)?.slug ?? null))),
    interest: pick('interest', oneOf(interests)),
    day: pick('day', oneOf(days)),
    page: pick('page', (value) => (/^[1-9]\d{0,4}$/.test(value) ? Number(value) : null)) ?? 1,
  }
  return { filter, ignored }
}

/** The address of the same search with some things changed; null takes one away. The page number starts over. */
export function organisationsHref(
  filter: OrganisationFilter,
  change: Partial<Record<(typeof organisationFilterNames)[number] | 'page', string | number | null>> = {},
): string {
  const query = new URLSearchParams()
  for (const name of organisationFilterNames) {
    const value = name in change ? change[name] : filter[name]
    if (value) query.set(name, String(value))
  }
  if (change.page && Number(change.page) > 1) query.set('page', String(change.page))
  const text = query.toString()
  return text ? `/foreninger?${text}` : '/foreninger'
}
