import type { Front } from '~/ui/front'
import type { AgendaEntry } from './agenda'
import type { EventRule, EventView } from './event'

/** What the page of an event shows; nothing in it is kept from anybody who may open the page. */

/** One date on an event's page. */
export interface ShownDate
  extends Pick<AgendaEntry, 'id' | 'eventId' | 'signUp' | 'day' | 'starts' | 'ends' | 'state' | 'reason' | 'topic' | 'capacity'> {
  openToAll: boolean
  /** When it is somewhere else this once. */
  place: string | null
}

/** How often an event is; use-series-words.ts says it. */
export interface SeriesShown extends Pick<EventRule, 'startsAt' | 'minutes' | 'rrule'> {
  /** The first day it goes by this rule, when something else comes before. */
  from: string | null
}

export type ShownEvent = Omit<EventView, 'hostId' | 'createdBy' | 'followsId'> & { front: Front }

export interface EventPage {
  event: ShownEvent
  /** The dates of the day whose page this is; none on the page of the event as a whole. */
  chosen: ShownDate[]
  coming: ShownDate[]
  series: SeriesShown | null
  organisation: { name: string; slug: string } | null
  /** First name of who answers for it. */
  responsible: string | null
  today: string
  /** The reader answers for it. */
  hosting: boolean
}
