import ICAL from 'ical.js'
import { plainTextOf, publicWords } from './club-words'
import { agreedStarts, comingStarts, ENDLESS_DAYS, keptRule, RuleNotTaken, withoutOwnDay, type Budget } from './ics-rules'
import { blocksOf } from './ics-blocks'
import { clockOf, UnknownZone, type Clock, type LocalTime } from './ics-times'
import { dayAfter } from '~/events/recurrence'
import { minutesOf, type EventWhen } from '~/events/series'
import type { TownSlug } from '~/island/towns'
import { later } from '~/events/calendar-file'

/** A club's own calendar (an .ics file) as events of ours: what would come of it, and what would not and why. Pure. */

/** More entries than these to come are not one club's calendar. */
export const MOST_ENTRIES = 300
/** A calendar file larger than this is not read; in bytes. */
export const MOST_BYTES = 1_000_000
const MOST_STEPS = 15_000
const MOST_DATES_TOGETHER = 2000
/** How long something is that does not say when it ends, in minutes. */
const USUAL_MINUTES = 60

/** Why an entry does not come along. */
export const refusalCodes = [
  'unreadable',
  'no-title',
  'no-start',
  'zone',
  'ends-first',
  'days-long',
  'rule',
  'too-many',
  'private',
  'cancelled',
  'over',
] as const
export type Refusal = (typeof refusalCodes)[number]
/** What is otherwise than in the file. */
export const remarkCodes = ['endless', 'midnight', 'no-end', 'whole-day', 'text-out', 'title-cut'] as const
export type Remark = (typeof remarkCodes)[number]
export type FileTrouble = 'no-calendar' | 'too-many-entries' | 'nothing'

export interface ClubEntry {
  uid: string
  title: string
  text: string
  place: string
  town: TownSlug | null
  when: EventWhen
  /** Its dates, the first first. */
  dates: readonly { day: string; starts: number; ends: number }[]
  remarks: Remark[]
  /** Of what the file says of it: another value means that something changed. */
  mark: string
}
export interface ClubFile {
  trouble: FileTrouble | null
  entries: ClubEntry[]
  refused: { uid: string; title: string; why: Refusal }[]
  /** Entries that are as they were the last time; they were not looked at again. */
  same: string[]
}

class Refused extends Error {
  constructor(readonly why: Refusal) {
    super(why)
  }
}

/**
 * Reads a calendar file.
 * @param known the mark of each entry that was taken before, by UID
 */
export function readClubFile(text: string, today: string, known: ReadonlyMap<string, string> = new Map()): ClubFile {
  const blocks = blocksOf(text)
  const none = { entries: [], refused: [], same: [] }
  if (!blocks) return { trouble: 'no-calendar', ...none }
  const file: ClubFile = { trouble: null, ...none, entries: [], refused: [], same: [] }
  const budget: Budget = { steps: MOST_STEPS }
  let dates = 0
  for (const { uid, title, master, others, crowded, raw } of blocks.entries) {
    try {
      if (crowded) throw new Refused('too-many')
      // one date of a series that the file does not hold stands by itself
      const [alone] = others
      const whole = master ?? alone
      if (!whole) throw new Refused('unreadable')
      const endless = /^RRULE(?!.*(?:COUNT|UNTIL)=)/im.test(raw)
      // one that never ends is a year long, and gets its next month when that has come
      const mark = endless ? `${raw}\n${today.slice(0, 7)}` : raw
      if (known.get(uid) === markOf(mark)) {
        file.same.push(uid)
        continue
      }
      const entry = entryFrom(uid, whole, master ? others : [], { today, budget })
      dates += entry.dates.length
      if (dates > MOST_DATES_TOGETHER) throw new Refused('too-many')
      file.entries.push({ ...entry, mark: markOf(mark) })
    } catch (error) {
      file.refused.push({ uid, title, why: whyOf(error) })
    }
    if (file.entries.length > MOST_ENTRIES) return { trouble: 'too-many-entries', ...none }
  }
  const nothing = file.entries.length + file.refused.length + file.same.length === 0
  return { ...file, trouble: nothing ? 'nothing' : null }
}

function whyOf(error: unknown): Refusal {
  if (error instanceof Refused || error instanceof RuleNotTaken) return error.why
  return error instanceof UnknownZone ? 'zone' : 'unreadable'
}

