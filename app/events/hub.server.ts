import { islandDate } from '~/i18n/format'
import { organisationLinks } from '~/organisations/organisations.server'
import { firstNamesOf } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { capacityOn, type EventDate, type EventView } from './event'
import { datesOf, eventById, rulesOf } from './event-reading.server'
import { hosts } from './hosting.server'
import { clockOf } from './series'

/** One event for whoever hosts it: its dates with who comes. Numbers only; names stand on the pages of the day. */

/** How many come to dates, and to a course by its event's id; sign-ups know it, and the routes ask them. */
type CountPlaces = (scopeIds: readonly string[]) => ReadonlyMap<string, { taken: number; waiting: number }>

export interface HubDate extends Pick<EventDate, 'id' | 'day' | 'starts' | 'ends' | 'state' | 'reason' | 'topic' | 'place'> {
  taken: number
  waiting: number
  capacity: number | null
  /** The rule has it at another time. */
  moved: boolean
  /** How many helpers are wanted, and how many have promised to come. */
  helpers: Helpers | null
}
interface Helpers {
  held: number
  wanted: number
}

/** @param helpersOn of dates for which helpers are wanted, by their id */
export function readHub(actor: Actor, event: EventView, placesOn: CountPlaces, helpersOn: ReadonlyMap<string, Helpers>) {
  const today = islandDate(now())
  const all = datesOf(event.id, null)
  const course = event.signUp === 'course'
  const places = placesOn(course ? [event.id] : all.map(({ id }) => id))
  const dates = all.map(({ id, day, starts, ends, state, reason, topic, place, capacity, recurrenceId }): HubDate => {
    const { taken = 0, waiting = 0 } = places.get(course ? event.id : id) ?? {}
    const planned = `${day}T${clockOf(starts)}`
    const room = capacityOn(event, { capacity })
    return {
      id,
      day,
      starts,
      ends,
      state,
      reason,
      topic,
      place,
      taken,
      waiting,
      capacity: room,
      moved: planned !== recurrenceId,
      helpers: helpersOn.get(id) ?? null,
    }
  })
  const follows = event.followsId ? eventById(event.followsId) : null
  return {
    event,
    today,
    dates,
    rules: rulesOf(event.id),
    host: firstNamesOf(event.hostId ? [event.hostId] : []).get(event.hostId ?? '') ?? null,
    organisation: organisationLinks(event.organisationId ? [event.organisationId] : []).get(event.organisationId ?? '') ?? null,
    follows: follows && hosts(actor, follows) ? { slug: follows.slug, title: follows.title } : null,
    coordinator: actor.roles.has('coordinator'),
    signedUp: [...places.values()].some(({ taken, waiting }) => taken + waiting > 0),
  }
}
export type Hub = ReturnType<typeof readHub>

/** Whether anybody has signed up to an event. */
export function isSignedUpFor(event: EventView, placesOn: CountPlaces): boolean {
  const scopes = event.signUp === 'course' ? [event.id] : datesOf(event.id, null).map(({ id }) => id)
  return [...placesOn(scopes).values()].some(({ taken, waiting }) => taken + waiting > 0)
}

/** Those of these dates that somebody comes to; of a course all, when anybody does. */
export function datesWithPeople(event: EventView, dates: readonly EventDate[], placesOn: CountPlaces): Set<string> {
  const course = event.signUp === 'course'
  const places = placesOn(course ? [event.id] : dates.map(({ id }) => id))
  const somebody = (id: string) => {
    const { taken = 0, waiting = 0 } = places.get(course ? event.id : id) ?? {}
    return taken + waiting > 0
  }
  return new Set(dates.filter(({ id }) => somebody(id)).map(({ id }) => id))
}
