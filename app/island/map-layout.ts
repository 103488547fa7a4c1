import { percentOf } from './projection'
import { townBySlug, towns, type TownSlug } from './towns'

/*
 * Where markers and names stand, so that nothing covers anything. A drawn map is as wide as its place on the page, but
 * markers and letters keep their size in pixels: the layout is worked out once for a phone and once for a wide page.
 */

/** What the layout must know of a marker. Sizes in pixels. */
export interface Marker {
  readonly town: TownSlug
  /** Diameter or height on a wide page. */
  readonly size: number
  /** Pixels from the spot up to the marker's middle: a house stands on its spot. */
  readonly rise: number
  /** Larger stays, smaller gives way. */
  readonly weight: number
  /** What is written beside it; the town's name if left out. */
  readonly text?: string
}

export interface Offset {
  readonly dx: number
  readonly dy: number
}

export type Side = 'r' | 'l' | 't' | 'b'

/** A name and the side of the marker (or of the bare spot) it stands on. */
export interface Name {
  readonly town: TownSlug
  readonly text: string
  /** Index of the marker it belongs to, or -1 at a town without one. */
  readonly marker: number
  readonly side: Side
}

export interface Layout {
  /** One offset in whole pixels for each marker, from its town's spot. */
  readonly offsets: readonly Offset[]
  readonly names: readonly Name[]
}

