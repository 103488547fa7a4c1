import type { Match } from './match'

/**
 * What later rooms do when a match begins, goes on after a pause, or ends, in the same transaction: a plan of follow-ups, an agreement.
 * They say so in wiring.server.ts; matching knows none of them.
 */
type Follow = (match: Match) => void
/** @param since when the pause began */
type FollowRest = (match: Match, since: Date) => void
interface Follows {
  started: Map<string, Follow>
  wentOn: Map<string, FollowRest>
  ended: Map<string, Follow>
}
const held = globalThis as typeof globalThis & { ressourcebankMatchEvents?: Follows }
const follows = (held.ressourcebankMatchEvents ??= { started: new Map(), wentOn: new Map(), ended: new Map() })

/** `name` is stable, so that a file loaded again by hot reload takes its old place. */
export function whenMatchStarts(name: string, follow: Follow): void {
  follows.started.set(name, follow)
}
export function whenMatchGoesOn(name: string, follow: FollowRest): void {
  follows.wentOn.set(name, follow)
}
export function whenMatchEnds(name: string, follow: Follow): void {
  follows.ended.set(name, follow)
}

/** A match became active. Called by matches.server.ts inside its transaction. */
export function matchStarted(match: Match): void {
  for (const follow of follows.started.values()) follow(match)
}
/** A paused match goes on. */
export function matchWentOn(match: Match, since: Date): void {
  for (const follow of follows.wentOn.values()) follow(match, since)
}
/** An active or paused match ended. */
export function matchEnded(match: Match): void {
  for (const follow of follows.ended.values()) follow(match)
}
