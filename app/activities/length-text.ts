import type { TFunction } from 'i18next'
import { formatNumber } from '~/i18n/format'
import { hoursOf } from './activity'

/** Hours as people say them: "½ time", "1½ time", "2 timer". */
export function hoursText(t: TFunction, language: string, hours: number): string {
  const whole = Math.floor(hours)
  const half = hours - whole >= 0.5
  const number = `${whole > 0 || !half ? formatNumber(whole, language) : ''}${half ? '½' : ''}`
  // "1½ time", but "2½ timer": the plural follows the whole hours.
  return t('mine:hours', { count: Math.max(1, whole) === 1 && (whole === 1 || half) ? 1 : whole, number })
}

/** A length to the minute: hours and halves as people say them, anything else with its minutes. */
export function lengthText(t: TFunction, language: string, minutes: number): string {
  if (minutes % 30 === 0) return hoursText(t, language, hoursOf(minutes))
  const [hours, rest] = [Math.floor(minutes / 60), formatNumber(minutes % 60, language)]
  return hours === 0
    ? t('logging:length.minutes', { minutes: rest })
    : t('logging:length.both', { hours: formatNumber(hours, language), minutes: rest })
}
