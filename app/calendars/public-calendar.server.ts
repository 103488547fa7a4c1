import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { dateEntry, seriesEntry, type CalendarWords } from '~/events/calendar-entries'
import { calendarOf, calendarPart } from '~/events/calendar-file'
import { daysLater } from '~/events/calendar-days'
import type { EventView } from '~/events/event'
import { openPeriod, readEventFilter, type EventAddressName, type EventFilter } from '~/events/event-filter'
import { eventsThatFit, searchEvents } from '~/events/event-search.server'
import { seriesOfEvents } from '~/events/series-memory.server'
import { islandDate } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { interfaceLanguages, type InterfaceLanguage } from '~/i18n/languages'
import { now } from '~/server/clock.server'
import { env } from '~/server/env.server'

/** Calendars that anybody may subscribe to. */

/** What is over for longer, or is further ahead, is not in a calendar; in days. */
const DAYS_BACK = 31
const DAYS_AHEAD = 366
/** More dates than these are not written one by one. */
const MOST_DATES = 5000
/** How often subscribers are asked to look again, in hours. */
export const EVERY_HOURS = 4

const spoken = new Map<InterfaceLanguage, CalendarWords>()
/** The same words each time: what was said once with them is not looked up again. */
export function wordsIn(language: InterfaceLanguage): CalendarWords {
  const origin = env().ORIGIN
  const before = spoken.get(language)
  if (before?.origin === origin) return before
  const words = { t: translator(language), language, origin }
  spoken.set(language, words)
  return words
}

/** What was written of a thing, as long as that thing is the one in memory and its event is as it was. */
type Written = Map<InterfaceLanguage, { event: EventView; text: string }>
const written = new WeakMap<object, Written>()
let writes = 0

function partOf(of: object, event: EventView, language: InterfaceLanguage, write: () => string): string {
  let known = written.get(of)
  if (!known) written.set(of, (known = new Map()))
  const before = known.get(language)
  if (before?.event === event) return before.text
  const text = write()
  writes += 1
  known.set(language, { event, text })
  return text
}

/** The parts of these events' series that are not long over and not far ahead. */
function seriesParts(events: Iterable<EventView>, language: InterfaceLanguage): string[] {
  const today = islandDate(now())
  const [from, to] = [daysLater(today, -DAYS_BACK), daysLater(today, DAYS_AHEAD)]
  const words = wordsIn(language)
  const parts: string[] = []
  const known = seriesOfEvents()
  for (const event of events)
    for (const series of known.get(event.id) ?? [])
      if (series.last >= from && series.first <= to)
        parts.push(
          partOf(series, event, language, () => calendarPart(seriesEntry(event, series.rule, series.unusual, series.changedAt, words))),
        )
  return parts
}

/** The dates of a period one by one, so that nothing before and after it is there. */
function dateParts(filter: EventFilter, language: InterfaceLanguage): { parts: string[]; cut: boolean } {
  const { found } = searchEvents(filter, null, openPeriod(filter, islandDate(now()), DAYS_AHEAD))
  const words = wordsIn(language)
  const known = seriesOfEvents()
  const shown = found.filter(({ date }) => date.state !== 'left-out')
  const parts = shown.slice(0, MOST_DATES).flatMap(({ event, date }) => {
    // a series that was split counts on, so the latest rule knows of every change
    const series = known.get(event.id)?.toSorted((one, other) => other.rule.sequence - one.rule.sequence)[0]
    return series ? [partOf(date, event, language, () => calendarPart(dateEntry(event, series.rule, date, series.changedAt, words)))] : []
  })
  return { parts, cut: shown.length > MOST_DATES }
}

/** The public calendar of what is asked for. A subscription is of series; from one day to another it is of single dates. */
export function publicCalendar(filter: EventFilter, ignored: readonly EventAddressName[], language: InterfaceLanguage): string {
  const { t } = wordsIn(language)
  const dated = filter.from !== null || filter.to !== null
  const { parts, cut } = dated
    ? dateParts(filter, language)
    : { parts: seriesParts(eventsThatFit(filter, null).values(), language), cut: false }
  const notes = [
    ignored.length > 0 ? t('calendars:feed.ignored', { names: ignored.join(', ') }) : null,
    cut ? t('calendars:feed.cut', { count: MOST_DATES }) : null,
  ].filter((note) => note !== null)
  return calendarOf(parts, { name: t('calendars:feed.name'), everyHours: EVERY_HOURS, ...(notes.length > 0 && { about: notes.join(' ') }) })
}

const everything = readEventFilter(new URLSearchParams()).filter

/** Every event that is or was published and that anybody may see. */
export function publicEvents(): ReadonlyMap<string, EventView> {
  return eventsThatFit(everything, null)
}

/** So many events at a time; who asks for a page meanwhile waits no longer than for these. */
const AT_ONCE = 50

/**
 * Writes what calendars will ask for before they ask: the first after a start would wait for all of it. What is written already is not
 * written again. Gives how much it has written.
 */
export async function writeCalendarsAhead(): Promise<number> {
  const events = [...publicEvents().values()]
  let made = 0
  for (const language of interfaceLanguages)
    for (let at = 0; at < events.length; at += AT_ONCE) {
      await setImmediate()
      const before = writes
      seriesParts(events.slice(at, at + AT_ONCE), language)
      made += writes - before
    }
  return made
}

/** The calendar of these events under a name of its own. */
export function calendarOfEvents(events: Iterable<EventView>, name: string, language: InterfaceLanguage): string {
  return calendarOf(seriesParts(events, language), { name, everyHours: EVERY_HOURS })
}

/** A calendar as an answer; a client that has it already is told so. */
export function calendarResponse(request: Request, text: string, { fileName, shared }: { fileName: string; shared: boolean }): Response {
  const tag = `"${createHash('sha1').update(text).digest('base64url')}"`
  const headers = {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': `inline; filename="${fileName}"`,
    'cache-control': shared ? 'public, max-age=300' : 'private, no-cache',
    etag: tag,
    ...(shared && { 'access-control-allow-origin': '*' }),
  }
  const known = request.headers
    .get('if-none-match')
    ?.split(/\s*,\s*/)
    .map((each) => each.replace(/^W\//, ''))
  return known?.includes(tag) ? new Response(null, { status: 304, headers }) : new Response(text, { headers })
}
