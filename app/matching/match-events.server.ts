import type { Match } from './match'

/**
 * What later rooms do when a match begins or ends, in the same transaction: a plan of follow-ups, an agreement. They say so in
 * wiring.server.ts; matching knows none of them.
 */
type Follow = (match: Match) => void
const held = globalThis as typeof globalThis & { ressourcebankMatchEvents?: { started: Map<string, Follow>; ended: Map<string, Follow> } }
const follows = (held.ressourcebankMatchEvents ??= { started: new Map(), ended: new Map() })

/** `name` is stable, so that a file loaded again by hot reload takes its old place. */
export function whenMatchStarts(name: string, follow: Follow): void {
  follows.started.set(name, follow)
}
export function whenMatchEnds(name: string, follow: Follow): void {
  follows.ended.set(name, follow)
}

/** A match became active. Called by matches.server.ts inside its transaction. */
export function matchStarted(match: Match): void {
  for (const follow of follows.started.values()) follow(match)
}
/** An active or paused match ended. */
export function matchEnded(match: Match): void {
  for (const follow of follows.ended.values()) follow(match)
}
