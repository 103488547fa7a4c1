import type { TownSlug } from '~/island/towns'
import type { Coverage, Crossed, Shown } from '../report'

/** Under so many percent a town lacks volunteers. */
export const LOW_PERCENT = 50

/** How many of a town's newcomers have a match. */
export interface TownShare {
  town: TownSlug
  matched: Shown
  of: Shown
  /** Null where it would tell what is kept back, or of nobody. */
  percent: number | null
  low: boolean
}

/** Towns by the share of their newcomers with a match, the best covered first; what cannot be told comes last. Pure. */
export function townShares(towns: Crossed<TownSlug, Coverage>): TownShare[] {
  const place = towns.columns.indexOf('matched')
  return towns.rows
    .map(({ key, cells, total }): TownShare => {
      const matched = cells[place] ?? 0
      const percent = typeof matched === 'number' && typeof total === 'number' && total > 0 ? Math.round((100 * matched) / total) : null
      return { town: key, matched, of: total, percent, low: percent !== null && percent < LOW_PERCENT }
    })
    .toSorted((a, b) => (b.percent ?? -1) - (a.percent ?? -1) || sizeOf(b.of) - sizeOf(a.of))
}

const sizeOf = (shown: Shown) => (typeof shown === 'number' ? shown : 0)
