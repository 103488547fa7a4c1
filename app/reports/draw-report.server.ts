import type { TFunction } from 'i18next'
import { drawBrand } from '~/certificates/draw-front.server'
import { openPaper, type Style } from '~/certificates/paper-pen.server'
import { printable } from '~/certificates/script-runs'
import { paint } from '~/certificates/sheet-drawing'
import { formatDay } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { figureKeys } from './definitions'
import { chartBoxes } from './draw-charts.server'
import { drawSymbol } from './draw-symbol.server'
import { tableBoxes } from './draw-tables.server'
import type { ReportFacts } from './facts-of'
import { flowInColumns, packBoxes } from './report-boxes.server'
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
  paper.skip(18)
  packBoxes(paper, chartBoxes(paper, sheet.drawings, t))
  paper.heading(t('report:page.all'), 300)
  packBoxes(paper, tableBoxes(paper, sheet.tables, language, t))
  drawDefinitions(paper, t)
  return done()
}

function drawCover({ pen, write, skip, fit }: ReportPaper, sheet: ReportSheet, name: string, made: string): void {
  drawBrand(pen, PAPER.left, 66, 56)
  skip(52)
  write('P', name, { size: 20, colour: paint.soft })
  write('H1', sheet.title, { size: 46, weight: 700 }, { leading: 1.2 })
  const lead = `${sheet.lead} · ${made}`
  // on one line where it can be read so
  const { text, style } = fit(lead, ROOM - 1, { size: 15.5, colour: paint.soft }, 13.5)
  write('P', lead, text === lead ? style : { size: 15.5, colour: paint.soft }, { before: 4 })
}

function drawForeword({ write, heading }: ReportPaper, { foreword, signedBy }: HalfStatus, t: TFunction): void {
  const paragraphs = paragraphsOf(foreword)
  if (paragraphs.length === 0) return
  heading(t('report:page.foreword'))
  for (const paragraph of paragraphs)
    write('P', printable(paragraph).replaceAll('\n', ' '), { size: 17 }, { wide: 740, leading: 1.45, after: 9 })
  if (signedBy) write('P', printable(signedBy), { size: 17, weight: 600 }, { before: 2 })
}

const told: Style = { size: 16 }
const TOLD_LINE = 1.45

/** What the figures say, on an ochre ground: up to three sentences beside each other. */
function drawShort(paper: ReportPaper, sheet: ReportSheet, t: TFunction): void {
  const sentences = sheet.told.map(({ icon, text }) => ({ icon, text: text.replaceAll(/<\/?b>/g, '') }))
  if (sentences.length === 0) return
  const { pen } = paper
  const across = sentences.length % 3 === 1 && sentences.length < 5 ? Math.min(sentences.length, 2) : Math.min(sentences.length, 3)
  const wide = (ROOM - 32) / across
  const most = wide - 48
  const rows = Array.from({ length: Math.ceil(sentences.length / across) }, (_, row) => {
    const here = sentences.slice(row * across, (row + 1) * across)
    return { here, high: Math.max(...here.map(({ text }) => paper.heightOf(text, most, told, TOLD_LINE))) + 12 }
  })
  const height = 58 + rows.reduce((sum, { high }) => sum + high, 0)
  paper.skip(16)
  const top = paper.room(height)
  pen.scenery(() => pen.doc.roundedRect(PAPER.left, top, ROOM, height, 6).fill('#fbf0d5'))
  paper.textAt('H2', t('report:page.short'), { size: 20, weight: 700 }, PAPER.left + 18, top + 13, ROOM)
  let at = top + 50
  for (const { here, high } of rows) {
    for (const [place, { icon, text }] of here.entries()) {
      const left = PAPER.left + 18 + place * wide
      pen.scenery(() => drawSymbol(pen, `i-${icon}`, left, at, 20, '#7a4a00'))
      paper.textAt('P', text, told, left + 30, at, most, TOLD_LINE)
    }
    at += high
  }
  paper.downTo(top + height)
}

/** Five figures beside each other, on one plinth. */
function drawTiles(paper: ReportPaper, { tiles }: ReportSheet): void {
  const { pen } = paper
  paper.skip(16)
  const top = paper.room(116)
  const wide = ROOM / tiles.length
  pen.scenery(() => {
    pen.doc.lineWidth(1).rect(PAPER.left, top, ROOM, 108).stroke(paint.line)
    pen.doc.rect(PAPER.left, top + 104, ROOM, 5).fill(paint.ink)
  })
  for (const [place, { term, value, note }] of tiles.entries()) {
    const left = PAPER.left + place * wide + 14
    const most = wide - 24
    if (place > 0) pen.scenery(() => pen.doc.rect(left - 14, top, 1, 104).fill(paint.line))
    pen.say('P', [term, value, note].filter(Boolean).join(': '), () => {
      const termed = pen.short(term, most, { size: 16, colour: paint.soft }, 12)
      pen.line(termed.text, left, top + 28, termed.style)
      const valued = pen.short(value, most, { size: 36, weight: 700 }, 20)
      pen.line(valued.text, left, top + 66, valued.style)
      const noted = pen.short(note, most, { size: 15 }, 11)
      pen.line(noted.text, left, top + 91, noted.style)
    })
  }
  paper.downTo(top + 110)
}

const term: Style = { size: 14, weight: 600 }
const meaning: Style = { size: 13.5, colour: paint.soft }

/** What the figures mean, small and in two columns. */
function drawDefinitions(paper: ReportPaper, t: TFunction): void {
  paper.heading(t('report:page.how'), 200)
  const texts = figureKeys.map((figure) => [t(`report:definitions.${figure}.term`), t(`report:definitions.${figure}.text`)] as const)
  flowInColumns(
    paper,
    [...texts, ['', t('report:page.small')] as const].map(([name, text]) => ({
      full: false,
      height: (wide) => paper.heightOf(name, wide, term) + paper.heightOf(text, wide, meaning, 1.35) + 9,
      draw(left, top, wide) {
        paper.textAt('P', name, term, left, top, wide)
        paper.textAt('P', text, meaning, left, top + paper.heightOf(name, wide, term), wide, 1.35)
      },
    })),
  )
}
