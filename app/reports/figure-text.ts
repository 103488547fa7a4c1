import { formatNumber } from '~/i18n/format'
import type { Shown, ShownHours } from './report'

/** A number as it is printed: »< 3« for one or two, a dash for what is held back or not there. Pure. */
export function figureText(shown: Shown | ShownHours | null, language: string): string {
  if (shown === 'few') return '<\u00a03'
  return typeof shown === 'number' ? formatNumber(shown, language) : '–'
}
