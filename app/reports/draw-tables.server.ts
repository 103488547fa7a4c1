import type { TFunction } from 'i18next'
import type { Style } from '~/certificates/paper-pen.server'
import { paint } from '~/certificates/sheet-drawing'
import { cellText } from './figure-text'
import { measuredOnce, type Box } from './report-boxes.server'
import type { ReportPaper } from './report-paper.server'
import type { ReportTable } from './tables'

const text: Style = { size: 14 }
const bold: Style = { size: 14, weight: 600 }
const title: Style = { size: 17, weight: 600 }
const small: Style = { size: 13, colour: paint.soft }
const LINE = 17
const PAD = 8
/** So many columns of numbers stand readable in half a page. */
const IN_HALF = 3
/** A longer table goes on in a second part, with its name and its head again. */
const MOST_ROWS = 32

/** All tables on paper: small ones lie two beside each other. */
export function tableBoxes(paper: ReportPaper, tables: readonly ReportTable[], language: string, t: TFunction): Box[] {
  return tables.flatMap((table) => partsOf(table, t).map((part) => tableBox(paper, part, language)))
}

/** A table in parts as long as each other, so that none is left with a lonely row. */
function partsOf(table: ReportTable, t: TFunction): ReportTable[] {
  const count = Math.max(1, Math.ceil(table.rows.length / MOST_ROWS))
  const each = Math.ceil(table.rows.length / count)
  return Array.from({ length: count }, (_, place) => {
    const last = place === count - 1
    return {
      ...table,
      title: place === 0 ? table.title : t('report:pdf.continued', { title: table.title }),
      rows: table.rows.slice(place * each, (place + 1) * each),
      foot: last ? table.foot : null,
      note: last ? table.note : undefined,
    }
  })
}

interface Line {
  name: string[]
  cells: string[][]
  tag: 'TH' | 'TD'
  style: Style
  nameStyle: Style
  ground: string
  above: number
  high: number
}

function tableBox(paper: ReportPaper, table: ReportTable, language: string): Box {
  const { pen } = paper
  const columns = table.head.length - 1
  const columnOf = (wide: number) => Math.min(116, Math.floor((wide * 0.6) / columns))

  const layout = measuredOnce((wide) => {
    const column = columnOf(wide)
    const names = wide - columns * column - 2 * PAD
    const line = (
      name: string,
      cells: readonly string[],
      { tag = 'TD' as 'TH' | 'TD', style = text, nameStyle = text, ground = '', above = 1 } = {},
    ): Line => {
      const broken = {
        name: paper.linesOf(name, names, nameStyle),
        // numbers are never broken, but made smaller
        cells: cells.map((cell) => (tag === 'TH' ? paper.linesOf(cell, column - PAD, style) : [cell])),
      }
      const most = Math.max(broken.name.length, ...broken.cells.map(({ length }) => length))
      return { ...broken, tag, style, nameStyle, ground, above, high: most * LINE + 7 }
    }
    const [first = '', ...heads] = table.head
    const written = (cells: ReportTable['rows'][number]['cells']) => cells.map((cell) => cellText(cell, language))
    const lines = [
      line(first, heads, { tag: 'TH', style: bold, nameStyle: bold, ground: '#e8eceb' }),
      ...table.rows.map(({ name, cells }) => line(name, written(cells))),
      ...(table.foot ? [line(table.foot.name, written(table.foot.cells), { style: bold, nameStyle: bold, above: 2 })] : []),
    ]
    const above = paper.heightOf(table.title, wide, title) + 5
    const rows = lines.reduce((sum, { high }) => sum + high, 0)
    const note = table.note ? 6 + paper.heightOf(table.note, wide, small) : 0
    return { column, lines, above, rows, high: above + rows + note + 6 }
  })

  function drawLine(
    { name, cells, tag, style, nameStyle, ground, above, high }: Line,
    left: number,
    top: number,
    whole: number,
    column: number,
  ) {
    pen.scenery(() => {
      if (ground) pen.doc.rect(left, top, whole, high).fill(ground)
      pen.doc.rect(left, top, whole, above).fill(above > 1 ? paint.ink : paint.line)
    })
    pen.group('TR', () => {
      pen.say('TH', name.join(' '), () => {
        for (const [place, words] of name.entries()) pen.line(words, left + PAD, top + LINE * (place + 1), nameStyle)
      })
      for (const [place, cell] of cells.entries()) {
        const right = left + whole - (cells.length - 1 - place) * column - PAD
        pen.say(tag, cell.join(' '), () => {
          for (const [row, words] of cell.entries()) {
            const fitted = paper.fit(words, column - PAD, style, 10)
            pen.line(fitted.text, right - pen.width(fitted.text, fitted.style), top + LINE * (row + 1), fitted.style)
          }
        })
      }
    })
  }

  return {
    full: columns > IN_HALF,
    height: (wide) => layout(wide).high,
    draw(left, top, wide) {
      const { column, lines, above, rows } = layout(wide)
      paper.textAt('P', table.title, title, left, top, wide)
      pen.group('Table', () => {
        let at = top + above
        for (const line of lines) {
          drawLine(line, left, at, wide, column)
          at += line.high
        }
      })
      if (table.note) paper.textAt('P', table.note, small, left, top + above + rows + 6, wide)
    },
  }
}
