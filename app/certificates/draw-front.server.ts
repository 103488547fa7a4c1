import { HOUSES } from '~/ui/house'
import type { Pen, Style } from './paper-pen.server'
import { canBeWritten } from './script-runs'
import type { Sheet } from './sheet'
import island from './sheet-island.svg?raw'
import { acrossSize, brand, ISLAND, mark, paint, pathsOf, SEAL_RADIUS, SHEET_HEIGHT, SHEET_WIDTH, walls } from './sheet-drawing'

/** The front: the island with its depths, the street, the seal, and what is said of whom. */

const LEFT = 104
const COLUMN = 683
export const GROUND = 32.7

export function drawFront(pen: Pen, sheet: Sheet): void {
  pen.page()
  pen.scenery(() => {
    drawPaper(pen)
    drawSea(pen)
    drawStreet(pen)
  })
  drawBrand(pen, LEFT, 104, 65)
  drawTitle(pen, sheet)
  drawDeed(pen, sheet, drawName(pen, sheet))
  drawSigning(pen, sheet)
  drawSeal(pen, sheet)
  if (sheet.proof) {
    drawProofLine(pen, sheet.proof)
    drawSign(pen, sheet.proof, 1046, 739, 94)
  }
  if (sheet.across) drawAcross(pen, sheet.across, true)
}

/** Across a paper that proves nothing yet; it is said once, on the front. */
export function drawAcross(pen: Pen, text: string, said: boolean): void {
  const style: Style = { size: acrossSize(text), weight: 700, colour: paint.accent }
  const draw = () => {
    pen.doc
      .save()
      .fillOpacity(0.13)
      .translate(SHEET_WIDTH / 2, SHEET_HEIGHT / 2)
      .rotate(-24)
    pen.line(text, -pen.width(text, style) / 2, style.size * 0.32, style)
    pen.doc.restore()
  }
  if (said) pen.say('P', text, draw)
  else pen.scenery(draw)
}

/** What reaches the edge reaches beyond it, so that no cut leaves a line of white. */
const BLEED = 15

/** The whole paper, and the ground the street stands on. */
export function drawPaper(pen: Pen): void {
  pen.doc.rect(-BLEED, -BLEED, SHEET_WIDTH + 2 * BLEED, SHEET_HEIGHT + 2 * BLEED).fill(paint.paper)
}
export function drawGround(pen: Pen): void {
  pen.doc.rect(-BLEED, SHEET_HEIGHT - GROUND, SHEET_WIDTH + 2 * BLEED, GROUND + BLEED).fill(paint.ink)
}

/** Lines of depth around the island, and lines of height on it; only the depths, and faint, behind figures. */
export function drawSea(pen: Pen, behindFigures = false): void {
  const { doc } = pen
  doc.save().translate(ISLAND.left, ISLAND.top).scale(ISLAND.scale)
  doc.lineWidth(1.6).strokeOpacity(behindFigures ? 0.4 : 1)
  for (const path of pathsOf(island, 'depths')) doc.path(path).stroke(paint.sea)
  if (!behindFigures) {
    doc.lineJoin('round').lineWidth(2.2)
    for (const path of pathsOf(island, 'land')) doc.path(path).fillAndStroke(paint.land, paint.coast)
    doc.lineWidth(1.4)
    for (const path of pathsOf(island, 'inland')) doc.path(path).stroke(paint.inland)
  }
  doc.restore()
}

const roofs = { tile: paint.tile, tar: paint.ink, straw: paint.straw }

/** The street of eight houses on its black ground. */
function drawStreet(pen: Pen): void {
  const { doc } = pen
  const column = (SHEET_WIDTH - 2 * LEFT) / walls.length
  for (const [place, [front, wall]] of walls.entries()) {
    const house = HOUSES[front]
    doc.save().translate(LEFT + column * (place + 0.5) - 70, SHEET_HEIGHT - GROUND - 180)
    if (house.chimney) doc.path(house.chimney).fill(paint.tile)
    doc.path(house.wall).fill(wall)
    doc.lineJoin('round').lineWidth(3.5)
    if (house.timber) doc.path(house.timber).stroke(paint.ink)
    doc.lineJoin('miter').lineWidth(2.5)
    if (house.roundWindow) doc.circle(70, house.roundWindow, 9.5).fillAndStroke(paint.pane, paint.ink)
    if (house.panes) doc.path(house.panes).fillAndStroke(paint.pane, paint.ink)
    doc.path(house.plinth).fill(paint.ink)
    doc.lineWidth(8).path(house.roofLine).stroke(roofs[house.roof])
    doc.restore()
  }
  drawGround(pen)
}

