import { useTranslation } from 'react-i18next'
import { hoursText, lengthText } from './length-text'

/** Hours as people say them: "½ time", "1½ time", "2 timer". */
export function useHoursText(): (hours: number) => string {
  const { t, i18n } = useTranslation('mine')
  return (hours) => hoursText(t, i18n.language, hours)
}

/** A length in minutes, to the minute. */
export function useLengthText(): (minutes: number) => string {
  const { t, i18n } = useTranslation(['mine', 'logging'])
  return (minutes) => lengthText(t, i18n.language, minutes)
}
