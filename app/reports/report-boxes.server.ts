import { PAPER, ROOM, type ReportPaper } from './report-paper.server'

/** Charts and tables as boxes that lie in two columns, so that pages are full. In the paper's units. */

export interface Box {
  /** As wide as the page, not as one of two columns. */
  full: boolean
  height: (wide: number) => number
  /** @param high what it may fill: at least its height */
  draw: (left: number, top: number, wide: number, high: number) => void
}

const GAP = 20
const COLUMN = (ROOM - GAP) / 2
/** So uneven may the columns be above a box that crosses both. */
const UNEVEN = 60

/** Measures for a width once: what is drawn was measured before. */
export function measuredOnce<Measured>(measure: (wide: number) => Measured): (wide: number) => Measured {
  const known = new Map<number, Measured>()
  return (wide) => {
    const measured = known.get(wide) ?? measure(wide)
    known.set(wide, measured)
    return measured
  }
}

/** Two boxes side by side, equally high: they are read together. */
export function beside(one: Box, other: Box): Box {
  const height = () => Math.max(one.height(COLUMN), other.height(COLUMN))
  return {
    full: true,
    height,
    draw(left, top) {
      one.draw(left, top, COLUMN, height())
      other.draw(left + COLUMN + GAP, top, COLUMN, height())
    },
  }
}

/**
 * Lays boxes on the paper in their order, each in the shorter column. What has no room on a page lets a later one that has go before it:
 * a page is full before the next begins.
 */
export function packBoxes(paper: ReportPaper, boxes: readonly Box[]): void {
  const rest = boxes.map((box) => ({ box, high: box.height(box.full ? ROOM : COLUMN) }))
  let columns: [number, number] = [paper.at, paper.at]
  let fresh = paper.at <= PAPER.top
  const lowest = () => Math.max(...columns)
  const highest = () => Math.min(...columns)
  const begins = ({ full }: Box) => (full ? lowest() : highest())
  const fits = ({ box, high }: (typeof rest)[number]) => begins(box) + high <= PAPER.bottom

  function choose(): number {
    const first = rest.findIndex(fits)
    const hole = lowest() - highest()
    if (first < 0 || !rest[first]?.box.full || hole <= UNEVEN) return first
    // a hole above what crosses both columns is filled by a later one, where there is one of its size
    const filler = rest.findIndex(({ box, high }) => !box.full && high <= hole + UNEVEN && highest() + high <= PAPER.bottom)
    return filler < 0 ? first : filler
  }

  while (rest.length > 0) {
    const chosen = choose()
    // what is higher than a page is drawn on one of its own all the same
    const [next] = chosen >= 0 || fresh ? rest.splice(Math.max(chosen, 0), 1) : []
    if (!next) {
      paper.page()
      columns = [paper.at, paper.at]
      fresh = true
      continue
    }
    fresh = false
    const { box, high } = next
    const top = begins(box)
    if (box.full) {
      box.draw(PAPER.left, top, ROOM, high)
      columns = [top + high + GAP, top + high + GAP]
    } else {
      const place = columns[0] <= columns[1] ? 0 : 1
      box.draw(PAPER.left + place * (COLUMN + GAP), top, COLUMN, high)
      columns[place] = top + high + GAP
    }
  }
  paper.downTo(lowest())
}

/** Texts that are read one after the other, in two columns: the left one first, down to the same height or to the end of the page. */
export function flowInColumns(paper: ReportPaper, boxes: readonly Box[]): void {
  let rest = boxes.map((box) => ({ box, high: box.height(COLUMN) }))

  function fill(place: 0 | 1, most: number): number {
    let used = 0
    while (rest[0] && used + rest[0].high <= most) {
      const { box, high } = rest[0]
      box.draw(PAPER.left + place * (COLUMN + GAP), paper.at + used, COLUMN, high)
      used += high
      rest = rest.slice(1)
    }
    return used
  }

  while (rest.length > 0) {
    const whole = rest.reduce((sum, { high }) => sum + high, 0)
    const room = PAPER.bottom - paper.at
    const fresh = paper.at <= PAPER.top
    const half = Math.min(room, whole / 2 + (rest[0]?.high ?? 0) / 2)
    // a text higher than a page stands on one of its own all the same
    const left = fill(0, fresh ? Math.max(rest[0]?.high ?? 0, half) : half)
    const right = fill(1, room)
    paper.downTo(paper.at + Math.max(left, right))
    if (rest.length > 0) paper.page()
  }
}
