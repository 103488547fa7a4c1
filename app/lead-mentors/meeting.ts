import { formatClock, islandTimeZone } from '~/i18n/format'

/** A network meeting and its calendar file. Pure; the day is the island's (YYYY-MM-DD) and its clock (HH:MM). */

export interface Meeting {
  id: string
  date: string
  startsAt: string
  minutes: number
  town: string
  place: string
  about: string
  cancelled: boolean
}

/** The usual lengths, in minutes. */
export const meetingLengths = ['60', '90', '120', '180'] as const

const islandClock = new Intl.DateTimeFormat('sv-SE', { timeZone: islandTimeZone, dateStyle: 'short', timeStyle: 'medium' })

/** The instant of an island day and clock. An hour that summer time skips is the one after it. */
export function islandInstant(date: string, clock: string): Date {
  const wanted = Date.parse(`${date}T${clock}:00Z`)
  const shownAt = (instant: number) => Date.parse(`${islandClock.format(new Date(instant)).replace(' ', 'T')}Z`)
  const guess = wanted - (shownAt(wanted) - wanted)
  return new Date(guess - (shownAt(guess) - wanted))
}

/** The clock a meeting begins at, as the language says it: "16.30". */
export function clockIn(startsAt: string, language: string): string {
  const [hours = 0, minutes = 0] = startsAt.split(':').map(Number)
  return formatClock(hours * 60 + minutes, language)
}

const stamp = (at: Date) =>
  at
    .toISOString()
    .replace(/[-:]/g, '')
    .replace(/\.\d{3}/, '')
const escaped = (text: string) => text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n')

/** Lines of at most 75 octets, as RFC 5545 wants them; no letter is cut in two. */
function folded(line: string): string {
  let [out, octets] = ['', 0]
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length
    if (octets + size > 73) [out, octets] = [`${out}\r\n `, 1]
    out += letter
    octets += size
  }
  return out
}

/** One meeting as a calendar file (RFC 5545). A cancelled one takes itself out of the calendar again. */
export function meetingCalendar(meeting: Meeting, { title, host, at }: { title: string; host: string; at: Date }): string {
  const start = islandInstant(meeting.date, meeting.startsAt)
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Ressourcebank Bornholm//DA',
    `METHOD:${meeting.cancelled ? 'CANCEL' : 'PUBLISH'}`,
    'BEGIN:VEVENT',
    `UID:${meeting.id}@${host}`,
    `SEQUENCE:${meeting.cancelled ? 1 : 0}`,
    `DTSTAMP:${stamp(at)}`,
    `DTSTART:${stamp(start)}`,
    `DTEND:${stamp(new Date(start.getTime() + meeting.minutes * 60_000))}`,
    `SUMMARY:${escaped(title)}`,
    `LOCATION:${escaped(`${meeting.place}, ${meeting.town}`)}`,
    `DESCRIPTION:${escaped(meeting.about)}`,
    `STATUS:${meeting.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n')
}
