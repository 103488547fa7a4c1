import { scaleLinear } from 'd3-scale'
import { stack } from 'd3-shape'
import type { Crossed, Shown } from '../report'
import { FEW, STUB, weightOf } from './weight'

/** One piece of a bar, from the side the language begins on; in percent of the longest bar's room. */
export interface Segment<Column extends string = string> {
  /** Null for what is kept back: all of it in one piece, as long as total and known numbers leave room for. */
  column: Column | null
  start: number
  size: number
}
export interface StackedBar<Row extends string = string, Column extends string = string> {
  key: Row
  total: Shown
  segments: Segment<Column>[]
}

/**
 * Bars with one scale, the largest first: rows × columns of a table. What is nought is not drawn. Numbers that are kept back are one piece
 * at the end, which says what a reader can work out and nothing else; where the total is held as well, it is a stub. Pure.
 */
export function stackedBars<Row extends string, Column extends string>({
  columns,
  rows,
}: Pick<Crossed<Row, Column>, 'columns' | 'rows'>): StackedBar<Row, Column>[] {
  const bars = rows.map((row) => {
    const known = row.cells.reduce<number>((sum, cell) => sum + (typeof cell === 'number' ? cell : 0), 0)
    const keeps = row.cells.some((cell) => typeof cell !== 'number')
    const rest = !keeps || row.total === 'held' ? 0 : Math.max(0, weightOf(row.total) - known)
    return { row, known, rest, stub: keeps && row.total === 'held' }
  })
  // the longest bar with its stub fills the room
  const scale = scaleLinear()
    .domain([0, Math.max(FEW, ...bars.map(({ known, rest }) => known + rest))])
    .range([0, bars.some(({ stub }) => stub) ? 100 - STUB : 100])
  const pieces = [...columns.keys(), 'rest'] as const
  const layers = stack<unknown, (typeof bars)[number], number | 'rest'>()
    .keys(pieces)
    .value(({ row, rest, stub }, piece) => {
      if (piece === 'rest') return stub ? STUB : scale(rest)
      const cell = row.cells[piece]
      return typeof cell === 'number' ? scale(cell) : 0
    })(bars)
  return bars
    .map(({ row, known, rest }, at) => ({
      key: row.key,
      total: row.total,
      weight: known + rest,
      segments: pieces.flatMap((piece, place) => {
        const [start = 0, end = 0] = layers[place]?.[at] ?? []
        if (end <= start) return []
        return [{ column: piece === 'rest' ? null : (columns[piece] ?? null), start: round(start), size: round(end - start) }]
      }),
    }))
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ key, total, segments }) => ({ key, total, segments }))
}

/** A tenth of a percent is less than a pixel of the widest bar. */
const round = (percent: number) => Math.round(percent * 10) / 10
