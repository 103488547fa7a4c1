/**
 * What later rooms do when somebody has taken a course to its end, in the same transaction: a certificate is proposed. They say so in
 * wiring.server.ts; training knows none of them.
 */
type Follow = (userId: string, courseId: string) => void
const kept = globalThis as typeof globalThis & { ressourcebankCoursesTaken?: Map<string, Follow> }
const follows = (kept.ressourcebankCoursesTaken ??= new Map<string, Follow>())

/** `name` is stable, so that a file loaded again by hot reload takes its old place. */
export function whenCourseTaken(name: string, follow: Follow): void {
  follows.set(name, follow)
}
/** Called inside the transaction that gives somebody the last module. */
export function courseTaken(userId: string, courseId: string): void {
  for (const follow of follows.values()) follow(userId, courseId)
}
