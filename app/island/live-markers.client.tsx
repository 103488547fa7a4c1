import { LngLatBounds, Marker, Popup, type GeoJSONSource, type Map as LibreMap } from 'maplibre-gl'
import { useEffect, useRef, useState, type CSSProperties, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { Gable } from '~/ui/gable'
import { Icon } from '~/ui/icon'
import type { LiveMapFeature } from './live-map-feature'
import { churchSize } from './live-style'
import { standingPlaces } from './standing-places'
import { townName } from './towns'
import { OFFERS, type Stand } from './use-island-map.client'

const HOUSE = 40
const HOUSE_CHOSEN = 56

interface LiveMarkersProps {
  map: LibreMap
  stands: readonly Stand[]
  features: readonly LiveMapFeature[]
  selectedId: string | null
  onSelect: (id: string) => void
}

/** Round churches for many offers, gable houses for one: the same signs as on the drawn map, as buttons. */
export function LiveMarkers({ map, stands, features, selectedId, onSelect }: LiveMarkersProps) {
  const { t } = useTranslation('island')
  const byId = new Map(features.map((feature) => [feature.id, feature]))
  return stands.map((stand) => {
    if (stand.kind === 'cluster') {
      const size = churchSize(stand.count)
      return (
        <At key={stand.key} map={map} lon={stand.lon} lat={stand.lat}>
          <button
            type="button"
            className="mk mk--round"
            style={{ '--d': `${size}px` } as CSSProperties}
            aria-label={t('marker.cluster', { count: stand.count })}
            onClick={(event) => {
              event.stopPropagation()
              // the button is about to come apart: at the keyboard the map keeps the focus
              if (event.detail === 0) map.getCanvas().focus({ preventScroll: true })
              void zoomInto(map, stand)
            }}
          >
            {stand.count}
          </button>
        </At>
      )
    }
    const feature = byId.get(stand.id)
    if (!feature) return null
    const chosen = stand.id === selectedId
    const size = chosen ? HOUSE_CHOSEN : HOUSE
    return (
      <At key={stand.key} map={map} lon={stand.lon} lat={stand.lat} front={chosen}>
        <button
          type="button"
          className={chosen ? 'mk mk--house is-on' : 'mk mk--house'}
          style={{ '--d': `${size}px`, top: -Math.round(size * 0.42) } as CSSProperties}
          aria-label={`${feature.title}, ${townName(feature.town)}`}
          aria-expanded={chosen}
          data-offer={feature.id}
          onClick={(event) => {
            event.stopPropagation()
            onSelect(feature.id)
          }}
        >
          <Gable front={feature.front} />
        </button>
      </At>
    )
  })
}

/** Goes so near that the church's offers fill the map; many in one town then stand house by house. */
async function zoomInto(map: LibreMap, { clusterId, count }: Extract<Stand, { kind: 'cluster' }>) {
  const leaves = (await map.getSource<GeoJSONSource>(OFFERS)?.getClusterLeaves(clusterId, count, 0)) ?? []
  const bounds = new LngLatBounds()
  for (const { properties } of leaves) bounds.extend([Number(properties?.lon), Number(properties?.lat)])
  if (!bounds.isEmpty()) map.fitBounds(bounds, { padding: 72, maxZoom: 14.4 })
}

interface AtProps {
  map: LibreMap
  lon: number
  lat: number
  front?: boolean
  children: ReactNode
}

/** Lets React draw into a marker that MapLibre moves. */
function At({ map, lon, lat, front = false, children }: AtProps) {
  const [element] = useState(() => document.createElement('div'))
  useEffect(() => {
    const marker = new Marker({ element }).setLngLat([lon, lat]).addTo(map)
    // the button inside has the name; a nameless wrapper must not have one too
    for (const name of ['aria-label', 'role', 'tabindex']) element.removeAttribute(name)
    return () => {
      marker.remove()
    }
  }, [element, map, lon, lat])
  useEffect(() => {
    element.style.zIndex = front ? '2' : ''
  }, [element, front])
  return createPortal(children, element)
}

interface LivePopupProps {
  map: LibreMap
  feature: LiveMapFeature
  features: readonly LiveMapFeature[]
  /** Chosen on the map itself, not in the list: then the link is the next thing under the finger. */
  takesFocus: boolean
  onClose: () => void
}

/** What the chosen house offers, with the way to it. Esc and a press on the map close it. */
export function LivePopup({ map, feature, features, takesFocus, onClose }: LivePopupProps) {
  const { t, i18n } = useTranslation('island')
  const [element] = useState(() => document.createElement('div'))
  const link = useRef<HTMLAnchorElement>(null)
  const place = standingPlaces(features).find(({ id }) => id === feature.id)
  const [lon, lat] = [place?.lon ?? 0, place?.lat ?? 0]

  useEffect(() => {
    const popup = new Popup({ closeButton: false, closeOnClick: false, offset: HOUSE_CHOSEN, maxWidth: '18rem', focusAfterOpen: false })
      .setLngLat([lon, lat])
      .setDOMContent(element)
      .addTo(map)
    if (!map.getBounds().contains([lon, lat])) map.easeTo({ center: [lon, lat] })
    if (takesFocus) link.current?.focus({ preventScroll: true })
    return () => {
      popup.remove()
    }
    // whether it takes the focus is settled when it opens
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [element, map, lon, lat])

  const close = () => {
    map
      .getContainer()
      .querySelector<HTMLElement>(`[data-offer="${CSS.escape(feature.id)}"]`)
      ?.focus()
    onClose()
  }
  return createPortal(
    <div className="pop" dir={i18n.dir()} onKeyDown={(event) => event.key === 'Escape' && close()} role="presentation">
      <span className="pop__kind">{feature.subtitle}</span>
      <button type="button" className="btn btn--icon" aria-label={t('live.close')} onClick={close}>
        <Icon name="x" />
      </button>
      <a ref={link} className="pop__title" href={feature.href}>
        {feature.title}
      </a>
    </div>,
    element,
  )
}
