import { and, inArray } from 'drizzle-orm'
import { matches } from '~db/schema/matching'
import { coordinators, type Colleague } from '~/newcomers/handing-over.server'
import { daysWaited, waitingMood } from '~/newcomers/newcomer'
import { coordinatorsOf, responsibilities } from '~/newcomers/newcomers.server'
import { now } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { livingStates } from './match'

export interface Duty {
  /** Null: nobody's. */
  coordinator: Colleague | null
  newcomers: number
  openNeeds: number
  matches: number
  /** Days that the longest waiting open need has waited. */
  days: number | null
  mood: ReturnType<typeof waitingMood> | null
}

/** Living matches by the coordinator of their newcomer. */
function livingMatchesByCoordinator(): Map<string | null, number> {
  const rows = db()
    .select({ newcomerId: matches.newcomerId })
    .from(matches)
    .where(and(inArray(matches.state, [...livingStates])))
    .all()
  const whose = coordinatorsOf(rows.map(({ newcomerId }) => newcomerId))
  const counts = new Map<string | null, number>()
  for (const { newcomerId } of rows) {
    const coordinator = whose.get(newcomerId) ?? null
    counts.set(coordinator, (counts.get(coordinator) ?? 0) + 1)
  }
  return counts
}

/** What each coordinator is responsible for; what nobody is stands first, and somebody with nothing stands there too. */
export function duties(): Duty[] {
  const at = now()
  const known = new Map(responsibilities().map((row) => [row.coordinatorId, row]))
  const matched = livingMatchesByCoordinator()
  const dutyOf = (id: string | null, coordinator: Colleague | null): Duty => {
    const { newcomers = 0, openNeeds = 0, waitingSince = null } = known.get(id) ?? {}
    const days = waitingSince && daysWaited(waitingSince, at)
    return { coordinator, newcomers, openNeeds, matches: matched.get(id) ?? 0, days, mood: days === null ? null : waitingMood(days) }
  }
  const present = coordinators()
  // whoever is no coordinator any more still has them, until they are handed over
  const gone = [...known.keys()].filter((id) => id !== null && !present.some((each) => each.id === id))
  return [dutyOf(null, null), ...present.map((each) => dutyOf(each.id, each)), ...gone.map((id) => dutyOf(id, { id: id ?? '', name: '' }))]
}