/** The island with its two houses. */
function drawMark(pen: Pen, left: number, top: number, scale: number, colours: { island: string; near: string; far: string }): void {
  pen.doc.save().translate(left, top).scale(scale).translate(-89, -144)
  pen.doc.path(mark.island).fill(colours.island)
  pen.doc.path(mark.near).fill(colours.near)
  pen.doc.path(mark.far).fill(colours.far)
  pen.doc.restore()
}

export function drawBrand(pen: Pen, left: number, top: number, size: number): void {
  pen.scenery(() => drawMark(pen, left, top, size / 834, { island: paint.accent, near: paint.paper, far: paint.ochre }))
  pen.say('P', `${brand.name} ${brand.place}`, () => {
    pen.line(brand.name, left + size * 1.17, top + size * 0.41, { size: size * 0.345, weight: 600 })
    pen.line(brand.place, left + size * 1.17, top + size * 0.78, { size: size * 0.345 })
  })
}

function drawTitle(pen: Pen, { title, lead }: Sheet): void {
  const style = pen.fitting(title, 715, { size: 76, weight: 700, tracking: -1.5 }, 48)
  pen.say('H1', title, () => pen.line(title, LEFT - 3, 292, style))
  pen.say('P', lead, () => pen.line(lead, LEFT, 368, { size: 23.8 }))
}

/** How small a name may be on one line and on two before it takes one more; the smallest that is still read. */
const NAME = { largest: 68, alone: 40, onTwo: 24, least: 9 }

/** A name as large as it can be: on one line, else on two or three. Words are broken only where they would be small otherwise. */
export function nameLines(pen: Pen, name: string): { lines: string[]; size: number } {
  const words = name.split(/\s+/)
  for (let size = NAME.largest; ; size -= 1) {
    const count = size >= NAME.alone ? 1 : size >= NAME.onTwo ? 2 : 3
    const whole = words.every((word) => pen.width(word, { size }) <= COLUMN)
    const lines = pen.lines(name, COLUMN, { size })
    if (size <= NAME.least) return { lines: lines.slice(0, count), size }
    if (lines.length <= count && (whole || size < NAME.onTwo + 6)) return { lines, size }
  }
}

/** The name and the line under it; without the letters for it the line is left to a pen. Gives where the line is. */
function drawName(pen: Pen, { name }: Sheet): number {
  const { lines, size } = canBeWritten(name) ? nameLines(pen, name) : { lines: [], size: 0 }
  let base = lines.length > 1 ? 418 : 442
  if (lines.length > 0)
    pen.say('P', name, () => {
      for (const line of lines) {
        pen.line(line, LEFT, base, { size })
        base += size * 1.12
      }
    })
  const rule = Math.max(473, base - size * 1.12 + 26)
  const widest = Math.max(0, ...lines.map((line) => pen.width(line, { size })))
  pen.scenery(() => pen.doc.rect(LEFT, rule, Math.min(COLUMN, Math.max(594, widest)), 4.2).fill(paint.ink))
  return rule
}

/** Where what is said ends, so that it stays clear of the lines to sign on. */
const SAID_ENDS = 728
const SMALLEST = 11

/** What was done and what the person can, as large as the room above the signatures lets it be. */
function drawDeed(pen: Pen, { sentence, can, words }: Sheet, rule: number): void {
  const room = SAID_ENDS - rule
  const height = (size: number) => {
    const said = pen.lines(sentence, COLUMN - 100, { size }).length * 1.45
    const rest = words ? pen.lines(words, COLUMN - 130, { size: size * 0.94 }).length * 1.36 * 0.94 + 0.9 : can.length * 1.63 + 0.75
    return (said + rest) * size + 22
  }
  let size = 23.8
  while (size > SMALLEST && height(size) > room) size -= 0.4
  const first = rule + 30 + size * 0.85
  let base = first
  // the sentence leaves room for what stands below it
  const count = Math.floor((SAID_ENDS - first) / (size * 1.45) / (words ? 2 : 1)) - (words ? 0 : can.length)
  pen.say('P', sentence, () => (base = pen.paragraph(sentence, LEFT, base, COLUMN - 100, { size }, 1.45, count)))
  base += size * 0.75
  if (words) return drawWords(pen, words, base, size * 0.94)
  pen.group('L', () => {
    for (const each of can) {
      pen.scenery(() => drawTick(pen, LEFT + 2, base - size * 0.86, size))
      const { text, style } = pen.short(each, COLUMN - 60, { size }, 12)
      pen.say('LI', each, () => pen.line(text, LEFT + 41, base, style))
      base += size * 1.63
    }
  })
}

