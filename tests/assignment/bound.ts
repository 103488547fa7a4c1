import loadHighs, { type Highs } from 'highs'
import type { SparsePairs } from '~/assignment/pairs'

/**
 * What HiGHS, a solver of others' making, says no assignment can go beyond: the linear programme in which people and places may be cut in
 * pieces. A row a need and a row an offer; when `atLeast` are to be matched, one row more.
 */
export async function bound(pairs: SparsePairs, what: 'matched' | 'total', atLeast?: number, lowest = 0): Promise<number> {
  return (await solved(pairs, what, atLeast, lowest)).objective
}

let loaded: Promise<Highs> | undefined

export async function solved(
  { needs, offers, capacity, start, offer, score }: SparsePairs,
  what: 'matched' | 'total',
  atLeast?: number,
  lowest = 0,
): Promise<{ objective: number; pieces: number }> {
  const highs = await (loaded ??= loadHighs())
  const [rows, columns] = [needs + offers + (atLeast === undefined ? 0 : 1), offer.length]
  const each = atLeast === undefined ? 2 : 3
  const indices = new Int32Array(columns * each)
  for (let need = 0; need < needs; need++)
    for (let at = start[need]!; at < start[need + 1]!; at++) {
      indices[at * each] = need
      indices[at * each + 1] = needs + offer[at]!
      if (each === 3) indices[at * each + 2] = needs + offers
    }
  const rowUpper = Float64Array.from({ length: rows }, (_, row) =>
    row < needs ? 1 : row < needs + offers ? capacity[row - needs]! : needs,
  )
  const rowLower = new Float64Array(rows)
  if (atLeast !== undefined) rowLower[needs + offers] = atLeast
  return highs.withModel(
    {
      numCols: columns,
      numRows: rows,
      sense: highs.constants.objectiveSense.maximize,
      colCost: what === 'total' ? score : new Float64Array(columns).fill(1),
      colLower: new Float64Array(columns),
      colUpper: Float64Array.from(score, (value) => (value < lowest ? 0 : 1)),
      rowLower,
      rowUpper,
      matrix: {
        format: 'csc',
        numRows: rows,
        numCols: columns,
        starts: Int32Array.from({ length: columns + 1 }, (_, at) => at * each),
        indices,
        values: new Float64Array(indices.length).fill(1),
      },
    },
    (model) => {
      model.options.set({ output_flag: false })
      model.run()
      const { colValue } = model.getSolution()
      const pieces = [...colValue].filter((value) => Math.abs(value - Math.round(value)) > 1e-6).length
      return { objective: model.getObjectiveValue(), pieces }
    },
  )
}
