import { reachableWithin } from '~/island/distance'
import { isTownSlug, townByName, type TownSlug } from '~/island/towns'
import { slotsMatching } from '~/people/availability'
import { days, isOneOf, spokenLanguages, times, type Day, type SpokenLanguage, type Time } from '~/people/facts'
import { isFront, type Front } from '~/ui/front'
import { audiences, offerKinds, type Audience, type OfferKind } from './offer'

/** What a person looks for, as it stands in the address; shared by list, map and open data. */
export interface OfferFilter {
  q: string
  /** Any of these fronts; none means all. */
  front: Front[]
  kind: OfferKind | null
  speaks: SpokenLanguage | null
  town: TownSlug | null
  km: number | null
  day: Day | null
  time: Time | null
  for: Audience | null
  page: number
}
export const filterNames = ['q', 'front', 'kind', 'speaks', 'town', 'km', 'day', 'time', 'for'] as const

/** Reads the filter from an address. Values that do not exist are left out, and named in `ignored` so that the page can say so. */
export function readFilter(query: URLSearchParams): { filter: OfferFilter; ignored: string[] } {
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
  const whole = (min: number, max: number) => (value: string) =>
    /^\d{1,6}$/.test(value) && Number(value) >= min && Number(value) <= max ? Number(value) : null
  const filter: OfferFilter = {
    q: (query.get('q') ?? '').trim().slice(0, 100),
    front: query
      .getAll('front')
      .filter((value) => value !== '')
      .flatMap((value) => (isFront(value) ? [value] : (ignored.push('front'), []))),
    kind: pick('kind', oneOf(offerKinds)),
    speaks: pick('speaks', oneOf(spokenLanguages)),
    town: pick('town', (value) => (isTownSlug(value) ? value : (townByName(value)?.slug ?? null))),
    km: pick('km', whole(1, 100)),
    day: pick('day', oneOf(days)),
    time: pick('time', oneOf(times)),
    for: pick('for', oneOf(audiences)),
    page: pick('page', whole(1, 10_000)) ?? 1,
  }
  return { filter, ignored: [...new Set(ignored)] }
}

/** The address of the same search with some things changed; null takes one away. The page number starts over. */
export function filterHref(
  path: string,
  filter: OfferFilter,
  change: Partial<Record<(typeof filterNames)[number] | 'page' | 'vis', string | number | readonly string[] | null>> = {},
): string {
  const query = new URLSearchParams()
  for (const name of filterNames) {
    const value = name in change ? change[name] : filter[name]
    for (const each of Array.isArray(value) ? value : [value])
      if (each !== null && each !== undefined && each !== '') query.append(name, String(each))
  }
  if (change.page && Number(change.page) > 1) query.set('page', String(change.page))
  if (change.vis) query.set('vis', String(change.vis))
  const text = query.toString()
  return text ? `${path}?${text}` : path
}

/** The slots a search for a day and a time of day means, or null when neither is asked for. */
export function wantedSlots(filter: Pick<OfferFilter, 'day' | 'time'>): number | null {
  return filter.day || filter.time ? slotsMatching(filter.day ?? undefined, filter.time ?? undefined) : null
}

/** Towns nearest first as seen from the town searched for, within its kilometres; null when no town is asked for. */
export function townsNearestFirst(filter: Pick<OfferFilter, 'town' | 'km'>): { town: TownSlug; km: number }[] | null {
  return filter.town ? reachableWithin(filter.town, filter.km ?? 1000, { ferry: true }) : null
}
