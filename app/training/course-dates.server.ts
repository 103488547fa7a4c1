import type { AgendaEntry } from '~/events/agenda'
import { readEventFilter } from '~/events/event-filter'
import { entryOf, nowOnTheIsland, searchEvents } from '~/events/event-search.server'
import { dayAfter } from '~/events/recurrence'
import { datesOfModules } from './module-dates.server'

/** The dates of trainings, as everybody may see them. */

/** How far back a coordinator may say what was taught, and how far ahead dates are looked for, in days. */
const BACK = 90
const AHEAD = 365

function trainings(from: number, until: number): AgendaEntry[] {
  const [today] = nowOnTheIsland()
  const { filter } = readEventFilter(new URLSearchParams({ kind: 'training' }))
  const period = { from: dayAfter(today, from), to: dayAfter(today, until) }
  return searchEvents(filter, null, period)
    .found.map(entryOf)
    .filter(({ state }) => state === 'planned')
}

export interface TaughtDate {
  entry: AgendaEntry
  /** Modules of the course asked about that are taught then. */
  moduleIds: string[]
  over: boolean
}
/** Every date of a training lately and to come, with what of a course is taught then; the next first, then those that are over. */
export function datesForCourse(moduleIds: readonly string[]): TaughtDate[] {
  const [today] = nowOnTheIsland()
  const tied = datesOfModules(moduleIds)
  const all = trainings(-BACK, AHEAD).map((entry) => ({
    entry,
    moduleIds: tied.flatMap((each) => (each.dateId === entry.id ? each.moduleId : [])),
    over: entry.day < today,
  }))
  return [...all.filter(({ over }) => !over), ...all.filter(({ over }) => over).toReversed()]
}

/** Where each of these modules can be taken next, by module; at most so many dates of each. */
export function nextDatesOf(moduleIds: readonly string[], most: number): Map<string, AgendaEntry[]> {
  const tied = datesOfModules(moduleIds)
  const next = new Map<string, AgendaEntry[]>()
  if (tied.length === 0) return next
  const [today, minutes] = nowOnTheIsland()
  for (const entry of trainings(0, AHEAD)) {
    if (entry.day === today && entry.ends <= minutes) continue
    for (const { moduleId } of tied.filter(({ dateId }) => dateId === entry.id)) {
      const known = next.get(moduleId) ?? []
      if (known.length < most) next.set(moduleId, [...known, entry])
    }
  }
  return next
}
