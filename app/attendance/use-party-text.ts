import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { formatList } from '~/i18n/format'
import type { Party } from './attendance'

/** A party in words: "1 voksen og 2 børn". */
export function usePartyText(): (party: Party) => string {
  const { t, i18n } = useTranslation('attendance')
  return useCallback(
    ({ adults, children }) =>
      formatList(
        [
          ...(adults > 0 || children === 0 ? [t('adults', { count: adults })] : []),
          ...(children > 0 ? [t('children', { count: children })] : []),
        ],
        i18n.language,
      ),
    [t, i18n.language],
  )
}
