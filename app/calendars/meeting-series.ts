import type { Terms } from '~/agreements/agreement'
import { daysLater, weekdayOf } from '~/events/calendar-days'
import { instantOf } from '~/events/recurrence'
import { days } from '~/people/facts'

/** When two people meet by their agreement, as calendars say it. Pure. */

export interface MeetingSeries {
  /** YYYY-MM-DDTHH:MM, local. */
  startsAt: string
  minutes: number
  rrule: string | null
}

/** What stands in the calendar when no length is agreed. */
const USUAL_MINUTES = 60

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

/**
 * The series of an agreement; null when it names no clock, or no day that a calendar could know.
 * @param begun the day the match began, YYYY-MM-DD, from which a weekday is counted when no first day is agreed
 */
export function meetingSeries(terms: Terms, begun: string): MeetingSeries | null {
  const { clock, firstOn, weekday, frequency, until } = terms
  if (!clock || !(firstOn || weekday)) return null
  if (frequency === 'flexible' && !firstOn) return null
  const from = firstOn ?? begun
  const first = weekday ? daysLater(from, (days.indexOf(weekday) - weekdayOf(from) + 7) % 7) : from
  if (until && until < first) return null
  const end = until ? `;UNTIL=${utc(instantOf(until, 23 * 60 + 59))}` : ''
  const rule = ruleFor(frequency, first)
  return {
    startsAt: `${first}T${clock}`,
    minutes: terms.length === 'free' ? USUAL_MINUTES : Number(terms.length),
    rrule: rule && rule + end,
  }
}

function ruleFor(frequency: Terms['frequency'], first: string): string | null {
  switch (frequency) {
    case 'weekly':
      return 'FREQ=WEEKLY'
    case 'fortnightly':
      return 'FREQ=WEEKLY;INTERVAL=2'
    case 'monthly': {
      // not every month has a fifth Tuesday
      const week = Math.ceil(Number(first.slice(8)) / 7)
      return `FREQ=MONTHLY;BYDAY=${week === 5 ? -1 : week}${codes[weekdayOf(first)]}`
    }
    case 'flexible':
      return null
  }
}

const utc = (at: Date) => `${at.toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`
