import { formatNumber } from '~/i18n/format'
import type { Shown, ShownHours } from './report'
import type { Cell } from './tables'

/** A number as it is printed: »< 3« for one or two, a dash for what is held back or not there. Pure. */
export function figureText(shown: Shown | ShownHours | null, language: string): string {
  if (shown === 'few') return '<\u00a03'
  return typeof shown === 'number' ? formatNumber(shown, language) : '–'
}

export function cellText(cell: Cell, language: string): string {
  if ('percent' in cell) return cell.percent === null ? '–' : formatNumber(cell.percent, language)
  return figureText(cell.shown, language)
}
