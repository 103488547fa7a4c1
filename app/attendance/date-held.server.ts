import type { EventDate, EventView } from '~/events/event'

/** A date that was held and closed, or one of which something was noted after it was. */
export interface HeldDate {
  event: EventView
  date: EventDate
  /** Those who came and have an account, by the line that noted it. */
  came: readonly { attendanceId: string; userId: string }[]
  /** Who closed the date, and says with it who was there; null: it closed by itself. */
  closedBy: string | null
  /** Helpers who were there, with what they gave of time; null: as it was told before. */
  helped: null | readonly { shiftId: string; userId: string; minutes: number }[]
}

/**
 * What later rooms do when a date was held, in the same transaction: activities. They say so in wiring.server.ts; attendance knows none
 * of them. A date is told of again whenever something is noted of it afterwards.
 */
type Follow = (held: HeldDate) => void
const kept = globalThis as typeof globalThis & { ressourcebankHeldDates?: Map<string, Follow> }
const follows = (kept.ressourcebankHeldDates ??= new Map<string, Follow>())

/** `name` is stable, so that a file loaded again by hot reload takes its old place. */
export function whenDateHeld(name: string, follow: Follow): void {
  follows.set(name, follow)
}
/** Called inside the transaction that closes a date or changes a closed one. */
export function dateHeld(held: HeldDate): void {
  for (const follow of follows.values()) follow(held)
}
