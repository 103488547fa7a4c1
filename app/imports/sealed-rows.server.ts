import { importRows } from '~db/schema/imports'
import { seal, unseal } from '~/server/sealed.server'

/** Rows of a file lie sealed while they wait: a column that nobody recognised may be about persons. */

const place = (importId: string, line: number) => `import_rows.cells:${importId}/${line}`

export function sealCells(importId: string, line: number, cells: Readonly<Record<string, string>>): string {
  return seal(JSON.stringify(cells), place(importId, line))
}

/** The columns to select for `openRows`. */
export const sealedRow = { line: importRows.line, sealed: importRows.cellsSealed }

/** Rows with their cells opened, by heading. Throws SealBroken. */
export function openRows<R extends { line: number; sealed: string }>(importId: string, rows: readonly R[]) {
  return rows.map(({ sealed, ...row }) => ({
    ...row,
    line: row.line,
    cells: JSON.parse(unseal(sealed, place(importId, row.line))) as Record<string, string>,
  }))
}