/** The part of the drawing that is seen, in percent of it. */
export interface Window {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export const WHOLE: Window = { left: 0, top: 0, right: 100, bottom: 100 }

interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

const RATIO = 1.113
const GAP = 3
const LINE = 14
/** Pixels between a marker's edge and its name; island.css uses the same. */
export const NAME_GAP = 5

/** Names that help to find one's way even where nothing is on offer. */
const LANDMARKS: readonly TownSlug[] = ['roenne', 'nexoe', 'aakirkeby', 'hasle', 'allinge', 'svaneke', 'gudhjem']

/** First choice of side: out over the sea on the coast, under the spot inland. */
const SIDES: Partial<Record<TownSlug, readonly Side[]>> = {
  roenne: ['b', 'l', 'r', 't'],
  aakirkeby: ['t', 'b', 'r', 'l'],
  hasle: ['l', 'r', 'b', 't'],
  klemensker: ['b', 't', 'r', 'l'],
  oestermarie: ['b', 't', 'l', 'r'],
  pedersker: ['b', 't', 'l', 'r'],
  vestermarie: ['b', 't', 'r', 'l'],
  nyker: ['r', 'b', 't', 'l'],
  arnager: ['b', 'l', 'r', 't'],
  sandvig: ['l', 't', 'r', 'b'],
}
const ANY_SIDE: readonly Side[] = ['r', 't', 'b', 'l']

/**
 * Lays out one map. `width` is the narrowest width in pixels of the whole drawing for which the result must hold;
 * names are tried up to `upTo`. `scale` shrinks the markers (phones).
 */
export function layOut(markers: readonly Marker[], width: number, upTo: number, scale: number, seen: Window = WHOLE): Layout {
  const offsets = spread(markers, width, scale, seen)
  const widths = [width, (width + upTo) / 2, upTo]
  return { offsets, names: placeNames(markers, offsets, widths, scale, seen) }
}

function spot(town: TownSlug, width: number): { x: number; y: number } {
  const { left, top } = percentOf(townBySlug(town))
  return { x: (left / 100) * width, y: (top / 100) * width * RATIO }
}

function frame(seen: Window, width: number): Box {
  return {
    left: (seen.left / 100) * width + GAP,
    top: (seen.top / 100) * width * RATIO + GAP,
    right: (seen.right / 100) * width - GAP,
    bottom: (seen.bottom / 100) * width * RATIO - GAP,
  }
}

/** Pushes markers apart that would cover each other, the lighter one further. Deterministic. */
function spread(markers: readonly Marker[], width: number, scale: number, seen: Window): Offset[] {
  const inside = frame(seen, width)
  const spots = markers.map(({ town, rise, size }, index) => {
    const { x, y } = spot(town, width)
    // several in one town start in different directions, or they would never come apart
    const angle = index * 2.4
    return { x: x + Math.cos(angle), y: y - rise * scale + Math.sin(angle), r: (size * scale) / 2 + GAP / 2 + 1 }
  })
  for (let round = 0; round < 80; round++) {
    let calm = true
    for (const [i, a] of spots.entries()) {
      for (const [j, b] of spots.entries()) {
        if (j <= i) continue
        const far = Math.hypot(b.x - a.x, b.y - a.y) || 0.01
        const overlap = a.r + b.r - far
        if (overlap <= 0.3) continue
        calm = false
        const [heavy, light] = [markers[i]?.weight ?? 1, markers[j]?.weight ?? 1]
        const share = light / (heavy + light)
        const [ux, uy] = [(b.x - a.x) / far, (b.y - a.y) / far]
        a.x -= ux * overlap * share
        a.y -= uy * overlap * share
        b.x += ux * overlap * (1 - share)
        b.y += uy * overlap * (1 - share)
      }
    }
    for (const at of spots) {
      at.x = Math.min(Math.max(at.x, inside.left + at.r), inside.right - at.r)
      at.y = Math.min(Math.max(at.y, inside.top + at.r), inside.bottom - at.r)
    }
    if (calm) break
  }
  return spots.map(({ x, y }, index) => {
    const marker = markers[index]
    if (!marker) return { dx: 0, dy: 0 }
    const from = spot(marker.town, width)
    return { dx: Math.round(x - from.x), dy: Math.round(y - from.y) }
  })
}

const overlaps = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** Pixels a word takes in FiraGO at 16 px, guessed from three widths of letters; a little too long rather than too short. */
function wordLength(text: string): number {
  return Array.from(text).reduce((sum, letter) => sum + (/[iljtfr .,’]/i.test(letter) ? 5.5 : /[mwæ]/i.test(letter) ? 14 : 9.4), 0)
}

/** Where a name stands beside a marker (radius `r`) at x, y; 16 px letters. */
export function nameBox(text: string, side: Side, x: number, y: number, r: number): Box {
  const long = wordLength(text)
  const away = r + NAME_GAP
  const middle = { left: x - long / 2, right: x + long / 2 }
  switch (side) {
    case 'r':
      return { left: x + away, right: x + away + long, top: y - LINE / 2, bottom: y + LINE / 2 }
    case 'l':
      return { left: x - away - long, right: x - away, top: y - LINE / 2, bottom: y + LINE / 2 }
    case 't':
      return { ...middle, top: y - away - LINE, bottom: y - away }
    case 'b':
      return { ...middle, top: y + away, bottom: y + away + LINE }
  }
}

function placeNames(
  markers: readonly Marker[],
  offsets: readonly Offset[],
  widths: readonly number[],
  scale: number,
  seen: Window,
): Name[] {
  const boxesAt = (index: number) =>
    widths.map((width) => {
      const marker = markers[index]
      const offset = offsets[index] ?? { dx: 0, dy: 0 }
      const { x, y } = spot(marker?.town ?? 'roenne', width)
      return { x: x + offset.dx, y: y + offset.dy, r: ((marker?.size ?? 0) * scale) / 2 }
    })
  const taken: { owner: number; boxes: Box[] }[] = markers.map((_, owner) => ({
    owner,
    boxes: boxesAt(owner).map(({ x, y, r }) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r })),
  }))
  const names: Name[] = []
  for (const { town, text, marker } of wanted(markers)) {
    const at = marker >= 0 ? boxesAt(marker) : widths.map((width) => ({ ...spot(town, width), r: 2 }))
    const side = (SIDES[town] ?? ANY_SIDE).find((candidate) =>
      at.every(({ x, y, r }, step) => {
        const box = nameBox(text, candidate, x, y, r)
        const room = frame(seen, widths[step] ?? 0)
        const insideFrame = box.left >= room.left && box.right <= room.right && box.top >= room.top && box.bottom <= room.bottom
        return insideFrame && taken.every(({ owner, boxes }) => owner === marker || !overlaps(box, boxes[step] ?? box))
      }),
    )
    if (!side) continue
    names.push({ town, text, marker, side })
    taken.push({ owner: -2, boxes: at.map(({ x, y, r }) => nameBox(text, side, x, y, r)) })
  }
  return names
}

/** Names in the order they may take room: own texts, then heavier markers, then larger towns, then landmarks. */
function wanted(markers: readonly Marker[]): { town: TownSlug; text: string; marker: number }[] {
  const size = (slug: TownSlug) => towns.findIndex((town) => town.slug === slug)
  const ordered = markers
    .map(({ town, text, weight }, marker) => ({ town, text: text ?? townBySlug(town).name, marker, weight, own: text !== undefined }))
    .sort((a, b) => Number(b.own) - Number(a.own) || b.weight - a.weight || size(a.town) - size(b.town))
  const named = new Set<TownSlug>()
  const names = ordered.filter(({ town }) => !named.has(town) && named.add(town))
  const rest = LANDMARKS.filter((town) => !named.has(town)).map((town) => ({ town, text: townBySlug(town).name, marker: -1 }))
  return [...names, ...rest]
}
