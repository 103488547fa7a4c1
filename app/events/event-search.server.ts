import { and, eq, inArray } from 'drizzle-orm'
import { events } from '~db/schema/events'
import { islandDate } from '~/i18n/format'
import { questionTerms } from '~/i18n/search-terms'
import type { TownSlug } from '~/island/towns'
import { closedAmong } from '~/organisations/organisations.server'
import { now } from '~/server/clock.server'
import { db } from '~/server/database.server'
import type { Track } from '~/tracks/track'
import type { Front } from '~/ui/front'
import type { AgendaDay, AgendaEntry } from './agenda'
import { daysLater } from './calendar-days'
import { capacityOn, childrenBits, frontOfEvent, placeOn, practicalBits, tracksOfEvent, type EventView } from './event'
import { townsAsked, type EventFilter, type Period } from './event-filter'
import { datesOn, seenEvents, type DayDate, type SeenEvent } from './event-memory.server'

/** Finding events: what takes place on some days and fits what is asked for. */

/** How far ahead a search that finds nothing looks for the next time, in days. */
const LOOKS_AHEAD = 182

const childFriendly = (event: EventView) => (practicalBits(event.practical) & childrenBits) !== 0

/** What is asked for, as one question to an event. */
function asking(filter: EventFilter, home: TownSlug | null): (seen: SeenEvent) => boolean {
  const towns = townsAsked(filter, home)
  const terms = filter.q ? questionTerms(filter.q).map((term) => ` ${term}`) : []
  const { kind, track, language } = filter
  return ({ event, terms: found }) =>
    (kind === null || event.kind === kind) &&
    (track === null || tracksOfEvent[event.kind].includes(track)) &&
    (towns === null || towns.has(event.town)) &&
    (language === null || event.languages.includes(language) || event.interpreters.includes(language)) &&
    (!filter.women || event.womenOnly) &&
    (!filter.children || childFriendly(event)) &&
    (!filter.interpreter || event.interpreters.length > 0) &&
    (!filter.stepfree || event.practical.includes('step-free')) &&
    terms.every((term) => found().includes(term))
}

/** The events that fit, by id. Those of a closed organisation are seen no more. */
function fitting(fits: (seen: SeenEvent) => boolean): Map<string, EventView> {
  const found = new Map<string, EventView>()
  const organisations = new Set<string>()
  for (const seen of seenEvents().values()) {
    if (!fits(seen)) continue
    found.set(seen.event.id, seen.event)
    if (seen.event.organisationId) organisations.add(seen.event.organisationId)
  }
  const closed = new Set(organisations.size > 0 ? closedAmong([...organisations]) : [])
  if (closed.size > 0) for (const [id, { organisationId }] of found) if (organisationId && closed.has(organisationId)) found.delete(id)
  return found
}

/** The events that fit, whenever they are, by id; for calendars. */
export function eventsThatFit(filter: EventFilter, home: TownSlug | null): Map<string, EventView> {
  return fitting(asking(filter, home))
}

interface Found {
  event: EventView
  date: DayDate
}

/** The state a reader needs: of a cancelled event every date is. */
const stateOf = ({ event, date }: Found) => (event.state === 'cancelled' && date.state === 'planned' ? 'cancelled' : date.state)

export interface FoundEvents {
  /** Dates that take place, by day. */
  counts: Record<string, number>
  /** How many dates take place in the period. */
  total: number
  /** Every date of the period in order, also those that are called off. */
  found: readonly Found[]
}

/** What fits, within a period; `around` are more days that are only counted, such as the rest of the month. */
export function searchEvents(filter: EventFilter, home: TownSlug | null, period: Period, around: Period = period): FoundEvents {
  const fits = fitting(asking(filter, home))
  const [from, to] = [period.from < around.from ? period.from : around.from, period.to > around.to ? period.to : around.to]
  const counts: Record<string, number> = {}
  const found: Found[] = []
  let total = 0
  if (fits.size > 0)
    for (const date of datesOn(from, to)) {
      const event = fits.get(date.eventId)
      if (!event) continue
      const within = date.day >= period.from && date.day <= period.to
      if (date.state === 'planned' && event.state === 'published') {
        counts[date.day] = (counts[date.day] ?? 0) + 1
        if (within) total += 1
      }
      if (within) found.push({ event, date })
    }
  return { counts, total, found }
}

/** The found dates day by day, at most so many of each; every day of the period stands there, also an empty one. */
export function agendaOf({ found }: FoundEvents, days: readonly string[], most: number): AgendaDay[] {
  const byDay = new Map<string, Found[]>(days.map((day) => [day, []]))
  for (const each of found) byDay.get(each.date.day)?.push(each)
  return [...byDay].map(([day, all]) => ({ day, total: all.length, entries: all.slice(0, most).map(entryOf) }))
}

/** One page of the found dates, day by day; only days on which something is. */
export function agendaPage({ found }: FoundEvents, page: number, size: number): { days: AgendaDay[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(found.length / size))
  const at = Math.min(page, pages)
  const days = new Map<string, AgendaEntry[]>()
  for (const each of found.slice((at - 1) * size, at * size)) {
    const known = days.get(each.date.day)
    if (known) known.push(entryOf(each))
    else days.set(each.date.day, [entryOf(each)])
  }
  return { days: [...days].map(([day, entries]) => ({ day, total: entries.length, entries })), page: at, pages }
}

