import { DAYS, TIMES_OF_DAY, type Day, type Slot, type TimeOfDay } from './availability'
import { vars } from './vars'

interface AvailabilityReadProps {
  mine: readonly Slot[]
  theirs?: readonly Slot[]
  /** Short names over the columns. */
  days: Record<Day, string>
  /** Short names before the rows. */
  times: Record<TimeOfDay, string>
  /** The whole grid in words. */
  caption: string
  legend?: { both: string; mine: string; theirs: string }
  /** Without names, beside a sentence that says the same. */
  mini?: boolean
}

/** When two people can: dark is both, framed is the first only, light is the second only. One alone is dark. */
export function AvailabilityRead({ mine, theirs, days, times, caption, legend, mini = false }: AvailabilityReadProps) {
  const rows = TIMES_OF_DAY.map((time) => (
    <tr key={time}>
      {mini ? null : <th scope="row">{times[time]}</th>}
      {DAYS.map((day) => (
        <td key={day} className={cellClass(mine.includes(`${day}-${time}`), theirs?.includes(`${day}-${time}`))} />
      ))}
    </tr>
  ))
  if (mini) {
    return (
      <table className="tgrid tgrid--mini" role="img" aria-label={caption}>
        <tbody>{rows}</tbody>
      </table>
    )
  }
  return (
    <>
      <p className="vh">{caption}</p>
      <table className="tgrid" aria-hidden="true">
        <thead>
          <tr>
            <td className="tgrid__corner" />
            {DAYS.map((day) => (
              <th key={day} scope="col">
                {days[day]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{rows}</tbody>
      </table>
      {legend ? (
        <ul className="legend" aria-hidden="true">
          <li>
            <i style={vars({ c: 'var(--accent)' })} />
            {legend.both}
          </li>
          <li>
            <i style={vars({ c: 'var(--raised)', bw: '2px' })} />
            {legend.mine}
          </li>
          <li>
            <i style={vars({ c: 'var(--accent-mid)' })} />
            {legend.theirs}
          </li>
        </ul>
      ) : null}
    </>
  )
}

function cellClass(mine: boolean, theirs: boolean | undefined): string | undefined {
  if (mine && theirs !== false) return 'b'
  if (mine) return 'n'
  return theirs ? 'o' : undefined
}
