import ICAL from 'ical.js'
import { islandTimeZone } from '~/i18n/format'

/**
 * Calendar files (RFC 5545, iTIP RFC 5546), written by ical.js. Pure. Local times are the island's, YYYY-MM-DDTHH:MM; the file says itself
 * how summer time goes there.
 */

/** One appointment as calendars know it; with a rule it is a series. */
export interface CalendarEntry {
  /** Never changes, whatever else does. */
  uid: string
  /** One more with every change that calendars must notice. */
  sequence: number
  changedAt: Date
  startsAt: string
  minutes: number
  summary: string
  location?: string
  description?: string
  url?: string
  cancelled?: boolean
  /** Not settled yet: a place in the line, an agreement that one has not confirmed. */
  tentative?: boolean
  /** RRULE without its name; empty is one date. */
  rrule?: string | null
  /** Starts of the rule at which nothing is: EXDATE. */
  leftOut?: readonly string[]
  /** Starts of the rule that are otherwise than the rest: RECURRENCE-ID. */
  others?: readonly (Pick<CalendarEntry, 'startsAt' | 'minutes' | 'summary' | 'location' | 'description' | 'cancelled'> & {
    recurrenceId: string
  })[]
}

/** `PUBLISH` shows, `REQUEST` invites, `CANCEL` takes out of the calendar again. */
export type CalendarMethod = 'PUBLISH' | 'REQUEST' | 'CANCEL'

export interface CalendarFacts {
  /** What the calendar is called in the list of calendars. */
  name: string
  /** A line about it, for who looks closer. */
  about?: string
  /** Left out in a feed that is subscribed to. */
  method?: CalendarMethod
  /** Who invites and who is invited, as e-mail addresses; an invitation (`REQUEST`, `CANCEL`) names both. */
  organiser?: { name: string; email: string }
  attendee?: string
  /** How often a subscriber looks again, in hours. */
  everyHours?: number
}

/** What stands at each entry of a file. */
type PartFacts = Pick<CalendarFacts, 'method' | 'organiser' | 'attendee'>

type Property = [name: string, parameters: Record<string, string>, type: string, ...values: unknown[]]
type Component = [name: string, properties: Property[], components: Component[]]

// ical.js counts the space that a folded line begins with beside its 75 octets: then 76 would stand on a line
ICAL.foldLength = 74

const zone = { tzid: islandTimeZone }
const change = (name: string, first: string, from: string, to: string, month: number): Component => [
  name,
  [
    ['tzname', {}, 'text', name === 'daylight' ? 'CEST' : 'CET'],
    ['tzoffsetfrom', {}, 'utc-offset', from],
    ['tzoffsetto', {}, 'utc-offset', to],
    ['dtstart', {}, 'date-time', first],
    ['rrule', {}, 'recur', { freq: 'YEARLY', bymonth: month, byday: '-1SU' }],
  ],
  [],
]
/** Since 1996 as Directive 2000/84/EC has it: last Sunday of March to last Sunday of October, at 01:00 UTC. */
const island: Component = [
  'vtimezone',
  [['tzid', {}, 'text', islandTimeZone]],
  [change('daylight', '1996-03-31T02:00:00', '+01:00', '+02:00', 3), change('standard', '1996-10-27T03:00:00', '+02:00', '+01:00', 10)],
]

/** So many minutes later by the clock on the wall. */
export function later(startsAt: string, minutes: number): string {
  return new Date(Date.parse(`${startsAt}:00Z`) + minutes * 60_000).toISOString().slice(0, 16)
}

/** What is short whatever its signs are: three octets for each at most. */
const SURELY_SHORT = 24
const design = ICAL.design.icalendar
/** One property as its line: ical.js quotes what has to be, and folds what is long. */
function line(property: Property): string {
  const whole = ICAL.stringify.property(property, design, true)
  // looking for the place to fold, sign by sign, is most of the work of a large file
  const fits = whole.length <= SURELY_SHORT || (whole.length <= ICAL.foldLength && plainSigns.test(whole))
  return `${fits ? whole : ICAL.helpers.foldline(whole)}\r\n`
}
const plainSigns = /^[ -~]*$/

// these hold figures alone: nothing to quote, and never long
const figures = (at: string) => at.replace(/[-:]/g, '')
const stamp = (at: Date) => `${figures(at.toISOString().slice(0, 19))}Z`
const localLine = (name: string, at: string) => `${name};TZID=${islandTimeZone}:${figures(at)}00\r\n`

