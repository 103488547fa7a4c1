import type { TFunction } from 'i18next'
import type { Style } from '~/certificates/paper-pen.server'
import { paint } from '~/certificates/sheet-drawing'
import { drawnBars } from './draw-bars.server'
import { drawnTowns } from './draw-towns.server'
import { fillPiece, WELL, type Body, type Of } from './draw-piece.server'
import type { Drawing } from './drawing'
import { beside, measuredOnce, type Box } from './report-boxes.server'
import type { ReportPaper } from './report-paper.server'

/** The charts of a report on paper: the same pieces as on the page, as curves, each in a card. */

const PAD = 18
const title: Style = { size: 19, weight: 700 }
const soft: Style = { size: 15, colour: paint.soft }
const small: Style = { size: 14, colour: paint.soft }
/** So many columns are readable in half a page. */
const IN_HALF = 9

/** The cards of all charts; the two of what comes of it all stand side by side. */
export function chartBoxes(paper: ReportPaper, drawings: readonly Drawing[], t: TFunction): Box[] {
  const lessons = drawings.find(({ id }) => id === 'i-gang')
  const together = lessons && drawings.some(({ id }) => id === 'i-job')
  return drawings.flatMap((drawing) => {
    const box = card(paper, drawing, t)
    if (!together) return [box]
    if (drawing === lessons) return []
    return [drawing.id === 'i-job' ? beside(box, card(paper, lessons, t)) : box]
  })
}

function isWide(drawing: Drawing): boolean {
  if (drawing.draw === 'columns') return drawing.columns.length > IN_HALF
  return drawing.draw === 'towns' || drawing.id === 'aarets-maal'
}

/** A chart with its title and what it says, in a frame. */
function card(paper: ReportPaper, drawing: Drawing, t: TFunction): Box {
  const parts = measuredOnce((wide) => {
    const inside = wide - 2 * PAD
    const text = PAD + paper.heightOf(drawing.title, inside, title, 1.3)
    const body = text + paper.heightOf(drawing.text, inside, soft) + 12
    const drawn = bodyOf(paper, drawing, inside, t)
    const note = body + drawn.high + (drawing.note && drawn.high > 0 ? 8 : 0)
    return { inside, text, body, drawn, note, high: note + paper.heightOf(drawing.note, inside, small) + PAD }
  })
  return {
    full: isWide(drawing),
    height: (wide) => parts(wide).high,
    draw(left, top, wide, high) {
      const { inside, text, body, drawn, note } = parts(wide)
      const from = left + PAD
      paper.pen.scenery(() => paper.pen.doc.lineWidth(1.2).roundedRect(left, top, wide, high, 6).stroke(paint.line))
      paper.textAt('H2', drawing.title, title, from, top + PAD - 2, inside, 1.3)
      paper.textAt('P', drawing.text, soft, from, top + text, inside)
      drawn.draw(from, top + body)
      paper.textAt('P', drawing.note, small, from, top + note, inside)
    },
  }
}

function bodyOf(paper: ReportPaper, drawing: Drawing, wide: number, t: TFunction): Body {
  switch (drawing.draw) {
    case 'bars':
      return drawnBars(paper, drawing, wide)
    case 'columns':
      return drawnColumns(paper, drawing, wide)
    case 'towns':
      return drawnTowns(paper, drawing, wide, t)
    case 'target':
      return drawnTarget(paper, drawing, wide)
  }
}

function drawnColumns(paper: ReportPaper, { columns }: Of<'columns'>, wide: number): Body {
  const { pen } = paper
  const high = 130
  const pitch = wide / columns.length
  const under: Style = { size: 14, colour: paint.soft }
  const names = columns.map(({ name, named }) => (named ? paper.linesOf(name, Math.max(pitch, 44), under).slice(0, 2) : []))
  const below = 12 + Math.max(...names.map(({ length }) => length)) * 18
  // of more than two years the numbers would stand over each other: they are in the table
  const numbers = columns.length <= 24
  return {
    high: 22 + high + below,
    draw(left, top) {
      const ground = top + 22 + high
      pen.scenery(() => {
        for (const { start, width, height, look, kept } of columns) {
          const tall = (high * height) / 100
          fillPiece(pen, left + (wide * start) / 100, ground - tall, (wide * width) / 100, tall, look === 'accent' ? 1 : 'quiet', kept)
        }
        pen.doc.rect(left, ground, wide, 2).fill(paint.ink)
      })
      for (const [place, { middle, height, name, text }] of columns.entries()) {
        const at = left + (wide * middle) / 100
        pen.say('P', `${name}: ${text}`, () => {
          const number = paper.fit(text, pitch, { size: 15, weight: 600 }, 11)
          if (numbers)
            pen.line(number.text, at - pen.width(number.text, number.style) / 2, ground - (high * height) / 100 - 6, number.style)
          for (const [line, words] of (names[place] ?? []).entries())
            pen.line(words, at - paper.widthOf(words, under) / 2, ground + 20 + line * 17, under)
        })
      }
    },
  }
}

function drawnTarget(paper: ReportPaper, { reached, mark, inside, markText, endText }: Of<'target'>, wide: number): Body {
  const { pen } = paper
  const style: Style = { size: 16, weight: 600 }
  const under: Style = { size: 15 }
  return {
    high: 74,
    draw(left, above) {
      const top = above + 6
      pen.scenery(() => {
        pen.doc.rect(left, top, wide, 36).fill(WELL)
        fillPiece(pen, left, top, (wide * reached) / 100, 36, 1, false)
        pen.doc.rect(left + (wide * mark) / 100, top - 6, 3, 48).fill(paint.ink)
      })
      pen.say('P', [inside, markText, endText].filter(Boolean).join('. '), () => {
        const filled = (wide * reached) / 100
        const after = paper.widthOf(inside, style) + 24 > filled
        pen.line(inside, left + (after ? filled : 0) + 12, top + 24, { ...style, colour: after ? paint.ink : paint.paper })
        const half = paper.widthOf(markText, under) / 2
        const end = endText ? paper.widthOf(endText, under) : 0
        const at = Math.min(Math.max((wide * mark) / 100, half), wide - half - (endText ? end + 20 : 0))
        pen.line(markText, left + at - half, top + 62, under)
        if (endText) pen.line(endText, left + wide - end, top + 62, under)
      })
    },
  }
}
