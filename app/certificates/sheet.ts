import type { CertificateKind, PaperLanguage } from './certificate'

/** What is printed, word for word, in the paper's language: the page and the PDF are made of the same. Pure. */

export interface SheetRow {
  task: string
  period: string
  times: string
  hours: string
}

export interface SheetBack {
  title: string
  intro: string
  /** Courses that were taken, and where the hours were; empty lists are left out. */
  courses: { title: string; on: string }[]
  courseHeads: { title: string; on: string }
  heads: SheetRow
  rows: SheetRow[]
  total: SheetRow | null
  words: { head: string; text: string } | null
  organisations: string | null
  help: string
}

export interface Sheet {
  kind: CertificateKind
  language: PaperLanguage
  documentTitle: string
  /** Across the paper while it has no number: an example, not approved yet, or valid no more. */
  across: string | null
  title: string
  lead: string
  name: string
  sentence: string
  /** Three things the person can; or, on a thank-you, somebody's own words instead. */
  can: string[]
  words: string | null
  signer: string
  date: string
  seal: { around: string; label: string }
  /** Number, where to type it, and the sign to scan; null on an example. */
  proof: { number: string; address: string; link: string; qr: string; scan: string } | null
  back: SheetBack
}

/** So many lines of courses and tasks fit on the back together, and so many of them are courses; the rest become one line each. */
export const MOST_ROWS = 9
export const MOST_COURSES = 4

/** So many organisations are named on the front and on the back, of each so many letters. */
export const MOST_NAMED = { front: 3, back: 4, letters: 44 }

/** Somebody's own words stand in so many lines of theirs at most; further ones follow on the last. */
export const MOST_LINES = 6

/** A text in at most so many lines, without empty ones. */
export function inLines(text: string, most: number): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return [...lines.slice(0, most - 1), lines.slice(most - 1).join(' ')].filter(Boolean).join('\n')
}

/** A name that is cut where it is longer than `most` letters. */
export function shortened(name: string, most: number): string {
  const letters = [...name]
  return letters.length > most
    ? `${letters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`
    : name
}
