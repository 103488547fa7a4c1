import { useTranslation } from 'react-i18next'
import { formatDay } from '~/i18n/format'
import { directionOf } from '~/i18n/languages'
import { scales, type Scale, type ScaleValue } from './follow-up'

/** One time that was told how it goes. */
export interface Telling extends Record<Scale, ScaleValue | null> {
  at: Date
  /** The volunteer's own words, by the link. */
  own: boolean
}

const [WIDTH, HEIGHT, EDGE] = [240, 84, 10]

/** The three scales over time, one small drawing each: a dot for each telling, hollow for the volunteer's own. The table beside says the same. */
export function ScaleLines({ tellings, today }: { tellings: readonly Telling[]; today: Date }) {
  return (
    <div className="lines">
      {scales.map((scale) => (
        <ScaleLine key={scale} scale={scale} tellings={tellings} today={today} />
      ))}
    </div>
  )
}

function ScaleLine({ scale, tellings, today }: { scale: Scale; tellings: readonly Telling[]; today: Date }) {
  const { t, i18n } = useTranslation('followUps')
  const told = tellings.flatMap(({ at, own, [scale]: value }) => (value === null ? [] : [{ at: new Date(at), own, value }]))
  const [first, last] = [told[0], told.at(-1)]
  return (
    <figure className="lines__one">
      <figcaption>
        <b>{t(`scales.${scale}.name`)}</b>
        <span className="soft">{last ? t(`scales.${scale}.words.${last.value}`) : t('lines.none')}</span>
      </figcaption>
      <Drawing told={told} rightToLeft={directionOf(i18n.language) === 'rtl'} />
      {first && last && (
        <p className="lines__days soft">
          <span>{formatDay(first.at, i18n.language, today)}</span>
          {last !== first && <span>{formatDay(last.at, i18n.language, today)}</span>}
        </p>
      )}
    </figure>
  )
}

interface Dot {
  at: Date
  own: boolean
  value: ScaleValue
}

/** Time runs with the reader's script; five guide lines, the lowest and the highest step marked. */
function Drawing({ told, rightToLeft }: { told: readonly Dot[]; rightToLeft: boolean }) {
  const from = told[0]?.at.getTime() ?? 0
  const span = (told.at(-1)?.at.getTime() ?? 0) - from
  const y = (value: number) => HEIGHT - EDGE - ((value - 1) / 4) * (HEIGHT - 2 * EDGE)
  const x = (at: Date) => {
    const along = EDGE + (span === 0 ? 0.5 : (at.getTime() - from) / span) * (WIDTH - 2 * EDGE)
    return rightToLeft ? WIDTH - along : along
  }
  const points = told.map((dot) => ({ ...dot, x: Math.round(x(dot.at) * 10) / 10, y: y(dot.value) }))
  const path = points.map((point) => `${point.x},${point.y}`).join(' ')
  const [start, end] = [points[0], points.at(-1)]
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
      {[1, 2, 3, 4, 5].map((value) => (
        <line key={value} className="lines__guide" x1={0} x2={WIDTH} y1={y(value)} y2={y(value)} />
      ))}
      {start && end && start !== end && (
        <>
          <polygon className="lines__ground" points={`${start.x},${y(1)} ${path} ${end.x},${y(1)}`} />
          <polyline className="lines__line" points={path} />
        </>
      )}
      {points.map((point, index) => (
        <circle key={index} className={point.own ? 'lines__dot lines__dot--own' : 'lines__dot'} cx={point.x} cy={point.y} r={5} />
      ))}
    </svg>
  )
}
