import { auditOf } from '~/server/audit.server'

/** When matches rested. A match itself says only whether it rests now; the audit log says since when, and for how long before. */

const [PAUSED, RESUMED] = ['match.paused', 'match.resumed'] as const
const subjectOf = (matchId: string) => `match:${matchId}`

/** When the latest pause of a match began. */
export function latestPauseOf(matchId: string): Date | null {
  return auditOf([subjectOf(matchId)], [PAUSED]).at(-1)?.at ?? null
}

/** For how long some matches have rested in pauses that are over, in milliseconds; one that never rested is not in it. */
export function restedOf(matchIds: readonly string[]): Map<string, number> {
  const since = new Map<string, Date>()
  const rested = new Map<string, number>()
  const lines = matchIds.length > 0 ? auditOf(matchIds.map(subjectOf), [PAUSED, RESUMED]) : []
  for (const { at, action, subject } of lines) {
    const id = subject.slice(subjectOf('').length)
    const began = since.get(id)
    if (action === PAUSED) since.set(id, at)
    else if (began) {
      rested.set(id, (rested.get(id) ?? 0) + at.getTime() - began.getTime())
      since.delete(id)
    }
  }
  return rested
}
