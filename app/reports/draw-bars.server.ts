import type { Style } from '~/certificates/paper-pen.server'
import { fillPiece, type Body, type Of } from './draw-piece.server'
import { drawGable } from './draw-symbol.server'
import type { ReportPaper } from './report-paper.server'

/** Charts of lying bars on paper. */

const name: Style = { size: 14.5 }
const number: Style = { size: 15, weight: 600 }
const LEGEND_ROW = 25
const GABLE = 26

/** Names to the left, in two lines where one is too short; the bars; what they say to the right. */
export function drawnBars(paper: ReportPaper, { legend, bars }: Of<'bars'>, wide: number): Body {
  const { pen } = paper
  const houses = bars.some(({ front }) => front !== null)
  const indent = houses ? GABLE + 8 : 0
  const longest = Math.max(0, ...bars.map(({ name: text }) => paper.widthOf(text, name)))
  const names = Math.min(longest + 2, wide * 0.42 - indent)
  const numbers = Math.min(Math.max(0, ...bars.map(({ text }) => paper.widthOf(text, number))), wide * 0.44)
  const from = indent + names + 12
  const room = wide - from - numbers - 12
  const rows = bars.map((bar) => {
    const lines = paper.linesOf(bar.name, names, name)
    const shown = lines.length <= 2 ? lines : [lines[0] ?? '', pen.short(lines.slice(1).join(' '), names, name, 12).text]
    return { ...bar, lines: shown, high: shown.length > 1 ? 38 : houses ? 32 : 27 }
  })
  const signs = legendOf(paper, legend, wide)
  const above = signs.rows * LEGEND_ROW + (signs.rows > 0 ? 8 : 0)
  return {
    high: above + rows.reduce((sum, { high }) => sum + high, 0),
    draw(left, top) {
      signs.draw(left, top)
      let at = top + above
      for (const { name: said, front, segments, text, lines, high } of rows) {
        const middle = at + high / 2
        pen.scenery(() => {
          if (front) drawGable(pen, front, left, middle - GABLE / 2, GABLE)
          for (const { start, size, look, kept } of segments)
            fillPiece(pen, left + from + (room * start) / 100, middle - 10, (room * size) / 100, 20, look, kept)
        })
        pen.say('P', `${said}: ${text}`, () => {
          for (const [place, line] of lines.entries())
            pen.line(line, left + indent, middle + 5 + (place - (lines.length - 1) / 2) * 17, name)
          const fitted = paper.fit(text, numbers, number, 11)
          pen.line(fitted.text, left + wide - pen.width(fitted.text, fitted.style), middle + 5, fitted.style)
        })
        at += high
      }
    },
  }
}

/** What the fillings mean, in as many rows as it takes. */
function legendOf(paper: ReportPaper, legend: Of<'bars'>['legend'], wide: number) {
  const { pen } = paper
  let [across, row] = [0, 0]
  const signs = legend.map(({ look, text, number: count }) => {
    const long = 24 + paper.widthOf(text, name) + 6 + paper.widthOf(count, number)
    if (across > 0 && across + long > wide) [across, row] = [0, row + 1]
    const place = { look, text, count, left: across, top: row * LEGEND_ROW }
    across += long + 20
    return place
  })
  return {
    rows: legend.length > 0 ? row + 1 : 0,
    draw(left: number, top: number): void {
      for (const { look, text, count, ...place } of signs) {
        pen.scenery(() => fillPiece(pen, left + place.left, top + place.top + 3, 17, 17, look, false))
        pen.say('P', `${text} ${count}`, () => {
          const words = left + place.left + 24
          pen.line(text, words, top + place.top + 17, name)
          pen.line(count, words + paper.widthOf(text, name) + 6, top + place.top + 17, number)
        })
      }
    },
  }
}
