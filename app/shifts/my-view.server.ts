import { frontOfEvent, placeOn, whyOff } from '~/events/event'
import { keptAddressOf } from '~/events/event-reading.server'
import { islandDate } from '~/i18n/format'
import { townName } from '~/island/towns'
import { personById } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { helpersKnowWhere } from '~/sign-ups/helpers-know'
import type { Front } from '~/ui/front'
import { whereOf, type Span, type Task } from './shift'
import { myShifts, openShiftsFor, type OpenForMe } from './shift-reading.server'
import { asksForWomen } from './shifts.server'

/** What one's own pages tell of shifts. */

/** An event as a line about a shift of it needs it. */
export interface ShiftEvent {
  slug: string
  title: string
  front: Front
  where: string
}
export interface OwnShift {
  id: string
  event: ShiftEvent
  task: Pick<Task, 'kind' | 'name'>
  span: Span
  swapping: boolean
  asksAgain: boolean
  /** It does not take place; why, where a reason was given. */
  cancelled: boolean
  reason: string | null
  /** The kept address: for helpers from two days before, and on their own page only. */
  address: string | null
  /** On the day itself: the page where who comes is noted. */
  door: string | null
}

const eventLine = ({ event, date }: Pick<OpenForMe, 'event' | 'date'>): ShiftEvent => ({
  slug: event.slug,
  title: event.title,
  front: frontOfEvent[event.kind],
  where: whereOf(placeOn(event, date), townName(event.town)),
})

export function ownShifts(actor: Actor): OwnShift[] {
  return myShifts(actor).map((shift) => {
    const { id, event, date, task, span, state, asksAgain } = shift
    const cancelled = event.state !== 'published' || date.state !== 'planned'
    const told = event.addressKept && !cancelled && helpersKnowWhere(date, now())
    return {
      id,
      event: eventLine(shift),
      task,
      span,
      swapping: state === 'swap',
      asksAgain,
      cancelled,
      reason: cancelled ? whyOff(event, date) : null,
      address: told ? date.place || keptAddressOf(event.id) : null,
      door: !cancelled && date.day === islandDate(now()) ? `/mit/arrangementer/${event.slug}/dag/${date.day}` : null,
    }
  })
}

/** Open shifts of one event, the next first. */
export interface OpenGroup {
  event: ShiftEvent
  womenOnly: boolean
  shifts: { taskId: string; dateId: string; task: Pick<Task, 'kind' | 'name'>; span: Span; open: number; asks: boolean }[]
  more: number
}
/** An event that meets each week would fill the page. */
const SHOWN_OF_ONE = 3

export interface OpenView {
  groups: OpenGroup[]
  fitting: number
  all: number
  /** Why nothing suits: nothing is open, they have not told when they can, or what is open is not by what they told. Null when something does. */
  why: 'none' | 'times' | 'profile' | null
}

/** Open shifts an event at a time: those that suit, or all. */
export function openView(actor: Actor, all: boolean): OpenView {
  const open = openShiftsFor(actor)
  const fitting = open.filter(({ fits }) => fits)
  const groups = new Map<string, OpenGroup>()
  for (const shift of all ? open : fitting) {
    const { event, date, task, span } = shift
    const group = groups.get(event.id) ?? { event: eventLine(shift), womenOnly: event.womenOnly, shifts: [], more: 0 }
    groups.set(event.id, group)
    if (group.shifts.length >= SHOWN_OF_ONE) group.more += 1
    else group.shifts.push({ taskId: task.id, dateId: date.id, task, span, open: shift.open, asks: asksForWomen(event, date) })
  }
  const untold = () => (personById(actor.userId)?.availability === 0 ? 'times' : 'profile')
  const why = fitting.length > 0 ? null : open.length === 0 ? 'none' : untold()
  return { groups: [...groups.values()], fitting: fitting.length, all: open.length, why }
}

/** For the card on one's own page: the next shifts, and how many open ones suit. */
export function shiftCard(actor: Actor): { next: OwnShift[]; open: number } {
  return { next: ownShifts(actor).slice(0, 2), open: openShiftsFor(actor).filter(({ fits }) => fits).length }
}
