import type { LonLat } from './coast'

interface Place {
  readonly lat: number
  readonly lon: number
}

interface Spot {
  readonly x: number
  readonly y: number
}

const WEST = 14.585
const EAST = 15.245
const SOUTH = 54.935
const NORTH = 55.355

/** One degree of longitude is this share of one degree of latitude, at the middle of the island. */
const SQUEEZE = Math.cos((55.13 * Math.PI) / 180)
const KM_PER_DEGREE = (6371.0088 * Math.PI) / 180

/** The drawing's own units, the viewBox of every drawn map. */
export const VIEW_WIDTH = 1000
export const VIEW_HEIGHT = Math.round((VIEW_WIDTH * (NORTH - SOUTH)) / ((EAST - WEST) * SQUEEZE))

/** Drawing units in one kilometre, the same in both directions to within half a percent over the whole island. */
export const UNITS_PER_KM = VIEW_WIDTH / ((EAST - WEST) * SQUEEZE * KM_PER_DEGREE)

/** Degrees to drawing units; x runs east, y runs south. One projection for outline, markers and rings. */
export function project({ lat, lon }: Place): Spot {
  return {
    x: ((lon - WEST) / (EAST - WEST)) * VIEW_WIDTH,
    y: ((NORTH - lat) / (NORTH - SOUTH)) * VIEW_HEIGHT,
  }
}

/** Drawing units back to degrees. */
export function unproject({ x, y }: Spot): { lat: number; lon: number } {
  return {
    lat: NORTH - (y / VIEW_HEIGHT) * (NORTH - SOUTH),
    lon: WEST + (x / VIEW_WIDTH) * (EAST - WEST),
  }
}

/** Where a place stands on a drawn map, 0–100 % from the left and from the top. */
export function percentOf(place: Place): { left: number; top: number } {
  const { x, y } = project(place)
  return { left: (x / VIEW_WIDTH) * 100, top: (y / VIEW_HEIGHT) * 100 }
}

/** A ring of coordinates as SVG path data in whole drawing units (some 40 m), as few characters as it takes. */
export function outlinePath(ring: readonly LonLat[]): string {
  const spots = ring.map(([lon, lat]) => project({ lat, lon })).map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }))
  const [first, ...rest] = spots
  if (!first) return ''
  let path = `M${first.x} ${first.y}l`
  let from = first
  for (const to of rest.slice(0, -1)) {
    const dx = to.x - from.x
    const dy = to.y - from.y
    if (dx === 0 && dy === 0) continue
    path += `${dx < 0 || path.endsWith('l') ? '' : ' '}${dx}${dy < 0 ? '' : ' '}${dy}`
    from = to
  }
  return `${path}z`
}
