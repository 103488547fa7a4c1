import { approvalQueue, countAwaitingApproval } from '~/offers/approval.server'
import { countWaitingClaims, waitingClaims } from '~/organisations/claim-decisions.server'
import { countWaitingChanges, waitingOrganisationChanges } from '~/organisations/page-approval.server'
import type { Front } from '~/ui/front'
import { countWaitingRoles, waitingRoles } from '~/wanted/wanted-reading.server'

const DESK = '/koordinator/godkendelse'

/** What coordinators read before everybody does. */
export const awaitingKinds = ['offer', 'role', 'page', 'claim'] as const
export type AwaitingKind = (typeof awaitingKinds)[number]

export interface Awaiting {
  kind: AwaitingKind
  id: string
  /** What it is called: an offer's title, an organisation's name. */
  title: string
  /** Where it is read and decided. */
  href: string
  front: Front
  /** Whose it is. */
  from: string
  town: string | null
  since: Date
  /** It has been public before: only what changed is new. */
  again: boolean
}

/** How many of each wait. */
export function countAwaiting(): Record<AwaitingKind, number> {
  return { offer: countAwaitingApproval(), role: countWaitingRoles(), page: countWaitingChanges(), claim: countWaitingClaims() }
}

/** How many things wait to be read. */
export function countAllAwaiting(): number {
  return Object.values(countAwaiting()).reduce((sum, count) => sum + count, 0)
}

const queues: Record<AwaitingKind, (limit: number) => Awaiting[]> = {
  offer: (limit) =>
    approvalQueue(limit).map(({ view, submittedAt, again }) => ({
      kind: 'offer',
      id: view.id,
      title: view.title,
      href: `${DESK}/${view.id}`,
      front: view.front ?? 'community',
      from: view.owner,
      town: view.town,
      since: submittedAt,
      again,
    })),
  role: (limit) =>
    waitingRoles(limit).map(({ view, submittedAt, again }) => ({
      kind: 'role',
      id: view.id,
      title: view.title,
      href: `${DESK}/rolle/${view.id}`,
      front: view.front,
      from: view.organisation,
      town: view.town,
      since: submittedAt,
      again,
    })),
  page: (limit) =>
    waitingOrganisationChanges(limit).map(({ id, name, changedAt }) => ({
      kind: 'page',
      id,
      title: name,
      href: `${DESK}/forening/${id}`,
      front: 'community',
      from: name,
      town: null,
      since: changedAt,
      again: true,
    })),
  claim: (limit) =>
    waitingClaims(limit).map(({ id, name, firstName, claimedAt, isNew }) => ({
      kind: 'claim',
      id,
      title: name,
      href: `${DESK}/leder/${id}`,
      front: 'community',
      from: firstName,
      town: null,
      since: claimedAt,
      again: !isNew,
    })),
}

/** What waits to be read, the longest waiting first; of one kind, or of all. */
export function awaiting(kind: AwaitingKind | null, limit: number): Awaiting[] {
  return (kind ? [kind] : awaitingKinds)
    .flatMap((each) => queues[each](limit))
    .sort((a, b) => a.since.getTime() - b.since.getTime())
    .slice(0, limit)
}
