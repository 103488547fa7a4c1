import type { EventView } from '~/events/event'

/** Who comes, who waits, and who is next. Pure. */

/**
 * `in` has a place; `waiting` stands in line; `offered` has moved up and must say yes in time; `cancelled` said no; `lapsed` did not
 * answer, and stands in line no longer.
 */
export const signUpStates = ['in', 'waiting', 'offered', 'cancelled', 'lapsed'] as const
export type SignUpState = (typeof signUpStates)[number]
/** Those who still mean to come. */
export const standing = ['in', 'waiting', 'offered'] as const satisfies readonly SignUpState[]
/** Those who hold a place. */
export const holding = ['in', 'offered'] as const satisfies readonly SignUpState[]

/** So many come with one sign-up, at most. */
export const PARTY_MAX = 20
/** And with that of somebody without an account, who could sign up half the island by guessing addresses. */
const GUEST_PARTY_MAX = 8
export const mostFrom = (guest: boolean) => (guest ? GUEST_PARTY_MAX : PARTY_MAX)

export interface Party {
  adults: number
  children: number
}

/** True when people sign up for this. To an address that is kept they do even when one may just come: that is how they learn it. */
export function takesSignUps(event: Pick<EventView, 'signUp' | 'addressKept'>): boolean {
  return event.signUp !== 'drop-in' || event.addressKept
}

/**
 * How many places a party takes: one each, adults and children alike. Where children are looked after beside it (`child-care`) they are
 * in another room, and only the adults take a place.
 */
export function placesOf(party: Party, event: Pick<EventView, 'practical'>): number {
  return event.practical.includes('child-care') ? party.adults : party.adults + party.children
}

/** Fewer adults than this cannot come: a child alone goes to a homework café, never to child care. */
export function fewestAdults(event: Pick<EventView, 'practical'>): 0 | 1 {
  return event.practical.includes('child-care') ? 1 : 0
}

/** A date, or a course, as its places see it. */
export interface Line<P extends { places: number } = { places: number }> {
  /** Null is no limit. */
  capacity: number | null
  /** Places held, also those that are offered and not yet answered. May be more than the capacity, where that was lowered. */
  taken: number
  /** Who waits, the first first. */
  waiting: readonly P[]
}

/** A party larger than all places together can never get in; it keeps nobody else waiting. */
const couldEverFit = (capacity: number | null, places: number) => capacity === null || places <= capacity

/** True when a party gets places at once: they fit, and nobody is overtaken who waits already. */
export function hasRoom({ capacity, taken, waiting }: Line, places: number): boolean {
  if (capacity === null) return true
  return taken + places <= capacity && !waiting.some((party) => couldEverFit(capacity, party.places))
}

/** Who has places now, in order: a party that does not fit is not overtaken by a smaller one behind it. */
export function whoMovesUp<P extends { places: number }>({ capacity, taken, waiting }: Line<P>): P[] {
  const up: P[] = []
  let free = capacity === null ? Infinity : capacity - taken
  for (const party of waiting) {
    if (!couldEverFit(capacity, party.places)) continue
    if (party.places > free) break
    free -= party.places
    up.push(party)
  }
  return up
}

/** The weekday all these dates are on, week after week; null when they are not. YYYY-MM-DD of the first tells which. */
export function everyWeek(days: readonly string[]): string | null {
  const weekday = (day: string) => new Date(`${day}T12:00:00Z`).getUTCDay()
  const [first] = days
  return first !== undefined && days.length > 1 && days.every((day) => weekday(day) === weekday(first)) ? first : null
}
