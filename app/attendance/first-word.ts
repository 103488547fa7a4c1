/** The first name of what somebody wrote as their name: no surname lies on a table. */
export function firstWordOf(name: string): string {
  return name.trim().split(/\s+/)[0] ?? ''
}
