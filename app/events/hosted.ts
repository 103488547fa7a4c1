import type { EventKind, EventState, SignUpWay } from './event'

/** An event as those who answer for it see it in a list. */
export interface HostedEvent {
  id: string
  slug: string
  title: string
  kind: EventKind
  state: EventState
  town: string
  takenDown: boolean
  /** First name of who answers for it, and who invites; null is nobody, and the municipality. */
  host: string | null
  organisation: string | null
  /** The next date, and how many are still to come. */
  next: { day: string; starts: number; ends: number } | null
  /** The next date's id; how one signs up, and the places of a time when none are named for it. */
  nextId: string | null
  signUp: SignUpWay
  capacity: number | null
  coming: number
  lastDay: string | null
}
export const hostedParts = ['coming', 'drafts', 'down', 'past'] as const
export type HostedPart = (typeof hostedParts)[number]

/** Which list an event stands in. */
export function partOf({ state, takenDown, coming }: Pick<HostedEvent, 'state' | 'takenDown' | 'coming'>): HostedPart {
  if (takenDown) return 'down'
  if (state === 'draft') return 'drafts'
  return coming > 0 ? 'coming' : 'past'
}
