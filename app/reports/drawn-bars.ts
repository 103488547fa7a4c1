import type { TFunction } from 'i18next'
import type { Front } from '~/ui/front'
import { stackedBars } from './charts/stacked-bars'
import { isKept } from './charts/weight'
import type { ChartId, Drawing, Look } from './drawing'
import { figureText } from './figure-text'
import { barSaying } from './sayings'
import { columnOf, otherLast, type Crossed, type Report, type Shown, type ShownHours } from './report'
import type { TableId } from './tables'

/** Charts of bars. Pure. */

const looks: readonly Look[] = [1, 2, 3, 4]

/** Under a chart in which something is kept back. */
export const keptNote = (values: readonly (Shown | ShownHours)[], t: TFunction) => (values.some(isKept) ? t('report:charts.kept') : '')
export function matchesByKind({ matches: { byFront } }: Report, t: TFunction, language: string): Drawing | null {
  return crossedBars({ id: 'slags', table: 'match', crossed: byFront }, t, language, {
    title: t('report:charts.matches'),
    text: barSaying(byFront, t),
    row: (front) => t(`facts:fronts.${front}`),
    column: (standing) => t(`report:standings.match.${standing}`),
    front: (front) => front,
  })
}

interface Names<Row extends string, Col extends string> {
  title: string
  text?: string
  row: (key: Row) => string
  column: (key: Col) => string
  front?: (key: Row) => Front
  /** How columns are filled, else in their order: ochre is what waits or lacks, and nothing else. */
  looks?: Record<Col, Look>
}
export function crossedBars<Row extends string, Col extends string>(
  { id, table, crossed }: { id: ChartId; table: TableId; crossed: Crossed<Row, Col> },
  t: TFunction,
  language: string,
  names: Names<Row, Col>,
): Drawing | null {
  // where nothing is a number there is nothing to draw: the table says so
  if (!crossed.rows.some(({ cells, total }) => [...cells, total].some((value) => typeof value === 'number' && value > 0))) return null
  const lookOf = (column: Col) => names.looks?.[column] ?? looks[crossed.columns.indexOf(column)] ?? 1
  return {
    draw: 'bars',
    id,
    table,
    title: names.title,
    text: names.text ?? '',
    note: keptNote(
      crossed.rows.flatMap(({ cells }) => cells),
      t,
    ),
    legend: crossed.columns.map((column) => ({
      look: lookOf(column),
      text: names.column(column),
      number: figureText(columnOf(crossed, column), language),
    })),
    bars: otherLast(stackedBars(crossed)).map(({ key, total, segments }) => ({
      key,
      name: names.row(key),
      front: names.front?.(key) ?? null,
      text: figureText(total, language),
      segments: segments.map(({ column, start, size }) => ({
        start,
        size,
        look: column === null ? 4 : lookOf(column),
        kept: column === null,
      })),
    })),
  }
}

interface PlainRow {
  key: string
  name: string
  shown: Shown | ShownHours
  front?: Front | null
  text?: string
  look?: Look
}
export function plainBars(
  id: ChartId,
  table: TableId,
  title: string,
  text: string,
  language: string,
  rows: readonly PlainRow[],
): Drawing | null {
  if (!rows.some(({ shown }) => typeof shown === 'number' && shown > 0)) return null
  const bars = stackedBars({ columns: ['all'], rows: rows.map(({ key, shown }) => ({ key, cells: [shown], total: shown })) })
  const rowOf = new Map(rows.map((row) => [row.key, row]))
  return {
    draw: 'bars',
    id,
    table,
    title,
    text,
    note: '',
    legend: [],
    bars: otherLast(bars)
      .filter(({ total }) => total !== 0)
      .map(({ key, total, segments }) => ({
        key,
        name: rowOf.get(key)?.name ?? key,
        front: rowOf.get(key)?.front ?? null,
        text: rowOf.get(key)?.text ?? figureText(total, language),
        segments: segments.map(({ column, start, size }) => ({ start, size, look: rowOf.get(key)?.look ?? 1, kept: column === null })),
      })),
  }
}

/** A few bars in the order they are told, not the largest first. */
export function shareBars(
  id: ChartId,
  table: TableId,
  rows: readonly PlainRow[],
  words: { title: string; text: string },
  language: string,
): Drawing | null {
  const drawn = plainBars(id, table, words.title, words.text, language, rows)
  if (drawn?.draw !== 'bars') return null
  const order = rows.map(({ key }) => key)
  return { ...drawn, bars: drawn.bars.toSorted((a, b) => order.indexOf(a.key) - order.indexOf(b.key)) }
}
