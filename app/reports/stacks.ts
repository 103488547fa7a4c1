import type { ChartId, Drawing } from './drawing'

/** How charts stand on a wide page. Pure. */

/** These stand first, in a grid of their own. */
export const onTop: readonly ChartId[] = ['slags', 'maaneder', 'vente', 'byer']

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
export function stacksOf(drawings: readonly Drawing[]): [Drawing[], Drawing[]] {
  const stacks: [Drawing[], Drawing[]] = [[], []]
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
