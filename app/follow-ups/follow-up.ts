import { monthsAfter } from '~/island/months-after'

/** How two people are doing once they have been matched: the plan, the scales, what is late. Pure; days are the island's, YYYY-MM-DD. */

export const planSteps = ['week-1', 'month-1', 'month-3', 'month-6'] as const
export const followUpSteps = [...planSteps, 'extra'] as const
export type FollowUpStep = (typeof followUpSteps)[number]

/** The three plain scales, each from 1 to 5. */
export const scales = ['going', 'danish', 'home'] as const
export type Scale = (typeof scales)[number]
export const scaleValues = [1, 2, 3, 4, 5] as const
export type ScaleValue = (typeof scaleValues)[number]
export type Scales = Record<Scale, ScaleValue | null>

/** Who was heard: both by a call, one of them, or the volunteer in their own words by the link. */
export const heardFrom = ['both', 'offer', 'need', 'own'] as const
export type Heard = (typeof heardFrom)[number]

const DAY = 86_400_000
const noon = (day: string) => new Date(`${day}T12:00:00Z`)
const dayOf = (at: Date) => at.toISOString().slice(0, 10)

/** A day so many days later. */
export function daysAfter(day: string, days: number): string {
  return dayOf(new Date(noon(day).getTime() + days * DAY))
}

/** Whole days from one day to another; less than nothing when the other lies before. */
export function daysBetween(from: string, to: string): number {
  return Math.round((noon(to).getTime() - noon(from).getTime()) / DAY)
}

/** The usual plan of a match that begins on this day: after a week, a month, three and six months (domain.md). */
export function usualPlan(startsOn: string): { step: FollowUpStep; dueOn: string }[] {
  return [
    { step: 'week-1', dueOn: daysAfter(startsOn, 7) },
    { step: 'month-1', dueOn: monthsAfter(startsOn, 1) },
    { step: 'month-3', dueOn: monthsAfter(startsOn, 3) },
    { step: 'month-6', dueOn: monthsAfter(startsOn, 6) },
  ]
}

export type Lateness = 'late' | 'today' | 'soon' | 'later'
/** How a follow-up stands: overdue, today, within a week, or later. */
export function lateness(dueOn: string, today: string): Lateness {
  const days = daysBetween(today, dueOn)
  return days < 0 ? 'late' : days === 0 ? 'today' : days <= 7 ? 'soon' : 'later'
}

/** So many missed meetings since the last time somebody asked are told first. */
const MANY_MISSED = 2

export interface Noted extends Scales {
  missedMeetings: number
}
export type Worry = 'missed' | 'low'
/** What in a note calls for a closer look: meetings that come to nothing, two who do not get on, somebody who feels a stranger. */
export function worriesOf(noted: Noted): Worry[] {
  const low = (noted.going ?? 5) <= 2 || (noted.home ?? 5) === 1
  return [...(noted.missedMeetings >= MANY_MISSED ? (['missed'] as const) : []), ...(low ? (['low'] as const) : [])]
}

/** Rows of many matches, each match's own together and in the order given. */
export function groupedByMatch<Row extends { matchId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const known = groups.get(row.matchId)
    if (known) known.push(row)
    else groups.set(row.matchId, [row])
  }
  return groups
}
