import type { Need, Newcomer } from '~/newcomers/newcomer'
import { needsOf } from '~/newcomers/needs.server'
import { readNewcomer } from '~/newcomers/newcomers.server'
import { firstNamesOf } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { auditFor } from '~/server/audit.server'
import { matchesOfNewcomer } from './desk-match.server'
import { queuedMatches, type QueuedMatch } from './queued.server'
import { livingMatchOf } from './match-reading.server'

/** So many lines of who has looked are shown. */
const LOOKS = 30

export interface Look {
  at: Date
  who: 'coordinator' | 'match' | 'system'
  name: string | null
  action: string
}

/** All of a newcomer for their page at the desk. */
export interface NewcomerPage {
  newcomer: Newcomer
  mine: boolean
  coordinator: string | null
  needs: (Need & { livingMatch: string | null })[]
  matches: QueuedMatch[]
  looks: Look[]
}

/** Reads a newcomer's page; null when there is none. Reading it is written down first, so that the list shows it. */
export function readNewcomerPage(actor: Actor, id: string): NewcomerPage | null {
  const newcomer = readNewcomer(actor, id)
  if (!newcomer) return null
  const matches = queuedMatches(actor, matchesOfNewcomer(id))
  return {
    newcomer,
    matches,
    mine: newcomer.coordinatorId === actor.userId,
    coordinator: newcomer.coordinatorId ? (firstNamesOf([newcomer.coordinatorId]).get(newcomer.coordinatorId) ?? null) : null,
    needs: needsOf(id).map((need) => ({ ...need, livingMatch: livingMatchOf(need.id)?.id ?? null })),
    looks: looksAt(id),
  }
}

/** Who has read or changed what is written down about a newcomer, the latest first; the same again on the same day is one line. */
function looksAt(id: string): Look[] {
  const seen = new Set<string>()
  const events = auditFor(`newcomer:${id}`).filter(({ actor, action, at }) => {
    const line = `${actor} ${action} ${at.toISOString().slice(0, 10)}`
    return !seen.has(line) && seen.add(line)
  })
  const shown = events.slice(0, LOOKS)
  const names = firstNamesOf(shown.map(({ actor }) => actor))
  return shown.map(({ at, actor, action }) => ({
    at,
    action,
    who: actor.startsWith('match:') ? 'match' : actor === 'system' ? 'system' : 'coordinator',
    name: names.get(actor) ?? null,
  }))
}
