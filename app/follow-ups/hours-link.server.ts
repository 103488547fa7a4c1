/**
 * How a mail to a volunteer gets a private link to write hours by. A later room makes such links and says so in wiring.server.ts;
 * follow-ups know nothing of it.
 */
type MakeLink = (userId: string, matchId: string) => string
const kept = globalThis as typeof globalThis & { ressourcebankHoursLink?: MakeLink }

/** Called once, where the house is put together. */
export function hoursLinkIs(make: MakeLink): void {
  kept.ressourcebankHoursLink = make
}

/** A link's path, for this person and this match; null while nobody makes such links. */
export function hoursLinkFor(userId: string, matchId: string): string | null {
  return kept.ressourcebankHoursLink?.(userId, matchId) ?? null
}
