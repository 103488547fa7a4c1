import { withNames } from '~/follow-ups/pairs.server'
import { mineOnDay } from '~/people/absences.server'
import { firstNamesOf } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { inTransaction } from '~/server/database.server'
import { closedConcerns, openConcerns } from './concerns.server'

/** So many of the closed ones stand under the open ones. */
const CLOSED_SHOWN = 10

/** The concerns as a coordinator sees them in a list, with names and without words. */
export function readConcernList(actor: Actor, mine: boolean) {
  return inTransaction(() => {
    const open = openConcerns(mine ? mineOnDay(actor) : undefined)
    const names = firstNamesOf(open.flatMap(({ forUserId }) => forUserId ?? []))
    const lines = open.map((each) => ({ ...each, responsible: (each.forUserId && names.get(each.forUserId)) ?? null }))
    return { open: withNames(actor, lines), closed: withNames(actor, closedConcerns(CLOSED_SHOWN)) }
  })
}