/** A short mark of a text (FNV-1a, 2 × 32 bits): it tells changes apart, it keeps nothing secret. */
function markOf(text: string): string {
  let [one, other] = [0x811c9dc5, 0x1234567]
  for (let at = 0; at < text.length; at += 1) {
    one = Math.imul(one ^ text.charCodeAt(at), 0x01000193)
    other = Math.imul(other ^ text.charCodeAt(text.length - 1 - at), 0x01000193)
  }
  return `${(one >>> 0).toString(36)}-${(other >>> 0).toString(36)}`
}

interface Reading {
  today: string
  budget: Budget
}

function entryFrom(uid: string, master: ICAL.Component, others: readonly ICAL.Component[], reading: Reading): Omit<ClubEntry, 'mark'> {
  const said = (name: string) => String(master.getFirstPropertyValue(name) ?? '')
  if (/^(PRIVATE|CONFIDENTIAL)$/i.test(said('class'))) throw new Refused('private')
  if (said('status').toUpperCase() === 'CANCELLED') throw new Refused('cancelled')
  const title = plainTextOf(said('summary')).replace(/\s+/g, ' ')
  if (!title) throw new Refused('no-title')
  const words = publicWords(title, plainTextOf(said('description')), plainTextOf(said('location')))
  if (!words) throw new Refused('private')
  const span = spanOf(master)
  const { when, dates, endless } = seriesOf(master, span, others, reading)
  const remarks: Remark[] = [...words.remarks, ...span.remarks, ...(endless ? (['endless'] as const) : [])]
  return { uid, title: words.title, text: words.text, place: words.place, town: words.town, when, dates, remarks }
}

interface Span {
  start: ICAL.Time
  clock: Clock
  first: LocalTime
  minutes: number
  /** So many whole days. */
  days: number
  remarks: Remark[]
}

/** When an entry begins, and how long it is on the day it begins. @throws Refused, UnknownZone */
function spanOf(component: ICAL.Component): Span {
  const property = component.getFirstProperty('dtstart')
  const start = property?.getFirstValue()
  if (!property || !(start instanceof ICAL.Time)) throw new Refused('no-start')
  const clock = clockOf(property)
  const first = clock.onIsland(start)
  const end = endOf(component, start)
  if (start.isDate) {
    const days = end ? Math.round((Date.parse(`${end.slice(0, 10)}T12:00Z`) - Date.parse(`${first.slice(0, 10)}T12:00Z`)) / 86_400_000) : 1
    if (days < 0) throw new Refused('ends-first')
    if (days > 31) throw new Refused('days-long')
    return { start, clock, first, minutes: 1440, days: Math.max(days, 1), remarks: ['whole-day'] }
  }
  if (end !== null && end < first) throw new Refused('ends-first')
  if (end === null || end === first) return { start, clock, first, ...untilMidnight(first, USUAL_MINUTES, 'no-end'), days: 1 }
  const minutes = Math.round((Date.parse(`${end}Z`) - Date.parse(`${first}Z`)) / 60_000)
  if (minutes > 1440 + 12 * 60) throw new Refused('days-long')
  return { start, clock, first, ...untilMidnight(first, Math.max(minutes, 5)), days: 1 }
}

function untilMidnight(first: LocalTime, minutes: number, remark?: Remark): { minutes: number; remarks: Remark[] } {
  const left = 1440 - minutesOf(first.slice(11))
  const remarks: Remark[] = remark ? [remark] : []
  return minutes <= left ? { minutes, remarks } : { minutes: Math.max(left, 5), remarks: [...remarks, 'midnight'] }
}

function endOf(component: ICAL.Component, start: ICAL.Time): LocalTime | null {
  const property = component.getFirstProperty('dtend')
  const end = property?.getFirstValue()
  if (property && end instanceof ICAL.Time) return clockOf(property).onIsland(end)
  const lasts = component.getFirstPropertyValue('duration')
  if (!(lasts instanceof ICAL.Duration)) return null
  const startProperty = component.getFirstProperty('dtstart')
  return startProperty ? later(clockOf(startProperty).onIsland(start), Math.round(lasts.toSeconds() / 60)) : null
}

