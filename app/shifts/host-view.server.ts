import type { EventView } from '~/events/event'
import type { Span, Task } from './shift'
import { boardOf, helpersOn } from './shift-reading.server'
import { tasksOf } from './tasks.server'

/** What a host sees of the helpers: by first name, on the coming dates. */

/** Dates shown at once. */
const SHOWN = 8

export interface HostHelper {
  shiftId: string
  firstName: string
  swapping: boolean
}
export interface HostCell {
  task: Task
  span: Span
  wanted: number
  open: number
  helpers: HostHelper[]
}
export interface HostDate {
  id: string
  day: string
  cancelled: boolean
  cells: HostCell[]
}
export interface HostView {
  tasks: Task[]
  dates: HostDate[]
  /** Where the next and the earlier dates begin; null when there are none. */
  later: number | null
  earlier: number | null
}

/** @param from how many of the coming dates come before those shown */
export function hostView(event: EventView, from: number): HostView {
  const board = boardOf(event, null).filter(({ date }) => date.state !== 'left-out')
  const start = from > 0 && from < board.length ? from : 0
  const shown = board.slice(start, start + SHOWN)
  return {
    tasks: tasksOf([event.id]),
    dates: shown.map(({ date, cells }) => {
      const helpers = helpersOn(date.id)
      return {
        id: date.id,
        day: date.day,
        cancelled: date.state === 'cancelled' || event.state === 'cancelled',
        cells: cells.map(({ task, span, wanted, held }) => ({
          task,
          span,
          wanted,
          open: Math.max(0, wanted - held),
          helpers: helpers
            .filter((helper) => helper.task.id === task.id)
            .map(({ shiftId, firstName, state }) => ({ shiftId, firstName, swapping: state === 'swap' })),
        })),
      }
    }),
    later: start + SHOWN < board.length ? start + SHOWN : null,
    earlier: start > 0 ? Math.max(0, start - SHOWN) : null,
  }
}