export function entryOf(found: Found): AgendaEntry {
  const { event, date } = found
  return {
    id: date.id,
    eventId: event.id,
    slug: event.slug,
    kind: event.kind,
    title: event.title,
    town: event.town,
    place: placeOn(event, date),
    day: date.day,
    starts: date.starts,
    ends: date.ends,
    state: stateOf(found),
    reason: date.state === 'planned' ? event.cancelReason : date.reason,
    topic: date.topic,
    womenOnly: event.womenOnly && !date.openToAll,
    practical: event.practical,
    interpreters: event.interpreters,
    signUp: event.signUp,
    // the places of a course are those of all of it
    capacity: capacityOn(event, event.signUp === 'course' ? null : date),
  }
}

export interface EventsInTown {
  town: TownSlug
  front: Front
  count: number
}

/** How many of the found dates take place in each town, by house front. */
export function byTownOf({ found }: FoundEvents): EventsInTown[] {
  const sums = new Map<string, EventsInTown>()
  for (const each of found) {
    if (stateOf(each) !== 'planned') continue
    const { town } = each.event
    const front = frontOfEvent[each.event.kind]
    const known = sums.get(`${town} ${front}`)
    if (known) known.count += 1
    else sums.set(`${town} ${front}`, { town, front, count: 1 })
  }
  return [...sums.values()]
}

/**
 * The first dates that fit from a day on, and of today only those that are not over; none when there are none for half a year.
 * @param most so many at the most
 */
export function nextDatesWith(filter: EventFilter, home: TownSlug | null, from: string, most: number): AgendaEntry[] {
  const fits = fitting(asking(filter, home))
  const found: AgendaEntry[] = []
  if (fits.size === 0) return found
  const [today, minutes] = nowOnTheIsland()
  const end = daysLater(from, LOOKS_AHEAD)
  for (let day = from; day <= end; day = daysLater(day, 14))
    for (const date of datesOn(day, daysLater(day, 13))) {
      const event = fits.get(date.eventId)
      if (!event || !takesPlace({ event, date }) || isOver(date, today, minutes)) continue
      found.push(entryOf({ event, date }))
      if (found.length === most) return found
    }
  return found
}

/** Something that is found takes place yet. */
export function somethingLeft({ found }: FoundEvents, today: string, minutes: number): boolean {
  return found.some((each) => takesPlace(each) && !isOver(each.date, today, minutes))
}

const isOver = ({ day, ends }: DayDate, today: string, minutes: number) => day < today || (day === today && ends <= minutes)

const takesPlace = (each: Found) => stateOf(each) === 'planned'

/** What comes next on the whole island, each event once, for a page that shows a few; on a quiet week also what comes after it. A track leaves the others out. */
export function nextEvents(most: number, track: Track | null = null): AgendaEntry[] {
  return nextOf(({ event }) => track === null || tracksOfEvent[event.kind].includes(track), most)
}

/** The next dates of an organisation. */
export function nextEventsOf(organisationId: string, most: number): AgendaEntry[] {
  return nextOf(({ event }) => event.organisationId === organisationId, most)
}

function nextOf(fits: (seen: SeenEvent) => boolean, most: number): AgendaEntry[] {
  const known = fitting((seen) => seen.event.state === 'published' && fits(seen))
  if (known.size === 0) return []
  const [today, minutes] = nowOnTheIsland()
  const found = new Map<string, AgendaEntry>()
  for (let from = today, weeks = 0; weeks < 8 && found.size < most; from = daysLater(from, 7), weeks += 1)
    for (const date of datesOn(from, daysLater(from, 6))) {
      const event = known.get(date.eventId)
      if (!event || found.has(event.id) || isOver(date, today, minutes)) continue
      if (takesPlace({ event, date })) found.set(event.id, entryOf({ event, date }))
      if (found.size === most) break
    }
  return [...found.values()]
}

/** Today on the island, and the minutes that have passed of it. */
export function nowOnTheIsland(): [day: string, minutes: number] {
  const at = now()
  const [hours = 0, minutes = 0] = clock.format(at).split(':').map(Number)
  return [islandDate(at), hours * 60 + minutes]
}
const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen', hour: '2-digit', minute: '2-digit' })

/** Published events for search engines: their addresses, and when they were last changed. */
export function publishedEventDates(limit: number): { slug: string; changedAt: Date }[] {
  const open = [...fitting(({ event }) => event.state === 'published').keys()].slice(0, limit)
  return inParts(open).flatMap((ids) =>
    db()
      .select({ slug: events.slug, changedAt: events.updatedAt })
      .from(events)
      .where(and(inArray(events.id, ids), eq(events.state, 'published')))
      .all(),
  )
}

/** SQLite takes a limited number of values in one statement. */
function inParts(ids: readonly string[], size = 5000): string[][] {
  return Array.from({ length: Math.ceil(ids.length / size) }, (_, at) => ids.slice(at * size, (at + 1) * size))
}
