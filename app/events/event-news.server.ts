import type { EventDate, EventView } from './event'

/**
 * What later rooms do when an event changes, in the same transaction: those signed up are told, a freed place moves on. They say so in
 * wiring.server.ts; events knows none of them.
 */
export type EventNews =
  /** One date has another time or place than before. */
  | { what: 'date-moved'; event: EventView; date: EventDate; before: EventDate }
  | { what: 'date-cancelled'; event: EventView; date: EventDate }
  /** A cancelled or left-out date takes place after all. */
  | { what: 'date-restored'; event: EventView; date: EventDate }
  | { what: 'event-cancelled'; event: EventView; dates: readonly EventDate[] }
  /** There is more or less room than before: of one date, or of every date and the course. */
  | { what: 'capacity-changed'; event: EventView; date: EventDate | null }
  /** Something those who come must know, such as another address. */
  | { what: 'place-changed'; event: EventView }

type Follow = (news: EventNews) => void
const held = globalThis as typeof globalThis & { ressourcebankEventNews?: Map<string, Follow> }
const follows = (held.ressourcebankEventNews ??= new Map<string, Follow>())

/** `name` is stable, so that a file loaded again by hot reload takes its old place. */
export function whenEventChanges(name: string, follow: Follow): void {
  follows.set(name, follow)
}

/** Tells the rooms that follow. Called inside the transaction of the change. */
export function eventChanged(news: EventNews): void {
  for (const follow of follows.values()) follow(news)
}
