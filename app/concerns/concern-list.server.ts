import { withNames } from '~/follow-ups/pairs.server'
import { matchesInStates } from '~/matching/match-reading.server'
import { mineOnDay } from '~/people/absences.server'
import { firstNamesOf } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { inTransaction } from '~/server/database.server'
import { closedConcerns, openConcerns } from './concerns.server'

/** So many of the closed ones stand under the open ones. */
const CLOSED_SHOWN = 10
/** Of so many matches that still go on; what was closed on others stands on their own pages. */
const MATCHES_LOOKED_AT = 2000

/** The concerns as a coordinator sees them in a list, with names and without words. */
export function readConcernList(actor: Actor, mine: boolean) {
  return inTransaction(() => {
    const open = openConcerns(mine ? mineOnDay(actor) : undefined)
    const going = matchesInStates(['active', 'paused'], 'newest', MATCHES_LOOKED_AT).map(({ id }) => id)
    const names = firstNamesOf(open.flatMap(({ forUserId }) => forUserId ?? []))
    const lines = open.map((each) => ({ ...each, responsible: (each.forUserId && names.get(each.forUserId)) ?? null }))
    return { open: withNames(actor, lines), closed: withNames(actor, closedConcerns(going, CLOSED_SHOWN)) }
  })
}
