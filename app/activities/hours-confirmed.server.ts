/**
 * What later rooms do when hours of some people were confirmed, in the same transaction: certificates. They say so in wiring.server.ts;
 * activities knows none of them. Each person is told of once, however many of their entries were confirmed together.
 */
type Follow = (userIds: readonly string[]) => void
const kept = globalThis as typeof globalThis & { ressourcebankConfirmedHours?: Map<string, Follow> }
const follows = (kept.ressourcebankConfirmedHours ??= new Map<string, Follow>())

/** `name` is stable, so that a file loaded again by hot reload takes its old place. */
export function whenHoursConfirmed(name: string, follow: Follow): void {
  follows.set(name, follow)
}
/** Called inside the transaction that confirms. */
export function hoursConfirmed(userIds: readonly string[]): void {
  const people = [...new Set(userIds)]
  if (people.length === 0) return
  for (const follow of follows.values()) follow(people)
}
