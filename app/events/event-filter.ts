import { reachableWithin } from '~/island/distance'
import type { TownSlug } from '~/island/towns'
import { spokenLanguages, type SpokenLanguage } from '~/people/facts'
import { askedIn, searchAddress, type AddressChange } from '~/people/search-address'
import { tracks, type Track } from '~/tracks/track'
import { daysLater, firstOf, isDay, lastOf, mondayOf, monthOf } from './calendar-days'
import { eventKinds, type EventKind } from './event'

/** What a person looks for among events, as it stands in the address; shared by agenda, month, map, calendar and open data. */
export interface EventFilter {
  q: string
  kind: EventKind | null
  /** What the kind counts for. */
  track: Track | null
  town: TownSlug | null
  km: number | null
  /** Spoken there, or interpreted into. */
  language: SpokenLanguage | null
  /** Days of the island, both included. */
  from: string | null
  to: string | null
  women: boolean
  children: boolean
  interpreter: boolean
  stepfree: boolean
  /** Near the town asked for, or one's own. */
  near: boolean
  page: number
}
/** The ones that are asked with yes or not at all. */
export const eventTicks = ['children', 'women', 'interpreter', 'stepfree', 'near'] as const
export type EventTick = (typeof eventTicks)[number]
/** What leaves events out; a period is where one looks. */
export const eventFilterNames = ['q', 'kind', 'track', 'town', 'km', 'language', ...eventTicks] as const
export type EventFilterName = (typeof eventFilterNames)[number]
const addressNames = [...eventFilterNames, 'from', 'to'] as const
export type EventAddressName = (typeof addressNames)[number]

/** The distances one can choose, in kilometres by road; an address may name any. */
export const eventDistances = [5, 10, 15, 25] as const
/** How far »near me« is when nothing else is said, in kilometres by road. */
export const NEAR_KM = 10

/** Reads the filter from an address. Values that do not exist are left out, and named in `ignored` so that the page can say so. */
export function readEventFilter(query: URLSearchParams): { filter: EventFilter; ignored: EventAddressName[] } {
  const asked = askedIn(query)
  const wrong = new Set<EventAddressName>()
  const day = (name: 'from' | 'to') => {
    const value = query.get(name)?.trim()
    if (!value) return null
    if (isDay(value)) return value
    wrong.add(name)
    return null
  }
  const filter: EventFilter = {
    q: asked.words(),
    kind: asked.oneOf('kind', eventKinds),
    track: asked.oneOf('track', tracks),
    town: asked.town(),
    km: asked.whole('km', 100),
    language: asked.oneOf('language', spokenLanguages),
    from: day('from'),
    to: day('to'),
    women: asked.yes('women'),
    children: asked.yes('children'),
    interpreter: asked.yes('interpreter'),
    stepfree: asked.yes('stepfree'),
    near: asked.yes('near'),
    page: asked.page(),
  }
  if (filter.from && filter.to && filter.to < filter.from) {
    wrong.add('to')
    filter.to = null
  }
  for (const name of asked.ignored()) if ((addressNames as readonly string[]).includes(name)) wrong.add(name as EventAddressName)
  return { filter, ignored: addressNames.filter((name) => wrong.has(name)) }
}

/** The ways to see events; the week is the one without a word in the address. */
export const eventViews = ['uge', 'maaned', 'kort'] as const
export type EventsShown = (typeof eventViews)[number]
export function shownIn(query: URLSearchParams): EventsShown {
  return eventViews.find((view) => view === query.get('vis')) ?? 'uge'
}

export type EventAddressChange = AddressChange<EventAddressName>

/** The address of the same search with some things changed; null takes one away. The page number starts over. */
export function eventsHref(filter: EventFilter, change: EventAddressChange = {}, path = '/arrangementer'): string {
  const vis = change.vis === 'uge' ? null : change.vis
  return searchAddress(path, addressNames, filter, { ...change, vis })
}

/** Which filters are chosen, words among them. */
export function chosenIn(filter: EventFilter): EventFilterName[] {
  return eventFilterNames.filter((name) => filter[name] !== null && filter[name] !== '' && filter[name] !== false)
}

/**
 * The towns asked for; null is the whole island. A town alone is that town; with kilometres all around it, and »near« is ten of them.
 * @param home one's own town, from which »near me« is measured when none is named
 */
export function townsAsked(filter: Pick<EventFilter, 'town' | 'km' | 'near'>, home: TownSlug | null): ReadonlySet<TownSlug> | null {
  const from = filter.town ?? (filter.near || filter.km !== null ? home : null)
  if (!from) return null
  const km = filter.km ?? (filter.near ? NEAR_KM : null)
  return new Set(km === null ? [from] : reachableWithin(from, km, { ferry: true }).map(({ town }) => town))
}

/** First and last day that is shown. */
export interface Period {
  from: string
  to: string
}
/** Nobody looks through more days at once. */
export const MOST_DAYS = 400

/**
 * Which days a view shows: seven from today, or the week of `from`, or what lies between `from` and `to` when both are named; the month is
 * that of `from`. Seven days, because on a Saturday a week that ends tomorrow hides what is on Wednesday.
 */
export function periodOf(filter: Pick<EventFilter, 'from' | 'to'>, view: EventsShown, today: string): Period {
  const day = filter.from ?? today
  if (view === 'maaned') return { from: firstOf(monthOf(day)), to: lastOf(monthOf(day)) }
  if (filter.from && filter.to) return { from: filter.from, to: earlier(filter.to, daysLater(filter.from, MOST_DAYS)) }
  const first = filter.from === null ? today : mondayOf(day)
  return { from: first, to: daysLater(first, 6) }
}

/** The weeks beside the days that are shown, each by the Monday it begins with; nothing lies between. */
export function weeksBeside({ from, to }: Period): { before: string; after: string } {
  return { before: mondayOf(daysLater(from, -1)), after: mondayOf(daysLater(to, 1)) }
}

/** The days of open data: from the day named or today, to the day named or so many days on. */
export function openPeriod(filter: Pick<EventFilter, 'from' | 'to'>, today: string, days: number): Period {
  const from = filter.from ?? (filter.to && filter.to < today ? filter.to : today)
  return { from, to: earlier(filter.to ?? daysLater(from, days), daysLater(from, MOST_DAYS)) }
}

const earlier = (one: string, other: string) => (one < other ? one : other)
