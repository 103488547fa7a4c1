import { useTranslation } from 'react-i18next'
import { formatSeries } from '~/i18n/format'
import type { DutySaid } from './duty'

/** What somebody does, in one line: "Træner, børn fra 6 år". */
export function useDutyText(): (said: DutySaid | null) => string {
  const { t, i18n } = useTranslation('screening')
  return (said) => {
    if (!said) return ''
    const { duty, youngest, regular } = said
    const parts = [
      t(`duty.${duty}`),
      ...(youngest === null ? [] : [t('duty.from', { age: youngest })]),
      ...(regular || youngest === null ? [] : [t('duty.once')]),
    ]
    return formatSeries(parts, i18n.language)
  }
}
