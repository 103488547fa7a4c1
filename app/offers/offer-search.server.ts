import { islandDate } from '~/i18n/format'
import { isTownSlug, type TownSlug } from '~/island/towns'
import { spokenLanguages } from '~/people/facts'
import { personById } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { findByWords, withWords } from '~/server/search-index.server'
import type { Front } from '~/ui/front'
import type { OfferForMap, OfferView } from './offer'
import { onlyWith } from './looser'
import { chosenIn, filterHref, readFilter, type FilterName, type OfferFilter, type Sort } from './offer-filter'
import { publishedRows } from './offer-memory.server'
import { inOrder, orderOf, type Looker } from './offer-order'
import { offerViewsById } from './offer-reading.server'
import { bitsOf, kmFrom, select, type FacetCounts, type Selection, type SelectionRow } from './offer-selection'

export const PAGE_SIZE = 24

export interface FoundOffer extends OfferView {
  km: number | null
}
export interface TownCount {
  town: TownSlug
  front: Front
  count: number
}
export interface FoundOffers {
  found: FoundOffer[]
  total: number
  pages: number
  order: Sort
  byTown: TownCount[]
  counts: FacetCounts
  without: Selection['without']
  /** When nothing was found: how many each filter finds by itself. */
  alone: Partial<Record<FilterName, number>>
}

/** The published offers that fit, the newest first, and what each other choice would give. */
export function selectOffers(filter: OfferFilter): Selection {
  return select(publishedRows(), filter, { words: filter.q ? withWords('offer', filter.q) : null, today: islandDate(now()) })
}

/** One page of the offers that fit, in the order asked for; how many in all; and what can be chosen from here. */
export function searchOffers(filter: OfferFilter, actor: Actor | null = null): FoundOffers {
  const { rows, counts, without } = selectOffers(filter)
  const looker = filter.sort === 'fit' && actor ? lookerOf(actor) : null
  const order = orderOf(filter, looker)
  const pages = Math.max(1, Math.ceil(rows.length / PAGE_SIZE))
  const page = Math.min(filter.page, pages)
  const byWords = order === 'words' ? (findByWords('offer', filter.q) ?? []) : []
  const shown = inOrder(rows, order, filter.town, looker, byWords).slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
  const km = filter.town && kmFrom(filter.town)
  return {
    found: viewsOf(shown).map((view) => ({ ...view, km: km && view.town && isTownSlug(view.town) ? (km.get(view.town) ?? null) : null })),
    total: rows.length,
    pages,
    order,
    byTown: byTownOf(rows),
    counts,
    without,
    alone: rows.length > 0 ? {} : aloneOf(filter),
  }
}

function aloneOf(filter: OfferFilter): Partial<Record<FilterName, number>> {
  const only = (name: FilterName) => readFilter(new URLSearchParams(filterHref('', filter, onlyWith(filter, name)).slice(1))).filter
  return Object.fromEntries(chosenIn(filter).map((name) => [name, selectOffers(only(name)).rows.length]))
}

function viewsOf(rows: readonly SelectionRow[]): OfferView[] {
  const views = offerViewsById(rows.map((row) => row.id))
  return rows.flatMap((row) => views.get(row.id) ?? [])
}

function lookerOf(actor: Actor): Looker | null {
  const person = personById(actor.userId)
  return (
    person && {
      town: person.town && isTownSlug(person.town) ? person.town : null,
      speaks: bitsOf(spokenLanguages, person.languages),
      availability: person.availability,
      interests: person.interests,
      industries: person.industries,
    }
  )
}

function byTownOf(rows: readonly SelectionRow[]): TownCount[] {
  const counts = new Map<string, TownCount>()
  for (const { town, front } of rows) {
    const known = counts.get(`${town} ${front}`)
    if (known) known.count += 1
    else counts.set(`${town} ${front}`, { town, front, count: 1 })
  }
  return [...counts.values()]
}

/** SQLite takes a limited number of values in one statement. */
const AT_ONCE = 5000

/** Every offer that fits, as little of each as the live map shows; the newest of them when there is a limit. */
export function offersForMap(filter: OfferFilter, limit = Infinity): OfferForMap[] {
  const rows = selectOffers(filter).rows.slice(0, limit)
  const found: OfferForMap[] = []
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const part = rows.slice(from, from + AT_ONCE)
    const views = offerViewsById(part.map((row) => row.id))
    for (const { id, kind, front, town } of part) {
      const view = views.get(id)
      if (view) found.push({ id, kind, front, title: view.title, town, owner: view.owner })
    }
  }
  return found
}
