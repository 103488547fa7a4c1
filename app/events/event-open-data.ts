import { Temporal } from 'temporal-polyfill'
import { islandTimeZone } from '~/i18n/format'
import { placeFacts } from '~/island/place-facts'
import { townName } from '~/island/towns'
import type { AgendaEntry } from './agenda'
import type { DateState } from './event'
import type { EventPage, ShownDate } from './event-page'

/** Events for machines: the open JSON, and the words of schema.org. Nothing in it that the page does not say. */

/** A local time of the island with its offset, as 2026-09-15T15:30:00+02:00. */
export function islandIso(day: string, minutes: number): string {
  const midnight = Temporal.PlainDate.from(day).toPlainDateTime()
  return midnight.add({ minutes }).toZonedDateTime(islandTimeZone).toString({ timeZoneName: 'never', smallestUnit: 'second' })
}

/** One date as /arrangementer.json has it. The names stay as they are; more may come. */
export function openEvent(entry: AgendaEntry, address: string) {
  return {
    id: entry.id,
    kind: entry.kind,
    title: entry.title,
    start: islandIso(entry.day, entry.starts),
    end: islandIso(entry.day, entry.ends),
    town: townName(entry.town),
    status: entry.state,
    url: address,
    event: entry.eventId,
    place: entry.place,
    womenOnly: entry.womenOnly,
    practical: entry.practical,
    interpreters: entry.interpreters,
    signUp: entry.signUp,
  }
}

const statusOf = (state: DateState) => `https://schema.org/${state === 'planned' ? 'EventScheduled' : 'EventCancelled'}`

/**
 * The page of an event in the words of schema.org: an event, or a series with the dates that come.
 * @param address of the page of a day
 */
export function eventFacts(
  { event, chosen, coming, organisation }: EventPage,
  municipality: string,
  address: (day: string) => string,
): Record<string, unknown> {
  const place = placeFacts(event.town)
  const location = (at: string | null) => (event.addressKept || !at ? place : { ...place, name: at })
  const shared = {
    name: event.title,
    description: event.text,
    eventAttendanceMode: 'https://schema.org/OfflineEventAttendanceMode',
    organizer: { '@type': 'Organization', name: organisation?.name ?? municipality },
    inLanguage: [...new Set([...event.languages, ...event.interpreters])],
    ...(event.practical.includes('free') && { isAccessibleForFree: true }),
    ...((event.ageFrom !== null || event.ageTo !== null) && { typicalAgeRange: `${event.ageFrom ?? 0}-${event.ageTo ?? ''}` }),
  }
  const when = (date: ShownDate) => ({
    startDate: islandIso(date.day, date.starts),
    endDate: islandIso(date.day, date.ends),
    eventStatus: statusOf(date.state),
    location: location(date.place ?? event.place),
    ...(date.capacity !== null && { maximumAttendeeCapacity: date.capacity }),
    ...(event.womenOnly && !date.openToAll && { audience: { '@type': 'PeopleAudience', suggestedGender: 'female' } }),
  })
  const [only, ...others] = chosen.length > 0 ? chosen : coming
  if (!only) return { '@type': 'Event', ...shared, location: location(event.place) }
  if (others.length === 0 || chosen.length > 0) return { '@type': 'Event', ...shared, ...when(only) }
  return {
    '@type': 'EventSeries',
    ...shared,
    location: location(event.place),
    subEvent: [only, ...others].slice(0, 12).map((date) => ({
      '@type': 'Event',
      name: date.topic ? `${event.title}: ${date.topic}` : event.title,
      url: address(date.day),
      organizer: shared.organizer,
      ...when(date),
    })),
  }
}
