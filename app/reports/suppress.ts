import { cheapestPath, type Arc } from './cheapest-path'
import type { Shown } from './report'

/**
 * Keeps small numbers back. Every 1 and 2 is shown as `few`; what it could be worked out by (the other numbers of its row and column and
 * their totals) is held until both 1 and 2 are possible. A table with totals is a network: rows and columns are its nodes, cells its arcs,
 * and whatever leaves all sums as they are is a cycle; so a small cell is safe when a cycle of unshown cells runs through it, and the
 * cheapest cycle costs least of the table. Source: Castro, »Recent advances in optimization techniques for statistical tabular data
 * protection«, EJOR (2012), report UPC-DEIO DR 2011-03; Hundepool et al., »Statistical Disclosure Control« (2012). Pure.
 *
 * The reader we guard against knows this rule: that `few` is 1 or 2, that a `held` cell beside a `few` is 3 or more, and that in a row or
 * column whose total is `few` every cell is held whatever it is.
 */

/** A number smaller than this is not shown. */
export const FEWEST_SHOWN = 3

/** A number that stands in no table. */
export function alone(count: number): Shown {
  return count > 0 && count < FEWEST_SHOWN ? 'few' : count
}

const isSmall = (count: number) => count > 0 && count < FEWEST_SHOWN

interface Cell {
  value: number
  from: number
  to: number
  /** A sum runs against its row or column. */
  margin: boolean
  state: 'shown' | 'few' | 'held' | 'closed' | 'open'
}

/** Whether a reader thinks it possible that the cell is one more (or less): `shown` here means »if it were held«. */
function mayMove({ value, state }: Cell, by: 1 | -1): boolean {
  switch (state) {
    case 'few':
      return isSmall(value + by)
    case 'closed':
      return value + by >= 0 && value + by < FEWEST_SHOWN
    case 'open':
      return value + by >= 0
    case 'held':
    case 'shown':
      return value >= FEWEST_SHOWN && value + by >= FEWEST_SHOWN
  }
}

/** What holding a cell costs: little numbers first, sums last. What is held already costs next to nothing. */
const costOf = ({ value, margin, state }: Cell) => (state === 'shown' ? (margin ? 1_000 : 10) + value * (margin ? 10 : 1) : 0.001)

/** Which way round the network a change of a cell runs. */
const ends = (cell: Cell, by: 1 | -1) => ((by === 1) === !cell.margin ? { from: cell.from, to: cell.to } : { from: cell.to, to: cell.from })

/**
 * Holds cells until every small one may be another number. Gives for each small cell a table that looks the same with it one more or less;
 * null when there is no such table for one of them.
 */
function protect(cells: Cell[], nodes: number): number[][] | null {
  const others: number[][] = []
  const small = cells.flatMap((cell, at) => (isSmall(cell.value) ? [{ cell, at }] : []))
  for (const { cell, at } of small.toSorted((a, b) => Number(b.cell.margin) - Number(a.cell.margin))) {
    if (others.some((other) => other[at] !== cell.value)) continue
    const arcs: Arc[] = cells.flatMap((each, index) =>
      index === at
        ? []
        : ([1, -1] as const).flatMap((by) => (mayMove(each, by) ? [{ ...ends(each, by), cost: costOf(each), index, by }] : [])),
    )
    const ways = ([1, -1] as const).flatMap((by) => {
      const { from, to } = ends(cell, by)
      const back = mayMove(cell, by) ? cheapestPath(arcs, nodes, to, from) : null
      return back ? [{ by, back, cost: back.reduce((sum, arc) => sum + arc.cost, 0) }] : []
    })
    const [way] = ways.toSorted((a, b) => a.cost - b.cost)
    if (!way) return null
    const other = cells.map(({ value }) => value)
    other[at] = cell.value + way.by
    for (const { index, by } of way.back) {
      const moved = cells[index]
      if (!moved) continue
      other[index] = moved.value + by
      if (moved.state === 'shown') moved.state = 'held'
    }
    others.push(other)
  }
  return others
}

const asShown = ({ value, state }: Cell): Shown => (state === 'few' ? 'few' : state === 'shown' ? value : 'held')
const cellOf = (value: number, from: number, to: number, margin = false): Cell => ({
  value,
  from,
  to,
  margin,
  state: isSmall(value) ? 'few' : 'shown',
})

