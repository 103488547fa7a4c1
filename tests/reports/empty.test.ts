import { expect, test } from 'vitest'
import { halfYear } from '~/reports/period'
import { comparedReport } from '~/reports/report.server'
import { tracks } from '~/tracks/track'
import { useHouse } from '~tests/support/house'

useHouse()

test('a new site has a report of noughts, and nothing is kept back', () => {
  for (const track of [null, ...tracks]) {
    const { report, previous } = comparedReport(halfYear('2026-1'), { track, at: new Date('2026-07-06T08:00:00Z') })
    expect(report.key).toEqual({ newMatches: 0, matched: { count: 0, of: 0, percent: null }, hours: 0, volunteers: 0, typicalWait: null })
    expect(JSON.stringify(report)).not.toMatch(/:"held"|"few"/)
    expect(previous.period).toEqual(halfYear('2025-2'))
    expect(report.hours.byMonth.map(({ key }) => key)).toEqual(['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'])
  }
})
