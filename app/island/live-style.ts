import type { GeoJSONSourceSpecification, LayerSpecification, StyleSpecification, SymbolLayerSpecification } from 'maplibre-gl'
import { coast, islet, type LonLat } from './coast'
import { unproject } from './projection'
import { depthCurves, pathPoints, roads, woods } from './sketch'
import { towns } from './towns'

/** What a geojson source holds when it is not an address. */
export type GeoData = Exclude<GeoJSONSourceSpecification['data'], string>

/** The colours of the live map, by the names of the page's own tokens. */
const TOKENS = ['sea', 'sea-deep', 'land', 'coast', 'wood', 'road', 'ink'] as const
export type MapColours = Record<(typeof TOKENS)[number], string>

/** Reads the tokens as they are now: light, dark, or forced by data-theme. */
export function coloursOfPage(page: Element): MapColours {
  const style = getComputedStyle(page)
  return Object.fromEntries(TOKENS.map((name) => [name, style.getPropertyValue(`--${name}`).trim()])) as MapColours
}

/** Every colour of the built-in style with its place, so that a change of scheme repaints without reloading. */
export function paintOf(colours: MapColours): [layer: string, property: string, value: string][] {
  return [
    ['sea', 'background-color', colours.sea],
    ['depth', 'line-color', colours['sea-deep']],
    ['land', 'fill-color', colours.land],
    ['wood', 'fill-color', colours.wood],
    ['road', 'line-color', colours.road],
    ['coast', 'line-color', colours.coast],
    ['towns', 'text-color', colours.ink],
    ['towns', 'text-halo-color', colours.land],
  ]
}

function sketched(paths: readonly string[], closed: boolean): GeoData {
  const lines = paths.flatMap(pathPoints).map((points) => points.map(unproject).map(({ lon, lat }) => [lon, lat]))
  return {
    type: 'FeatureCollection',
    features: lines.map((line) => ({
      type: 'Feature',
      properties: {},
      geometry: closed ? { type: 'Polygon', coordinates: [line] } : { type: 'LineString', coordinates: line },
    })),
  }
}

const ring = (points: readonly LonLat[]) => points.map(([lon, lat]) => [lon, lat])

function geojson(data: GeoData) {
  return { type: 'geojson' as const, data, tolerance: 0.1 }
}

type NamePlaces = NonNullable<NonNullable<SymbolLayerSpecification['layout']>['text-variable-anchor-offset']>

/** A name stands on its spot; beside a house, or further out beside a large church, where one of these is in the way. */
const NAME_PLACES: NamePlaces = [
  'center',
  [0, 0],
  ...[1.45, 2].flatMap((away): NamePlaces => ['left', [away, 0], 'right', [-away, 0], 'top', [0, away], 'bottom', [0, -away]]),
]

/** Diameter in pixels of the church for so many offers; a thumb's width at least. */
export function churchSize(count: number): number {
  return Math.round(Math.max(count > 99 ? 50 : 38, 31 + 4 * Math.sqrt(Math.min(count, 81))))
}

/**
 * Houses and churches are HTML, which MapLibre's names know nothing of. This layer stands in for them: unseen squares
 * of their size that push names aside. It also makes MapLibre work the clusters out, which it does for shown sources only.
 */
export function placeholders(id: string, source: string): LayerSpecification {
  return {
    id,
    type: 'symbol',
    source,
    layout: {
      'text-field': '■',
      'text-font': ['sans-serif'],
      'text-size': ['case', ['has', 'point_count'], ['+', 36, ['*', 4, ['sqrt', ['min', ['get', 'point_count'], 81]]]], 44],
      // a house stands on its spot
      'text-offset': ['case', ['has', 'point_count'], ['literal', [0, 0]], ['literal', [0, -0.45]]],
      'text-allow-overlap': true,
      'text-padding': 0,
    },
    paint: { 'text-opacity': 0 },
  }
}

/**
 * The island as a MapLibre style out of our own lines: no tile server, no glyph server, nobody learns who looks.
 * There is no `glyphs` key on purpose: without it names are drawn with the page's own font.
 */
export function islandStyle(colours: MapColours): StyleSpecification {
  const paint = (layer: string) =>
    Object.fromEntries(paintOf(colours).flatMap(([of, property, value]) => (of === layer ? [[property, value]] : [])))
  const width = { 'line-width': ['interpolate', ['linear'], ['zoom'], 9, 2, 14, 5] as never }
  const round = { 'line-cap': 'round' as const, 'line-join': 'round' as const }
  return {
    version: 8,
    sources: {
      land: geojson({
        type: 'FeatureCollection',
        features: [coast, islet].map((line) => ({
          type: 'Feature',
          properties: {},
          geometry: { type: 'Polygon', coordinates: [ring(line)] },
        })),
      }),
      depth: geojson(sketched(depthCurves, false)),
      wood: geojson(sketched([woods], true)),
      road: geojson(sketched([roads], false)),
      towns: geojson({
        type: 'FeatureCollection',
        features: towns.map(({ name, lon, lat }, rank) => ({
          type: 'Feature',
          properties: { name, rank },
          geometry: { type: 'Point', coordinates: [lon, lat] },
        })),
      }),
    },
    layers: [
      { id: 'sea', type: 'background', paint: paint('sea') },
      { id: 'depth', type: 'line', source: 'depth', layout: round, paint: { ...paint('depth'), 'line-width': 2 } },
      { id: 'land', type: 'fill', source: 'land', paint: paint('land') },
      { id: 'wood', type: 'fill', source: 'wood', paint: paint('wood') },
      { id: 'road', type: 'line', source: 'road', layout: round, paint: { ...paint('road'), ...width } },
      { id: 'coast', type: 'line', source: 'land', layout: round, paint: { ...paint('coast'), 'line-width': 1.5 } },
      {
        id: 'towns',
        type: 'symbol',
        source: 'towns',
        // small towns join in as one comes closer
        filter: ['<=', ['get', 'rank'], ['step', ['zoom'], 8, 9.6, 14, 10.4, 29]],
        layout: {
          'text-field': ['get', 'name'],
          'text-font': ['FiraGO', 'sans-serif'],
          'text-size': 16,
          'symbol-sort-key': ['get', 'rank'],
          'text-variable-anchor-offset': NAME_PLACES,
          'text-justify': 'auto',
          'text-padding': 1,
        },
        paint: { ...paint('towns'), 'text-halo-width': 2 },
      },
    ],
  }
}