function drawWords(pen: Pen, words: string, base: number, size: number): void {
  let end = base
  const count = Math.floor((SAID_ENDS - base) / (size * 1.36)) + 1
  pen.say('P', words, () => (end = pen.paragraph(words, LEFT + 26, base, COLUMN - 130, { size, colour: paint.soft }, 1.36, count)))
  pen.scenery(() => pen.doc.rect(LEFT, base - size, 5, end - base + size * 0.1).fill(paint.ochre))
}

function drawTick(pen: Pen, left: number, top: number, size: number): void {
  pen.doc
    .save()
    .translate(left, top)
    .scale((size * 1.1) / 24)
  pen.doc.lineWidth(2).lineCap('round').lineJoin('round').path('M20 6 9 17l-5-5').stroke(paint.accent)
  pen.doc.restore()
}

/** Two lines to write on: who signs, and where and when. */
function drawSigning(pen: Pen, { signer, date }: Sheet): void {
  for (const [place, text] of [signer, date].entries()) {
    const left = LEFT + place * 357
    pen.scenery(() => pen.doc.rect(left, 758, 312, 1.6).fill(paint.ink))
    const { text: shown, style } = pen.short(text, 312, { size: 21 }, 12)
    pen.say('P', text, () => pen.line(shown, left, 787, style))
  }
}

/** The seal: its words run around the two houses and fill the circle whatever they are. */
function drawSeal(pen: Pen, { seal }: Sheet): void {
  const { doc } = pen
  pen.say('Figure', seal.label, () => {
    doc.save().translate(1188, 627).scale(1.04)
    doc.lineWidth(3).circle(100, 100, 97).fillAndStroke(paint.paper, paint.ink)
    doc.lineWidth(1.2).circle(100, 100, 89).stroke(paint.ink)
    doc.circle(100, 100, 57).fill(paint.ink)
    doc.lineWidth(2.5).circle(100, 100, 62).stroke(paint.ochre)
    drawMark(pen, 60.5, 67.8, 0.096, { island: paint.pale, near: paint.ink, far: paint.ochre })
    drawAround(pen, seal.around)
    doc.restore()
  })
}

function drawAround(pen: Pen, text: string): void {
  const style: Style = { size: 17, weight: 600 }
  const letters = [...text]
  const wide = letters.map((letter) => pen.doc.font('latin-600').fontSize(style.size).widthOfString(letter))
  const round = 2 * Math.PI * SEAL_RADIUS
  const gap = (round - wide.reduce((sum, each) => sum + each, 0)) / letters.length
  // too many letters for the circle are drawn smaller
  const shrink = gap < 0.6 ? round / (round - (gap - 0.6) * letters.length) : 1
  let along = gap / 2
  for (const [place, letter] of letters.entries()) {
    const own = (wide[place] ?? 0) * shrink
    const degrees = 180 + ((along + own / 2) / round) * 360
    pen.doc.save().translate(100, 100).rotate(degrees)
    if (letter.trim()) pen.line(letter, -own / 2, -SEAL_RADIUS + style.size * shrink * 0.345, { ...style, size: style.size * shrink })
    pen.doc.restore()
    along += own + Math.max(gap, 0.6) * shrink
  }
}

/** The QR sign, on a light ground of its own. */
export function drawSign(pen: Pen, { qr, link, scan }: NonNullable<Sheet['proof']>, left: number, top: number, side: number): void {
  const { doc } = pen
  const dots = Number(/viewBox="0 0 (\d+)/.exec(qr)?.[1] ?? 1)
  const rows = [...qr.matchAll(/<path stroke[^>]* d="([^"]+)"/g)].map(([, path]) => path ?? '')
  const edge = (side / dots) * 2
  pen.say('Figure', scan, () => {
    doc.rect(left - edge, top - edge, side + 2 * edge, side + 2 * edge).fill(paint.paper)
    doc
      .save()
      .translate(left, top)
      .scale(side / dots)
      .lineCap('butt')
      .lineWidth(1)
    for (const path of rows) doc.path(path).stroke(paint.ink)
    doc.restore()
    doc.link(left, top, side, side, link)
  })
}

/** Number and where to check it, on the street's ground. */
function drawProofLine(pen: Pen, { number, address }: NonNullable<Sheet['proof']>): void {
  const style: Style = { size: 15, colour: paint.pale }
  const base = SHEET_HEIGHT - GROUND / 2 + 5
  pen.say('P', number, () => pen.line(number, LEFT, base, style))
  pen.say('P', address, () => pen.line(address, SHEET_WIDTH - LEFT - pen.width(address, style), base, style))
}
