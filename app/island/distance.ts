import { townBySlug, towns, townSlugs, type TownSlug } from './towns'

interface Place {
  readonly lat: number
  readonly lon: number
}

export interface Distance {
  /** Kilometres, one decimal; to Christiansø the sea is counted too. */
  readonly km: number
  /** True when the way goes over water: the boat from Gudhjem, some times a day in summer, fewer in winter. */
  readonly byFerry: boolean
}

/**
 * Road kilometres as the island's own tourist board gives them (bornholm.info, "Distances on Bornholm").
 * What is known is not estimated.
 */
const KNOWN_KM: readonly (readonly [TownSlug, TownSlug, number])[] = [
  ['roenne', 'allinge', 23],
  ['roenne', 'aakirkeby', 16],
  ['roenne', 'svaneke', 30],
  ['roenne', 'gudhjem', 25],
  ['roenne', 'nexoe', 30],
  ['allinge', 'gudhjem', 18],
  ['allinge', 'aakirkeby', 29],
  ['allinge', 'nexoe', 39],
  ['svaneke', 'nexoe', 10],
  ['svaneke', 'gudhjem', 18],
]

/**
 * Road kilometres per great-circle kilometre for every other pair: the least-squares fit through the ten known
 * distances (1.08–1.39 one by one). The 1.3 that is common for mainlands would say 36 km from Rønne to Nexø, where
 * the road has 30.
 */
export const ROAD_FACTOR = 1.17

const EARTH_RADIUS_KM = 6371.0088
const FERRY_PORT: TownSlug = 'gudhjem'
const FERRY_ISLAND: TownSlug = 'christiansoe'

/** Shortest way over the globe in kilometres (haversine). Symmetric, zero to itself, obeys the triangle inequality. */
export function greatCircleKm(a: Place, b: Place): number {
  const radians = Math.PI / 180
  const half =
    Math.sin(((b.lat - a.lat) * radians) / 2) ** 2 +
    Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * Math.sin(((b.lon - a.lon) * radians) / 2) ** 2
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(half)))
}

function roadKm(from: TownSlug, to: TownSlug): number {
  const known = KNOWN_KM.find(([a, b]) => (a === from && b === to) || (a === to && b === from))
  return known ? known[2] : greatCircleKm(townBySlug(from), townBySlug(to)) * ROAD_FACTOR
}

function measure(from: TownSlug, to: TownSlug): Distance {
  const byFerry = from !== to && (from === FERRY_ISLAND || to === FERRY_ISLAND)
  if (!byFerry) return { km: oneDecimal(roadKm(from, to)), byFerry }
  const onBornholm = from === FERRY_ISLAND ? to : from
  const sea = greatCircleKm(townBySlug(FERRY_PORT), townBySlug(FERRY_ISLAND))
  return { km: oneDecimal(roadKm(onBornholm, FERRY_PORT) + sea), byFerry }
}

const oneDecimal = (km: number) => Math.round(km * 10) / 10

// 29 × 29, measured once: ranking 200 offers for 200 needs asks 40 000 times.
const table = new Map<TownSlug, ReadonlyMap<TownSlug, Distance>>(
  townSlugs.map((from) => [from, new Map(townSlugs.map((to) => [to, measure(from, to)]))]),
)

/** How far it is by road between two towns, and whether a boat is part of the way. */
export function distanceBetween(from: TownSlug, to: TownSlug): Distance {
  const distance = table.get(from)?.get(to)
  if (!distance) throw new Error(`No distance from ${from} to ${to}`)
  return distance
}

/**
 * Towns at most `km` road kilometres away, nearest first, the town itself included. Where the boat is needed a
 * radius says little, so Christiansø is left out unless `ferry` is true.
 */
export function reachableWithin(from: TownSlug, km: number, { ferry = false } = {}): ({ town: TownSlug } & Distance)[] {
  return towns
    .map(({ slug }) => ({ town: slug, ...distanceBetween(from, slug) }))
    .filter((way) => way.km <= km && (ferry || !way.byFerry))
    .sort((a, b) => a.km - b.km)
}
