import Papa from 'papaparse'
import { describe, expect, test } from 'vitest'
import { translator } from '~/i18n/i18n.server'
import { writeCsv } from '~/imports/csv-file'
import { csvRowsOf, isTableId } from '~/reports/report-csv'
import { reportTables, tableIds } from '~/reports/tables'
import { sampleReport } from '~tests/support/report'

const compared = {
  report: sampleReport,
  previous: { ...sampleReport, key: { ...sampleReport.key, newMatches: 240, hours: 'held' as const } },
}
const rows = csvRowsOf(compared, translator('da'), 'da')

describe('a report as a file for a spreadsheet', () => {
  test('opens in a Danish Excel: signs, separator and line ends are as it wants them', () => {
    const file = writeCsv(rows)
    expect(file.startsWith('\uFEFF')).toBe(true)
    expect(file).toContain('\r\n')
    expect(Papa.parse<string[]>(file.slice(1), { delimiter: ';', newline: '\r\n' }).data.slice(0, rows.length)).toEqual(
      rows.map((row) => (row.length === 0 ? [''] : row)),
    )
    expect(file).toContain('Aakirkeby;29;22;76')
  })

  test('has every table of the page, each under its title', () => {
    for (const { title, head, rows: lines } of reportTables(sampleReport, translator('da'), 'da')) {
      const at = rows.findIndex((row, index) => row[0] === title && row.length === 1 && rows[index + 1]?.[0] === head[0])
      expect(at, title).toBeGreaterThan(0)
      expect(rows[at + 2]?.[0]).toBe(lines[0]?.name)
    }
  })

  test('numbers stand bare, and what is kept back is no number', () => {
    expect(rows).toContainEqual(['Frivillige timer', '4212', '–'])
    expect(rows).toContainEqual(['Pedersker', '< 3'])
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
  })

  test('the key figures have those of the period before beside them', () => {
    expect(rows).toContainEqual(['Nye match', '286', '240'])
  })

  test('one table can be taken alone; what is no table is all of them', () => {
    const one = csvRowsOf(compared, translator('da'), 'da', 'ventetid')
    expect(one.length).toBeLessThan(20)
    expect(tableIds.every(isTableId)).toBe(true)
    expect([isTableId(null), isTableId('passwd')]).toEqual([false, false])
  })
})
