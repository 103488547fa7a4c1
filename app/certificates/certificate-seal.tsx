import { useId } from 'react'
import { mark, paint, SEAL_RADIUS } from './sheet-drawing'

/** Two small islands of ours are alike: the seal's middle, and whose paper it is. */
export function IslandMark() {
  return (
    <>
      <path className="isl" d={mark.island} />
      <path className="h1" d={mark.near} />
      <path className="h2" d={mark.far} />
    </>
  )
}

/** The seal: its words run around the two houses and fill the circle whatever they are. */
export function CertificateSeal({ seal }: { seal: { around: string; label: string } }) {
  const circle = useId()
  return (
    <svg className="diplom__seal" viewBox="0 0 200 200" role="img" aria-label={seal.label}>
      <circle cx="100" cy="100" r="97" fill={paint.paper} stroke={paint.ink} strokeWidth="3" />
      <circle cx="100" cy="100" r="89" fill="none" stroke={paint.ink} strokeWidth="1.2" />
      <circle cx="100" cy="100" r="57" fill={paint.ink} />
      <circle cx="100" cy="100" r="62" fill="none" stroke={paint.ochre} strokeWidth="2.5" />
      <path id={circle} fill="none" d={`M100 ${100 + SEAL_RADIUS}a${SEAL_RADIUS} ${SEAL_RADIUS} 0 1 1 .1 0`} />
      <text fontSize="17" fontWeight="600" fill={paint.ink} dominantBaseline="middle">
        <textPath href={`#${circle}`} textLength={Math.round(2 * Math.PI * SEAL_RADIUS) - 6} lengthAdjust="spacing">
          {seal.around.trim()}
        </textPath>
      </text>
      <g className="diplom__mark" transform="translate(52 54) scale(.096)">
        <IslandMark />
      </g>
    </svg>
  )
}
