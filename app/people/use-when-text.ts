import { useTranslation } from 'react-i18next'
import type { Availability } from './availability'
import { whenShortText, whenText } from './when-text'

/** Turns times of the week into a phrase in the reader's language. */
export function useWhenText(): (availability: Availability) => string {
  const { t, i18n } = useTranslation('facts')
  return (availability) => whenText(availability, t, i18n.language)
}

/** The same in few words, for lists. */
export function useWhenShortText(): (availability: Availability) => string {
  const { t, i18n } = useTranslation('facts')
  return (availability) => whenShortText(availability, t, i18n.language)
}
