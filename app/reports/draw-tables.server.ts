import type { Style } from '~/certificates/paper-pen.server'
import { paint } from '~/certificates/sheet-drawing'
import { cellText } from './figure-text'
import { PAPER, ROOM, type ReportPaper } from './report-paper.server'
import type { ReportTable, TableRow } from './tables'

const ROW = 27
const text: Style = { size: 15 }
const bold: Style = { size: 15, weight: 600 }

/** A table on paper; its head is repeated where it goes on over the page. */
export function drawTable(paper: ReportPaper, table: ReportTable, language: string): void {
  const { pen } = paper
  const columns = table.head.length - 1
  const wide = Math.min(140, (ROOM - 260) / columns)
  const whole = Math.min(ROOM, 330 + wide * columns)
  const rightOf = (place: number) => PAPER.left + whole - (columns - place) * wide - 10

  function row(
    tag: 'TH' | 'TD',
    name: string,
    cells: readonly string[],
    { style = text, nameStyle = bold, ground = '', above = 1 } = {},
  ): void {
    const top = paper.room(ROW)
    pen.scenery(() => {
      if (ground) pen.doc.rect(PAPER.left, top, whole, ROW).fill(ground)
      pen.doc.rect(PAPER.left, top, whole, above).fill(above > 1 ? paint.ink : paint.line)
    })
    pen.group('TR', () => {
      const named = pen.short(name, whole - columns * wide - 16, nameStyle, 11)
      pen.say('TH', name, () => pen.line(named.text, PAPER.left + 8, top + 19, named.style))
      for (const [place, cell] of cells.entries()) {
        const fitted = pen.short(cell, wide - 12, style, 10)
        pen.say(tag, cell, () => pen.line(fitted.text, rightOf(place + 1) - pen.width(fitted.text, fitted.style), top + 19, fitted.style))
      }
    })
    paper.skip(ROW)
  }

  const [first = '', ...heads] = table.head
  const head = () => row('TH', first, heads, { style: bold, ground: '#e8eceb' })
  paper.room(40 + ROW * Math.min(table.rows.length + 2, 12))
  paper.write('P', table.title, { size: 18, weight: 600 }, { before: 14, after: 4 })
  pen.group('Table', () => {
    head()
    for (const [place, { name, cells }] of table.rows.entries()) {
      // no row of totals begins a page alone
      const needs = place === table.rows.length - 1 && table.foot ? 2 * ROW : ROW
      if (paper.at + needs > PAPER.bottom) {
        paper.page()
        head()
      }
      row('TD', name, written(cells))
    }
    if (table.foot) row('TD', table.foot.name, written(table.foot.cells), { style: bold, above: 2 })
  })

  if (table.note) paper.write('P', table.note, { size: 13 }, { before: 6, after: 4 })

  function written(cells: TableRow['cells']): string[] {
    return cells.map((cell) => cellText(cell, language))
  }
}
