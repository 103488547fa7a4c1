import { drawBrand, drawExample, drawGround, drawPaper, drawSea, drawSign } from './draw-front.server'
import type { Pen, Style } from './paper-pen.server'
import type { Sheet, SheetRow } from './sheet'
import { paint, SHEET_WIDTH } from './sheet-drawing'

/** The back: what was done, in figures, for whoever reads an application; and how to see that the paper is real. */

const LEFT = 104
const WIDE = SHEET_WIDTH - 2 * LEFT
const heads: Style = { size: 18, weight: 600, colour: paint.soft }

export function drawBack(pen: Pen, { back, proof, example }: Sheet): void {
  pen.page()
  pen.scenery(() => {
    drawPaper(pen)
    drawSea(pen, true)
    drawGround(pen)
  })
  drawBrand(pen, LEFT, 104, 52)
  pen.say('H2', back.title, () =>
    pen.line(back.title, LEFT, 232, pen.fitting(back.title, WIDE, { size: 44, weight: 700, tracking: -0.6 }, 22)),
  )
  pen.say('P', back.intro, () => pen.line(back.intro, LEFT, 272, { size: 21, colour: paint.soft }))
  let base = 326
  if (back.courses.length > 0) base = drawCourses(pen, back, base) + 22
  if (back.rows.length > 0) base = drawTasks(pen, back, base) + 10
  drawFoot(pen, back, proof, base + 20)
  if (example) drawExample(pen, example)
}

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
      const fitted = pen.fitting(text, most, style, 13)
      const [line = '', ...more] = pen.lines(text, most, fitted)
      const shown = more.length > 0 ? `${line} …` : line
      const tag = head || place === 0 ? 'TH' : 'TD'
      pen.say(tag, text, () => pen.line(shown, figure ? at - pen.width(shown, fitted) : at, base, fitted))
    }
  })
}

function drawCourses(pen: Pen, { courses, courseHeads }: Sheet['back'], from: number): number {
  let base = from
  const cells = ({ title, on }: { title: string; on: string }): Cell[] => [
    { text: title, at: LEFT, most: 740 },
    { text: on, at: LEFT + 780, most: 480 },
  ]
  pen.group('Table', () => {
    drawRow(pen, cells(courseHeads), base, heads, true)
    rule(pen, base + 12, 2)
    for (const course of courses) {
      base += 42
      drawRow(pen, cells(course), base, { size: 21 }, false)
      rule(pen, base + 13)
    }
  })
  return base + 42
}

const taskCells = ({ task, period, times, hours }: SheetRow): Cell[] => [
  { text: task, at: LEFT, most: 620 },
  { text: period, at: LEFT + 650, most: 340 },
  { text: times, at: LEFT + 1110, most: 100, figure: true },
  { text: hours, at: LEFT + WIDE, most: 120, figure: true },
]

function drawTasks(pen: Pen, back: Sheet['back'], from: number): number {
  let base = from
  // many lines stand closer together, so that all fit above the foot
  const lines = back.rows.length + (back.total ? 1 : 0)
  const step = Math.min(44, (700 - from) / lines)
  const style: Style = { size: Math.min(21, step * 0.52) }
  pen.group('Table', () => {
    drawRow(pen, taskCells(back.heads), base, heads, true)
    rule(pen, base + 12, 2)
    for (const row of back.rows) {
      base += step
      drawRow(pen, taskCells(row), base, style, false)
      rule(pen, base + step * 0.32)
    }
    if (back.total) {
      base += step
      drawRow(pen, taskCells(back.total), base, { ...style, weight: 600 }, false)
      rule(pen, base + step * 0.32, 2)
    }
  })
  return base + step
}

const SIGN = 170
const SIGN_TOP = 752

/** Somebody's own words and where the work was done on the left; the sign to scan on the right. */
function drawFoot(pen: Pen, back: Sheet['back'], proof: Sheet['proof'], from: number): void {
  const most = WIDE - SIGN - 90
  let base = from
  const say = (text: string, style: Style) => pen.say('P', text, () => (base = pen.paragraph(text, LEFT, base, most, style, 1.36)))
  if (back.words) {
    say(back.words.head, { size: 18, weight: 600, colour: paint.soft })
    base += 4
    const room = 908 - base
    let size = 21
    while (size > 11 && pen.lines(back.words.text, most, { size }).length * size * 1.36 > room) size -= 0.5
    say(back.words.text, { size })
    base += 8
  }
  if (back.organisations) say(back.organisations, { size: 18 })
  base = Math.max(base, 926)
  say(back.help, { size: 18, colour: paint.soft })
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
