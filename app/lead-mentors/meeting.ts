import type { CalendarEntry } from '~/events/calendar-file'
import { formatClock } from '~/i18n/format'
import { isTownSlug, townName } from '~/island/towns'

/** A network meeting. Pure; the day is the island's (YYYY-MM-DD) and its clock (HH:MM). */

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

/** The clock a meeting begins at, as the language says it: "16.30". */
export function clockIn(startsAt: string, language: string): string {
  const [hours = 0, minutes = 0] = startsAt.split(':').map(Number)
  return formatClock(hours * 60 + minutes, language)
}

/** A meeting as calendars know it. A cancelled one takes itself out of the calendar again. */
export function meetingEntry(
  meeting: Meeting,
  { title, host, changedAt }: { title: string; host: string; changedAt: Date },
): CalendarEntry {
  const { id, date, startsAt, minutes, place, town, about, cancelled } = meeting
  return {
    uid: `${id}@${host}`,
    sequence: cancelled ? 1 : 0,
    changedAt,
    startsAt: `${date}T${startsAt}`,
    minutes,
    summary: title,
    location: [place, isTownSlug(town) ? townName(town) : town].filter(Boolean).join(', '),
    description: about,
    cancelled,
  }
}
