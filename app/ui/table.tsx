import type { ReactNode } from 'react'

export interface Column<Row> {
  /** Stands over the column, and before the value where the table is stacked. */
  head: string
  render: (row: Row) => ReactNode
  numeric?: boolean
  /** The column that names the row. */
  rowHead?: boolean
}

interface DataTableProps<Row> {
  /** Name of the table for screen readers, and of the frame it scrolls in. */
  label: string
  caption?: ReactNode
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Shown instead of a table without rows. */
  empty?: ReactNode
  /** One row under the other on phones. Without it the table scrolls in its frame. */
  stack?: boolean
  foot?: ReactNode
}

/**
 * A table that can be read on a phone. The roles stand in words because `display: block` on phones would
 * otherwise take them away in some browsers.
 */
export function DataTable<Row>({ label, caption, columns, rows, rowKey, empty, stack = true, foot }: DataTableProps<Row>) {
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>
  return (
    <div className="tablewrap" role="region" aria-label={label} tabIndex={0}>
      <table className={stack ? 'table table--stack' : 'table'} role="table" aria-label={label}>
        {caption ? <caption>{caption}</caption> : null}
        <thead role="rowgroup">
          <tr role="row">
            {columns.map((column, index) => (
              <th key={index} role="columnheader" scope="col" className={column.numeric ? 'n' : undefined}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={rowKey(row)} role="row">
              {columns.map((column, index) =>
                column.rowHead ? (
                  <th key={index} role="rowheader" scope="row">
                    {column.render(row)}
                  </th>
                ) : (
                  <td key={index} role="cell" className={column.numeric ? 'n' : undefined} data-head={column.head}>
                    {column.render(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        {foot ? <tfoot role="rowgroup">{foot}</tfoot> : null}
      </table>
    </div>
  )
}
