import type { CSSProperties } from 'react'
import { layOut, type Layout, type Marker, type Name, type Window } from './map-layout'
import type { MapPoint } from './map-point'
import { percentOf } from './projection'
import { townBySlug, type TownSlug } from './towns'

/** The part of the island that is shown, and the style that lays the drawing so behind its frame. */
export interface MapView {
  seen: Window
  /** How many times wider the drawing is than its frame. */
  zoom: number
  style: CSSProperties
}

export interface PlacedPoint extends MapPoint {
  style: CSSProperties
  name: string
  /** Empty when no width has room for the name. */
  nameClass: string
}

interface BareName {
  town: TownSlug
  text: string
  style: CSSProperties
  nameClass: string
}

/** Worked out for phones of 320 px and more, so that no marker covers another; from 28.75rem (island.css) it counts as wide. */
const NARROW = { from: 288, upTo: 459, scale: 0.82 }
const WIDE = { from: 460, upTo: 800, scale: 1 }

const RATIO = 1.113
/** Height of the frame of a zoomed map, as a share of its width; island.css uses the same. */
const FRAME_HEIGHT = 1.05
const MOST_ZOOM = 2.4

/** Pixels across on a wide page. A circle's area grows with its count, from a small one that can still be read. */
function sizeOf({ kind, count = 0, current }: MapPoint): number {
  switch (kind) {
    case 'round':
      return Math.round(Math.max(count > 99 ? 46 : 34, 27 + 4 * Math.sqrt(Math.min(count, 81))))
    case 'prop':
      return Math.round(24 + 5 * Math.sqrt(Math.min(count, 60)))
    case 'house':
      return current ? 56 : 38
    case 'num':
      return 32
    case 'you':
      return 24
  }
}

function markerOf(point: MapPoint): Marker {
  const size = sizeOf(point)
  const ring = point.kind === 'round' ? 4 : 0
  return {
    town: point.town,
    size: size + ring,
    rise: point.kind === 'house' ? Math.round(size * 0.42) : 0,
    weight: weightOf(point),
    text: point.text,
  }
}

/** The person looked at stands exactly in her town; the others make room. */
function weightOf({ kind, count = 0, current, rank = 0 }: MapPoint): number {
  if (kind === 'you') return 1000
  if (current) return 200
  if (kind === 'num') return 20 / (rank || 1)
  return 1 + count
}

/** The smallest part of the island that holds all points with some room around, or all of it. */
export function windowAround(points: readonly MapPoint[]): MapView {
  const spots = points.map((point) => percentOf(townBySlug(point.town)))
  const [lefts, tops] = [spots.map(({ left }) => left), spots.map(({ top }) => top)]
  const [west, east] = [Math.min(...lefts, 100), Math.max(...lefts, 0)]
  const [north, south] = [Math.min(...tops, 100), Math.max(...tops, 0)]
  const wanted = Math.max((east - west) * 1.5, (south - north) * 1.5 * (RATIO / FRAME_HEIGHT), 100 / MOST_ZOOM)
  const across = spots.length === 0 ? 100 : Math.min(100, wanted)
  const down = (across * FRAME_HEIGHT) / RATIO
  // the frame stays on the drawing: no empty water beyond the last depth curve
  const left = Math.min(Math.max((west + east - across) / 2, 0), 100 - across)
  const top = Math.min(Math.max((north + south - down) / 2, 0), 100 - down)
  const zoom = 100 / across
  return {
    seen: { left, top, right: left + across, bottom: top + down },
    zoom,
    style: {
      width: `${round(zoom * 100)}%`,
      left: `${round(-left * zoom)}%`,
      top: `${round((-top * zoom * RATIO) / FRAME_HEIGHT)}%`,
    },
  }
}

const round = (value: number) => Math.round(value * 10) / 10

/** Points and names with their places for phone and wide page, as custom properties that island.css reads. */
export function placePoints(points: readonly MapPoint[], view?: MapView): { placed: PlacedPoint[]; bare: BareName[] } {
  const markers = points.map(markerOf)
  const zoom = view?.zoom ?? 1
  const [narrow, wide] = layouts(markers, zoom, view?.seen)
  const placed = points.map((point, index): PlacedPoint => {
    const here = (layout: Layout) => layout.names.find((name) => name.marker === index)
    return {
      ...point,
      style: { ...spotStyle(point.town), ...offsetStyle(narrow, wide, index), ...sizeStyle(point) },
      name: point.text ?? townBySlug(point.town).name,
      nameClass: nameClass(here(narrow), here(wide)),
    }
  })
  const bareTowns = new Set([...narrow.names, ...wide.names].filter((name) => name.marker < 0).map((name) => name.town))
  const bare = [...bareTowns].map((town): BareName => {
    const here = (layout: Layout) => layout.names.find((name) => name.marker < 0 && name.town === town)
    return { town, text: townBySlug(town).name, style: spotStyle(town), nameClass: nameClass(here(narrow), here(wide)) }
  })
  return { placed, bare }
}

type Layouts = [narrow: Layout, wide: Layout]
const remembered = new Map<string, Layouts>()
const REMEMBER = 200

/** Two milliseconds a map is much for a page, and most maps are the same for everybody: the last ones are kept. */
function layouts(markers: readonly Marker[], zoom: number, seen: Window | undefined): Layouts {
  const key = JSON.stringify([markers, zoom, seen])
  const known = remembered.get(key)
  if (known) return known
  const at = ({ from, upTo, scale }: typeof NARROW) => layOut(markers, from * zoom, upTo * zoom, scale, seen)
  const made: Layouts = [at(NARROW), at(WIDE)]
  if (remembered.size >= REMEMBER) remembered.clear()
  remembered.set(key, made)
  return made
}

function spotStyle(town: TownSlug): CSSProperties {
  const { left, top } = percentOf(townBySlug(town))
  return { '--x': `${round(left)}%`, '--y': `${round(top)}%` } as CSSProperties
}

function offsetStyle(narrow: Layout, wide: Layout, index: number): CSSProperties {
  const [n, w] = [narrow.offsets[index], wide.offsets[index]].map((offset) => (offset ? `${offset.dx}px ${offset.dy}px` : '0px 0px'))
  const still = '0px 0px'
  const same = w === n || (isNothing(n) && isNothing(w))
  // the wide layout falls back on the narrow one, so it is said only where it differs
  return { '--n': isNothing(n) ? undefined : n, '--w': same ? undefined : isNothing(w) ? still : w } as CSSProperties
}

/** A pixel more or less is not worth its characters. */
const isNothing = (offset = '') => /^-?[01]px -?[01]px$/.test(offset)

function sizeStyle(point: MapPoint): CSSProperties {
  return { '--d': `${markerOf(point).size}px` } as CSSProperties
}

function nameClass(narrow: Name | undefined, wide: Name | undefined): string {
  if (!narrow && !wide) return ''
  const [n, w] = [narrow?.side ?? 'o', wide?.side ?? 'o']
  return n === w ? `town town--${n}` : `town town--${n} town-w--${w}`
}
