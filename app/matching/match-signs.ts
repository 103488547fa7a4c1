import type { BadgeTone } from '~/ui/badge'
import type { IconName } from '~/ui/icon'
import type { MatchState } from './match'

/** Colour and sign of each state; the word stands beside it. */
export const matchSigns: Record<MatchState, { tone: BadgeTone; icon: IconName }> = {
  proposed: { tone: 'wait', icon: 'hourglass' },
  agreed: { tone: 'warn', icon: 'triangle-alert' },
  active: { tone: 'ok', icon: 'handshake' },
  paused: { tone: 'info', icon: 'pause' },
  ended: { tone: 'line', icon: 'check' },
  declined: { tone: 'line', icon: 'x' },
  expired: { tone: 'line', icon: 'clock' },
  cancelled: { tone: 'line', icon: 'circle-minus' },
}

/** The tabs of the list of matches, by the word in the address. */
export const matchTabs = {
  proposed: ['proposed'],
  agreed: ['agreed'],
  active: ['active'],
  paused: ['paused'],
  ended: ['ended'],
  none: ['declined', 'expired', 'cancelled'],
} as const satisfies Record<string, readonly MatchState[]>
export type MatchTab = keyof typeof matchTabs
export const matchTabNames = Object.keys(matchTabs) as MatchTab[]
