import type { Pen, Style, Tag } from '~/certificates/paper-pen.server'
import { paint } from '~/certificates/sheet-drawing'

/** A standing sheet of A4 that is written from top to bottom; what has no room begins the next one. In the paper's units, five to a millimetre. */

export const PAPER = { width: 1050, height: 1485, left: 80, right: 970, top: 90, bottom: 1395 } as const
export const ROOM = PAPER.right - PAPER.left

export type ReportPaper = ReturnType<typeof paperOf>

/** @param pageText what stands at the foot of a page */
export function paperOf(pen: Pen, name: string, pageText: (number: number) => string) {
  let at: number = PAPER.top
  let pages = 0

  function page(): void {
    pen.page()
    pages += 1
    at = PAPER.top
    const style: Style = { size: 14, colour: paint.soft }
    const number = pageText(pages)
    pen.scenery(() => {
      pen.doc.rect(PAPER.left, 1425, ROOM, 1.2).fill(paint.line)
      pen.line(name, PAPER.left, 1450, style)
      pen.line(number, PAPER.right - pen.width(number, style), 1450, style)
    })
  }

  const widths = new Map<string, number>()
  /** A word's width; the same words come again and again, and measuring one anew is slow. */
  function widthOf(word: string, style: Style): number {
    const key = `${style.size} ${style.weight ?? 400} ${word}`
    const known = widths.get(key)
    if (known !== undefined) return known
    const wide = pen.width(word, style)
    widths.set(key, wide)
    return wide
  }

  /** Breaks a text into lines by its words' widths; a word that is wider than a line is broken by the pen. */
  function linesOf(text: string, most: number, style: Style): string[] {
    const space = widthOf('x x', style) - widthOf('xx', style)
    const broken: string[] = []
    let wide = 0
    for (const word of text.split(/\s+/).filter(Boolean)) {
      const own = widthOf(word, style)
      if (own > most) {
        const pieces = pen.lines(word, most, style)
        broken.push(...pieces)
        wide = pen.width(pieces.at(-1) ?? '', style)
      } else if (broken.length > 0 && wide + space + own <= most) {
        broken[broken.length - 1] += ` ${word}`
        wide += space + own
      } else {
        broken.push(word)
        wide = own
      }
    }
    return broken
  }

  /** How high a text is in a column so wide. */
  function heightOf(text: string, wide: number, style: Style, leading = 1.4): number {
    return text ? linesOf(text, wide, style).length * style.size * leading : 0
  }

  /** A text in a column, from `top` down, wherever the paper is written at. */
  function textAt(tag: Tag, text: string, style: Style, left: number, top: number, wide: number, leading = 1.4): void {
    if (!text) return
    const broken = linesOf(text, wide, style)
    pen.say(tag, text, () => {
      for (const [place, line] of broken.entries()) pen.line(line, left, top + style.size * (place * leading + 1), style)
    })
  }

  /** One line no wider than `most`; only one that is gets measured letter by letter. */
  function fit(text: string, most: number, style: Style, least: number) {
    return widthOf(text, style) <= most ? { text, style } : pen.short(text, most, style, least)
  }

  /** Makes sure that so much fits under one another; gives where it begins. */
  function room(height: number): number {
    if (pages === 0 || at + height > PAPER.bottom) page()
    return at
  }

  /** A text in lines; a long one goes on over the page. */
  function write(
    tag: Tag,
    text: string,
    style: Style,
    { left = PAPER.left as number, wide = ROOM as number, leading = 1.4, before = 0, after = 0 } = {},
  ): void {
    const broken = linesOf(text, wide, style)
    const step = style.size * leading
    room(before + Math.min(broken.length, 3) * step)
    at += before
    // one text in one piece of a page, so that it is read aloud as one
    let rest = broken
    while (rest.length > 0) {
      const fits = Math.max(1, Math.floor((PAPER.bottom - at) / step))
      const here = rest.slice(0, fits)
      rest = rest.slice(fits)
      pen.say(tag, here.join(' '), () => {
        for (const [place, line] of here.entries()) pen.line(line, left, at + style.size + place * step, style)
      })
      at += here.length * step
      if (rest.length > 0) page()
    }
    at += after
  }

  return {
    pen,
    page,
    linesOf,
    widthOf,
    heightOf,
    textAt,
    fit,
    room,
    get at() {
      return at
    },
    /** What was drawn ended here. */
    downTo(base: number): void {
      at = base
    },
    skip(height: number): void {
      at += height
    },
    write,
    /** The name of a part, on the same page as what it names. */
    heading(text: string, needs = 120): void {
      room(needs)
      write('H2', text, { size: 25, weight: 700 }, { before: 20, after: 6 })
    },
  }
}
