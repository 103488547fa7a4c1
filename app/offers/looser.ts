import { frontOf, kindsOf, type OfferKind } from './offer'
import { chosenIn, distances, type FilterChange, type OfferFilter } from './offer-filter'
import { loosenable, type Loosenable, type Selection } from './offer-selection'

/** Ways to search a little wider, each with how many it finds. Pure. */
export type LooserWay = { change: FilterChange; count: number } & ({ name: Loosenable } | { km: number } | { kind: OfferKind })

/** Only those that find something: a longer way first, then one filter less at a time, then the kinds beside the one chosen. */
export function looserSearches(filter: OfferFilter, { counts, without }: Pick<Selection, 'counts' | 'without'>): LooserWay[] {
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
  return ways.filter(({ count }) => count > 0)
}
