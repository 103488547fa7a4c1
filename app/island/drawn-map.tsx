import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Gable } from '~/ui/gable'
import { coast, islet } from './coast'
import { ROAD_FACTOR } from './distance'
import { placePoints, windowAround, type PlacedPoint } from './drawn-points'
import { MapCredit } from './map-credit'
import type { MapPoint } from './map-point'
import { outlinePath, project, UNITS_PER_KM, VIEW_HEIGHT, VIEW_WIDTH } from './projection'
import { depthCurves, roads, woods } from './sketch'
import { townBySlug, type TownSlug } from './towns'

export type { Front } from '~/ui/gable'
export type { MapPoint } from './map-point'

interface DrawnMapProps {
  points: readonly MapPoint[]
  /** Accessible name of the whole map. */
  label: string
  /** A short note on the map, e.g. <TownNote/>. */
  caption?: ReactNode
  /** Dashed circle of so many road kilometres around a town. */
  ring?: { town: TownSlug; km: number }
  /** 'points' shows only the part of the island where the points are. */
  fit?: 'island' | 'points'
  /** No frame and no water: the map lies on a sea-coloured band. */
  open?: boolean
  /** The list beside it says the same: the map is a picture, without links. */
  decorative?: boolean
  /** Replaces the usual © line. */
  attribution?: string
  children?: ReactNode
}

const LAND = [outlinePath(coast), outlinePath(islet)]

/** The island drawn by the server: 5 kB, no script, sharp at every size, dark when the device is. */
export function DrawnMap({ points, label, caption, ring, fit = 'island', open, decorative, attribution, children }: DrawnMapProps) {
  const { i18n } = useTranslation('island')
  const view = fit === 'points' ? windowAround(points) : undefined
  const { placed, bare } = placePoints(points, view)
  const hasLinks = !decorative && points.some((point) => point.href)
  return (
    <figure className="mapfig">
      <div
        className={['map', open && 'map--open', view && 'map--fit'].filter(Boolean).join(' ')}
        {...(decorative ? { 'aria-hidden': true } : { role: hasLinks ? 'group' : 'img', 'aria-label': label })}
      >
        <div className="map__in" style={view?.style}>
          <MapBase ring={ring} />
          <ul className="map__pts" aria-hidden={hasLinks ? undefined : true}>
            {bare.map(({ town, text, ...place }) => (
              <li key={town} style={place.style} aria-hidden="true">
                <span className={place.nameClass}>{text}</span>
              </li>
            ))}
            {placed.map((point, index) => (
              <li key={index} style={point.style}>
                <Marker point={point} linked={hasLinks} />
                {point.nameClass ? (
                  <span className={point.nameClass} aria-hidden="true">
                    {point.name}
                  </span>
                ) : null}
              </li>
            ))}
          </ul>
        </div>
        {caption ? (
          <p className="map__note">
            <span dir={i18n.dir()}>{caption}</span>
          </p>
        ) : null}
        {children}
      </div>
      <MapCredit as="figcaption" text={attribution} />
    </figure>
  )
}

function MapBase({ ring }: { ring: DrawnMapProps['ring'] }) {
  const middle = ring && project(townBySlug(ring.town))
  return (
    <svg className="map__base" viewBox={`0 0 ${VIEW_WIDTH} ${VIEW_HEIGHT}`} aria-hidden="true">
      <path className="dep" d={depthCurves.join('')} />
      <path className="land" d={LAND.join('')} />
      <path className="wood" d={woods} />
      <path className="road" d={roads} />
      {ring && middle ? (
        // a radius counts road kilometres, the drawing is as the crow flies
        <circle
          className="ring"
          cx={Math.round(middle.x)}
          cy={Math.round(middle.y)}
          r={Math.round((ring.km / ROAD_FACTOR) * UNITS_PER_KM)}
        />
      ) : null}
    </svg>
  )
}

function Marker({ point, linked }: { point: PlacedPoint; linked: boolean }) {
  const inside = markerInside(point)
  const className = ['mk', `mk--${point.kind}`, point.soft && 'is-soft', point.current && 'is-on'].filter(Boolean).join(' ')
  if (point.href && linked) {
    return (
      <a className={className} href={point.href} aria-label={point.label} aria-current={point.current ? 'true' : undefined}>
        {inside}
      </a>
    )
  }
  return (
    <span className={className} {...(linked ? { role: 'img', 'aria-label': point.label } : {})}>
      {inside}
    </span>
  )
}

function markerInside(point: MapPoint): ReactNode {
  switch (point.kind) {
    case 'round':
      return point.count
    case 'prop':
      return point.inside ?? point.count
    case 'num':
      return point.rank
    case 'house':
      return <Gable front={point.front ?? 'community'} />
    case 'you':
      return null
  }
}

/** The square number of a ranking, for the list beside the map. */
export function RankMark({ rank, soft }: { rank: number; soft?: boolean }) {
  return <span className={soft ? 'mk mk--num mk--row is-soft' : 'mk mk--num mk--row'}>{rank}</span>
}