const ruleLines = new Map<string, string>()
const MOST_RULES_KEPT = 1000
/** A rule as its line. Thousands of series have the same few. @throws when it is none */
function ruleLine(rrule: string): string {
  const before = ruleLines.get(rrule)
  if (before !== undefined) return before
  if (ruleLines.size >= MOST_RULES_KEPT) ruleLines.clear()
  const made = line(['rrule', {}, 'recur', ICAL.Recur.fromString(rrule).toJSON()])
  ruleLines.set(rrule, made)
  return made
}
// signs that no calendar line may hold; a line of its own is kept
const said = (words: string) =>
  words
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .trim() // oxlint-disable-line no-control-regex
function told(name: string, words: string | undefined): string {
  const text = words && said(words)
  return text ? line([name, {}, 'text', text]) : ''
}

type Shown = Pick<CalendarEntry, 'startsAt' | 'minutes' | 'summary' | 'location' | 'description' | 'cancelled'>

function appointment(entry: CalendarEntry, shown: Shown, special: string, { method, organiser, attendee }: PartFacts): string {
  const at = stamp(entry.changedAt)
  const status = shown.cancelled || method === 'CANCEL' ? 'CANCELLED' : entry.tentative ? 'TENTATIVE' : 'CONFIRMED'
  return [
    'BEGIN:VEVENT\r\n',
    line(['uid', {}, 'text', entry.uid]),
    `SEQUENCE:${entry.sequence}\r\nDTSTAMP:${at}\r\nLAST-MODIFIED:${at}\r\n`,
    localLine('DTSTART', shown.startsAt),
    localLine('DTEND', later(shown.startsAt, shown.minutes)),
    special,
    line(['summary', {}, 'text', said(shown.summary)]),
    told('location', shown.location),
    told('description', shown.description),
    entry.url ? line(['url', {}, 'uri', entry.url]) : '',
    organiser ? line(['organizer', { cn: said(organiser.name) }, 'cal-address', `mailto:${organiser.email}`]) : '',
    attendee ? line(['attendee', { partstat: 'ACCEPTED', rsvp: 'FALSE' }, 'cal-address', `mailto:${attendee}`]) : '',
    `STATUS:${status}\r\nEND:VEVENT\r\n`,
  ].join('')
}

function appointments(entry: CalendarEntry, facts: PartFacts): string {
  const { rrule, leftOut = [], others = [] } = entry
  const out = leftOut.length > 0 ? line(['exdate', zone, 'date-time', ...leftOut.map((at) => `${at}:00`)]) : ''
  return [
    appointment(entry, entry, `${rrule ? ruleLine(rrule) : ''}${out}`, facts),
    ...others.map((other) =>
      appointment(
        entry,
        { ...other, cancelled: entry.cancelled || other.cancelled },
        localLine('RECURRENCE-ID', other.recurrenceId),
        facts,
      ),
    ),
  ].join('')
}

const write = (component: Component) => ICAL.stringify(component as unknown as Parameters<typeof ICAL.stringify>[0])
// what ical.js does not know it would mark with its type, and some calendars then show the mark
const own = (name: string, words: string): Property => [
  name,
  {},
  'unknown',
  said(words)
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, '\\n'),
]

/** One entry as the lines of its part of a file; for who keeps the parts of a large one. */
export function calendarPart(entry: CalendarEntry, facts: PartFacts = {}): string {
  return appointments(entry, facts)
}

/** The parts as the text of an .ics file. */
export function calendarOf(parts: readonly string[], facts: CalendarFacts): string {
  const often = facts.everyHours ? `PT${facts.everyHours}H` : null
  const head: Property[] = [
    ['version', {}, 'text', '2.0'],
    ['prodid', {}, 'text', '-//Ressourcebank Bornholm//DA'],
    ['calscale', {}, 'text', 'GREGORIAN'],
    ...(facts.method ? [['method', {}, 'text', facts.method] satisfies Property] : []),
    own('x-wr-calname', facts.name),
    ['name', {}, 'text', said(facts.name)],
    ...(facts.about ? [own('x-wr-caldesc', facts.about)] : []),
    own('x-wr-timezone', islandTimeZone),
    ...(often ? [['refresh-interval', {}, 'duration', often] satisfies Property, own('x-published-ttl', often)] : []),
  ]
  const end = 'END:VCALENDAR\r\n'
  return `${write(['vcalendar', head, [island]]).slice(0, -end.length)}${parts.join('')}${end}`
}

/** The entries as the text of an .ics file: CRLF, lines of at most 75 octets. The same entries give the same text. */
export function calendarFile(entries: readonly CalendarEntry[], facts: CalendarFacts): string {
  return calendarOf(
    entries.map((entry) => calendarPart(entry, facts)),
    facts,
  )
}
