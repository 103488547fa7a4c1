import type { TFunction } from 'i18next'
import { formatMoment } from '~/i18n/format'
import { plainCell } from '~/people/plain-cell'
import type { ComparedReport, Shown, ShownHours } from './report'
import { periodName } from './report-sheet'
import { reportTables, tableIds, type Cell, type ReportTable, type TableId } from './tables'

/** A report as rows of a file for spreadsheets: the tables of the page, one under another, as a leader pastes them on. Pure. */

export const isTableId = (text: string | null): text is TableId => tableIds.some((id) => id === text)

/** A number stands bare, so that a spreadsheet counts with it; what is kept back stands as on the page, and of nothing there is nothing. */
function shownText(shown: Shown | ShownHours | null): string {
  if (shown === 'few') return '< 3'
  if (shown === 'held') return '–'
  return shown === null ? '' : String(shown)
}
const cellText = (cell: Cell) => ('percent' in cell ? (cell.percent === null ? '' : String(cell.percent)) : shownText(cell.shown))

function rowsOf({ title, head, rows, foot, note }: ReportTable): string[][] {
  const lines = [...rows, ...(foot ? [foot] : [])].map(({ name, cells }) => [name, ...cells.map(cellText)])
  return [[title], head, ...lines, ...(note ? [[note]] : []), []]
}

/** The key figures with those of the period before in a column beside. */
function besideBefore(table: ReportTable, before: ReportTable | undefined, t: TFunction): ReportTable {
  if (table.id !== 'noegletal' || !before) return table
  const cellsOf = (name: string) => before.rows.find((row) => row.name === name)?.cells ?? []
  return {
    ...table,
    head: [...table.head, t('report:csv.before')],
    rows: table.rows.map((row) => ({ ...row, cells: [...row.cells, ...cellsOf(row.name)] })),
  }
}

/** @param only one table of them all */
export function csvRowsOf({ report, previous }: ComparedReport, t: TFunction, language: string, only: TableId | null = null): string[][] {
  const before = reportTables(previous, t, language).find(({ id }) => id === 'noegletal')
  const tables = reportTables(report, t, language)
    .filter(({ id }) => only === null || id === only)
    .map((table) => besideBefore(table, before, t))
  const { from, until } = report.period
  const head = [
    [t('report:csv.title')],
    [t('report:csv.period'), periodName(report.period, t, language), from, until],
    ...(report.track ? [[t('report:csv.track'), t(`facts:tracks.${report.track}.name`)]] : []),
    [t('report:csv.made'), formatMoment(new Date(report.at), language)],
    [t('report:csv.note')],
    [],
  ]
  return [...head, ...tables.flatMap(rowsOf)].map((row) => row.map(plainCell))
}
