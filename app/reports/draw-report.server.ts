import type { TFunction } from 'i18next'
import { drawBrand } from '~/certificates/draw-front.server'
import { openPaper } from '~/certificates/paper-pen.server'
import { printable } from '~/certificates/script-runs'
import { paint } from '~/certificates/sheet-drawing'
import { formatDay } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { figureKeys } from './definitions'
import { drawChart } from './draw-charts.server'
import { drawTable } from './draw-tables.server'
import type { ReportFacts } from './facts-of'
import { PAPER, paperOf, ROOM, type ReportPaper } from './report-paper.server'
import type { ReportLanguage } from './printed-in'
import { reportSheet, type ReportSheet } from './report-sheet'
import { paragraphsOf, type HalfStatus } from './status'

/** A report as a PDF: A4, standing, with everything the page shows and what the figures mean. */
export async function drawReport(facts: ReportFacts, status: HalfStatus | null, language: ReportLanguage): Promise<Buffer> {
  const t = translator(language)
  const sheet = reportSheet(facts, t, language)
  const at = new Date(facts.compared.report.at)
  const name = status ? t('report:pdf.status') : t('report:page.title')
  const title = `${name} · ${sheet.title}`
  const { pen, done } = await openPaper({ title, language, at, layout: 'portrait' })
  const paper = paperOf(pen, `${title} · Ressourcebank Bornholm`, (number) => t('report:pdf.page', { number }))
  paper.page()
  drawCover(paper, sheet, name, t('report:pdf.made', { day: formatDay(at, language, new Date(0)) }))
  // what the figures say stands on the first page, however long the words are
  drawShort(paper, sheet, t)
  drawTiles(paper, sheet)
  if (status) drawForeword(paper, status, t)
  for (const drawing of sheet.drawings) drawChart(paper, drawing)
  paper.page()
  paper.heading(t('report:page.all'))
  for (const table of sheet.tables) drawTable(paper, table, language)
  drawDefinitions(paper, t)
  return done()
}

function drawCover({ pen, write, skip }: ReportPaper, sheet: ReportSheet, name: string, made: string): void {
  drawBrand(pen, PAPER.left, 70, 62)
  skip(70)
  write('P', name, { size: 22, colour: paint.soft })
  write('H1', sheet.title, { size: 58, weight: 700 }, { leading: 1.2 })
  write('P', sheet.lead, { size: 17, colour: paint.soft }, { before: 4 })
  write('P', made, { size: 17, colour: paint.soft }, { after: 14 })
}

function drawForeword({ write, heading }: ReportPaper, { foreword, signedBy }: HalfStatus, t: TFunction): void {
  const paragraphs = paragraphsOf(foreword)
  if (paragraphs.length === 0) return
  heading(t('report:page.foreword'))
  for (const paragraph of paragraphs)
    write('P', printable(paragraph).replaceAll('\n', ' '), { size: 18 }, { wide: 720, leading: 1.5, after: 12 })
  if (signedBy) write('P', printable(signedBy), { size: 18, weight: 600 }, { before: 4 })
}

/** What the figures say, on an ochre ground. */
function drawShort(paper: ReportPaper, { told }: ReportSheet, t: TFunction): void {
  if (told.length === 0) return
  const { pen } = paper
  const inside = ROOM - 48
  const sentences = told.map(({ text }) => text.replaceAll(/<\/?b>/g, ''))
  const lines = sentences.reduce((sum, text) => sum + paper.linesOf(text, inside - 22, { size: 18 }).length, 0)
  const height = 74 + lines * 26 + sentences.length * 6
  paper.skip(16)
  const top = paper.room(height)
  pen.scenery(() => pen.doc.rect(PAPER.left, top, ROOM, height).fill('#fbf0d5'))
  paper.skip(14)
  paper.write('H2', t('report:page.short'), { size: 24, weight: 700 }, { left: PAPER.left + 24, after: 6 })
  for (const sentence of sentences) {
    const base = paper.at
    pen.scenery(() => pen.doc.circle(PAPER.left + 30, base + 13, 4).fill(paint.accent))
    paper.write('P', sentence, { size: 18 }, { left: PAPER.left + 46, wide: inside - 22, leading: 26 / 18, after: 6 })
  }
  paper.downTo(top + height)
}

/** Five figures beside each other, on one plinth. */
function drawTiles(paper: ReportPaper, { tiles }: ReportSheet): void {
  const { pen } = paper
  paper.skip(18)
  const top = paper.room(132)
  const wide = ROOM / tiles.length
  pen.scenery(() => {
    pen.doc.lineWidth(1).rect(PAPER.left, top, ROOM, 124).stroke(paint.line)
    pen.doc.rect(PAPER.left, top + 120, ROOM, 5).fill(paint.ink)
  })
  for (const [place, { term, value, note }] of tiles.entries()) {
    const left = PAPER.left + place * wide + 14
    const most = wide - 24
    if (place > 0) pen.scenery(() => pen.doc.rect(left - 14, top, 1, 120).fill(paint.line))
    pen.say('P', [term, value, note].filter(Boolean).join(': '), () => {
      const termed = pen.short(term, most, { size: 16, colour: paint.soft }, 12)
      pen.line(termed.text, left, top + 32, termed.style)
      const valued = pen.short(value, most, { size: 42, weight: 700 }, 20)
      pen.line(valued.text, left, top + 76, valued.style)
      const noted = pen.short(note, most, { size: 16 }, 11)
      pen.line(noted.text, left, top + 104, noted.style)
    })
  }
  paper.downTo(top + 132)
}

function drawDefinitions({ heading, write, room }: ReportPaper, t: TFunction): void {
  heading(t('report:page.how'), 200)
  for (const figure of figureKeys) {
    room(80)
    write('P', t(`report:definitions.${figure}.term`), { size: 16, weight: 600 }, { before: 8 })
    write('P', t(`report:definitions.${figure}.text`), { size: 16, colour: paint.soft }, { wide: 760 })
  }
  write('P', t('report:page.small'), { size: 16 }, { before: 14, wide: 760 })
}
