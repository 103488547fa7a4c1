import { days as weekdays, type Day } from '~/people/facts'
import type { AgendaEntry } from './agenda'
import { daysFrom, weekdayOf } from './calendar-days'
import type { Period } from './event-filter'

/** What one line of a month's poster tells: an event at its usual time on a weekday, with its days, or one that is on a single day. */
export interface PosterLine
  extends Pick<AgendaEntry, 'id' | 'eventId' | 'kind' | 'title' | 'town' | 'place' | 'starts' | 'ends' | 'womenOnly'> {
  weekday: Day
  /** YYYY-MM-DD, in order. */
  days: string[]
  /** On each of these weekdays that the poster has. */
  every: boolean
}

/** The dates of a poster as lines: what comes again by weekday first, then the single days in order. */
export function posterLines(entries: readonly AgendaEntry[], period: Period): { weekly: PosterLine[]; single: PosterLine[] } {
  const lines = new Map<string, PosterLine>()
  for (const { id, eventId, kind, title, town, place, day, starts, ends, womenOnly } of entries) {
    const weekday = weekdays[weekdayOf(day)] ?? 'mon'
    const key = [eventId, weekday, starts, ends, womenOnly, place].join('\n')
    const known = lines.get(key)
    if (known) known.days.push(day)
    else lines.set(key, { id, eventId, kind, title, town, place, starts, ends, womenOnly, weekday, days: [day], every: false })
  }
  const all = daysFrom(period.from, period.to)
  const weekly: PosterLine[] = []
  const single: PosterLine[] = []
  for (const line of lines.values()) {
    if (line.days.length === 1) single.push(line)
    else weekly.push({ ...line, every: line.days.length === all.filter((day) => weekdays[weekdayOf(day)] === line.weekday).length })
  }
  const at = ({ weekday }: PosterLine) => weekdays.indexOf(weekday)
  weekly.sort((one, other) => at(one) - at(other) || Number(other.every) - Number(one.every) || one.starts - other.starts)
  return { weekly, single }
}

/** As many lines as a sheet has room for; what comes again is kept before single days that are far off. */
export function onOneSheet({ weekly, single }: { weekly: PosterLine[]; single: PosterLine[] }, most: number) {
  const kept = { weekly: weekly.slice(0, most), single: single.slice(0, Math.max(0, most - weekly.length)) }
  const left = [...weekly.slice(kept.weekly.length), ...single.slice(kept.single.length)]
  return { ...kept, more: left.reduce((sum, { days }) => sum + days.length, 0) }
}
