import type { Pen } from '~/certificates/paper-pen.server'
import { paint, walls } from '~/certificates/sheet-drawing'
import type { Front } from '~/ui/front'
import icons from '~/ui/icons.svg?raw'

/** Symbols of the site's sprite on paper: the houses of the kinds, and icons. */

const GABLE = { wide: 64, high: 68 }
const wallOf = new Map(walls)

interface Piece {
  shape: string
  filled: boolean
  value: (name: string) => string
}
/** The pieces of a symbol: its paths, circles and rectangles, and whether each is filled with the pen's colour. */
const known = new Map<string, Piece[]>()
function piecesOf(id: string): Piece[] {
  const before = known.get(id)
  if (before) return before
  const inside = new RegExp(`<symbol id="${id}"[^>]*>(.*?)</symbol>`, 's').exec(icons)?.[1] ?? ''
  const pieces: Piece[] = [...inside.matchAll(/<(path|circle|rect)\s([^>]*)>/g)].map(([, shape = '', attributes = '']) => ({
    shape,
    filled: attributes.includes('fill="currentColor"'),
    value: (name: string) => new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? '',
  }))
  known.set(id, pieces)
  return pieces
}

/** A symbol of 24 units, drawn with lines of one colour. */
export function drawSymbol({ doc }: Pen, id: string, left: number, top: number, size: number, colour: string): void {
  doc
    .save()
    .translate(left, top)
    .scale(size / 24)
  doc.lineWidth(1.9).lineJoin('round').lineCap('round')
  for (const { shape, filled, value } of piecesOf(id)) {
    if (shape === 'path') doc.path(value('d'))
    if (shape === 'circle') doc.circle(Number(value('cx')), Number(value('cy')), Number(value('r')))
    if (shape === 'rect')
      doc.roundedRect(Number(value('x')), Number(value('y')), Number(value('width')), Number(value('height')), Number(value('rx')))
    if (filled) doc.fillAndStroke(colour, colour)
    else doc.stroke(colour)
  }
  doc.restore()
}

/** The house of a kind with its pictogram, as beside its name on the site. */
export function drawGable(pen: Pen, front: Front, left: number, top: number, high: number): void {
  const { doc } = pen
  const scale = high / GABLE.high
  const wall = wallOf.get(front) ?? paint.accent
  doc.save().translate(left, top).scale(scale)
  doc.path('M4 24 32 4l28 20v44H4z').fill(wall)
  doc.lineWidth(1.5).path('M4 24v40h56V24').stroke(paint.ink)
  doc.path('M3.2 61h57.6v7H3.2z').fill(paint.ink)
  doc.lineWidth(3).path('M.8 26.6 32 4.3l31.2 22.3').stroke(paint.ink)
  doc.restore()
  const ink = front === 'mentor' || front === 'bridge' ? paint.ink : '#ffffff'
  drawSymbol(pen, `p-${front}`, left + 17 * scale, top + 24 * scale, 30 * scale, ink)
}
