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
  /** Across the paper while it has no number. */
  example: string | null
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

/** So many lines of tasks fit on the back; the rest become one line. */
export const MOST_ROWS = 9
/** The same for courses, which stand above the tasks. */
export const MOST_COURSES = 4
