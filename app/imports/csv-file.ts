import Papa from 'papaparse'

/** A table as it comes out of a register: bytes in, headings and rows out. Pure; nothing it is given makes it throw. */

export const MOST_ROWS = 20_000
export const MOST_COLUMNS = 60
export const MOST_BYTES = 10 * 1_048_576

export type Encoding = 'utf-8' | 'windows-1252' | 'utf-16'
export const separators = [';', ',', '\t'] as const
export type Separator = (typeof separators)[number]

/** Why a file cannot be read as a table. */
export type FileRefusal =
  | 'empty'
  | 'too-large'
  | 'spreadsheet'
  | 'binary'
  | 'open-quote'
  | 'no-columns'
  | 'no-rows'
  | 'too-many-rows'
  | 'too-many-columns'

export interface FileRow {
  /** The row as a spreadsheet numbers it: the first of the file is 1. */
  line: number
  /** As many as there are headings. */
  cells: string[]
  /** Something stands to the right of the last heading: a separator in a text, most likely. */
  beyond: boolean
}

export interface CsvFile {
  encoding: Encoding
  separator: Separator
  /** Each is there once: what stands twice gets a number, what has no name the letter of its column. */
  headings: string[]
  /** Headings that stood there more than once. */
  doubled: string[]
  rows: FileRow[]
}

export type FileRead = { ok: true; file: CsvFile } | { ok: false; why: FileRefusal; line?: number }

const refused = (why: FileRefusal, line?: number): FileRead => ({ ok: false, why, ...(line === undefined ? {} : { line }) })
const startsWith = (bytes: Uint8Array, ...first: number[]) => first.every((byte, at) => bytes[at] === byte)

export function readCsv(bytes: Uint8Array): FileRead {
  if (bytes.length > MOST_BYTES) return refused('too-large')
  // xlsx and ods are zip files, xls is an older box of Microsoft's
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return refused('spreadsheet')
  const { text, encoding } = decode(bytes)
  if (isBinary(text)) return refused('binary')
  // Excel writes this line to tell itself the separator, and does not show it
  const shown = text.replace(/\r\n?/g, '\n').replace(/^sep=.\n/i, '')
  if (shown.trim() === '') return refused('empty')
  const separator = separatorOf(shown)
  // twice as many lines as rows: empty ones do not count
  const { data, errors } = Papa.parse<string[]>(shown, { delimiter: separator, newline: '\n', preview: MOST_ROWS * 2 })
  const open = errors.find(({ code }) => code === 'MissingQuotes')
  if (open) return refused('open-quote', (open.row ?? 0) + 1)
  return data.length >= MOST_ROWS * 2 ? refused('too-many-rows') : tableOf(data, encoding, separator)
}

function tableOf(data: readonly string[][], encoding: Encoding, separator: Separator): FileRead {
  const filled = data.flatMap((cells, index) => {
    const trimmed = cells.map((cell) => cell.trim())
    return trimmed.some((cell) => cell !== '') ? [{ line: index + 1, cells: trimmed }] : []
  })
  const [first, ...rest] = filled
  if (!first) return refused('empty')
  const width = first.cells.findLastIndex((cell) => cell !== '') + 1
  if (width > MOST_COLUMNS) return refused('too-many-columns')
  if (width < 2) return refused('no-columns')
  if (rest.length === 0) return refused('no-rows')
  if (rest.length > MOST_ROWS) return refused('too-many-rows')
  const names = first.cells.slice(0, width).map((cell) => cell.replace(/\s+/g, ' ').slice(0, 80))
  return {
    ok: true,
    file: {
      encoding,
      separator,
      ...namedOnce(names),
      rows: rest.map(({ line, cells }) => ({
        line,
        cells: Array.from({ length: width }, (_, at) => cells[at] ?? ''),
        beyond: cells.slice(width).some((cell) => cell !== ''),
      })),
    },
  }
}

function decode(bytes: Uint8Array): { text: string; encoding: Encoding } {
  if (startsWith(bytes, 0xff, 0xfe)) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    return { text: decodeWindows1252(bytes), encoding: 'windows-1252' }
  }
}

/** Bytes 80–9F of Windows-1252; the five it has no sign for stay as they are. */
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ'
/** Written out, because some versions of Node read Windows-1252 as Latin-1: dashes and quotation marks were lost. */
function decodeWindows1252(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes).replace(/[\u0080-\u009F]/g, (sign) => windowsSigns[sign.charCodeAt(0) - 0x80] ?? sign)
}

/** Text holds no control characters but the ends of lines and cells; pictures, PDFs and programs are full of them. */
function isBinary(text: string): boolean {
  return /[\u0000-\u0008\u000E-\u0019\u001B-\u001F]/.test(text)
}

/** The separator that makes the most columns of the headings. */
function separatorOf(text: string): Separator {
  const start = text.trimStart().slice(0, 20_000)
  const columns = separators.map((delimiter) => {
    const [headings = []] = Papa.parse<string[]>(start, { delimiter, newline: '\n', preview: 1 }).data
    return headings.length
  })
  return separators[columns.indexOf(Math.max(...columns))] ?? ';'
}

/** The letter a spreadsheet has over a column: 0 is A, 26 is AA. */
function letterOf(column: number): string {
  const before = Math.floor(column / 26)
  return (before > 0 ? letterOf(before - 1) : '') + String.fromCharCode(65 + (column % 26))
}

function namedOnce(names: readonly string[]): { headings: string[]; doubled: string[] } {
  const headings: string[] = []
  const doubled = new Set<string>()
  for (const [column, name] of names.entries()) {
    const wanted = name || `(${letterOf(column)})`
    let heading = wanted
    for (let number = 2; headings.includes(heading); number += 1) heading = `${wanted} (${number})`
    if (heading !== wanted) doubled.add(wanted)
    headings.push(heading)
  }
  return { headings, doubled: [...doubled] }
}

/** Rows as a file that Danish Excel opens right: with a byte order mark, semicolons and its line ends. */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${Papa.unparse(rows as string[][], { delimiter: ';', newline: '\r\n' })}\r\n`
}
