import type { ChartId, Drawing } from './drawing'

/** How charts stand on a wide page. Pure. */

/** These stand first; the map of the towns wants the whole width, and parts them from the others. */
const onTop: readonly ChartId[] = ['slags', 'maaneder', 'vente']

type Stacks = [Drawing[], Drawing[]]
export type PagePart = { stacks: Stacks } | { full: Drawing }

/** The charts of a page from its top: what leads, the map, and the rest. */
export function pairsOfStacks(drawings: readonly Drawing[]): PagePart[] {
  const first = drawings.filter(({ id }) => onTop.includes(id))
  const rest = drawings.filter(({ id, draw }) => !onTop.includes(id) && draw !== 'towns')
  const parts: PagePart[] = [
    { stacks: stacksOf(first) },
    ...drawings.filter(({ draw }) => draw === 'towns').map((full) => ({ full })),
    { stacks: stacksOf(rest) },
  ]
  return parts.filter((part) => 'full' in part || part.stacks[0].length > 0)
}

/** About how tall a chart is, in lines of bars. */
function tallness(drawing: Drawing): number {
  switch (drawing.draw) {
    case 'bars':
      return 5 + drawing.bars.length
    case 'columns':
      return 10
    case 'towns':
      return 16
    case 'target':
      return 7
  }
}

/** Charts in two stacks of about the same height, each in its order. */
function stacksOf(drawings: readonly Drawing[]): Stacks {
  const stacks: Stacks = [[], []]
  let [left, right] = [0, 0]
  for (const drawing of drawings) {
    if (left <= right) {
      stacks[0].push(drawing)
      left += tallness(drawing)
    } else {
      stacks[1].push(drawing)
      right += tallness(drawing)
    }
  }
  return stacks
}
