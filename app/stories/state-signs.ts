import type { BadgeTone } from '~/ui/badge'
import type { IconName } from '~/ui/icon'
import type { StoryState } from './story'

/** Colour and sign of each state of a story; its word stands beside them. */
export const stateSigns: Record<StoryState, { tone: BadgeTone; icon: IconName }> = {
  draft: { tone: 'line', icon: 'pencil' },
  submitted: { tone: 'wait', icon: 'hourglass' },
  published: { tone: 'ok', icon: 'eye' },
  withdrawn: { tone: 'warn', icon: 'eye-off' },
}
