import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FEWEST_SHOWN, keepBackLine, keepBackSpread, keepBackTable, type ShownTable } from '~/reports/suppress'
import type { Shown } from '~/reports/report'

/**
 * A reader who has the printed table and knows how numbers are kept back tries every table that would be printed so. The reader gets as many
 * tables as there are: what no table can differ in has been worked out.
 */
interface Unknown {
  least: number
  most: number
}
interface Sum {
  parts: number[]
  whole: number
}

/** Whether there is a table in which this number is another than it is. */
function mayBeAnother(unknowns: readonly Unknown[], sums: readonly Sum[], at: number, truth: number): boolean {
  const { least, most } = unknowns[at] ?? { least: 0, most: 0 }
  for (let value = least; value <= most; value += 1)
    if (
      value !== truth &&
      solvable(
        unknowns.map((each, index) => (index === at ? { least: value, most: value } : each)),
        sums,
      )
    )
      return true
  return false
}

/** Depth first, with what the sums leave of each number. */
function solvable(unknowns: readonly Unknown[], sums: readonly Sum[]): boolean {
  const left = unknowns.map((each) => ({ ...each }))
  for (let changed = true; changed; ) {
    changed = false
    for (const { parts, whole } of sums) {
      const all = [...parts.map((index) => ({ index, sign: 1 })), { index: whole, sign: -1 }]
      for (const { index, sign } of all) {
        const rest = all.filter((other) => other.index !== index)
        const bound = (of: 'least' | 'most') =>
          rest.reduce((sum, other) => {
            const unknown = left[other.index] ?? { least: 0, most: 0 }
            const value = (of === 'least') === (other.sign === 1) ? unknown.least : unknown.most
            return sum + other.sign * value
          }, 0)
        const unknown = left[index]
        if (!unknown) continue
        // sign · x = −rest
        const [low, high] = sign === 1 ? [-bound('most'), -bound('least')] : [bound('least'), bound('most')]
        if (low > unknown.least) [unknown.least, changed] = [low, true]
        if (high < unknown.most) [unknown.most, changed] = [high, true]
        if (unknown.least > unknown.most) return false
      }
    }
  }
  const open = left.findIndex(({ least, most }) => least < most)
  if (open === -1) return true
  const { least, most } = left[open] ?? { least: 0, most: 0 }
  for (let value = least; value <= most; value += 1)
    if (
      solvable(
        left.map((each, index) => (index === open ? { least: value, most: value } : each)),
        sums,
      )
    )
      return true
  return false
}

const isSmall = (count: number) => count > 0 && count < FEWEST_SHOWN
const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)
const FAR = 40
const known = (shown: Shown, held: Unknown): Unknown =>
  shown === 'few' ? { least: 1, most: 2 } : shown === 'held' ? held : { least: shown, most: shown }
/** Beside a `few` a held number is three or more; where nothing is divided it is anything. */
const heldBeside = (shown: readonly Shown[]): Unknown =>
  shown.some((each) => each === 'few' || (typeof each === 'number' && each > 0))
    ? { least: FEWEST_SHOWN, most: FAR }
    : { least: 0, most: FAR }

const count = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 5 }) }, { weight: 1, arbitrary: fc.integer({ min: 0, max: 12 }) })

function readLine(counts: readonly number[]) {
  const { shown, total } = keepBackLine(counts)
  const unknowns = [...shown.map((each) => known(each, heldBeside(shown))), known(total, { least: 0, most: FAR })]
  const sums = [{ parts: shown.map((_, index) => index), whole: shown.length }]
  return {
    shown,
    total,
    workedOut: [...counts, sumOf(counts)].filter((truth, at) => isSmall(truth) && !mayBeAnother(unknowns, sums, at, truth)),
  }
}

function readTable(counts: readonly (readonly number[])[]) {
  const table: ShownTable = keepBackTable(counts)
  const width = counts[0]?.length ?? 0
  const inner = table.cells.flat()
  const divided = heldBeside(inner)
  const unknowns = [
    ...table.cells.flatMap((row, r) =>
      row.map((each, c) => known(each, table.rows[r] === 'few' || table.columns[c] === 'few' ? { least: 0, most: 2 } : divided)),
    ),
    ...[...table.rows, ...table.columns].map((each) =>
      known(each, table.undivided ? { least: 0, most: FAR } : { least: FEWEST_SHOWN, most: FAR }),
    ),
    known(table.total, { least: 0, most: FAR }),
  ]
  const firstRow = inner.length
  const firstColumn = firstRow + counts.length
  const whole = firstColumn + width
  const rows = counts.map((row, r) => ({ parts: row.map((_, c) => r * width + c), whole: firstRow + r }))
  const columns = Array.from({ length: width }, (_, c) => ({ parts: counts.map((__, r) => r * width + c), whole: firstColumn + c }))
  const sums = [
    ...rows,
    ...columns,
    { parts: rows.map((row) => row.whole), whole },
    { parts: columns.map((column) => column.whole), whole },
  ]
  const truths = [
    ...counts.flat(),
    ...counts.map(sumOf),
    ...Array.from({ length: width }, (_, c) => sumOf(counts.map((row) => row[c] ?? 0))),
    sumOf(counts.flat()),
  ]
  return { table, workedOut: truths.flatMap((truth, at) => (isSmall(truth) && !mayBeAnother(unknowns, sums, at, truth) ? [at] : [])) }
}

