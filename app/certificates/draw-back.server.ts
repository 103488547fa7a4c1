import { drawAcross, drawBrand, drawGround, drawPaper, drawSea, drawSign } from './draw-front.server'
import type { Pen, Style } from './paper-pen.server'
import type { Sheet, SheetRow } from './sheet'
import { paint, SHEET_WIDTH } from './sheet-drawing'

/** The back: what was done, in figures, for whoever reads an application; and how to see that the paper is real. */

const LEFT = 104
const WIDE = SHEET_WIDTH - 2 * LEFT
const heads: Style = { size: 18, weight: 600, colour: paint.soft }

/** Both tables stand between these, in lines that are no closer than they can be read. */
const TABLES = { from: 326, until: 700, step: 42 }

export function drawBack(pen: Pen, { back, proof, across }: Sheet): void {
  pen.page()
  pen.scenery(() => {
    drawPaper(pen)
    drawSea(pen, true)
    drawGround(pen)
  })
  drawBrand(pen, LEFT, 104, 52)
  const title = pen.short(back.title, WIDE, { size: 44, weight: 700, tracking: -0.6 }, 18)
  pen.say('H2', back.title, () => pen.line(title.text, LEFT, 232, title.style))
  pen.say('P', back.intro, () => pen.line(back.intro, LEFT, 272, { size: 21, colour: paint.soft }))
  const rows = [...back.rows, ...(back.total ? [back.total] : [])]
  const lines = back.courses.length + rows.length + (back.courses.length > 0 && rows.length > 0 ? GAP : 0)
  const step = Math.min(TABLES.step, (TABLES.until - TABLES.from) / Math.max(1, lines))
  let base = TABLES.from
  if (back.courses.length > 0) base = drawCourses(pen, back, base, step)
  if (rows.length > 0) base = drawTasks(pen, back, base + (back.courses.length > 0 ? step * GAP : 0), step)
  drawFoot(pen, back, proof, base + 46)
  if (across) drawAcross(pen, across, false)
}

/** Between the courses and the tasks with their heads, in lines. */
const GAP = 1.6

function rule(pen: Pen, base: number, thick = 1): void {
  pen.scenery(() => pen.doc.rect(LEFT, base, WIDE, thick).fill(thick > 1 ? paint.ink : paint.line))
}

interface Cell {
  text: string
  /** Left edge, or the right one of figures. */
  at: number
  most: number
  figure?: boolean
}

function drawRow(pen: Pen, cells: readonly Cell[], base: number, style: Style, head: boolean): void {
  pen.group('TR', () => {
    for (const [place, { text, at, most, figure }] of cells.entries()) {
      if (!text) continue
      const { text: shown, style: fitted } = pen.short(text, most, style, 13)
      const tag = head || place === 0 ? 'TH' : 'TD'
      pen.say(tag, text, () => pen.line(shown, figure ? at - pen.width(shown, fitted) : at, base, fitted))
    }
  })
}

const letters = (step: number): Style => ({ size: Math.min(21, step * 0.52) })

/** Gives where the last line stands. */
function drawCourses(pen: Pen, { courses, courseHeads }: Sheet['back'], from: number, step: number): number {
  let base = from
  const cells = ({ title, on }: { title: string; on: string }): Cell[] => [
    { text: title, at: LEFT, most: 740 },
    { text: on, at: LEFT + 780, most: 480 },
  ]
  pen.group('Table', () => {
    drawRow(pen, cells(courseHeads), base, heads, true)
    rule(pen, base + 12, 2)
    for (const course of courses) {
      base += step
      drawRow(pen, cells(course), base, letters(step), false)
      rule(pen, base + step * 0.32)
    }
  })
  return base
}

const taskCells = ({ task, period, times, hours }: SheetRow): Cell[] => [
  { text: task, at: LEFT, most: 620 },
  { text: period, at: LEFT + 650, most: 340 },
  { text: times, at: LEFT + 1110, most: 100, figure: true },
  { text: hours, at: LEFT + WIDE, most: 120, figure: true },
]

function drawTasks(pen: Pen, back: Sheet['back'], from: number, step: number): number {
  let base = from
  pen.group('Table', () => {
    drawRow(pen, taskCells(back.heads), base, heads, true)
    rule(pen, base + 12, 2)
    for (const row of back.rows) {
      base += step
      drawRow(pen, taskCells(row), base, letters(step), false)
      rule(pen, base + step * 0.32)
    }
    if (back.total) {
      base += step
      drawRow(pen, taskCells(back.total), base, { ...letters(step), weight: 600 }, false)
      rule(pen, base + step * 0.32, 2)
    }
  })
  return base
}

const SIGN = 170
const SIGN_TOP = 752

/** The line of help stands here, and all else above it. */
const HELP = 940

/** Somebody's own words and where the work was done on the left; the sign to scan on the right. */
function drawFoot(pen: Pen, back: Sheet['back'], proof: Sheet['proof'], from: number): void {
  const most = WIDE - SIGN - 90
  const soft: Style = { size: 18, colour: paint.soft }
  const inside = back.organisations ? Math.min(3, pen.lines(back.organisations, most, { size: 18 }).length) : 0
  let base = from
  const say = (text: string, style: Style, count?: number) =>
    pen.say('P', text, () => (base = pen.paragraph(text, LEFT, base, most, style, 1.36, count)))
  if (back.words) {
    say(back.words.head, { ...soft, weight: 600 })
    base += 4
    const room = HELP - 34 - inside * 18 * 1.36 - base
    let size = 21
    while (size > 13 && pen.lines(back.words.text, most, { size }).length * size * 1.36 > room) size -= 0.5
    say(back.words.text, { size }, Math.floor(room / (size * 1.36)))
    base += 8
  }
  if (back.organisations) say(back.organisations, { size: 18 }, 3)
  base = HELP
  say(back.help, soft, 2)
  if (proof) drawProof(pen, proof)
}

/** The sign to scan, with the number and the address in words beneath. */
function drawProof(pen: Pen, proof: NonNullable<Sheet['proof']>): void {
  drawSign(pen, proof, LEFT + WIDE - SIGN, SIGN_TOP, SIGN)
  const ends = (text: string, base: number, style: Style) =>
    pen.say('P', text, () => pen.line(text, LEFT + WIDE - pen.width(text, style), base, style))
  ends(proof.number, 956, { size: 16, weight: 600 })
  ends(proof.address, 978, { size: 16, colour: paint.soft })
}
