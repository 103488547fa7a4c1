import { useTranslation } from 'react-i18next'
import { Badge, type BadgeTone } from '~/ui/badge'
import { clockOf, type Clock } from './concern'

const tones: Record<Clock, BadgeTone> = { calm: 'info', soon: 'warn', late: 'err' }

/** How much of the 24 hours is left, in words. */
export function ConcernClock({ hours }: { hours: number | null }) {
  const { t } = useTranslation('concerns')
  if (hours === null)
    return (
      <Badge tone="ok" icon="check">
        {t('clock.answered')}
      </Badge>
    )
  const clock = clockOf(hours)
  return (
    <Badge tone={tones[clock]} icon={clock === 'late' ? 'triangle-alert' : 'timer'}>
      {hours < 0 ? t('clock.late', { count: -hours }) : hours === 0 ? t('clock.underAnHour') : t('clock.left', { count: hours })}
    </Badge>
  )
}
