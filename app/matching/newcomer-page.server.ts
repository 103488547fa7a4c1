import type { Need, Newcomer } from '~/newcomers/newcomer'
import { coordinators, type Colleague } from '~/newcomers/handing-over.server'
import type { Milestones } from '~/newcomers/milestone'
import { milestonesOf } from '~/newcomers/milestones.server'
import { needsOf } from '~/newcomers/needs.server'
import { looksAt, type Look } from '~/newcomers/looks.server'
import { readNewcomer } from '~/newcomers/newcomers.server'
import { mineOnDay } from '~/people/absences.server'
import { firstNamesOf } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { matchesOfNewcomer } from './desk-match.server'
import { queuedMatches, type QueuedMatch } from './queued.server'
import { livingMatchOf } from './match-reading.server'

/** All of a newcomer for their page at the desk. */
export interface NewcomerPage {
  newcomer: Newcomer
  mine: boolean
  colleagues: Colleague[]
  coordinator: string | null
  needs: (Need & { livingMatch: string | null })[]
  matches: QueuedMatch[]
  looks: Look[]
  milestones: Milestones
}

/** Reads a newcomer's page; null when there is none. Reading it is written down first, so that the list shows it. */
export function readNewcomerPage(actor: Actor, id: string): NewcomerPage | null {
  const newcomer = readNewcomer(actor, id)
  if (!newcomer) return null
  const matches = queuedMatches(actor, matchesOfNewcomer(id))
  return {
    newcomer,
    matches,
    mine: newcomer.coordinatorId !== null && mineOnDay(actor).includes(newcomer.coordinatorId),
    coordinator: newcomer.coordinatorId ? (firstNamesOf([newcomer.coordinatorId]).get(newcomer.coordinatorId) ?? null) : null,
    needs: needsOf(id).map((need) => ({ ...need, livingMatch: livingMatchOf(need.id)?.id ?? null })),
    looks: looksAt(id),
    milestones: milestonesOf(id),
    colleagues: coordinators(),
  }
}
