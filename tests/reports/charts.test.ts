import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { columnsOf } from '~/reports/charts/columns'
import { townShares } from '~/reports/charts/share-bars'
import { stackedBars } from '~/reports/charts/stacked-bars'
import { shareOfYear, targetLine } from '~/reports/charts/target-line'
import type { Shown } from '~/reports/report'
import { sampleReport } from '~tests/support/report'

const count = fc.nat({ max: 5000 })
const kept = fc.constantFrom<Shown>('few', 'held')
const shown = fc.oneof(count, kept)
const table = fc.integer({ min: 1, max: 5 }).chain((columns) =>
  fc.array(fc.record({ cells: fc.array(shown, { minLength: columns, maxLength: columns }), total: shown }), {
    minLength: 1,
    maxLength: 9,
  }),
)

describe('bars', () => {
  it('stand within their room, one piece after the other', () => {
    fc.assert(
      fc.property(table, (rows) => {
        const columns = (rows[0]?.cells ?? []).map((_, place) => `${place}`)
        const bars = stackedBars({ columns, rows: rows.map((row, at) => ({ key: `${at}`, ...row })) })
        expect(bars).toHaveLength(rows.length)
        for (const { segments } of bars) {
          let end = 0
          for (const { start, size } of segments) {
            expect(start).toBeGreaterThanOrEqual(end - 0.2)
            end = start + size
          }
          expect(end).toBeLessThanOrEqual(100.3)
        }
      }),
    )
  })

  it('draw twice as many twice as long, and nought not at all', () => {
    const [most, half] = stackedBars({
      columns: ['a', 'b'],
      rows: [
        { key: 'half', cells: [0, 40], total: 40 },
        { key: 'most', cells: [60, 20], total: 80 },
      ],
    })
    expect(most).toMatchObject({
      key: 'most',
      segments: [
        { column: 'a', start: 0, size: 75 },
        { column: 'b', start: 75, size: 25 },
      ],
    })
    expect(half?.segments).toEqual([{ column: 'b', start: 0, size: 50 }])
  })

  it('draw what is kept back as one piece, so that nobody can measure the parts of it', () => {
    const draw = (cells: Shown[]) => stackedBars({ columns: ['a', 'b', 'c'], rows: [{ key: 'one', cells, total: 20 }] })[0]?.segments
    expect(draw([15, 'few', 'held'])).toEqual(draw([15, 'held', 'few']))
    expect(draw([15, 'few', 'held'])).toEqual([
      { column: 'a', start: 0, size: 75 },
      { column: null, start: 75, size: 25 },
    ])
  })
})

describe('columns', () => {
  it('stand side by side from nought, and only some of many are named', () => {
    fc.assert(
      fc.property(fc.array(shown, { minLength: 1, maxLength: 60 }), (values) => {
        const columns = columnsOf(values.map((value, at) => ({ key: `${at}`, shown: value })))
        for (const { start, width, height } of columns) {
          expect(start + width).toBeLessThanOrEqual(100.2)
          expect(height).toBeGreaterThanOrEqual(0)
          expect(height).toBeLessThanOrEqual(100)
        }
        expect(columns.filter(({ named }) => named).length).toBeLessThanOrEqual(7)
      }),
    )
  })

  it('of one and two are as tall as each other', () => {
    const [, few] = columnsOf([
      { key: 'a', shown: 30 },
      { key: 'b', shown: 'few' },
    ])
    expect(few?.height).toBe(5)
  })
})

describe('towns and targets', () => {
  it('a town under half is marked, and one whose share would tell too much has none', () => {
    const towns = townShares(sampleReport.coverage.towns)
    expect(towns.filter(({ low }) => low).map(({ town }) => town)).toEqual(['hasle', 'pedersker'])
    expect(towns.find(({ town }) => town === 'svaneke')).toMatchObject({ percent: null, low: false })
    expect(towns[0]).toMatchObject({ town: 'nexoe', percent: 84 })
  })

  it('the plan at half-year is half of the year, whatever the days', () => {
    expect(shareOfYear('2026-06-30')).toBe(0.5)
    expect(shareOfYear('2026-12-31')).toBe(1)
    expect(targetLine(286, 500, '2026-06-30')).toEqual({ reached: 57.2, plan: 50, planned: 250, target: 100 })
    expect(targetLine(600, 500, '2026-12-31')).toMatchObject({ reached: 100, target: 83.3 })
    expect(targetLine('few', 500, '2026-06-30')).toBeNull()
  })
})
