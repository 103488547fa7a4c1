import type { TFunction } from 'i18next'
import { figureText } from './figure-text'
import type { Lines, Share, Shown } from './report'
import { shareOf } from './shown'
import { FEWEST_SHOWN } from './suppress'
import { isNumber } from './within'

/** What is written down by hand of each newcomer: where most of it is missing, a percentage would tell of our notes and not of people. Pure. */

const missingIn = ({ rows }: Lines): Shown => rows.find(({ key }) => key === 'unknown')?.count ?? 0

/** Whether at least half of those counted are noted, as a reader of the lines can tell. */
function isNoted(lines: Lines): boolean {
  const missing = missingIn(lines)
  if (missing === 'held' || !isNumber(lines.total)) return false
  return 2 * (missing === 'few' ? FEWEST_SHOWN - 1 : missing) <= lines.total
}

/** So many of whom nothing is noted, of all; null where enough is noted, or nobody is counted. */
export function unsettled(lines: Lines): { missing: Shown; of: Shown } | null {
  return lines.total === 0 || isNoted(lines) ? null : { missing: missingIn(lines), of: lines.total }
}

/** A share of those counted; without a percent until at least half are noted. */
export function notedShare(count: Shown, lines: Lines): Share {
  const share = shareOf(count, lines.total)
  return isNoted(lines) ? share : { ...share, percent: null }
}

/** »Ikke opgjort: 9 af 12 mangler.« */
export const unsettledText = ({ missing, of }: { missing: Shown; of: Shown }, t: TFunction, language: string): string =>
  t('report:charts.unsettled', { missing: figureText(missing, language), of: figureText(of, language) })
