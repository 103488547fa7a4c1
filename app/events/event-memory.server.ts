import { and, inArray } from 'drizzle-orm'
import { events } from '~db/schema/events'
import { searchTerms } from '~/i18n/search-terms'
import { townName } from '~/island/towns'
import { namesOf, wordsFor } from '~/people/search-words.server'
import { db, handle, type Handle } from '~/server/database.server'
import { daysFrom } from './calendar-days'
import type { EventDate, EventView } from './event'
import { eventFrom } from './event-reading.server'
import { eventSearchNames } from './event-search-names'

/**
 * Every event people may see, and the days that were looked at lately, kept in memory: a month of a busy island is thousands of dates.
 * The database itself tells what was written, through triggers of this connection that no backup holds; the next look reads that anew.
 * What another process wrote is noticed by the version of the data. The same way as offers are kept (offer-memory.server.ts).
 */
interface Memory {
  events: Map<string, SeenEvent>
  days: Map<string, readonly DayDate[]>
  touchedEvents: Set<string>
  touchedDays: Set<string>
  version: unknown
}

/** A date as lists show it; which rule it is of is asked of the series. */
export type DayDate = Omit<EventDate, 'ruleId' | 'recurrenceId'>

/** An event, and the terms it is found by, cut when somebody first searches by words. */
export interface SeenEvent {
  event: EventView
  terms: () => string
}

/** One for each connection: another database (in tests, after a restore) is another memory. */
const memories = new WeakMap<Handle, Memory>()
/** More days than these are not kept at once. */
const MOST_DAYS_KEPT = 800
/** More events than these are quicker read all at once. */
const ONE_BY_ONE = 200

const seenStates = ['published', 'cancelled']

/** Every event that is or was published, by id. */
export function seenEvents(): ReadonlyMap<string, SeenEvent> {
  return memoryNow().events
}

/** Every date of these days, in order; also those of events nobody may see yet. */
export function datesOn(from: string, to: string): DayDate[] {
  const { days } = memoryNow()
  const wanted = daysFrom(from, to)
  const missing = wanted.filter((day) => !days.has(day))
  const [first, last] = [missing[0], missing.at(-1)]
  if (first !== undefined && last !== undefined) {
    if (days.size + missing.length > MOST_DAYS_KEPT) days.clear()
    const read = new Map(daysFrom(first, last).map((day) => [day, [] as DayDate[]]))
    for (const date of readDates(first, last)) read.get(date.day)?.push(date)
    for (const [day, dates] of read) days.set(day, dates)
    // a clear above may have taken days that were there
    if (wanted.some((day) => !days.has(day))) return datesOn(from, to)
  }
  return ([] as DayDate[]).concat(...wanted.map((day) => days.get(day) ?? []))
}

const states = ['planned', 'cancelled', 'left-out'] as const
type Text = string | null
type RawDate = [string, string, string, number, number, number, Text, Text, number, Text, number | null]

/** A busy month is thousands of rows: they come as SQLite has them, and words that stand in every row as numbers. */
function readDates(from: string, to: string): DayDate[] {
  const rows = handle()
    .sqlite.prepare<[string, string], RawDate>(
      `SELECT id, event_id, day, starts, ends, CASE state WHEN 'planned' THEN 0 WHEN 'left-out' THEN 2 ELSE 1 END,
              reason, NULLIF(topic, ''), open_to_all, place, capacity
       FROM event_dates WHERE day BETWEEN ? AND ? ORDER BY day, starts`,
    )
    .raw(true)
    .all(from, to)
  return rows.map(([id, eventId, day, starts, ends, state, reason, topic, open, place, capacity]) => ({
    id,
    eventId,
    day,
    starts,
    ends,
    state: states[state] ?? 'cancelled',
    reason,
    topic: topic ?? '',
    openToAll: open === 1,
    place,
    capacity,
  }))
}

function memoryNow(): Memory {
  const at = handle()
  let memory = memories.get(at)
  if (!memory) {
    memory = { events: new Map(), days: new Map(), touchedEvents: new Set(), touchedDays: new Set(), version: versionOf(at) }
    // what is undone takes triggers made in it along, and with them the news of what is written later: such a look is not kept
    if (!at.sqlite.inTransaction) {
      listen(at, memory)
      memories.set(at, memory)
    }
    readEvents(memory, null)
    return memory
  }
  if (memory.touchedEvents.size > ONE_BY_ONE || memory.version !== versionOf(at)) {
    memory.version = versionOf(at)
    memory.days.clear()
    readEvents(memory, null)
  } else if (memory.touchedEvents.size > 0) readEvents(memory, [...memory.touchedEvents])
  for (const day of memory.touchedDays) memory.days.delete(day)
  // what is not committed yet may be undone: it is looked at again
  if (!at.sqlite.inTransaction) {
    memory.touchedEvents.clear()
    memory.touchedDays.clear()
  }
  return memory
}

const versionOf = ({ sqlite }: Handle): unknown => sqlite.pragma('data_version', { simple: true })

function listen({ sqlite }: Handle, { touchedEvents, touchedDays }: Memory): void {
  const tell = (name: string, touched: Set<string>) =>
    sqlite.function(name, (what: unknown) => {
      touched.add(String(what))
      return null
    })
  tell('event_touched', touchedEvents)
  tell('event_day_touched', touchedDays)
  for (const [name, event, call] of [
    ['event_added', 'INSERT ON main.events', 'event_touched(new.id)'],
    ['event_changed', 'UPDATE ON main.events', 'event_touched(new.id)'],
    ['event_gone', 'DELETE ON main.events', 'event_touched(old.id)'],
    ['event_date_added', 'INSERT ON main.event_dates', 'event_day_touched(new.day)'],
    ['event_date_changed', 'UPDATE ON main.event_dates', 'event_day_touched(old.day), event_day_touched(new.day)'],
    ['event_date_gone', 'DELETE ON main.event_dates', 'event_day_touched(old.day)'],
  ])
    sqlite.exec(`CREATE TEMP TRIGGER ${name} AFTER ${event} BEGIN SELECT ${call}; END`)
}

/** @param ids the ones to read again; null is all */
function readEvents(memory: Memory, ids: readonly string[] | null): void {
  if (ids === null) memory.events.clear()
  else for (const id of ids) memory.events.delete(id)
  const seen = inArray(events.state, seenStates)
  for (const row of db()
    .select()
    .from(events)
    .where(ids === null ? seen : and(inArray(events.id, [...ids]), seen))
    .all()) {
    const event = eventFrom(row)
    if (!event) continue
    let terms: string | null = null
    memory.events.set(event.id, { event, terms: () => (terms ??= ` ${termsOf(event)}`) })
  }
}

/** What an event is found by: its own words, and the names of what it is in every language. */
function termsOf(event: EventView): string {
  const spoken = [...event.languages, ...event.interpreters].filter((code) => code !== 'da')
  return [
    ...searchTerms([event.title, event.text, event.place, townName(event.town)].join(' ')),
    ...namedTerms(event.kind, () => [...namesOf('facts', 'eventKinds', event.kind), eventSearchNames[event.kind]]),
    ...event.practical.flatMap((code) => namedTerms(code, () => namesOf('facts', 'practicalities', code))),
    ...spoken.flatMap((code) => namedTerms(`language ${code}`, () => wordsFor('languages', code))),
  ].join(' ')
}

const named = new Map<string, readonly string[]>()
/** The terms of names that many events share are cut once. */
function namedTerms(key: string, names: () => readonly string[]): readonly string[] {
  let terms = named.get(key)
  if (!terms) named.set(key, (terms = searchTerms(names().join(' '))))
  return terms
}
