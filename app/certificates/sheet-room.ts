import type { Sheet, SheetBack } from './sheet'

/**
 * How small the letters of the page's sheet are, so that long texts stay clear of what is below them; the PDF measures its own. Reckoned
 * from the number of letters, in hundredths of the sheet's width (cqi), with the measures of styles/certificate.css. Pure.
 */

/** An ordinary letter is so wide, as a share of its size. Wide ones are made up for by room that is left. */
const LETTER = 0.55
const LEAST = 0.4

const linesOf = (text: string, width: number, size: number) =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(([...line].length * LETTER * size) / width)), 0)

/** The largest share, in steps of five hundredths, at which `height` fits `room`. */
function share(room: number, height: (share: number) => number): number {
  for (let hundredths = 100; hundredths > LEAST * 100; hundredths -= 5) if (height(hundredths / 100) <= room) return hundredths / 100
  return LEAST
}

/** Of the sentence and what stands under it, above the lines to sign on. */
export function deedShare({ name, sentence, can, words }: Pick<Sheet, 'name' | 'sentence' | 'can' | 'words'>): number {
  const letters = [...name].length
  const nameSize = Math.max(2, Math.min(4.6, 86 / Math.max(1, letters)))
  const nameHeight = (letters > 40 ? linesOf(name, 40, nameSize * 1.3) : 1) * nameSize * 1.1
  return share(22.3 - nameHeight, (each) => {
    const said = linesOf(sentence, 39.5, 1.6 * each) * 1.6 * 1.45 * each
    const below = words === null ? 1.2 + can.length * (1.6 * 1.45 + 0.35) * each : 1 + linesOf(words, 36, 1.4 * each) * 1.4 * 1.36 * each
    return said + below
  })
}

/** Of the whole back: its tables, and what stands beside the sign to scan. */
export function backShare({ courses, rows, total, words, organisations, help }: SheetBack): number {
  const lines = rows.length + courses.length + (total ? 1 : 0)
  const tables = Number(rows.length > 0) + Number(courses.length > 0)
  return share(51, (each) => {
    const size = 1.4 * each
    const beside = [words?.text, organisations, help].flatMap((text) => text ?? [])
    const said = beside.reduce((sum, text) => sum + linesOf(text, 60, size) * size * 1.4 + size, words ? size * 1.4 : 0)
    return lines * size * 2.2 + tables * (size * 3.4) + Math.max(said, 11 + size * 3.5)
  })
}
