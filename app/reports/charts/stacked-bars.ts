import { scaleLinear } from 'd3-scale'
import { stack } from 'd3-shape'
import type { Crossed, Shown } from '../report'
import { FEW, STUB, weightOf } from './weight'

/** One piece of a bar, from the side the language begins on; in percent of the longest bar's room. */
export interface Segment<Column extends string = string> {
  column: Column
  start: number
  size: number
  shown: Shown
}
export interface StackedBar<Row extends string = string, Column extends string = string> {
  key: Row
  total: Shown
  segments: Segment<Column>[]
}

/**
 * Bars side by side with one scale: rows × columns of a table, the largest row first. What is nought is not drawn; what is held is a stub of
 * the same length everywhere. Pure.
 */
export function stackedBars<Row extends string, Column extends string>({
  columns,
  rows,
}: Pick<Crossed<Row, Column>, 'columns' | 'rows'>): StackedBar<Row, Column>[] {
  const known = rows.map((row) => ({ row, sum: row.cells.reduce<number>((sum, cell) => sum + weightOf(cell), 0) }))
  const stubs = (cells: readonly Shown[]) => cells.filter((cell) => cell === 'held').length * STUB
  // the longest bar with its stubs fills the room
  const room = 100 - Math.max(0, ...rows.map(({ cells }) => stubs(cells)))
  const scale = scaleLinear()
    .domain([0, Math.max(FEW, ...known.map(({ sum }) => sum))])
    .range([0, room])
  const size = (shown: Shown) => (shown === 'held' ? STUB : scale(weightOf(shown)))
  const layers = stack<unknown, (typeof known)[number], number>()
    .keys(columns.map((_, place) => place))
    .value(({ row }, place) => size(row.cells[place] ?? 0))(known)
  return known
    .map(({ row, sum }, at) => ({
      key: row.key,
      total: row.total,
      weight: typeof row.total === 'number' ? row.total : sum,
      segments: columns.flatMap((column, place) => {
        const [start = 0, end = 0] = layers[place]?.[at] ?? []
        const shown = row.cells[place] ?? 0
        return shown === 0 ? [] : [{ column, start: round(start), size: round(end - start), shown }]
      }),
    }))
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ key, total, segments }) => ({ key, total, segments }))
}

/** A tenth of a percent is less than a pixel of the widest bar. */
const round = (percent: number) => Math.round(percent * 10) / 10
