import { useTranslation } from 'react-i18next'
import { formatNumber } from '~/i18n/format'

/** Hours as people say them: "½ time", "1½ time", "2 timer". */
export function useHoursText(): (hours: number) => string {
  const { t, i18n } = useTranslation('mine')
  return (hours) => {
    const whole = Math.floor(hours)
    const half = hours - whole >= 0.5
    const number = `${whole > 0 || !half ? formatNumber(whole, i18n.language) : ''}${half ? '½' : ''}`
    // "1½ time", but "2½ timer": the plural follows the whole hours.
    return t('hours', { count: Math.max(1, whole) === 1 && (whole === 1 || half) ? 1 : whole, number })
  }
}
