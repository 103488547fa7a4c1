import type { EventView } from '~/events/event'
import { datesOf } from '~/events/event-reading.server'
import { dayAfter } from '~/events/recurrence'
import { islandDate } from '~/i18n/format'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { comingTo, comingToCourse, type Coming } from './coming.server'
import { placesOn } from './places.server'

/** Who comes to an event, for its hosts: first the figures of every date, names only of the one they ask for. */

export interface GuestDate {
  /** The course, or a date's id. */
  id: string
  time: { day: string; starts: number; ends: number } | null
  /** It does not take place. */
  off: boolean
  taken: number
  waiting: number
}
export interface GuestsPage {
  dates: GuestDate[]
  /** Whose names are shown; null is none yet. */
  shown: string | null
  guests: (Omit<Coming, 'answerBy' | 'userId'> & { until: string | null })[]
}

/** @param asked the id of the date whose names to show, or the event's for a course */
export function guestsPage(actor: Actor, event: EventView, asked: string | null): GuestsPage {
  const yesterday = dayAfter(islandDate(now()), -1)
  // what is called off, too: who left a number only is called
  const dates = datesOf(event.id, yesterday)
  const figures = placesOn([event.id, ...dates.map(({ id }) => id)])
  const of = (id: string) => figures.get(id) ?? { taken: 0, waiting: 0 }
  const course = event.signUp === 'course'
  const all: GuestDate[] = course
    ? [{ id: event.id, time: null, off: event.state !== 'published', ...of(event.id) }]
    : dates
        .map(({ id, day, starts, ends, state }) => ({ id, time: { day, starts, ends }, off: state !== 'planned', ...of(id) }))
        .filter(({ taken, waiting }) => taken + waiting > 0)
  const shown = all.find(({ id }) => id === asked)?.id ?? null
  const coming = shown === null ? null : course ? comingToCourse(actor, event.id) : comingTo(actor, shown)
  return {
    dates: all,
    shown: coming === null ? null : shown,
    guests: (coming ?? []).map(({ answerBy, userId: _account, ...rest }) => ({ ...rest, until: answerBy?.toISOString() ?? null })),
  }
}
