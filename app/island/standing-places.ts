import { isOnLand } from './coast'
import { townBySlug, type TownSlug } from './towns'

/**
 * Metres that scale the spread. Neighbours come to stand some 130 m apart, which is 48 px at the live map's closest
 * zoom but one: every house can be pressed.
 */
const STEP_METRES = 80
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5))
const METRES_PER_DEGREE = 111_195

export interface StandingPlace {
  readonly id: string
  readonly lon: number
  readonly lat: number
}

/**
 * Gives each offer of a town its own spot around the middle of the town, like seeds in a sunflower. The same offers
 * always stand the same way, in the order given. The spots mean nothing: nobody's address is known here, so none can
 * leak. Spots in the sea are skipped.
 */
export function standingPlaces(offers: readonly { id: string; town: TownSlug }[]): StandingPlace[] {
  const nextSeed = new Map<TownSlug, number>()
  return offers.map(({ id, town }) => {
    let seed = nextSeed.get(town) ?? 0
    let place = seedPlace(town, seed)
    while (!isOnLand([place.lon, place.lat]) && seed < 2000) {
      seed += 1
      place = seedPlace(town, seed)
    }
    nextSeed.set(town, seed + 1)
    return { id, ...place }
  })
}

function seedPlace(town: TownSlug, seed: number): { lon: number; lat: number } {
  const { lat, lon } = townBySlug(town)
  // the first has the middle to itself, the second keeps its distance from it
  const metres = seed === 0 ? 0 : STEP_METRES * Math.sqrt(seed + 1.5)
  const angle = seed * GOLDEN_ANGLE
  return {
    lat: lat + (metres * Math.cos(angle)) / METRES_PER_DEGREE,
    lon: lon + (metres * Math.sin(angle)) / (METRES_PER_DEGREE * Math.cos((lat * Math.PI) / 180)),
  }
}
