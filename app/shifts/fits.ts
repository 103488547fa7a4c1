import { distanceBetween } from '~/island/distance'
import { isTownSlug } from '~/island/towns'
import { slotsMatching, type Availability } from '~/people/availability'
import { days, times, usualReachKm, type AgeBand, type Time, type Transport } from '~/people/facts'
import { notFor, type Span, type TaskKind } from './shift'

/** Which open shifts suit whom. Pure: nothing is guessed, and what somebody has not told excludes nothing but the time. */

/** A volunteer as far as shifts ask: what they told of themselves by choosing. */
export interface Helper {
  town: string | null
  transport: Transport | null
  /** How far they go, kilometres by road; null is as far as is usual with their transport. */
  radiusKm: number | null
  availability: Availability
  languages: readonly string[]
  ageBand: AgeBand | null
  hasChildCertificate: boolean
}

/** An open shift as far as it matters who suits it. */
export interface Suitable extends Span {
  kind: TaskKind
  town: string
  /** Languages spoken there; of an interpreter those interpreted into. */
  languages: readonly string[]
  practical: readonly string[]
}

const noon = 12 * 60
const evening = 17 * 60

/** The time of day in which most of it falls. */
export function timeOfDay(from: number, until: number): Time {
  const within = (start: number, end: number) => Math.max(0, Math.min(until, end) - Math.max(from, start))
  const [morning, afternoon, late] = [within(0, noon), within(noon, evening), within(evening, 1440)]
  return late > afternoon && late > morning ? 'evening' : afternoon >= morning ? 'afternoon' : 'morning'
}

// asked of thousands of shifts for each volunteer
const slots = days.map((day) => Object.fromEntries(times.map((time) => [time, slotsMatching(day, time)])) as Record<Time, Availability>)

/** The slot of the week a day and its hours fall into. */
function slotOf({ day, from, until }: Span): Availability {
  const weekday = (new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7
  return slots[weekday]?.[timeOfDay(from, until)] ?? 0
}

/** How far this person goes, in kilometres. */
export function reachOf({ radiusKm, transport }: Pick<Helper, 'radiusKm' | 'transport'>): number {
  return radiusKm ?? usualReachKm[transport ?? 'bus']
}

/** True when a shift suits somebody: they can at that time, reach the town, speak a language of it, and may do it. */
export function suits(helper: Helper, shift: Suitable): boolean {
  if ((helper.availability & slotOf(shift)) === 0) return false
  if (helper.town !== null && isTownSlug(helper.town) && isTownSlug(shift.town)) {
    const way = distanceBetween(helper.town, shift.town)
    if (way.km > reachOf(helper) || way.byFerry) return false
  }
  if (shift.languages.length > 0 && !shift.languages.some((code) => helper.languages.includes(code))) return false
  return notFor(shift, shift, helper) === null
}
