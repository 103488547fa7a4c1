import { openNeeds, readNames } from '~/newcomers/newcomers.server'
import type { OfferKind } from '~/offers/offer'
import type { Actor } from '~/people/permissions'
import type { Front } from '~/ui/front'
import type { RoleCode } from '~/wanted/wanted-role'
import type { QueuePart } from './queue'
import { queuedNeeds, type QueuedNeed } from './queued.server'
import { rolesWaiting } from './role-candidates.server'

/** One queue of all that waits for somebody: what newcomers look for, and the roles organisations want to fill. */

export interface QueuedRole {
  id: string
  title: string
  role: RoleCode
  front: Front
  organisation: string
  town: string
  days: number
  mood: QueuedNeed['mood']
}
export type Queued = ({ what: 'need' } & QueuedNeed) | ({ what: 'role' } & QueuedRole)

export interface QueueWhich {
  part: QueuePart
  town: string | null
  kind: OfferKind | null
  speaks: string | null
  /** Coordinators whose newcomers it is about (and nobody's); all when null. */
  of: readonly string[] | null
  page: number
  pageSize: number
}

/** A page of the queue, the longest waiting first. Names that are given are written down as read. */
export function waitingQueue(
  actor: Actor,
  { part, page, pageSize, ...which }: QueueWhich,
  namesOf: typeof readNames = readNames,
): { lines: Queued[]; total: number } {
  const upTo = page * pageSize
  const found = part === 'roles' ? { needs: [], total: 0 } : openNeeds({ ...which, resting: part === 'resting', page: 1, pageSize: upTo })
  const roles = part === 'all' || part === 'roles' ? queuedRoles(which) : []
  const order = [
    ...found.needs.map((need) => ({ since: need.openedAt.getTime(), need, role: null })),
    ...roles.map(({ since, role }) => ({ since, need: null, role })),
  ]
    .sort((a, b) => a.since - b.since)
    .slice(upTo - pageSize, upTo)
  const needs = new Map(
    queuedNeeds(
      actor,
      order.flatMap(({ need }) => need ?? []),
      namesOf,
    ).map((need) => [need.id, need]),
  )
  const lines = order.flatMap(({ need, role }): Queued[] => {
    if (role) return [{ what: 'role', ...role }]
    const queued = need && needs.get(need.id)
    return queued ? [{ what: 'need', ...queued }] : []
  })
  return { lines, total: found.total + roles.length }
}

/** Roles nobody is talked with about yet. A role has no kind of offer and asks for no particular newcomer's coordinator. */
function queuedRoles({ town, kind, speaks }: Pick<QueueWhich, 'town' | 'kind' | 'speaks'>): { since: number; role: QueuedRole }[] {
  if (kind) return []
  return rolesWaiting().flatMap(({ role, days, mood, needState, openedAt }) =>
    needState === 'open' && (!town || role.town === town) && (!speaks || role.languages.includes(speaks))
      ? [
          {
            since: openedAt.getTime(),
            role: {
              id: role.id,
              title: role.title,
              role: role.role,
              front: role.front,
              organisation: role.organisation,
              town: role.town,
              days,
              mood,
            },
          },
        ]
      : [],
  )
}
