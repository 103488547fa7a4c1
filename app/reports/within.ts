import type { Crossed, Days, Lines, Shown, ShownHours } from './report'
import { FEWEST_SHOWN } from './suppress'

/** Numbers, lines and tables of a track that may stand beside the whole's, and beside those of the other tracks. Pure. */

export const isNumber = (shown: Shown | undefined): shown is number => typeof shown === 'number'

/** A number of the track that may stand beside the whole's, and beside those of the other tracks. */
export function within(inside: Shown, groups: readonly Shown[], whole: Shown): Shown {
  if (!isNumber(inside) || inside === 0) return inside
  if (!isNumber(whole) || !groups.every(isNumber)) return 'held'
  // people may be in more than one: who is not in the track is what is left
  const left = whole - inside
  return left <= 0 || left >= FEWEST_SHOWN ? inside : 'held'
}
export const sumOfHoursWithin = (inside: ShownHours, groups: readonly ShownHours[], whole: ShownHours): ShownHours =>
  inside !== 0 && (whole === 'held' || groups.includes('held')) ? 'held' : inside

/** True where no number of it is small or kept back. */
export function hidesNothing(told: unknown): boolean {
  if (Array.isArray(told)) return told.every(hidesNothing)
  if (told === null || typeof told !== 'object') return told !== 'few' && told !== 'held'
  return Object.entries(told).every(([name, value]) => name === 'key' || name === 'columns' || hidesNothing(value))
}

export function countIn({ rows, total }: Lines, key: string): Shown {
  return rows.find((row) => row.key === key)?.count ?? (rows.length === 0 && total !== 0 ? 'held' : 0)
}

export function linesWithin<Key extends string>(inside: Lines<Key>, groups: readonly Lines[], whole: Lines): Lines<Key> {
  const rows = inside.rows.map(({ key, count }) => ({
    key,
    count: within(
      count,
      groups.map((group) => countIn(group, key)),
      countIn(whole, key),
    ),
  }))
  const total = within(
    inside.total,
    groups.map((group) => group.total),
    whole.total,
  )
  return { rows, total: rows.every(({ count }) => isNumber(count)) || !isNumber(total) ? total : 'held' }
}
export function daysWithin<Band extends string>(inside: Days<Band>, groups: readonly Days<Band>[], whole: Days<Band>): Days<Band> {
  const bands = linesWithin(
    inside.bands,
    groups.map(({ bands: of }) => of),
    whole.bands,
  )
  return isNumber(bands.total) ? { ...inside, bands } : { bands, median: null, ninety: null }
}

export const sumOf = (parts: readonly Shown[]): Shown => (parts.every(isNumber) ? parts.reduce((sum, part) => sum + part, 0) : 'held')

/** What a reader of the whole could add up, or take from its sum. */
function sumWithin(inside: readonly Shown[], outside: readonly Shown[], whole: Shown): Shown {
  const added = sumOf(inside)
  const rest = sumOf(outside)
  return isNumber(added) || !isNumber(rest) || !isNumber(whole) ? added : whole - rest
}

/** Those rows of a table that are of the track, as the whole has them. */
export function rowsOf<Row extends string, Column extends string>(
  whole: Crossed<Row, Column>,
  isOfTrack: (row: Row) => boolean,
): Crossed<Row, Column> {
  const { columns, rows, totals, total } = whole
  if (rows.length === 0) return { columns, rows, totals: totals.map((of) => (of === 0 ? 0 : 'held')), total: total === 0 ? 0 : 'held' }
  const [inside, outside] = [rows.filter(({ key }) => isOfTrack(key)), rows.filter(({ key }) => !isOfTrack(key))]
  const cellsOf = (of: typeof rows, at: number) => of.map(({ cells }) => cells[at] ?? 0)
  return {
    columns,
    rows: inside,
    totals: totals.map((of, at) => sumWithin(cellsOf(inside, at), cellsOf(outside, at), of)),
    total: sumWithin(
      inside.map((row) => row.total),
      outside.map((row) => row.total),
      total,
    ),
  }
}

/** The number of a row and column; 0 where there is no such row, unless no row is told. */
export const cellIn = (of: Crossed, row: string, at: number): Shown =>
  of.rows.find(({ key }) => key === row)?.cells[at] ?? (of.rows.length === 0 && of.total !== 0 ? 'held' : 0)

/** Rows that are divided by the track: all of them where each number may stand, else none. The sums stand for themselves. */
export function dividedWithin<Row extends string, Column extends string>(
  inside: Crossed<Row, Column>,
  groups: readonly Crossed<Row, Column>[],
  whole: Crossed<Row, Column>,
): Crossed<Row, Column> {
  const lines = (of: Crossed<Row, Column>): Lines<Column> => ({
    rows: of.columns.map((key, at) => ({ key, count: of.totals[at] ?? 0 })),
    total: of.total,
  })
  const sums = linesWithin(lines(inside), groups.map(lines), lines(whole))
  const rows = inside.rows.map(({ key, cells, total }) => ({
    key,
    cells: cells.map((cell, at) =>
      within(
        cell,
        groups.map((group) => cellIn(group, key, at)),
        cellIn(whole, key, at),
      ),
    ),
    total,
  }))
  const told = isNumber(sums.total) && rows.every(({ cells }) => cells.every(isNumber))
  return { columns: inside.columns, rows: told ? rows : [], totals: sums.rows.map(({ count }) => count), total: sums.total }
}
