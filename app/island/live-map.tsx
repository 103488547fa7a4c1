import { useCallback, useEffect, useState, type ComponentType, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, ButtonLink } from '~/ui/button'
import type { LiveCanvasProps } from './live-map.client'
import type { LiveMapFeature } from './live-map-feature'
import { MapCredit } from './map-credit'

export type { LiveMapFeature } from './live-map-feature'
export { useMapSelection, type MapSelection } from './use-map-selection'

interface LiveMapProps {
  /** The drawn map: what everybody gets, and what stays when there is no script or no WebGL. */
  drawn: ReactNode
  /** Fetches what stands on the map, when the map is opened and whenever this function changes with the filter. */
  loadFeatures: () => Promise<readonly LiveMapFeature[]>
  /** Accessible name of the map. */
  label: string
  /** /kort with the same choices: where the button leads without script. */
  openHref: string
  /** On /kort the live map opens by itself. */
  open?: boolean
  selectedId?: string | null
  onSelect?: (id: string | null) => void
  /** A MapLibre style from elsewhere instead of the island that is built in. */
  styleUrl?: string
  /** As high as the window allows. */
  tall?: boolean
}

/**
 * The drawn map with a way to the one that moves. MapLibre (some 300 kB and a worker) is fetched only when somebody
 * asks for it; until it is there, and whenever it cannot be, the drawn map stands.
 */
export function LiveMap({ drawn, loadFeatures, label, openHref, open = false, selectedId, onSelect, styleUrl, tall }: LiveMapProps) {
  const { t } = useTranslation('island')
  const [own, setOwn] = useState<string | null>(null)
  const { Canvas, features, state, load, fail } = useCanvas(open, loadFeatures)
  const [byKeyboard, setByKeyboard] = useState(false)
  if (Canvas && state !== 'failed') {
    return (
      <div className={tall ? 'live live--tall' : 'live'}>
        <Canvas
          features={features}
          label={label}
          selectedId={selectedId === undefined ? own : selectedId}
          onSelect={onSelect ?? setOwn}
          onFail={fail}
          styleUrl={styleUrl}
          wholePage={open}
          takesFocus={byKeyboard}
        />
        <MapCredit />
      </div>
    )
  }
  return (
    <div className="live">
      {drawn}
      <div className="live__open" role="status">
        {state === 'failed' ? <p>{t('live.failed')}</p> : null}
        {state === 'loading' ? <p className="soft">{t('live.loading')}</p> : null}
        {state === 'failed' ? (
          <Button size="sm" onClick={load}>
            {t('live.retry')}
          </Button>
        ) : null}
        {state === 'drawn' && !open ? (
          <ButtonLink
            href={openHref}
            size="sm"
            icon="map"
            onClick={(event) => {
              // a new tab or window is still the person's own choice
              if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
              event.preventDefault()
              setByKeyboard(event.detail === 0)
              load()
            }}
          >
            {t('live.open')}
          </ButtonLink>
        ) : null}
      </div>
    </div>
  )
}

/** Fetches the map's own bundle and what stands on it, at once or on request. */
function useCanvas(atOnce: boolean, loadFeatures: () => Promise<readonly LiveMapFeature[]>) {
  const [Canvas, setCanvas] = useState<ComponentType<LiveCanvasProps> | null>(null)
  const [state, setState] = useState<'drawn' | 'loading' | 'live' | 'failed'>('drawn')
  const [features, setFeatures] = useState<readonly LiveMapFeature[]>([])
  const fail = useCallback(() => setState('failed'), [])
  const load = useCallback(() => {
    setState('loading')
    Promise.all([import('./live-map.client'), loadFeatures()]).then(
      ([{ LiveCanvas }, found]) => {
        setCanvas(() => LiveCanvas)
        setFeatures(found)
        setState('live')
      },
      () => setState('failed'),
    )
  }, [loadFeatures])
  const wanted = atOnce || Canvas !== null
  useEffect(() => {
    if (wanted) load()
  }, [wanted, load])
  return { Canvas, features, state, load, fail }
}
