/** Later rooms that keep something about an organisation's people say here what ends when somebody is one of them no more. */
type Follow = (left: { organisationId: string; userId: string }) => void
const held = globalThis as typeof globalThis & { ressourcebankLeaving?: Map<string, Follow> }
const followers = (held.ressourcebankLeaving ??= new Map<string, Follow>())

/** `name` is stable, so that a file loaded again by hot reload takes its old place. */
export function whenMemberLeaves(name: string, follow: Follow): void {
  followers.set(name, follow)
}

/** In the transaction in which they leave. */
export function followLeaving(organisationId: string, userId: string): void {
  for (const follow of followers.values()) follow({ organisationId, userId })
}
