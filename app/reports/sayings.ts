import type { TFunction } from 'i18next'
import { formatMonth } from '~/i18n/format'
import type { Front } from '~/ui/front'
import type { Crossed, HoursLine, MatchStanding } from './report'

/** What stands out in a chart, worked out from its figures; empty where nothing does. Pure. */

/** With fewer than these nobody says who does best. */
const ENOUGH = 5

/** The one that is above all others; null where several share the top. */
function highest<T>(of: readonly T[], value: (each: T) => number): T | null {
  const [first, second] = of.toSorted((a, b) => value(b) - value(a))
  if (first === undefined || value(first) <= 0) return null
  return second !== undefined && value(second) === value(first) ? null : first
}

const known = (shown: unknown) => (typeof shown === 'number' ? shown : 0)

/** Which kind there is most of, and which ends well most often. */
export function barSaying(byFront: Crossed<Front, MatchStanding>, t: TFunction): string {
  const most = highest(byFront.rows, ({ total }) => known(total))
  const place = byFront.columns.indexOf('completed')
  const enough = byFront.rows.filter(({ cells, total }) => typeof cells[place] === 'number' && known(total) >= ENOUGH)
  const best = enough.length > 1 ? highest(enough, ({ cells, total }) => known(cells[place]) / known(total)) : null
  return [
    most && byFront.rows.length > 1 ? t('report:charts.mostOf', { kind: t(`facts:fronts.${most.key}`) }) : '',
    best ? t('report:charts.bestEnd', { kind: t(`facts:fronts.${best.key}`) }) : '',
  ]
    .filter(Boolean)
    .join(' ')
}

/** The month with most hours. */
export function columnSaying(months: readonly HoursLine[], t: TFunction, language: string): string {
  if (months.length < 2) return ''
  const most = highest(months, ({ hours }) => known(hours))
  return most ? t('report:charts.highestMonth', { month: formatMonth(most.key, language) }) : ''
}
