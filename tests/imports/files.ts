/** Files of a register as a test writes them. */

export const utf8 = (text: string) => new TextEncoder().encode(text)

/** As older programs save: one byte a letter. */
export function inWindows1252(text: string): Uint8Array {
  const other: Record<string, number> = { '–': 0x96, '’': 0x92, '€': 0x80 }
  return Uint8Array.from([...text].map((letter) => other[letter] ?? letter.charCodeAt(0)))
}

/** Rows of named cells as a file: the headings of the first row, in their order. */
export function csv(rows: readonly Record<string, string>[], separator = ';'): string {
  const headings = Object.keys(rows[0] ?? {})
  const quoted = (text: string) => (/[";,\n\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return [headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? ''))]
    .map((cells) => cells.map(quoted).join(separator))
    .join('\r\n')
}
