import type { Pen } from '~/certificates/paper-pen.server'
import { paint } from '~/certificates/sheet-drawing'
import type { Drawing, Look } from './drawing'

/** What the charts on paper are made of. */

/** A drawing of one sort. */
export type Of<D extends Drawing['draw']> = Extract<Drawing, { draw: D }>
/** What is drawn under a card's words. */
export interface Body {
  high: number
  draw: (left: number, top: number) => void
}

const MID = '#9bbfca'
export const WELL = '#e8eceb'
const QUIET = '#75858c'

/** One piece, filled by its look; what is kept back is dashed. */
export function fillPiece(pen: Pen, left: number, top: number, wide: number, high: number, look: Look | 'quiet', kept: boolean): void {
  const { doc } = pen
  if (wide <= 0 || high <= 0) return
  if (kept) {
    doc.lineWidth(1.5).dash(5, { space: 4 }).rect(left, top, wide, high).stroke(QUIET).undash()
    return
  }
  const plain = { 1: paint.accent, 2: MID, 3: paint.ochre, 4: null, quiet: QUIET }[look]
  if (plain) {
    doc.rect(left, top, Math.max(wide - 1.5, 1), high).fill(plain)
    return
  }
  doc.save().rect(left, top, wide, high).clip().lineWidth(2.4)
  for (let x = left - high; x < left + wide; x += 7)
    doc
      .moveTo(x, top + high)
      .lineTo(x + high, top)
      .stroke(QUIET)
  doc.restore()
}
