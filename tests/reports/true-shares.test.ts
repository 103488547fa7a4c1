import { expect, test } from 'vitest'
import { translator } from '~/i18n/i18n.server'
import { figuresOf } from '~/reports/figures'
import type { Facts } from '~/reports/facts'
import { notedShare, unsettled } from '~/reports/noted'
import { csvRowsOf } from '~/reports/report-csv'
import { lineOf, otherLast, type Lines, type Report } from '~/reports/report'
import { reportSheet } from '~/reports/report-sheet'
import { usualTargets } from '~/reports/targets'
import { sampleReport } from '~tests/support/report'

/** Percentages that leaders read first: they must not tell of what is missing as if it were not so. */

const t = translator('da')
const noted = (reached: number, missing: Lines['total']): Lines => ({
  rows: [
    { key: 'reached', count: reached },
    { key: 'unknown', count: missing },
  ],
  total: reached + (typeof missing === 'number' ? missing : 2),
})
const withEmployment = (lines: Lines): Report => ({
  ...sampleReport,
  milestones: {
    lessons: null,
    employment: { lines: lines as Lines<'reached' | 'not-yet' | 'unknown'>, reached: notedShare(lineOf(lines, 'reached'), lines) },
  },
})
const sheetOf = (report: Report) => reportSheet({ compared: { report, previous: report }, targets: usualTargets, ofTheYear: null }, t, 'da')

test('a percentage stands only where at least half are noted, as a reader can tell', () => {
  expect(notedShare(50, noted(50, 50)).percent).toBe(50)
  expect(notedShare(49, noted(49, 51))).toEqual({ count: 49, of: 100, percent: null })
  expect([unsettled(noted(50, 50)), unsettled(noted(0, 124)), unsettled(noted(0, 0))]).toEqual([null, { missing: 124, of: 124 }, null])
  // one or two who are missing are fewer than half of four; how many are held nobody knows
  expect([unsettled(noted(2, 'few')), unsettled({ ...noted(9, 'held'), total: 20 })]).toEqual([null, { missing: 'held', of: 20 }])
})

test('where nobody has noted anything nobody reads that nobody has a job', () => {
  const sheet = sheetOf(withEmployment(noted(0, 124)))
  expect(sheet.drawings.find(({ id }) => id === 'i-job')).toMatchObject({
    draw: 'bars',
    bars: [],
    note: 'Ikke opgjort: 124 af 124 mangler.',
  })
  const table = sheet.tables.find(({ id }) => id === 'job')
  expect(table?.note).toBe('Ikke opgjort: 124 af 124 mangler.')
  expect(table?.rows.map(({ name }) => name)).toEqual(['I job', 'Ikke skrevet ned'])
  const report = withEmployment(noted(0, 124))
  expect(csvRowsOf({ report, previous: report }, t, 'da')).toContainEqual(['Ikke opgjort: 124 af 124 mangler.'])
})

const day = (date: string) => new Date(`${date}T12:00:00Z`)
function waits(needs: readonly [opened: string, proposed: string | null, closed?: string][], end = day('2026-07-01')): Report['waiting'] {
  const facts: Facts = {
    period: { from: '2026-01-01', until: '2026-06-30', half: '2026-1' },
    track: null,
    at: end,
    start: new Date('2025-12-31T23:00:00Z'),
    end,
    today: '2026-07-01',
    offers: [],
    needs: needs.map(([opened, proposed, closed], at) => ({
      id: `${at}`,
      newcomer: `${at}`,
      kind: 'language-buddy',
      openedAt: day(opened),
      firstProposedAt: proposed === null ? null : day(proposed),
      closedAt: closed === undefined ? null : day(closed),
      covered: false,
    })),
    matches: [],
    newcomers: new Map(),
    followUps: [],
    concerns: [],
    hours: [],
    kindOfMatch: new Map(),
    dates: [],
    visits: [],
    interpreted: [],
    arrivals: [],
  }
  return figuresOf(facts).waiting
}
const times = <Of>(count: number, of: Of): Of[] => Array.from({ length: count }, () => of)

test('who still waits after 14 days is counted; who has days left is not', () => {
  const soon = times(9, ['2026-03-01', '2026-03-15'] as [string, string])
  expect(waits(soon).inTime).toEqual({ count: 9, of: 9, percent: 100 })
  // nothing proposed in sixteen days
  expect(waits([...soon, ...times(3, ['2026-06-15', null] as [string, null])]).inTime).toEqual({ count: 9, of: 12, percent: 75 })
  // a day too late
  expect(waits([...soon, ...times(3, ['2026-03-01', '2026-03-16'] as [string, string])]).inTime).toEqual({ count: 9, of: 12, percent: 75 })
  // their 14 days go on, proposal or not; were over before; were given up before
  const others: [string, string | null, string?][] = [
    ...times(3, ['2026-06-28', null] as [string, null]),
    ...times(3, ['2026-06-28', '2026-06-29'] as [string, string]),
    ...times(3, ['2025-12-01', '2025-12-03'] as [string, string]),
    ...times(3, ['2026-04-01', null, '2026-04-08'] as [string, null, string]),
  ]
  expect(waits([...soon, ...others]).inTime).toEqual({ count: 9, of: 9, percent: 100 })
})

test('the share within 14 days is kept back where it would tell one or two who waited longer', () => {
  const soon = times(9, ['2026-03-01', '2026-03-15'] as [string, string])
  for (const late of [['2026-06-10', null] as const, ['2026-03-01', '2026-03-20'] as const])
    for (const count of [1, 2])
      expect(waits([...soon, ...times(count, [late[0], late[1]] as [string, string | null])]).inTime.percent).toBeNull()
  // two of each are four together, and would be told by their sum
  const both = [...times(2, ['2026-06-10', null] as [string, null]), ...times(2, ['2026-03-01', '2026-03-20'] as [string, string])]
  expect(waits([...soon, ...both]).inTime).toEqual({ count: 'held', of: 'held', percent: null })
})

test('»other« stands last, however much it is', () => {
  expect(otherLast([{ key: 'other' }, { key: 'b' }, { key: 'a' }]).map(({ key }) => key)).toEqual(['b', 'a', 'other'])
})

test('in a spreadsheet what is kept back is a dash, and nothing to count an empty cell', () => {
  const cellsOf = (waiting: Report['waiting']) => {
    const report = { ...sampleReport, waiting, key: { ...sampleReport.key, typicalWait: waiting.first.median } }
    const rows = csvRowsOf({ report, previous: report }, t, 'da', 'noegletal')
    return rows.filter(([name]) => /dage/.test(name ?? '')).map((row) => row[1])
  }
  expect(cellsOf(waits([]))).toEqual(['', '', ''])
  expect(cellsOf(waits([['2026-03-01', '2026-03-05']]))).toEqual(['–', '–', '–'])
})

test('wishes from before the period count, and the table says so', () => {
  expect(sheetOf(sampleReport).tables.find(({ id }) => id === 'behov')?.note).toContain('før perioden')
})
