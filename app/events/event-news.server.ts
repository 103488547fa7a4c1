import type { EventDate, EventView } from './event'

/**
 * What later rooms do when an event changes, in the same transaction: those signed up are told, a freed place moves on. They say so in
 * wiring.server.ts; events knows none of them.
 */
export type EventNews = EventChange & {
  /** The host tells people in another way: places are counted anew, but nobody is written to. */
  silent?: boolean
}
type EventChange =
  /** One date has another time or place than before. */
  | { what: 'date-moved'; event: EventView; date: EventDate; before: EventDate; together?: Together }
  | { what: 'date-cancelled'; event: EventView; date: EventDate; together?: Together }
  /** A cancelled or left-out date takes place after all. */
  | { what: 'date-restored'; event: EventView; date: EventDate }
  | { what: 'event-cancelled'; event: EventView; dates: readonly EventDate[] }
  /** There is more or less room than before: of one date, or of every date and the course. */
  | { what: 'capacity-changed'; event: EventView; date: EventDate | null }
  /** Something those who come must know, such as another address. */
  | { what: 'place-changed'; event: EventView }

/**
 * The dates that one press changed (»this and all following«), as they are now, in order. Each has its own news, one after another in the
 * same transaction: whoever comes to several of them is to be told once.
 */
export type Together = readonly EventDate[]

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
