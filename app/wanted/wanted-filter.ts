import { reachableWithin } from '~/island/distance'
import { isTownSlug, townByName, type TownSlug } from '~/island/towns'
import { audiences, type Audience } from '~/offers/offer'
import { slotsMatching } from '~/people/availability'
import {
  danishLevels,
  days,
  isOneOf,
  spokenLanguages,
  times,
  type DanishLevel,
  type Day,
  type SpokenLanguage,
  type Time,
} from '~/people/facts'
import { isFront, type Front } from '~/ui/front'
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
  const whole = (max: number) => (value: string) =>
    /^\d{1,6}$/.test(value) && Number(value) >= 1 && Number(value) <= max ? Number(value) : null
  const filter: RoleFilter = {
    q: (query.get('q') ?? '').trim().slice(0, 100),
    front: query
      .getAll('front')
      .filter((value) => value !== '')
      .flatMap((value) => (isFront(value) ? [value] : (ignored.push('front'), []))),
    kind: pick('kind', oneOf(roleCodes)),
    speaks: pick('speaks', oneOf(spokenLanguages)),
    town: pick('town', (value) => (isTownSlug(value) ? value : (townByName(value)?.slug ?? null))),
    km: pick('km', whole(100)),
    day: pick('day', oneOf(days)),
    time: pick('time', oneOf(times)),
    for: pick('for', oneOf(audiences)),
    training: pick('training', oneOf(trainings)),
    danish: pick('danish', oneOf(danishLevels)),
    newcomers: pick('newcomers', oneOf(['ja'])),
    page: pick('page', whole(10_000)) ?? 1,
  }
  return { filter, ignored: [...new Set(ignored)] }
}

export type RoleFilterChange = Partial<
  Record<(typeof roleFilterNames)[number] | 'page' | 'vis', string | number | readonly string[] | null>
>
/** The address of the same search with some things changed; null takes one away. The page number starts over. */
export function roleFilterHref(filter: RoleFilter, change: RoleFilterChange = {}): string {
  const query = new URLSearchParams()
  for (const name of roleFilterNames) {
    const value = name in change ? change[name] : filter[name]
    for (const each of Array.isArray(value) ? value : [value])
      if (each !== null && each !== undefined && each !== '') query.append(name, String(each))
  }
  if (change.page && Number(change.page) > 1) query.set('page', String(change.page))
  if (change.vis) query.set('vis', String(change.vis))
  const text = query.toString()
  return text ? `/roller?${text}` : '/roller'
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
