import { useTranslation } from 'react-i18next'
import { DrawnMap } from '~/island/drawn-map'
import { Gable } from '~/ui/gable'
import { vars } from '~/ui/vars'
import type { Drawing, DrawnBar, DrawnTown } from './drawing'

type Of<D extends Drawing['draw']> = Extract<Drawing, { draw: D }>

/** A chart as it is drawn by the server: SVG whose pieces stand in percent, so that it is as wide as its place and needs no script. */
export function Chart({ drawing }: { drawing: Drawing }) {
  switch (drawing.draw) {
    case 'bars':
      return <Bars drawing={drawing} />
    case 'columns':
      return <Columns drawing={drawing} />
    case 'towns':
      return <Towns drawing={drawing} />
    case 'target':
      return <TargetBar drawing={drawing} />
  }
}

/** Where a piece stands from the left: languages that run from the right begin there. */
function useFromLeft(): (start: number, size: number) => string {
  const rightToLeft = useTranslation().i18n.dir() === 'rtl'
  return (start, size) => `${Math.round((rightToLeft ? 100 - start - size : start) * 10) / 10}%`
}

/** What is said instead of a picture: its name, and where its figures stand. */
function useSaid(drawing: Drawing) {
  const { t } = useTranslation('report')
  return { role: 'img', 'aria-label': t('page.chartLabel', { title: drawing.title }), 'aria-describedby': `tal-${drawing.table}` }
}

function Bars({ drawing }: { drawing: Of<'bars'> }) {
  const said = useSaid(drawing)
  return (
    <>
      {drawing.legend.length > 0 && (
        <ul className="legend">
          {drawing.legend.map(({ look, text, number }) => (
            <li key={look}>
              <svg className="swatch" aria-hidden="true">
                <rect className={`fill-${look}`} width="100%" height="100%" />
              </svg>
              {text}{' '}
              <b>
                <bdi dir="ltr">{number}</bdi>
              </b>
            </li>
          ))}
        </ul>
      )}
      <div className="hbars" {...said}>
        {drawing.bars.map((bar) => (
          <BarRow key={bar.key} bar={bar} />
        ))}
      </div>
    </>
  )
}

function BarRow({ bar: { name, front, segments, text } }: { bar: DrawnBar }) {
  const fromLeft = useFromLeft()
  return (
    <>
      <span className="lab">
        {front && <Gable front={front} size="xs" />}
        {name}
      </span>
      <svg className="bar" aria-hidden="true">
        {segments.map(({ start, size, look, kept }) => (
          <rect key={look} className={kept ? 'kept' : `fill-${look}`} x={fromLeft(start, size)} width={`${size}%`} height="100%" />
        ))}
      </svg>
      <span className="val">
        <bdi dir="auto">{text}</bdi>
      </span>
    </>
  )
}

function Columns({ drawing }: { drawing: Of<'columns'> }) {
  const fromLeft = useFromLeft()
  // so many numbers have no room beside each other: they stand in the table
  const classes = ['columns', drawing.columns.length > 14 && 'columns--many', drawing.id === 'varer' && 'columns--words']
  return (
    <div className={classes.filter(Boolean).join(' ')} {...useSaid(drawing)}>
      <svg aria-hidden="true">
        {drawing.columns.map(({ key, start, width, height, look, kept }) => (
          <rect
            key={key}
            className={kept ? 'kept' : look === 'accent' ? 'fill-1' : 'fill-quiet'}
            x={fromLeft(start, width)}
            width={`${width}%`}
            y={`${100 - height}%`}
            height={`${height}%`}
          />
        ))}
      </svg>
      {/* words stand in HTML, so that they are as large as all others */}
      <div className="columns__numbers" aria-hidden="true">
        {drawing.columns.map(({ key, middle, height, text }) => (
          <b key={key} style={vars({ at: `${middle}%`, up: `${height}%` })}>
            <bdi dir="ltr">{text}</bdi>
          </b>
        ))}
      </div>
      <div className="columns__names" aria-hidden="true">
        {drawing.columns.map(({ key, middle, name, named }) =>
          named ? (
            <span key={key} style={vars({ at: `${middle}%` })}>
              {name}
            </span>
          ) : null,
        )}
      </div>
    </div>
  )
}

function Towns({ drawing }: { drawing: Of<'towns'> }) {
  const { t } = useTranslation('report')
  const fromLeft = useFromLeft()
  const said = useSaid(drawing)
  return (
    <div className="cover">
      <div>
        <DrawnMap points={drawing.towns.map((town) => pointOf(town))} label={t('page.mapLabel')} />
        <ul className="legend">
          <li>
            <i className="dot" />
            {t('page.covered')}
          </li>
          <li>
            <i className="dot dot--low" />
            {t('page.low')}
          </li>
        </ul>
      </div>
      <div className="hbars hbars--row" {...said}>
        {drawing.towns.map(({ town, name, percent, low, text }) => (
          <div key={town} className="hbars__row">
            <span className="lab">{name}</span>
            <svg className="bar bar--well" aria-hidden="true">
              {percent === null ? (
                <rect className="kept" x={fromLeft(0, 3)} width="3%" height="100%" />
              ) : (
                <rect className={low ? 'fill-3' : 'fill-1'} x={fromLeft(0, percent)} width={`${percent}%`} height="100%" />
              )}
            </svg>
            <span className="val">
              <bdi dir="auto">{text}</bdi>
            </span>
          </div>
        ))}
      </div>
    </div>
  )
}

const pointOf = ({ town, name, percent, count, low, text }: DrawnTown) => ({
  town,
  kind: 'prop' as const,
  label: `${name}: ${text}`,
  count,
  inside: percent === null ? '–' : String(percent),
  soft: low,
})

function TargetBar({ drawing }: { drawing: Of<'target'> }) {
  const fromLeft = useFromLeft()
  const said = useSaid(drawing)
  return (
    <>
      <div className="target" {...said}>
        <svg aria-hidden="true">
          <rect className="fill-1" x={fromLeft(0, drawing.reached)} width={`${drawing.reached}%`} y="14%" height="72%" />
          <rect className="mark" x={fromLeft(drawing.mark, 0.5)} width="3" height="100%" />
        </svg>
        <b className={drawing.reached < 30 ? 'target__after' : undefined} style={vars({ at: `${drawing.reached}%` })}>
          {drawing.inside}
        </b>
      </div>
      {/* a plan near the end has the goal's words under its own */}
      <div className={drawing.mark > 70 && drawing.endText ? 'target__ax target__ax--two' : 'target__ax'}>
        <span className={drawing.mark > 70 ? 'is-late' : undefined} style={vars({ at: `${drawing.mark}%` })}>
          {drawing.markText}
        </span>
        {drawing.endText && <span className="target__end">{drawing.endText}</span>}
      </div>
    </>
  )
}
