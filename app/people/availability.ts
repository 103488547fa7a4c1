import { days, slots, times, type Day, type Slot, type Time } from './facts'

/**
 * When a person can: 7 days × morning / afternoon / evening as 21 bits, so that the database can compare two people with one `&`.
 * Bit 0 is Monday morning, bit 20 Sunday evening.
 */
export type Availability = number

export const allSlots: Availability = (1 << slots.length) - 1

export function availabilityOf(chosen: readonly Slot[]): Availability {
  return chosen.reduce((bits, slot) => bits | (1 << slots.indexOf(slot)), 0)
}

export function slotsIn(availability: Availability): Slot[] {
  return slots.filter((_, bit) => (availability & (1 << bit)) !== 0)
}

/** The times both can. */
export function sharedAvailability(one: Availability, other: Availability): Availability {
  return one & other
}

/** All slots of a day, of a time of day, or of both; everything when neither is given. */
export function slotsMatching(day: Day | undefined, time: Time | undefined): Availability {
  return availabilityOf(
    days.filter((d) => !day || d === day).flatMap((d) => times.filter((t) => !time || t === time).map((t): Slot => `${d}-${t}`)),
  )
}

export function countSlots(availability: Availability): number {
  return slotsIn(availability).length
}

/** Days named one by one from which on a list is long. */
const MANY_DAYS = 4
/** Times in few words, "afternoons and weekend", where days by name would be a long list; null where they are not. */
export function whenInShort(availability: Availability): (Time | 'weekend')[] | null {
  const named = whenParts(availability).reduce((sum, part) => sum + (typeof part.days === 'string' ? 1 : part.days.length), 0)
  if (named < MANY_DAYS || availability === allSlots) return null
  const on = slotsIn(availability)
  const isWeekend = (slot: Slot) => slot.startsWith('sat') || slot.startsWith('sun')
  const inTheWeek = times.filter((time) => on.some((slot) => !isWeekend(slot) && slot.endsWith(`-${time}`)))
  return on.some(isWeekend) ? [...inTheWeek, 'weekend'] : inTheWeek
}

export interface WhenPart {
  days: 'all' | 'weekdays' | 'weekend' | Day[]
  time: Time
}

/** The same times as people say them: "weekdays, evening", "Tuesday and Saturday, morning". One part for each time of day. */
export function whenParts(availability: Availability): WhenPart[] {
  const weekdays: readonly Day[] = days.slice(0, 5)
  return times.flatMap((time): WhenPart[] => {
    const on = days.filter((day) => slotsIn(availability).includes(`${day}-${time}`))
    if (on.length === 0) return []
    if (on.length === 7) return [{ days: 'all', time }]
    if (on.length === 5 && weekdays.every((day) => on.includes(day))) return [{ days: 'weekdays', time }]
    if (on.length === 2 && on[0] === 'sat') return [{ days: 'weekend', time }]
    return [{ days: on, time }]
  })
}
