import { firstNamesOf } from '~/people/people.server'
import { auditFor } from '~/server/audit.server'
import { newcomerOfUser } from './newcomers.server'

/** So many lines of who has looked are shown. */
const LOOKS = 30

/** Who did it: a coordinator, a lead mentor, the other side of a match, an organisation whose role it is, the newcomer, or the site itself. */
export type Looker = 'coordinator' | 'lead-mentor' | 'match' | 'introduction' | 'self' | 'system'

export interface Look {
  at: Date
  who: Looker
  /** A coordinator's first name, for coordinators. */
  name: string | null
  action: string
}

function lookerOf(actor: string, ownUserId: string | null): Looker {
  if (actor === 'system') return 'system'
  if (actor === ownUserId || actor.startsWith('newcomer:') || actor.endsWith(':own')) return 'self'
  if (actor.startsWith('match:')) return 'match'
  if (actor.startsWith('lead:')) return 'lead-mentor'
  return actor.startsWith('introduction:') ? 'introduction' : 'coordinator'
}

/** The same again on the same day is one line. */
function oncePerDay<T extends { at: Date }>(events: readonly T[], what: (event: T) => string): T[] {
  const seen = new Set<string>()
  return events.filter((event) => {
    const line = `${what(event)} ${event.at.toISOString().slice(0, 10)}`
    return !seen.has(line) && seen.add(line)
  })
}

/** Who has read or changed what is written down about a newcomer, the latest first, for a coordinator. */
export function looksAt(newcomerId: string): Look[] {
  const events = oncePerDay(auditFor(`newcomer:${newcomerId}`), ({ actor, action }) => `${actor} ${action}`).slice(0, LOOKS)
  const names = firstNamesOf(events.map(({ actor }) => actor))
  return events.map(({ at, actor, action }) => {
    const who = lookerOf(actor, null)
    return { at, action, who, name: who === 'coordinator' ? (names.get(actor) ?? null) : null }
  })
}

/** The same for the newcomer: what others did, by their role and never by name. Null for an account that is no newcomer's. */
export function looksAtOwn(userId: string): Omit<Look, 'name'>[] | null {
  const id = newcomerOfUser(userId)
  if (id === null) return null
  const events = auditFor(`newcomer:${id}`)
    .map(({ at, actor, action }) => ({ at, action, who: lookerOf(actor, userId) }))
    .filter(({ who }) => who !== 'self')
  return oncePerDay(events, ({ who, action }) => `${who} ${action}`).slice(0, LOOKS)
}
