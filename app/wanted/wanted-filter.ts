import { reachableWithin } from '~/island/distance'
import type { TownSlug } from '~/island/towns'
import { audiences, type Audience } from '~/offers/offer'
import { slotsMatching } from '~/people/availability'
import { danishLevels, days, spokenLanguages, times, type DanishLevel, type Day, type SpokenLanguage, type Time } from '~/people/facts'
import { askedIn, searchAddress, type AddressChange } from '~/people/search-address'
import { FRONTS, type Front } from '~/ui/front'
import { roleCodes, trainings, type RoleCode, type Training } from './wanted-role'

/** What a person looks for among the roles, as it stands in the address. */
export interface RoleFilter {
  q: string
  /** Any of these fronts; none means all. */
  front: Front[]
  kind: RoleCode | null
  speaks: SpokenLanguage | null
  town: TownSlug | null
  km: number | null
  day: Day | null
  time: Time | null
  for: Audience | null
  training: Training | null
  /** One's own Danish: roles that ask for more are left out. */
  danish: DanishLevel | null
  /** Only roles that suit newcomers. */
  newcomers: 'ja' | null
  page: number
}
export const roleFilterNames = [
  'q',
  'front',
  'kind',
  'speaks',
  'town',
  'km',
  'day',
  'time',
  'for',
  'training',
  'danish',
  'newcomers',
] as const

/** Reads the filter from an address. Values that do not exist are left out, and named in `ignored` so that the page can say so. */
export function readRoleFilter(query: URLSearchParams): { filter: RoleFilter; ignored: string[] } {
  const asked = askedIn(query)
  const filter: RoleFilter = {
    q: asked.words(),
    front: asked.someOf('front', FRONTS),
    kind: asked.oneOf('kind', roleCodes),
    speaks: asked.oneOf('speaks', spokenLanguages),
    town: asked.town(),
    km: asked.whole('km', 100),
    day: asked.oneOf('day', days),
    time: asked.oneOf('time', times),
    for: asked.oneOf('for', audiences),
    training: asked.oneOf('training', trainings),
    danish: asked.oneOf('danish', danishLevels),
    newcomers: asked.oneOf('newcomers', ['ja']),
    page: asked.page(),
  }
  return { filter, ignored: asked.ignored() }
}

export type RoleFilterChange = AddressChange<(typeof roleFilterNames)[number]>
/** The address of the same search with some things changed; null takes one away. The page number starts over. */
export function roleFilterHref(filter: RoleFilter, change: RoleFilterChange = {}): string {
  return searchAddress('/roller', roleFilterNames, filter, change)
}

/** How many things are chosen beside the words searched for. */
export function chosenIn(filter: RoleFilter): number {
  return roleFilterNames.filter((name) => name !== 'q' && (name === 'front' ? filter.front.length > 0 : filter[name] !== null)).length
}

/** The slots a search for a day and a time of day means, or null when neither is asked for. */
export function slotsAsked(filter: Pick<RoleFilter, 'day' | 'time'>): number | null {
  return filter.day || filter.time ? slotsMatching(filter.day ?? undefined, filter.time ?? undefined) : null
}

/** Towns nearest first as seen from the town searched for, within its kilometres; null when no town is asked for. */
export function townsAsked(filter: Pick<RoleFilter, 'town' | 'km'>): { town: TownSlug; km: number }[] | null {
  return filter.town ? reachableWithin(filter.town, filter.km ?? 1000, { ferry: true }) : null
}