function seriesOf(master: ICAL.Component, span: Span, others: readonly ICAL.Component[], { today, budget }: Reading) {
  const rule = master.getFirstPropertyValue('rrule')
  if (master.hasProperty('rdate') || (rule && span.days > 1)) throw new RuleNotTaken('rule')
  const whole = wholeRule(rule instanceof ICAL.Recur ? rule : null, span)
  const until = dayAfter(today, ENDLESS_DAYS)
  const coming = whole ? comingStarts(whole, span.start, span.clock.onIsland, { today, until, budget }) : null
  const starts = coming ? coming.starts : span.first.slice(0, 10) >= today ? [span.first] : []
  if (starts.length === 0) throw new Refused('over')
  const rrule = whole ? keptRule(whole, starts.length) : null
  const agreed = agreedStarts(rrule, starts)
  if (!agreed) throw new RuleNotTaken('rule')
  const without = leftOut(master, span.clock)
  const changes = changesIn(others)
  const dates = agreed.map(({ recurrenceId, start }) => {
    const change = changes.get(start)
    const at = change?.first ?? start
    const minutes = change?.minutes ?? Math.min(span.minutes, 1440 - minutesOf(start.slice(11)))
    const from = minutesOf(at.slice(11))
    return {
      recurrenceId,
      day: at.slice(0, 10),
      starts: from,
      ends: from + minutes,
      cancelled: change?.cancelled ?? false,
      usual: !change && start === recurrenceId,
      out: without.has(start) || without.has(start.slice(0, 10)),
    }
  })
  const on = dates.filter(({ out }) => !out)
  if (!on.some(({ cancelled }) => !cancelled)) throw new Refused('over')
  const when: EventWhen = {
    startsAt: starts[0] ?? '',
    minutes: Math.min(span.minutes, 1440 - minutesOf((starts[0] ?? '').slice(11))),
    rrule,
    without: dates.filter(({ out }) => out).map(({ recurrenceId }) => recurrenceId),
    others: on
      .filter(({ usual }) => !usual)
      .map(({ recurrenceId, day, starts: from, ends, cancelled }) => ({ recurrenceId, day, starts: from, ends, cancelled })),
  }
  return { when, dates: on.map(({ day, starts: from, ends }) => ({ day, starts: from, ends })), endless: coming?.endless ?? false }
}

/** The rule; several whole days are a rule of one day after another. */
function wholeRule(rule: ICAL.Recur | null, { start, clock, days }: Span): ICAL.Recur | null {
  if (!rule) return days > 1 ? ICAL.Recur.fromString(`FREQ=DAILY;COUNT=${days}`) : null
  const plain = withoutOwnDay(rule, start)
  if (plain.until) plain.until = clock.own(plain.until)
  return plain
}

/** Starts that the file itself takes out: to the minute, or a whole day. @throws UnknownZone */
function leftOut(master: ICAL.Component, clock: Clock): Set<string> {
  const found = new Set<string>()
  const own = master.getFirstProperty('dtstart')?.getFirstParameter('tzid') ?? ''
  for (const property of master.getAllProperties('exdate')) {
    const zone = property.getFirstParameter('tzid')
    // what is left out of a series is said by the clock of that series
    if (zone && zone !== own) throw new UnknownZone(zone)
    for (const at of property.getValues())
      if (at instanceof ICAL.Time) found.add(at.isDate ? at.toString().slice(0, 10) : clock.onIsland(at))
  }
  return found
}

interface Change {
  first: LocalTime
  minutes: number
  cancelled: boolean
}

/** Single dates of a series that are otherwise, by the start they stand for. @throws Refused */
function changesIn(others: readonly ICAL.Component[]): Map<LocalTime, Change> {
  return new Map(
    others.map((other) => {
      const property = other.getFirstProperty('recurrence-id')
      const at = property?.getFirstValue()
      if (!property || !(at instanceof ICAL.Time) || property.getFirstParameter('range')) throw new RuleNotTaken('rule')
      const { first, minutes } = spanOf(other)
      const cancelled = String(other.getFirstPropertyValue('status')).toUpperCase() === 'CANCELLED'
      return [clockOf(property).onIsland(at), { first, minutes, cancelled }]
    }),
  )
}
