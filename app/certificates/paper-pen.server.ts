import { buffer } from 'node:stream/consumers'
import PDFDocument from 'pdfkit'
import { fontFor, paperFonts, type Weight } from './paper-fonts.server'
import { runsLeftward, runsOf, type Run } from './script-runs'
import { paint, SHEET_HEIGHT, SHEET_WIDTH } from './sheet-drawing'

/** A pen on an A4 PDF: lines and paragraphs in any script, in the paper's own units, five to a millimetre (sheet-drawing.ts). */

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
  /** Certificates lie, reports stand. */
  layout?: 'landscape' | 'portrait'
}

/** A file with our fonts in it and nothing drawn; `done` closes it and gives its bytes. */
export async function openPaper({
  title,
  language,
  at,
  layout = 'landscape',
}: PaperFile): Promise<{ pen: Pen; done: () => Promise<Buffer> }> {
  const fonts = await paperFonts()
  const doc = new PDFDocument({
    autoFirstPage: false,
    // without this the standard Helvetica would be named in the file
    font: '',
    size: 'A4',
    layout,
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

  /** A word that is wider than `most`, in pieces that are not. */
  function pieces(word: string, most: number, style: Style): string[] {
    if (width(word, style) <= most) return [word]
    const broken: string[] = ['']
    for (const letter of word) {
      const longer = `${broken.at(-1)}${letter}`
      if (broken.at(-1) === '' || width(longer, style) <= most) broken[broken.length - 1] = longer
      else broken.push(letter)
    }
    return broken
  }

  /** Breaks a text into lines no wider than `most`; a word that is wider is broken as well. */
  function lines(text: string, most: number, style: Style): string[] {
    return text.split('\n').flatMap((paragraph) => {
      const broken: string[] = []
      const words = paragraph.split(/ +/).filter(Boolean)
      for (const word of words.flatMap((each) => pieces(each, most, style))) {
        const longer = broken.length > 0 ? `${broken.at(-1)} ${word}` : word
        if (broken.length > 0 && width(longer, style) <= most) broken[broken.length - 1] = longer
        else broken.push(word)
      }
      return broken
    })
  }

  /** The beginning of a text that is no wider than `most` with its three dots; the whole of it where that is. */
  function cut(text: string, most: number, style: Style): string {
    if (width(text, style) <= most) return text
    const letters = [...text]
    while (letters.length > 1 && width(`${letters.join('').trimEnd()}…`, style) > most) letters.pop()
    return `${letters.join('').trimEnd()}…`
  }

  /** The largest size up to the style's at which a line is no wider than `most`; never smaller than `least`. */
  function fitting(text: string, most: number, style: Style, least: number): Style {
    const wide = width(text, style)
    return wide <= most ? style : { ...style, size: Math.min(style.size, Math.max(least, (style.size * most) / wide)) }
  }

  return {
    doc,
    width,
    line,
    lines,

    /** A page of paper; everything after is drawn on it. */
    page(): void {
      doc.addPage()
      const lies = doc.page.width > doc.page.height
      const [wide, high] = lies ? [SHEET_WIDTH, SHEET_HEIGHT] : [SHEET_HEIGHT, SHEET_WIDTH]
      doc.scale(doc.page.width / wide, doc.page.height / high)
    },

    fitting,

    /** One line that is made smaller down to `least`, and then cut, so that it is no wider than `most`. */
    short(text: string, most: number, style: Style, least: number): { text: string; style: Style } {
      const fitted = fitting(text, most, style, least)
      return { text: cut(text, most, fitted), style: fitted }
    },

    /**
     * Lines under one another, of which one stands on `base`; gives where the next would stand. A text in Arabic stands to the right.
     * @param count at most so many; what is left out shows as three dots
     */
    paragraph(text: string, left: number, base: number, most: number, style: Style, leading = 1.45, count = Infinity): number {
      let at = base
      const broken = lines(text, most, style)
      const shown = broken.slice(0, Math.max(1, count))
      const [last] = shown.slice(-1)
      if (last !== undefined && shown.length < broken.length)
        shown[shown.length - 1] = cut(`${last} ${broken[shown.length] ?? ''}`, most, style)
      for (const each of shown) {
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
