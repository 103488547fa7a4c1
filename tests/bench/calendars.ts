import { publicCalendar, writeCalendarsAhead } from '~/calendars/public-calendar.server'
import { readEventFilter } from '~/events/event-filter'
import { dayAfter } from '~/events/recurrence'
import { islandDate } from '~/i18n/format'
import { now } from '~/server/clock.server'
import { closeDatabase, handle } from '~/server/database.server'

/**
 * Milliseconds of the very first calendar after a start, which nobody has asked for yet, and of the longest that anybody waits while the
 * job writes them ahead.
 */
export async function measureFirstFeed() {
  let [longest, last] = [0, performance.now()]
  const watch = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 1)
  await writeCalendarsAhead()
  longest = Math.max(longest, performance.now() - last)
  clearInterval(watch)
  const { filter, ignored } = readEventFilter(new URLSearchParams())
  const began = performance.now()
  publicCalendar(filter, ignored, 'da')
  const first = performance.now() - began
  closeDatabase()
  return { first, longest }
}

/**
 * Milliseconds of writing a year of a calendar in which very much takes place, as telephones ask for it: every other time after somebody
 * has changed something. The first time nothing is known; a month date by date is another shape of the same.
 */
export function measureFeed(times: number) {
  const write = (query: string) => {
    const { filter, ignored } = readEventFilter(new URLSearchParams(query))
    const began = performance.now()
    const text = publicCalendar(filter, ignored, 'da')
    return { took: performance.now() - began, text }
  }
  const first = write('')
  const year: number[] = []
  for (let at = 0; at < times; at += 1) {
    if (at % 2 === 0) handle().sqlite.prepare("UPDATE event_dates SET state = 'cancelled' WHERE id = ?").run(`bench-${at}-3`)
    year.push(write('').took)
  }
  const town = write('town=nexoe').took
  const month = `from=${islandDate(now())}&to=${dayAfter(islandDate(now()), 30)}`
  const [byDate, again] = [write(month).took, write(month).took]
  closeDatabase()
  const sorted = year.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
  return { first: first.took, p50: at(0.5), p99: at(0.99), town, byDate, again, megabytes: Buffer.byteLength(first.text) / 1e6 }
}
