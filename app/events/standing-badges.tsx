import { useTranslation } from 'react-i18next'
import { Badge } from '~/ui/badge'
import type { HostedStanding } from './hosted-standing'

/** How an event stands: who comes, who is missing, what nobody has closed. */
export function StandingBadges({ standing: { places, missing, notClosed } }: { standing: HostedStanding }) {
  const { t } = useTranslation('makeEvents')
  return (
    <>
      {places && (
        <Badge tone={places.capacity !== null && places.taken >= places.capacity ? 'warn' : 'line'} icon="users">
          {places.capacity === null
            ? t('hub.comers', { count: places.taken })
            : t('hub.comersOf', { count: places.taken, capacity: places.capacity })}
          {places.waiting > 0 && <> · {t('hub.waiting', { count: places.waiting })}</>}
        </Badge>
      )}
      {missing > 0 && (
        <Badge tone="warn" icon="hand">
          {t('list.helpersMissing', { count: missing })}
        </Badge>
      )}
      {notClosed && (
        <Badge tone="info" icon="hourglass">
          {t('list.notClosed')}
        </Badge>
      )}
    </>
  )
}
