import { eq, inArray, sql, type SQL } from 'drizzle-orm'
import { eventDates, eventRules, events } from '~db/schema/events'
import { db, handle, type Handle } from '~/server/database.server'
import type { EventDate, EventRule } from './event'
import { dateFrom } from './event-reading.server'

/**
 * The series of every event people may see, with the dates that are otherwise than their rule, kept in memory: a calendar of the whole
 * island would read a hundred thousand dates each time a telephone asks. Kept the same way as events are (event-memory.server.ts).
 */
export interface Series {
  rule: EventRule
  /** Dates that are otherwise than the rule has them; of a single date always that one. */
  unusual: readonly EventDate[]
  changedAt: Date
  /** First and last day, YYYY-MM-DD. */
  first: string
  last: string
}

interface Memory {
  series: Map<string, Series[]>
  touched: Set<string>
  version: unknown
}
const memories = new WeakMap<Handle, Memory>()
/** More events than these are quicker read all at once. */
const ONE_BY_ONE = 200

/** The series of each event that is or was published, by its id. */
export function seriesOfEvents(): ReadonlyMap<string, readonly Series[]> {
  const at = handle()
  let memory = memories.get(at)
  const version = at.sqlite.pragma('data_version', { simple: true })
  if (!memory) {
    memory = { series: new Map(), touched: new Set(), version }
    // triggers made in a transaction that is undone are gone: such a look is not kept
    if (!at.sqlite.inTransaction) {
      listen(at, memory.touched)
      memories.set(at, memory)
    }
    read(memory.series, null)
    return memory.series
  }
  if (memory.touched.size > ONE_BY_ONE || memory.version !== version) {
    memory.version = version
    read(memory.series, null)
  } else if (memory.touched.size > 0) read(memory.series, [...memory.touched])
  // what is not committed yet may be undone: it is looked at again
  if (!at.sqlite.inTransaction) memory.touched.clear()
  return memory.series
}

/** The series of one event, whatever its state. */
export function seriesOf(eventId: string): Series[] {
  const found = new Map<string, Series[]>()
  read(found, [eventId], true)
  return found.get(eventId) ?? []
}

function listen({ sqlite }: Handle, touched: Set<string>): void {
  sqlite.function('series_touched', (id: unknown) => {
    touched.add(String(id))
    return null
  })
  for (const [table, column] of [
    ['events', 'id'],
    ['event_rules', 'event_id'],
    ['event_dates', 'event_id'],
  ])
    for (const [what, row] of [
      ['INSERT', 'new'],
      ['UPDATE', 'new'],
      ['DELETE', 'old'],
    ])
      sqlite.exec(
        `CREATE TEMP TRIGGER series_${table}_${what} AFTER ${what} ON main.${table} BEGIN SELECT series_touched(${row}.${column}); END`,
      )
}

/** @param ids the events to read again; null is all */
function read(series: Map<string, Series[]>, ids: readonly string[] | null, drafts = false): void {
  if (ids === null) series.clear()
  else for (const id of ids) series.delete(id)
  const among = ids === null ? sql`true` : sql`${events.id} in (select value from json_each(${JSON.stringify(ids)}))`
  const seen = drafts ? among : sql`${events.state} in ('published', 'cancelled') and ${among}`
  const rules = db()
    .select({ rule: eventRules, updatedAt: events.updatedAt })
    .from(events)
    .innerJoin(eventRules, eq(eventRules.eventId, events.id))
    .where(seen)
    .orderBy(events.id, eventRules.startsAt)
    .all()
  const spans = spansOf(seen, rules)
  // a series of figures beside its rule, date by date: a clock is compared as text, for making one of minutes takes as long as all the rest
  const clock = sql`substr(${eventRules.startsAt}, 11)`
  const begins = sql`substr(${eventRules.startsAt}, 12, 2) * 60 + substr(${eventRules.startsAt}, 15, 2)`
  const others = db()
    .select({ date: eventDates })
    .from(events)
    .innerJoin(eventRules, eq(eventRules.eventId, events.id))
    .innerJoin(eventDates, eq(eventDates.ruleId, eventRules.id))
    .where(
      sql`${seen} and (${eventRules.rrule} is null or ${eventDates.state} <> 'planned' or ${eventDates.topic} <> '' or ${eventDates.place} is not null
        or ${eventDates.ends} - ${eventDates.starts} <> ${eventRules.minutes} or ${eventDates.starts} <> ${begins}
        or ${eventDates.recurrenceId} <> ${eventDates.day} || ${clock})`,
    )
    .all()
  const unusual = new Map<string, (typeof others)[number][]>()
  for (const other of others) unusual.set(other.date.ruleId, [...(unusual.get(other.date.ruleId) ?? []), other])
  for (const { rule, updatedAt } of rules) {
    const { changedAt, ...plain } = rule
    const dates = unusual.get(rule.id) ?? []
    const latest = Math.max(changedAt.getTime(), updatedAt.getTime(), ...dates.map(({ date }) => date.changedAt.getTime()))
    const span = spans.get(rule.id) ?? spans.get(rule.eventId)
    const known: Series = {
      rule: plain,
      unusual: dates.map(({ date }) => dateFrom(date)).sort((one, other) => (one.recurrenceId < other.recurrenceId ? -1 : 1)),
      changedAt: new Date(latest),
      first: span?.first ?? plain.startsAt.slice(0, 10),
      last: span?.last ?? plain.startsAt.slice(0, 10),
    }
    const before = series.get(rule.eventId)
    if (before) before.push(known)
    else series.set(rule.eventId, [known])
  }
}

interface Span {
  first: string
  last: string
}

/** First and last day: of an event, which an index holds, and of each rule of one that has several. By the id of either. */
function spansOf(seen: SQL, rules: readonly { rule: { id: string; eventId: string } }[]): Map<string, Span> {
  const span = { first: sql<string>`min(${eventDates.day})`, last: sql<string>`max(${eventDates.day})` }
  const counts = new Map<string, number>()
  for (const { rule } of rules) counts.set(rule.eventId, (counts.get(rule.eventId) ?? 0) + 1)
  const several = rules.filter(({ rule }) => (counts.get(rule.eventId) ?? 0) > 1).map(({ rule }) => rule.id)
  const ofEvents = db()
    .select({ id: eventDates.eventId, ...span })
    .from(events)
    .innerJoin(eventDates, eq(eventDates.eventId, events.id))
    .where(seen)
    .groupBy(eventDates.eventId)
    .all()
  const ofRules = db()
    .select({ id: eventDates.ruleId, ...span })
    .from(eventDates)
    .where(inArray(eventDates.ruleId, sql`(select value from json_each(${JSON.stringify(several)}))`))
    .groupBy(eventDates.ruleId)
    .all()
  return new Map([...ofEvents, ...ofRules].map(({ id, ...found }) => [id, found]))
}
