import { frontOf, kindsOf, type OfferKind } from './offer'
import { chosenIn, distances, type FilterChange, type FilterName, type OfferFilter } from './offer-filter'
import { loosenable, type Loosenable, type Selection } from './offer-selection'

/** Ways to search a little wider, each with how many it finds. Pure. */
export type LooserWay = { change: FilterChange; count: number } & (
  | { name: Loosenable }
  | { alone: FilterName }
  | { km: number }
  | { kind: OfferKind }
)

/** Everything but one thing taken away; a distance goes with its town. */
export function onlyWith(filter: OfferFilter, name: FilterName): FilterChange {
  const keeps: readonly FilterName[] = name === 'km' || name === 'town' ? ['town', 'km'] : [name]
  return Object.fromEntries(chosenIn(filter).flatMap((each) => (keeps.includes(each) ? [] : [[each, null]])))
}

/**
 * Only those that find something: a longer way first, then one filter less at a time, then the kinds beside the one chosen. When none of
 * these does, each filter alone, of which `alone` says how many it finds.
 */
export function looserSearches(
  filter: OfferFilter,
  { counts, without, alone }: Pick<Selection, 'counts' | 'without'> & { alone: Partial<Record<FilterName, number>> },
): LooserWay[] {
  const { km, kind } = filter
  const chosen = new Set<string>(chosenIn(filter))
  const wider = filter.town && km !== null ? distances.filter((each) => each > km) : []
  const ways: LooserWay[] = [
    ...wider.slice(0, 2).map((each) => ({ km: each, change: { km: each }, count: counts.km?.[each] ?? 0 })),
    ...loosenable
      // kilometres without a town leave nothing out
      .filter((name) => chosen.has(name) && (name !== 'km' || filter.town !== null))
      .map((name) => ({ name, change: { [name]: null }, count: without[name] })),
    ...(kind ? kindsOf(frontOf[kind]).filter((each) => each !== kind) : []).map((each) => ({
      kind: each,
      change: { kind: each },
      count: counts.kind[each],
    })),
  ]
  const found = ways.filter(({ count }) => count > 0)
  if (found.length > 0) return found
  return chosenIn(filter)
    .filter((name) => name !== 'town')
    .map((name) => ({ alone: name, change: onlyWith(filter, name), count: alone[name] ?? 0 }))
    .filter(({ count }) => count > 0)
}
