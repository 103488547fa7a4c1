import type { Pen } from '~/certificates/paper-pen.server'
import { paint } from '~/certificates/sheet-drawing'
import { coast } from '~/island/coast'
import { outlinePath, project, VIEW_HEIGHT, VIEW_WIDTH } from '~/island/projection'
import { townBySlug } from '~/island/towns'
import type { Drawing, DrawnTown, Look } from './drawing'
import { PAPER, ROOM, type ReportPaper } from './report-paper.server'

/** The charts of a report on paper: the same pieces as on the page, as curves. */

type Of<D extends Drawing['draw']> = Extract<Drawing, { draw: D }>

const MID = '#9bbfca'
const WELL = '#e8eceb'
const QUIET = '#75858c'
const NAMES = 230
const NUMBERS = 190

/** A chart with its title and what it says. */
export function drawChart(paper: ReportPaper, drawing: Drawing): void {
  paper.heading(drawing.title, headOf(drawing))
  if (drawing.text) paper.write('P', drawing.text, { size: 16, colour: paint.soft }, { after: 8 })
  switch (drawing.draw) {
    case 'bars':
      drawBars(paper, drawing)
      break
    case 'columns':
      drawColumns(paper, drawing)
      break
    case 'towns':
      drawTowns(paper, drawing)
      break
    case 'target':
      drawTarget(paper, drawing)
      break
  }
  if (drawing.note) paper.write('P', drawing.note, { size: 15, colour: paint.soft }, { before: 6 })
}

/** What must fit under a title on its page: a chart is not parted where it can be helped. */
function headOf(drawing: Drawing): number {
  switch (drawing.draw) {
    case 'bars':
      return 150 + Math.min(drawing.bars.length, 20) * 30
    case 'columns':
      return 330
    case 'towns':
      return 620
    case 'target':
      return 210
  }
}

