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
