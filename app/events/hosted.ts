import type { EventKind, EventState } from './event'

/** An event as those who answer for it see it in a list. */
export interface HostedEvent {
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
  coming: number
  lastDay: string | null
}
export const hostedParts = ['coming', 'drafts', 'past'] as const
export type HostedPart = (typeof hostedParts)[number]

/** Which list an event stands in. */
export function partOf({ state, coming }: Pick<HostedEvent, 'state' | 'coming'>): HostedPart {
  if (state === 'draft') return 'drafts'
  return coming > 0 ? 'coming' : 'past'
}
