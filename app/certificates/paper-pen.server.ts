import { buffer } from 'node:stream/consumers'
import PDFDocument from 'pdfkit'
import { fontFor, paperFonts, type Weight } from './paper-fonts.server'
import { runsLeftward, runsOf, type Run } from './script-runs'
import { paint, SHEET_HEIGHT, SHEET_WIDTH } from './sheet-drawing'

/** A pen on an A4 landscape PDF: lines and paragraphs in any script, in the paper's own units (sheet-drawing.ts). */

export interface Style {
  size: number
  weight?: Weight
  colour?: string
  /** Added between letters, in units; for Latin alone, because Arabic letters hold together. */
  tracking?: number
}

/** What a text is to somebody who has the paper read aloud. */
export type Tag = 'H1' | 'H2' | 'P' | 'L' | 'LI' | 'Table' | 'TR' | 'TH' | 'TD' | 'Figure'
type Element = ReturnType<PDFKit.PDFDocument['struct']>

export type Pen = ReturnType<typeof penOn>

export interface PaperFile {
  title: string
  language: string
  at: Date
}

/** A file with our fonts in it and nothing drawn; `done` closes it and gives its bytes. */
export async function openPaper({ title, language, at }: PaperFile): Promise<{ pen: Pen; done: () => Promise<Buffer> }> {
  const fonts = await paperFonts()
  const doc = new PDFDocument({
    autoFirstPage: false,
    // without this the standard Helvetica would be named in the file
    font: '',
    size: 'A4',
    layout: 'landscape',
    margin: 0,
    lang: language,
    displayTitle: true,
    tagged: true,
    pdfVersion: '1.7',
    info: { Title: title, Author: 'Ressourcebank Bornholm', CreationDate: at, ModDate: at },
  })
  for (const [name, font] of fonts) doc.registerFont(name, font)
  const bytes = buffer(doc)
  const whole = doc.struct('Document')
  doc.addStructure(whole)
  return {
    pen: penOn(doc, whole),
    done: () => {
      whole.end()
      doc.end()
      return bytes
    },
  }
}

function penOn(doc: PDFKit.PDFDocument, whole: Element) {
  let inside = whole

  const choose = (run: Run, { size, weight = 400 }: Style) => doc.font(fontFor(run.script, weight)).fontSize(size)
  const spacing = (run: Run, { tracking = 0 }: Style) => (run.script === 'latin' ? { characterSpacing: tracking } : {})
  const runWidth = (run: Run, style: Style) => choose(run, style).widthOfString(run.text, spacing(run, style))

  /** How wide a line is, in units. */
  const width = (text: string, style: Style) => runsOf(text).reduce((sum, run) => sum + runWidth(run, style), 0)

  /** Draws one line that begins at `left`, standing on `base`. */
  function line(text: string, left: number, base: number, style: Style, direction?: 'ltr' | 'rtl'): void {
    let at = left
    for (const run of runsOf(text, direction)) {
      const wide = runWidth(run, style)
      const before = run.text.slice(0, run.text.length - run.text.trimStart().length)
      const indent = before ? runWidth({ ...run, text: before }, style) : 0
      const words = run.text.trim()
      choose(run, style).fillColor(style.colour ?? paint.ink)
      if (words) doc.text(words, at + indent, base, { lineBreak: false, baseline: 'alphabetic', ...spacing(run, style) })
      at += wide
    }
  }

  /** Breaks a text into lines no wider than `most`; a word that is wider stands on a line of its own. */
  function lines(text: string, most: number, style: Style): string[] {
    return text.split('\n').flatMap((paragraph) => {
      const broken: string[] = []
      for (const word of paragraph.split(/ +/).filter(Boolean)) {
        const longer = broken.length > 0 ? `${broken.at(-1)} ${word}` : word
        if (broken.length > 0 && width(longer, style) <= most) broken[broken.length - 1] = longer
        else broken.push(word)
      }
      return broken
    })
  }

  return {
    doc,
    width,
    line,
    lines,

    /** A page of paper; everything after is drawn on it. */
    page(): void {
      doc.addPage()
      doc.scale(doc.page.width / SHEET_WIDTH, doc.page.height / SHEET_HEIGHT)
    },

    /** The largest size up to the style's at which a line is no wider than `most`; never smaller than `least`. */
    fitting(text: string, most: number, style: Style, least: number): Style {
      const wide = width(text, style)
      return wide <= most ? style : { ...style, size: Math.max(least, (style.size * most) / wide) }
    },

    /** Lines under one another, of which one stands on `base`; gives where the next would stand. A text in Arabic stands to the right. */
    paragraph(text: string, left: number, base: number, most: number, style: Style, leading = 1.45): number {
      let at = base
      for (const each of lines(text, most, style)) {
        const leftward = runsLeftward(text)
        line(each, leftward ? left + most - width(each, style) : left, at, style, leftward ? 'rtl' : 'ltr')
        at += style.size * leading
      }
      return at
    },

    /** What is only to look at. */
    scenery(draw: () => void): void {
      doc.markContent('Artifact', { type: 'Layout' })
      draw()
      doc.endMarkedContent()
    },

    /** A text, with how it reads: what is drawn in pieces is copied and read aloud as one. */
    say(tag: Tag, actual: string, draw: () => void): void {
      inside.add(doc.struct(tag, tag === 'Figure' ? { alt: actual } : { actual }, [draw]))
    },

    /** A group of texts, such as a table or its row. */
    group(tag: Tag, fill: () => void): void {
      const [outer, group] = [inside, doc.struct(tag)]
      outer.add(group)
      inside = group
      fill()
      group.end()
      inside = outer
    },
  }
}
