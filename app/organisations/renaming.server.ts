/** Later rooms that keep an organisation's name among the words things are found by say here what is to be done when it gets another. */
const followers = new Set<(organisationId: string) => void>()

export function whenRenamed(follow: (organisationId: string) => void): void {
  followers.add(follow)
}

/** In the transaction that gives the new name. */
export function followNewName(organisationId: string): void {
  for (const follow of followers) follow(organisationId)
}
