import type { TFunction } from 'i18next'
import type { Style } from '~/certificates/paper-pen.server'
import { paint } from '~/certificates/sheet-drawing'
import { coast } from '~/island/coast'
import { outlinePath, project, VIEW_HEIGHT, VIEW_WIDTH } from '~/island/projection'
import { townBySlug } from '~/island/towns'
import { fillPiece, WELL, type Body, type Of } from './draw-piece.server'
import type { DrawnTown } from './drawing'
import type { ReportPaper } from './report-paper.server'

/** The island on paper with a circle for each town, and the same as bars beside it. */

const MAP = 440
const ROW = 27
const name: Style = { size: 15 }
const number: Style = { size: 15, weight: 600 }
const onMap: Style = { size: 14.5, weight: 600 }
const inCircle: Style = { size: 15, weight: 700 }

export function drawnTowns(paper: ReportPaper, { towns }: Of<'towns'>, wide: number, t: TFunction): Body {
  const { pen } = paper
  const high = (MAP * VIEW_HEIGHT) / VIEW_WIDTH
  const names = Math.min(Math.max(...towns.map((town) => paper.widthOf(town.name, name))), 150)
  const numbers = Math.min(Math.max(...towns.map(({ text }) => paper.widthOf(text, number))), 120)
  const from = MAP + 24 + names + 12
  const room = wide - from - numbers - 12
  const legend = [
    { text: t('report:page.covered'), low: false },
    { text: t('report:page.low'), low: true },
  ]
  return {
    high: Math.max(high + 10 + legend.length * 26, towns.length * ROW),
    draw(left, top) {
      pen.scenery(() => drawMap(paper, towns, left, top, high))
      for (const [place, { text, low }] of legend.entries()) {
        const here = top + high + 10 + place * 26
        pen.scenery(() => drawCircle(paper, left + 10, here + 12, 9, low))
        pen.say('P', text, () => pen.line(text, left + 28, here + 17, name))
      }
      for (const [place, { name: town, percent, low, text }] of towns.entries()) {
        const here = top + place * ROW
        pen.scenery(() => {
          pen.doc.rect(left + from, here + 4, room, 17).fill(WELL)
          fillPiece(pen, left + from, here + 4, (room * (percent ?? 3)) / 100, 17, low ? 3 : 1, percent === null)
        })
        pen.say('P', `${town}: ${text}`, () => {
          const named = paper.fit(town, names, name, 12)
          pen.line(named.text, left + MAP + 24, here + 18, named.style)
          const told = paper.fit(text, numbers, number, 11)
          pen.line(told.text, left + wide - pen.width(told.text, told.style), here + 18, told.style)
        })
      }
    },
  }
}

function drawCircle({ pen: { doc } }: ReportPaper, x: number, y: number, radius: number, low: boolean): void {
  doc
    .lineWidth(1.5)
    .circle(x, y, radius)
    .fillAndStroke(low ? paint.ochre : paint.accent, low ? paint.ink : paint.land)
}

interface Patch {
  left: number
  right: number
  top: number
  bottom: number
}
const meets = (one: Patch, other: Patch) =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom

/** The island; a town's name stands where it covers neither circle nor name, and else in the list alone. */
function drawMap(paper: ReportPaper, towns: readonly DrawnTown[], left: number, top: number, high: number): void {
  const { pen } = paper
  const scale = MAP / VIEW_WIDTH
  pen.doc.rect(left, top, MAP, high).fill('#dce9ed')
  pen.doc.save().translate(left, top).scale(scale)
  pen.doc.lineWidth(2).path(outlinePath(coast)).fillAndStroke(paint.land, paint.coast)
  pen.doc.restore()
  const spots = towns.map((town) => {
    const { x, y } = project(townBySlug(town.town))
    return { town, x: left + x * scale, y: top + y * scale, radius: 15 + 1.5 * Math.sqrt(Math.min(town.count, 60)) }
  })
  // the largest first, so that the small ones lie on them
  for (const { town, x, y, radius } of spots.toSorted((a, b) => b.radius - a.radius)) {
    drawCircle(paper, x, y, radius, town.low)
    const text = town.percent === null ? '–' : String(town.percent)
    const style = { ...inCircle, colour: town.low ? paint.ink : paint.paper }
    pen.line(text, x - paper.widthOf(text, style) / 2, y + 5, style)
  }
  const taken: Patch[] = spots.map(({ x, y, radius }) => ({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }))
  for (const { town, x, y, radius } of spots) {
    const wide = paper.widthOf(town.name, onMap)
    const free = [
      { x: x + radius + 4, y: y + 5 },
      { x: x - radius - 4 - wide, y: y + 5 },
      { x: x - wide / 2, y: y + radius + 15 },
      { x: x - wide / 2, y: y - radius - 5 },
    ].find((place) => {
      const patch = patchOf(place, wide)
      const inside = patch.left > left + 2 && patch.right < left + MAP - 2 && patch.top > top && patch.bottom < top + high
      return inside && !taken.some((other) => meets(patch, other))
    })
    if (!free) continue
    taken.push(patchOf(free, wide))
    pen.line(town.name, free.x, free.y, onMap)
  }
}

const patchOf = ({ x, y }: { x: number; y: number }, wide: number): Patch => ({ left: x, right: x + wide, top: y - 12, bottom: y + 4 })