const printed = ({ cells, rows, columns, total }: ShownTable): Shown[] => [...cells.flat(), ...rows, ...columns, total]

describe('small numbers in one line of a report', () => {
  test('cannot be worked out from the total', () => {
    fc.assert(
      fc.property(fc.array(count, { minLength: 1, maxLength: 6 }), (counts) => {
        const { shown, total, workedOut } = readLine(counts)
        expect(workedOut).toEqual([])
        // what is shown is true, and nothing small is
        ;[...shown, total].forEach((each, at) => {
          const truth = [...counts, sumOf(counts)][at] ?? 0
          expect(each === 'held' || (isSmall(truth) ? each === 'few' : each === truth)).toBe(true)
        })
      }),
      { numRuns: 600 },
    )
  })

  test('large ones stand as they are, and nothing is 0', () => {
    expect(keepBackLine([5, 0, 7])).toMatchObject({ shown: [5, 0, 7], total: 12 })
  })
  test('a small one takes the smallest that can hide it along', () => {
    expect(keepBackLine([2, 9, 4, 30])).toMatchObject({ shown: ['few', 9, 'held', 30], total: 45 })
    // 1 may be 2 only when another is one less, and a held one is never less than three
    expect(keepBackLine([1, 3, 4, 30])).toMatchObject({ shown: ['few', 3, 'held', 30], total: 38 })
  })
  test('two small ones hide each other when one may be the other', () => {
    expect(keepBackLine([1, 2, 8])).toMatchObject({ shown: ['few', 'few', 8], total: 11 })
    expect(keepBackLine([2, 2, 8]).shown).toEqual(['few', 'few', 'held'])
  })
  test('a whole of one or two is not divided, nor is one that tells its parts', () => {
    expect(keepBackLine([0, 2, 0])).toMatchObject({ shown: ['held', 'held', 'held'], total: 'few' })
    expect(keepBackLine([2, 2])).toMatchObject({ shown: ['held', 'held'], total: 4 })
  })
})

describe('small numbers in a table with totals', () => {
  const table = fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 2, max: 3 }))
    .chain(([rows, columns]) => fc.array(fc.array(count, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }))

  test('cannot be worked out from rows, columns and totals together', () => {
    fc.assert(
      fc.property(table, (counts) => {
        const read = readTable(counts)
        expect(read.workedOut).toEqual([])
        const truths = [...counts.flat(), ...counts.map(sumOf), ...(counts[0] ?? []).map((_, c) => sumOf(counts.map((row) => row[c] ?? 0)))]
        printed(read.table).forEach((each, at) => {
          const truth = truths[at] ?? sumOf(counts.flat())
          expect(each === 'held' || (isSmall(truth) ? each === 'few' : each === truth)).toBe(true)
        })
      }),
      { numRuns: 500 },
    )
  })

  test('the reader of these tests does work out what nothing hides', () => {
    // [2, 5 | 7] over [6, 4 | 10]: with only the first cell few, both its row and its column tell it
    const unknowns = [{ least: 1, most: 2 }, ...[5, 6, 4, 7, 10, 8, 9, 17].map((value) => ({ least: value, most: value }))]
    const sums = [
      { parts: [0, 1], whole: 4 },
      { parts: [2, 3], whole: 5 },
      { parts: [0, 2], whole: 6 },
      { parts: [1, 3], whole: 7 },
    ]
    expect(mayBeAnother(unknowns, sums, 0, 2)).toBe(false)
  })

  test('a cell takes three others along, the cheapest round', () => {
    const { cells, rows, columns, total } = keepBackTable([
      [2, 40, 9],
      [5, 50, 60],
      [20, 70, 80],
    ])
    expect(cells).toEqual([
      ['few', 40, 'held'],
      ['held', 50, 'held'],
      [20, 70, 80],
    ])
    expect([rows, columns, total]).toEqual([[51, 115, 170], [27, 160, 149], 336])
  })

  test('a row of one person is not divided', () => {
    const { cells, rows } = keepBackTable([
      [1, 0, 0],
      [30, 40, 50],
      [20, 10, 60],
    ])
    expect(rows[0]).toBe('few')
    expect(cells[0]).toEqual(['held', 'held', 'held'])
  })
})

describe('small numbers of people who stand in several lines', () => {
  test('cannot be worked out from how many there are in all', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 0, max: 12 }),
        (drawn, more) => {
          // each person is in at least one line, and in a line once
          const whole = Math.min(sumOf(drawn), Math.max(0, ...drawn) + more)
          const shown = keepBackSpread(drawn, whole)
          const most = shown.reduce<number>((sum, each) => sum + (each === 'held' ? whole : each === 'few' ? 2 : each), 0)
          shown.forEach((each, at) => {
            const truth = drawn[at] ?? 0
            // with a small one as 1 there are still enough lines for everybody
            expect(each !== 'few' || (isSmall(truth) && most - 1 >= whole)).toBe(true)
            expect(each === 'held' || isSmall(truth) || each === truth).toBe(true)
          })
        },
      ),
      { numRuns: 400 },
    )
  })
  test('a language of one is told unless all the others show who is left', () => {
    expect(keepBackSpread([10, 4, 1], 12)).toEqual([10, 4, 'few'])
    expect(keepBackSpread([8, 2], 10)).toEqual(['held', 'few'])
    expect(keepBackSpread([1, 1], 2)).toEqual(['held', 'held'])
  })
})
