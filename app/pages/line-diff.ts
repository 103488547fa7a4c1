/** What changed between two texts, line by line. Pure. */

export interface DiffLine {
  /** `same` in both; `out` only in the older; `in` only in the newer. */
  sign: 'same' | 'out' | 'in'
  text: string
}

/** Longer texts are shown as one taken out and one put in: the table below grows with the product. */
const MOST_LINES = 1000

/** The fewest lines out and in that make the newer text of the older. */
export function lineDiff(older: string, newer: string): DiffLine[] {
  const [a, b] = [older.split('\n'), newer.split('\n')]
  const out = (lines: readonly string[]): DiffLine[] => lines.map((text) => ({ sign: 'out', text }))
  const into = (lines: readonly string[]): DiffLine[] => lines.map((text) => ({ sign: 'in', text }))
  if (a.length > MOST_LINES || b.length > MOST_LINES) return [...out(a), ...into(b)]
  // common[i][j]: the most lines that the rests from i and from j have in common, in order
  const common = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  const at = (i: number, j: number) => common[i]?.[j] ?? 0
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = common[i]
      if (row) row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  const lines: DiffLine[] = []
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      lines.push({ sign: 'same', text: a[i] ?? '' })
      i += 1
      j += 1
    } else if (at(i + 1, j) >= at(i, j + 1)) {
      lines.push({ sign: 'out', text: a[i] ?? '' })
      i += 1
    } else {
      lines.push({ sign: 'in', text: b[j] ?? '' })
      j += 1
    }
  }
  return [...lines, ...out(a.slice(i)), ...into(b.slice(j))]
}