export interface ShownLine {
  shown: Shown[]
  total: Shown
  /** Nothing but the total is told. */
  undivided: boolean
  /** Other numbers that would be shown alike: for each small one a row where it is another. */
  others: number[][]
}

/** Counts that together make a total which may stand elsewhere too. */
export function keepBackLine(counts: readonly number[]): ShownLine {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const cells = counts.map((count) => cellOf(count, 0, 1))
  const others = isSmall(total) ? null : protect(cells, 2)
  if (others) return { shown: cells.map(asShown), total, undivided: false, others }
  return { shown: counts.map(() => 'held'), total: alone(total), undivided: true, others: [] }
}

export interface ShownTable {
  cells: Shown[][]
  rows: Shown[]
  columns: Shown[]
  total: Shown
  undivided: boolean
}

/** Rows by columns, whose total may stand elsewhere too. */
export function keepBackTable(counts: readonly (readonly number[])[]): ShownTable {
  const width = counts[0]?.length ?? 0
  const rowSums = counts.map((row) => row.reduce((sum, count) => sum + count, 0))
  const columnSums = Array.from({ length: width }, (_, column) => counts.reduce((sum, row) => sum + (row[column] ?? 0), 0))
  const total = rowSums.reduce((sum, count) => sum + count, 0)
  // nodes: each row, the row of sums, each column, the column of sums
  const sumRow = counts.length
  const firstColumn = sumRow + 1
  const sumColumn = firstColumn + width
  const nodes = sumColumn + 1
  /** All cells; those whose row and column sums are such have another state, unless a sum of nothing tells them anyway. */
  const made = (such: (row: number, column: number) => boolean, state: Cell['state']) => {
    const inner = counts.map((row, r) =>
      row.map((count, c) => {
        const [ofRow, ofColumn] = [rowSums[r] ?? 0, columnSums[c] ?? 0]
        const cell = cellOf(count, r, firstColumn + c)
        return ofRow > 0 && ofColumn > 0 && such(ofRow, ofColumn) ? { ...cell, state } : cell
      }),
    )
    const rows = rowSums.map((count, r) => cellOf(count, r, sumColumn, true))
    const columns = columnSums.map((count, c) => cellOf(count, sumRow, firstColumn + c, true))
    return { inner, rows, columns }
  }
  type Made = ReturnType<typeof made>
  const tell = ({ inner, rows, columns }: Made): ShownTable => ({
    cells: inner.map((row) => row.map(asShown)),
    rows: rows.map(asShown),
    columns: columns.map(asShown),
    total,
    undivided: false,
  })
  const safe = (table: Made) => protect([...table.inner.flat(), ...table.rows, ...table.columns], nodes) !== null
  if (!isSmall(total)) {
    // a row of one or two people is not divided, nor is a column
    const divided = made((row, column) => isSmall(row) || isSmall(column), 'closed')
    if (safe(divided)) return tell(divided)
    // only the sums
    const sums = made(() => true, 'open')
    if (safe(sums)) return tell(sums)
  }
  return {
    cells: counts.map((row) => row.map(() => 'held')),
    rows: rowSums.map(() => 'held'),
    columns: columnSums.map(() => 'held'),
    total: alone(total),
    undivided: true,
  }
}

/**
 * Counts of people or things that may stand in several lines, as languages do, with how many there are in all, each in at least one line.
 * They make no sum, but together they are at least the whole: where that would tell a small one, the smallest of the others are held.
 */
export function keepBackSpread(counts: readonly number[], whole: number): Shown[] {
  if (isSmall(whole)) return counts.map(() => 'held')
  const shown: Shown[] = counts.map(alone)
  const few = shown.filter((each) => each === 'few').length
  const sum = (of: readonly Shown[]) => of.reduce<number>((so, each) => so + (typeof each === 'number' ? each : 0), 0)
  const tells = () => few > 0 && !shown.includes('held') && sum(shown) + 1 + (few - 1) * (FEWEST_SHOWN - 1) < whole
  if (!tells()) return shown
  const smallest = shown
    .flatMap((each, at) => (typeof each === 'number' && each > 0 ? [{ each, at }] : []))
    .toSorted((a, b) => a.each - b.each)
  const [next] = smallest
  if (next) shown[next.at] = 'held'
  return smallest.length > 0 ? shown : counts.map(() => 'held')
}