/** One piece, filled by its look; what is kept back is dashed. */
function fillPiece(pen: Pen, left: number, top: number, wide: number, high: number, look: Look | 'quiet', kept: boolean): void {
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

function drawBars(paper: ReportPaper, { legend, bars }: Of<'bars'>): void {
  const { pen } = paper
  if (legend.length > 0) drawLegend(paper, legend)
  const from = PAPER.left + NAMES
  const room = ROOM - NAMES - NUMBERS
  for (const { name, segments, text } of bars) {
    const top = paper.room(30)
    pen.scenery(() => {
      for (const { start, size, look, kept } of segments)
        fillPiece(pen, from + (room * start) / 100, top + 3, (room * size) / 100, 22, look, kept)
    })
    pen.say('P', `${name}: ${text}`, () => {
      const named = pen.short(name, NAMES - 14, { size: 16 }, 12)
      pen.line(named.text, PAPER.left, top + 20, named.style)
      pen.line(text, PAPER.right - pen.width(text, { size: 16, weight: 600 }), top + 20, { size: 16, weight: 600 })
    })
    paper.skip(30)
  }
}

function drawLegend(paper: ReportPaper, legend: Of<'bars'>['legend']): void {
  const { pen } = paper
  const top = paper.room(34)
  let left: number = PAPER.left
  for (const { look, text, number } of legend) {
    const words = `${text} ${number}`
    const here = left
    pen.scenery(() => fillPiece(pen, here, top + 4, 18, 18, look, false))
    pen.say('P', words, () => pen.line(words, here + 26, top + 19, { size: 16 }))
    left += 26 + pen.width(words, { size: 16 }) + 28
  }
  paper.skip(36)
}

function drawColumns(paper: ReportPaper, { columns }: Of<'columns'>): void {
  const { pen } = paper
  const high = 150
  const top = paper.room(high + 66) + 26
  pen.scenery(() => {
    for (const { start, width, height, look, kept } of columns)
      fillPiece(
        pen,
        PAPER.left + (ROOM * start) / 100,
        top + high * (1 - height / 100),
        (ROOM * width) / 100,
        (high * height) / 100,
        look === 'accent' ? 1 : 'quiet',
        kept,
      )
    pen.doc.rect(PAPER.left, top + high, ROOM, 2).fill(paint.ink)
  })
  const many = columns.length > 14
  for (const { middle, height, name, text, named } of columns) {
    const at = PAPER.left + (ROOM * middle) / 100
    pen.say('P', `${name}: ${text}`, () => {
      const bold = { size: many ? 10 : 16, weight: 600 as const }
      // of more than two years the numbers would stand over each other: they are in the table
      if (columns.length <= 24) pen.line(text, at - pen.width(text, bold) / 2, top + high * (1 - height / 100) - 6, bold)
      if (named) pen.line(name, at - pen.width(name, { size: 15 }) / 2, top + high + 22, { size: 15, colour: paint.soft })
    })
  }
  paper.downTo(top + high + 34)
}

/** The island with a circle for each town, and the same as bars beside it. */
function drawTowns(paper: ReportPaper, { towns }: Of<'towns'>): void {
  const { pen } = paper
  const wide = 400
  const high = (wide * VIEW_HEIGHT) / VIEW_WIDTH
  const top = paper.room(Math.max(high, towns.length * 28) + 10)
  pen.scenery(() => {
    const { doc } = pen
    doc.rect(PAPER.left, top, wide, high).fill('#dce9ed')
    doc
      .save()
      .translate(PAPER.left, top)
      .scale(wide / VIEW_WIDTH)
    doc.lineWidth(2).path(outlinePath(coast)).fillAndStroke(paint.land, paint.coast)
    doc.restore()
    // the largest first, so that the small ones lie on them
    for (const town of towns.toSorted((a, b) => b.count - a.count)) drawCircle(pen, town, PAPER.left, top, wide / VIEW_WIDTH)
  })
  const from = PAPER.left + wide + 170
  const room = PAPER.right - from - 110
  for (const [place, { name, percent, low, text }] of towns.entries()) {
    const here = top + place * 28
    pen.scenery(() => {
      pen.doc.rect(from, here + 5, room, 16).fill(WELL)
      fillPiece(pen, from, here + 5, (room * (percent ?? 3)) / 100, 16, low ? 3 : 1, percent === null)
    })
    pen.say('P', `${name}: ${text}`, () => {
      pen.line(name, PAPER.left + wide + 24, here + 19, { size: 16 })
      pen.line(text, PAPER.right - pen.width(text, { size: 16, weight: 600 }), here + 19, { size: 16, weight: 600 })
    })
  }
  paper.downTo(top + Math.max(high, towns.length * 28) + 6)
}

function drawCircle(pen: Pen, { town, percent, count, low }: DrawnTown, left: number, top: number, scale: number): void {
  const { x, y } = project(townBySlug(town))
  const radius = 10 + 2.2 * Math.sqrt(Math.min(count, 60))
  pen.doc
    .lineWidth(1.5)
    .circle(left + x * scale, top + y * scale, radius)
    .fillAndStroke(low ? paint.ochre : paint.accent, low ? paint.ink : paint.land)
  const style = { size: 12, weight: 600 as const, colour: low ? paint.ink : paint.paper }
  const text = percent === null ? '–' : String(percent)
  pen.line(text, left + x * scale - pen.width(text, style) / 2, top + y * scale + 4.5, style)
}

function drawTarget(paper: ReportPaper, { reached, mark, inside, markText, endText }: Of<'target'>): void {
  const { pen } = paper
  const top = paper.room(96) + 6
  pen.scenery(() => {
    pen.doc.rect(PAPER.left, top, ROOM, 40).fill(WELL)
    fillPiece(pen, PAPER.left, top, (ROOM * reached) / 100, 40, 1, false)
    pen.doc.rect(PAPER.left + (ROOM * mark) / 100, top - 6, 3, 52).fill(paint.ink)
  })
  pen.say('P', [inside, markText, endText].filter(Boolean).join('. '), () => {
    const after = reached < 25
    const style = { size: 17, weight: 600 as const, colour: after ? paint.ink : paint.paper }
    pen.line(inside, PAPER.left + (after ? (ROOM * reached) / 100 : 0) + 12, top + 26, style)
    const half = pen.width(markText, { size: 15 }) / 2
    const at = Math.min(
      Math.max(PAPER.left + (ROOM * mark) / 100, PAPER.left + half),
      PAPER.right - half - (endText ? pen.width(endText, { size: 15 }) + 20 : 0),
    )
    pen.line(markText, at - half, top + 68, { size: 15 })
    if (endText) pen.line(endText, PAPER.right - pen.width(endText, { size: 15 }), top + 68, { size: 15 })
  })
  paper.downTo(top + 82)
}
