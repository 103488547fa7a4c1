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
export const filterNames = ['q', 'front', 'kind', 'speaks', 'town', 'km', 'day', 'time', 'for', ...tickNames] as const
export type FilterName = (typeof filterNames)[number]
/** Everything of a search that stands in its address. */
const addressNames = [...filterNames, 'sort'] as const
/** The distances one can choose, in kilometres by road; an address may name any. */
export const distances = [5, 10, 15, 25] as const

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
  const yes = (name: string) => pick(name, (value) => (value === '1' ? true : null)) ?? false
  const filter: OfferFilter = {
    // signs alone are no words: nothing could be found by them
    q: pick('q', (value) => (/[\p{L}\p{N}]/u.test(value) ? value.slice(0, 100) : null)) ?? '',
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
    women: yes('women'),
    free: yes('free'),
    children: yes('children'),
    stepfree: yes('stepfree'),
    sort: pick('sort', oneOf(sorts)),
    page: pick('page', whole(1, 10_000)) ?? 1,
  }
  return { filter, ignored: [...new Set(ignored)] }
}

export type FilterChange = Partial<
  Record<(typeof addressNames)[number] | 'page' | 'vis', string | number | boolean | readonly string[] | null>
>

/** The address of the same search with some things changed; null takes one away. The page number starts over. */
export function filterHref(path: string, filter: OfferFilter, change: FilterChange = {}): string {
  const query = new URLSearchParams()
  for (const name of addressNames) {
    const value = name in change ? change[name] : filter[name]
    for (const each of Array.isArray(value) ? value : [value])
      if (each !== null && each !== undefined && each !== '' && each !== false) query.append(name, each === true ? '1' : String(each))
  }
  if (change.page && Number(change.page) > 1) query.set('page', String(change.page))
  if (change.vis) query.set('vis', String(change.vis))
  const text = query.toString()
  return text ? `${path}?${text}` : path
}

/** Which filters are chosen, words among them. */
export function chosenIn(filter: OfferFilter): FilterName[] {
  return filterNames.filter((name) => {
    const value = filter[name]
    return Array.isArray(value) ? value.length > 0 : value !== null && value !== '' && value !== false
  })
}

/** The slots a search for a day and a time of day means, or null when neither is asked for. */
export function wantedSlots(filter: Pick<OfferFilter, 'day' | 'time'>): number | null {
  return filter.day || filter.time ? slotsMatching(filter.day ?? undefined, filter.time ?? undefined) : null
}
