import type { TownSlug } from '~/island/towns'
import { countSlots } from '~/people/availability'
import type { OfferFilter, Sort } from './offer-filter'
import { kmFrom, type SelectionRow } from './offer-selection'

/** In which order found offers stand. Pure. */

/** What is known of the person who looks, when they are signed in. Bits as in a selection's rows. */
export interface Looker {
  town: TownSlug | null
  speaks: number
  availability: number
  interests: readonly string[]
  industries: readonly string[]
}

/**
 * The order of a search: as asked for where that is possible, else the nearest first when a town is asked for, else what the words fit
 * best, else the newest.
 */
export function orderOf(filter: Pick<OfferFilter, 'sort' | 'town' | 'q'>, looker: Looker | null): Sort {
  if (filter.sort === 'new') return 'new'
  if (filter.sort === 'fit' && looker) return 'fit'
  if (filter.sort === 'words' && filter.q) return 'words'
  if (filter.town !== null) return 'near'
  return filter.q ? 'words' : 'new'
}

/** From here on a town is as far as any other. */
const FAR_KM = 30
/** Hours in common beyond these make nothing easier. */
const ENOUGH_SLOTS = 4
const DANISH = 1

/**
 * How well an offer fits a person, 0–1: a quarter each for the way there, a language in common (Danish alone counts half), times
 * both can, and something both like. What somebody has not told counts as half, so that it neither helps nor hurts.
 */
export function fitOf(row: SelectionRow, looker: Looker): number {
  const way = looker.town === null ? 0.5 : Math.max(0, 1 - (kmFrom(looker.town).get(row.town) ?? FAR_KM) / FAR_KM)
  const shared = row.speaks & looker.speaks
  const language = looker.speaks === 0 ? 0.5 : (shared & ~DANISH) !== 0 ? 1 : shared !== 0 ? 0.5 : 0
  const when = looker.availability === 0 ? 0.5 : Math.min(1, countSlots(row.availability & looker.availability) / ENOUGH_SLOTS)
  const likes = looker.interests.length + looker.industries.length
  const common = row.interests.filter((code) => looker.interests.includes(code)).length
  const trade = row.industries.filter((code) => looker.industries.includes(code)).length
  return (way + language + when + (likes === 0 ? 0.5 : Math.min(1, (common + trade) / 2))) / 4
}

/**
 * The rows, which come newest first, in the order wanted; equals stay newest first.
 * @param byWords ids in the order the words searched for fit them
 */
export function inOrder(
  rows: readonly SelectionRow[],
  order: Sort,
  town: TownSlug | null,
  looker: Looker | null,
  byWords: readonly string[] = [],
): SelectionRow[] {
  if (order === 'words') {
    const place = new Map(byWords.map((id, at) => [id, at]))
    return [...rows].sort((a, b) => (place.get(a.id) ?? Infinity) - (place.get(b.id) ?? Infinity))
  }
  if (order === 'near' && town) {
    const km = kmFrom(town)
    return [...rows].sort((a, b) => (km.get(a.town) ?? Infinity) - (km.get(b.town) ?? Infinity))
  }
  if (order === 'fit' && looker) {
    const fits = new Map(rows.map((row) => [row, fitOf(row, looker)]))
    return [...rows].sort((a, b) => (fits.get(b) ?? 0) - (fits.get(a) ?? 0))
  }
  return [...rows]
}
