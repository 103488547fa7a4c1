import { useTranslation } from 'react-i18next'
import { formatDay } from '~/i18n/format'
import { Badge } from '~/ui/badge'
import type { IconName } from '~/ui/icon'
import type { Standing } from './check'

const looks: Record<Standing, { tone: 'ok' | 'warn' | 'err' | 'info' | 'wait' | 'line'; icon: IconName }> = {
  expired: { tone: 'err', icon: 'triangle-alert' },
  missing: { tone: 'warn', icon: 'circle' },
  lapsed: { tone: 'warn', icon: 'hourglass' },
  due: { tone: 'warn', icon: 'clock' },
  consented: { tone: 'info', icon: 'mail' },
  ordered: { tone: 'wait', icon: 'hourglass' },
  seen: { tone: 'ok', icon: 'circle-check' },
  'not-needed': { tone: 'line', icon: 'circle-minus' },
}

interface StandingBadgeProps {
  standing: Standing
  consentBy: string | null
  validUntil: string | null
  today: string
  /** The one who looks is the person themselves: they order nothing. */
  own?: boolean
}

/** Where a child certificate stands, with the day that matters. */
export function StandingBadge({ standing, consentBy, validUntil, today, own = false }: StandingBadgeProps) {
  const { t, i18n } = useTranslation('screening')
  const at = standing === 'ordered' || standing === 'lapsed' ? consentBy : validUntil
  const day = at ? formatDay(at, i18n.language, new Date(`${today}T12:00:00Z`)) : ''
  const words = () => {
    if (standing === 'seen' && !day) return t('standing.forEver')
    return standing === 'lapsed' && own ? t('standing.lapsedOwn', { day }) : t(`standing.${standing}`, { day })
  }
  return <Badge {...looks[standing]}>{words()}</Badge>
}
