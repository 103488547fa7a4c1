import { eventById } from '~/events/event-reading.server'
import { whyOff, type EventDate, type EventView } from '~/events/event'
import { townName } from '~/island/towns'
import { absencesOf, rowsOfLink } from './changing.server'
import { reachOf, type SignUpRow } from './comer.server'
import { addressFor, nextOf, signUpsFrom } from './my-sign-ups.server'
import { standing, type SignUpState } from './sign-up'

/** What stands behind the private link of a sign-up: all that one form was sent for. */

interface Time {
  day: string
  starts: number
  ends: number
}
export interface OwnEntry {
  id: string
  /** Of a course its next date. */
  time: Time
  /** Where it is this once, when that is elsewhere. */
  place: string | null
  course: boolean
  state: SignUpState
  number: number | null
  /** Until when an offered place must be answered, as an instant. */
  until: string | null
  /** The host has called the date off. */
  off: boolean
  reason: string | null
}
export interface OwnPage {
  slug: string
  title: string
  /** Where it is, as everybody may know. */
  where: string
  directions: string
  keepsAddress: boolean
  address: string | null
  /** Those that still stand and are not over. */
  entries: OwnEntry[]
  /** What was signed up for and was cancelled or passed on. */
  gone: 'cancelled' | 'lapsed' | 'over' | null
  adults: number
  children: number
  needsAdult: boolean
  /** Reminders come by mail; without an address there are none. */
  reminders: 'day' | 'both' | 'none' | null
  /** The dates of a course that come. */
  courseDates: { id: string; time: Time; place: string | null; absent: boolean; off: boolean; topic: string }[]
}

const timeOf = ({ day, starts, ends }: EventDate): Time => ({ day, starts, ends })
/** Where a date is when that is not where the event is. The caller has asked whether they may know. */
const elsewhere = (event: EventView, { place }: EventDate) => (place && place !== event.place ? place : null)
const stands = (row: SignUpRow) => standing.some((state) => state === row.state)

export function ownPage(token: string): OwnPage | null {
  const rows = rowsOfLink(token)
  const [first] = rows
  const event = first && eventById(first.eventId)
  if (!first || !event) return null
  const current = signUpsFrom(rows.filter(stands))
  const party = rows.find(stands) ?? first
  const course = current.find(({ date }) => date === null)
  const address = addressFor(rows)
  const mayKnow = (state: SignUpState) => !event.addressKept || (address !== null && state === 'in')
  return {
    slug: event.slug,
    title: event.title,
    where: [event.place, townName(event.town)].filter(Boolean).join(', '),
    // the way to a kept address says where it is
    directions: event.addressKept && address === null ? '' : event.directions,
    keepsAddress: event.addressKept,
    address,
    entries: current.flatMap((entry) => {
      const { id, date, state, number, answerBy } = entry
      const next = nextOf(entry)
      if (!next) return []
      const off = event.state !== 'published' || next.state !== 'planned'
      return [
        {
          id,
          time: timeOf(next),
          place: mayKnow(state) ? elsewhere(event, next) : null,
          course: date === null,
          state,
          number,
          until: answerBy?.toISOString() ?? null,
          off,
          reason: off ? whyOff(event, next) : null,
        },
      ]
    }),
    gone: current.length > 0 ? null : rows.some(stands) ? 'over' : rows.some(({ state }) => state === 'lapsed') ? 'lapsed' : 'cancelled',
    adults: party.adults,
    children: party.children,
    needsAdult: event.practical.includes('child-care'),
    reminders: reachOf(party).email === null ? null : party.remindersOff ? 'none' : party.wantsLate ? 'both' : 'day',
    courseDates: course
      ? course.dates.map((date) => ({
          id: date.id,
          time: timeOf(date),
          place: mayKnow(course.state) ? elsewhere(event, date) : null,
          absent: absencesOf(course.id).has(date.id),
          off: date.state !== 'planned',
          topic: date.topic,
        }))
      : [],
  }
}
