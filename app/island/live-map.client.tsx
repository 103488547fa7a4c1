import 'maplibre-gl/dist/maplibre-gl.css'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '~/ui/icon'
import type { LiveMapFeature } from './live-map-feature'
import { LiveMarkers, LivePopup } from './live-markers.client'
import { TownNote } from './town-note'
import { ISLAND_BOUNDS, ROOM, useIslandMap } from './use-island-map.client'

export interface LiveCanvasProps {
  features: readonly LiveMapFeature[]
  label: string
  selectedId: string | null
  onSelect: (id: string | null) => void
  /** No WebGL, or the style could not be had. */
  onFail: () => void
  styleUrl?: string
  /** The map is the page: one finger moves it. Elsewhere one finger scrolls the page and two move the map. */
  wholePage: boolean
  /** Opened from the keyboard. */
  takesFocus: boolean
}

/** The map that moves: canvas, markers, popup and its three buttons. */
export function LiveCanvas({ features, label, selectedId, onSelect, onFail, styleUrl, wholePage, takesFocus }: LiveCanvasProps) {
  const { t, i18n } = useTranslation('island')
  const box = useRef<HTMLDivElement>(null)
  const { map, stands, shown } = useIslandMap({ box, features, label, styleUrl, wholePage, onFail, onPressWater: () => onSelect(null) })
  const [pressed, setPressed] = useState(false)
  const selected = features.find((feature) => feature.id === selectedId)

  useEffect(() => {
    // the button that was pressed is gone: at the keyboard the map itself takes the focus
    if (takesFocus) map?.getCanvas().focus({ preventScroll: true })
  }, [map, takesFocus])

  return (
    <div className="map live__box" role="group" aria-label={label} dir="ltr">
      <div ref={box} className="live__canvas" />
      {map ? (
        <>
          <LiveMarkers
            map={map}
            stands={stands}
            features={features}
            selectedId={selectedId}
            onSelect={(id) => {
              setPressed(true)
              onSelect(id)
            }}
          />
          {selected ? (
            <LivePopup
              key={selected.id}
              map={map}
              feature={selected}
              features={features}
              takesFocus={pressed}
              onClose={() => {
                setPressed(false)
                onSelect(null)
              }}
            />
          ) : null}
          <div className="map__ctl">
            <button type="button" className="btn btn--icon" aria-label={t('live.zoomIn')} onClick={() => map.zoomIn()}>
              <Icon name="plus" />
            </button>
            <button type="button" className="btn btn--icon" aria-label={t('live.zoomOut')} onClick={() => map.zoomOut()}>
              <Icon name="minus" />
            </button>
            <button
              type="button"
              className="btn btn--icon"
              aria-label={t('live.whole')}
              onClick={() => map.fitBounds(ISLAND_BOUNDS, { padding: ROOM })}
            >
              <Icon name="locate" />
            </button>
          </div>
        </>
      ) : null}
      <p className="map__note">
        <span dir={i18n.dir()}>
          <TownNote />
        </span>
      </p>
      <p className="vh" role="status">
        {shown === null ? '' : t('live.shown', { count: shown })}
      </p>
    </div>
  )
}
