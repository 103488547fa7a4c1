import { Badge, type BadgeTone } from '~/ui/badge'
import type { IconName } from '~/ui/icon'
import { standingOf, type AgendaEntry, type Places, type Standing } from './agenda'
import { useEventWords } from './use-event-words'

const looks: Record<Standing['is'], { tone: BadgeTone; icon: IconName }> = {
  off: { tone: 'wait', icon: 'circle-x' },
  'drop-in': { tone: 'info', icon: 'door-open' },
  room: { tone: 'ok', icon: 'check' },
  free: { tone: 'ok', icon: 'check' },
  full: { tone: 'warn', icon: 'hourglass' },
}

interface StandingBadgeProps {
  date: Pick<AgendaEntry, 'state' | 'signUp' | 'capacity'>
  places?: Places
  /** As in a list: »Venteliste« instead of »Fuldt, 2 på venteliste«. */
  short?: boolean
}

/** Whether there is room on a date. */
export function StandingBadge({ date, places, short = false }: StandingBadgeProps) {
  const words = useEventWords()
  const standing = standingOf(date, places)
  return <Badge {...looks[standing.is]}>{words.standing(standing, short)}</Badge>
}
