import { Map as LibreMap, setWorkerUrl, type GeoJSONSource, type LngLatBoundsLike } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import type { LiveMapFeature } from './live-map-feature'
import { coloursOfPage, islandStyle, paintOf, placeholders, type GeoData } from './live-style'
import { standingPlaces } from './standing-places'

setWorkerUrl(workerUrl)

export const ISLAND_BOUNDS: LngLatBoundsLike = [
  [14.64, 54.97],
  [15.215, 55.335],
]
const FARTHEST: LngLatBoundsLike = [
  [14.1, 54.7],
  [15.75, 55.6],
]
/** Pixels around the island: the buttons stand to the right, the note below. */
export const ROOM = { top: 20, left: 20, right: 68, bottom: 52 }
export const OFFERS = 'offers'
/** From the next zoom on every offer stands alone (see standing-places.ts). */
const CLUSTERS_UP_TO = 13

/** What stands on the map now: a cluster of the geojson source, or one offer by its id. */
export type Stand =
  | { kind: 'cluster'; key: string; clusterId: number; count: number; lon: number; lat: number }
  | { kind: 'offer'; key: string; id: string; lon: number; lat: number }

interface IslandMapOptions {
  box: RefObject<HTMLDivElement>
  features: readonly LiveMapFeature[]
  label: string
  styleUrl?: string
  wholePage: boolean
  onFail: () => void
  onPressWater: () => void
}

/** Makes the map once, keeps its data and colours true, and tells what is to be seen on it. */
export function useIslandMap({ box, features, label, styleUrl, wholePage, onFail, onPressWater }: IslandMapOptions) {
  const { t } = useTranslation('island')
  const [map, setMap] = useState<LibreMap | null>(null)
  const [stands, setStands] = useState<Stand[]>([])
  const [shown, setShown] = useState<number | null>(null)
  const calls = useRef({ onFail, onPressWater })
  calls.current = { onFail, onPressWater }
  // words of the first render: the map is made once
  const words = useRef({
    'Map.Title': label,
    'CooperativeGesturesHandler.WindowsHelpText': t('live.ctrlScroll'),
    'CooperativeGesturesHandler.MacHelpText': t('live.cmdScroll'),
    'CooperativeGesturesHandler.MobileHelpText': t('live.twoFingers'),
  })
  const data = useRef(features)
  data.current = features

  useEffect(() => {
    const container = box.current
    if (!container) return
    let made: LibreMap | undefined
    let gone = false
    const make = () => {
      if (gone) return
      try {
        made = makeMap(container, { styleUrl, wholePage, words: words.current })
      } catch {
        calls.current.onFail()
        return
      }
      const here = made
      here.on('load', () => {
        addOffers(here, data.current)
        setMap(here)
      })
      const read = () => {
        const now = readStands(here)
        setStands((before) => (sameStands(before, now) ? before : now))
        return now
      }
      // idle, not moveend: until the new tiles are there the clusters of the old zoom are still among them
      let moved = false
      here.on('moveend', () => {
        moved = true
      })
      here.on('idle', () => {
        if (!here.getSource(OFFERS)) return
        const now = read()
        if (moved) setShown(countOffers(now))
        moved = false
      })
      here.on('click', () => calls.current.onPressWater())
    }
    // names are drawn on a canvas, which does not wait for a font by itself
    void document.fonts.load('400 16px FiraGO', 'Rønne').then(make, make)
    return () => {
      gone = true
      made?.remove()
    }
  }, [box, styleUrl, wholePage])

  useEffect(() => {
    void map?.getSource<GeoJSONSource>(OFFERS)?.setData(offersData(features))
  }, [map, features])

  useColoursOfPage(styleUrl ? null : map)
  return { map, stands, shown }
}

interface MapWishes {
  styleUrl?: string
  wholePage: boolean
  words: Record<string, string>
}

function makeMap(container: HTMLElement, { styleUrl, wholePage, words }: MapWishes): LibreMap {
  const map = new LibreMap({
    container,
    style: styleUrl ?? islandStyle(coloursOfPage(document.documentElement)),
    bounds: ISLAND_BOUNDS,
    fitBoundsOptions: { padding: ROOM },
    maxBounds: FARTHEST,
    maxZoom: 15,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    cooperativeGestures: !wholePage,
    // ours stands under the map; a foreign style brings its own
    attributionControl: styleUrl ? { compact: false } : false,
    locale: words,
  })
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  return map
}

function offersData(features: readonly LiveMapFeature[]): GeoData {
  return {
    type: 'FeatureCollection',
    features: standingPlaces(features).map(({ id, lon, lat }) => ({
      type: 'Feature',
      properties: { id, lon, lat },
      geometry: { type: 'Point', coordinates: [lon, lat] },
    })),
  }
}

function addOffers(map: LibreMap, features: readonly LiveMapFeature[]) {
  map.addSource(OFFERS, {
    type: 'geojson',
    data: offersData(features),
    cluster: true,
    clusterRadius: 50,
    clusterMaxZoom: CLUSTERS_UP_TO,
  })
  map.addLayer(placeholders(OFFERS, OFFERS))
}

/** What is in sight, from north to south, so that the tab key walks the map in an order one can follow. */
function readStands(map: LibreMap): Stand[] {
  const bounds = map.getBounds()
  const found = new Map<string, Stand>()
  for (const { properties, geometry } of map.querySourceFeatures(OFFERS)) {
    if (geometry.type !== 'Point') continue
    const [lon = 0, lat = 0] = geometry.coordinates
    // tiles reach beyond the frame, and a marker out there would still take the focus
    if (!bounds.contains([lon, lat])) continue
    if (typeof properties.cluster_id === 'number') {
      const key = `cluster-${properties.cluster_id}`
      found.set(key, { kind: 'cluster', key, clusterId: properties.cluster_id, count: Number(properties.point_count), lon, lat })
    } else {
      const id = String(properties.id)
      found.set(id, { kind: 'offer', key: id, id, lon: Number(properties.lon), lat: Number(properties.lat) })
    }
  }
  return [...found.values()].sort((a, b) => b.lat - a.lat)
}

/** Cluster ids change with the data, so their count is part of what makes two pictures the same. */
function sameStands(a: readonly Stand[], b: readonly Stand[]): boolean {
  const sign = (stand: Stand) => (stand.kind === 'cluster' ? `${stand.key}:${stand.count}` : stand.key)
  return a.length === b.length && a.every((stand, index) => sign(stand) === sign(b[index] ?? stand))
}

function countOffers(stands: readonly Stand[]): number {
  return stands.reduce((sum, stand) => sum + (stand.kind === 'cluster' ? stand.count : 1), 0)
}

/** Repaints when the device turns dark or somebody sets data-theme. */
function useColoursOfPage(map: LibreMap | null) {
  useEffect(() => {
    if (!map) return
    const page = document.documentElement
    const paint = () => {
      for (const [layer, property, value] of paintOf(coloursOfPage(page))) map.setPaintProperty(layer, property as never, value as never)
    }
    const device = matchMedia('(prefers-color-scheme: dark)')
    const theme = new MutationObserver(paint)
    device.addEventListener('change', paint)
    theme.observe(page, { attributes: true, attributeFilter: ['data-theme'] })
    paint()
    return () => {
      device.removeEventListener('change', paint)
      theme.disconnect()
    }
  }, [map])
}
