import { plainCell } from '~/people/plain-cell'

/** A person's own hours as rows of a file. Pure. */

export interface CsvEntry {
  date: string
  minutes: number
  /** The clock as the reader's language writes it, or nothing. */
  from: string
  what: string
  organisation: string
  note: string
  state: string
  source: string
}

/** Hours with a decimal comma, as Danish spreadsheets read numbers: 90 minutes are "1,5". */
export function decimalHours(minutes: number): string {
  return String(Math.round((minutes / 60) * 100) / 100).replace('.', ',')
}

export function csvRows(heads: readonly string[], entries: readonly CsvEntry[]): string[][] {
  return [
    [...heads],
    ...entries.map(({ date, minutes, ...texts }) => [
      date,
      decimalHours(minutes),
      ...[texts.from, texts.what, texts.organisation, texts.note, texts.state, texts.source].map(plainCell),
    ]),
  ]
}
