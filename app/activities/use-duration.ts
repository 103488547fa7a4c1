import { useTranslation } from 'react-i18next'
import { hoursOf } from './activity'
import { useHoursText } from './use-hours-text'

/** A length as people say it, and never rounded: "1½ time", "50 min.", "2 t. 20 min.". Minutes in. */
export function useDuration(): (minutes: number) => string {
  const { t } = useTranslation('hours')
  const hours = useHoursText()
  return (minutes) => {
    if (minutes % 30 === 0) return hours(hoursOf(minutes))
    const [whole, rest] = [Math.floor(minutes / 60), minutes % 60]
    return whole === 0 ? t('duration.minutes', { minutes: rest }) : t('duration.both', { hours: whole, minutes: rest })
  }
}
