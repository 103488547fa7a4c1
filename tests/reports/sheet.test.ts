import { describe, expect, it } from 'vitest'
import { translator } from '~/i18n/i18n.server'
import { interfaceLanguages } from '~/i18n/languages'
import type { ReportFacts } from '~/reports/facts-of'
import type { Report } from '~/reports/report'
import { reportSheet } from '~/reports/report-sheet'
import { tableIds } from '~/reports/tables'
import { usualTargets } from '~/reports/targets'
import { sampleReport } from '~tests/support/report'

const before: Report = { ...sampleReport, key: { ...sampleReport.key, newMatches: 245, hours: 3824, volunteers: 144, typicalWait: 19 } }
const facts: ReportFacts = {
  compared: { report: sampleReport, previous: before },
  targets: { ...usualTargets, matches: 500 },
  ofTheYear: sampleReport.key.newMatches,
}
const sheet = (of: ReportFacts = facts, language: (typeof interfaceLanguages)[number] = 'da') =>
  reportSheet(of, translator(language), language)
const withKey = (key: Partial<Report['key']>, rest: Partial<Report> = {}): ReportFacts => ({
  ...facts,
  compared: { report: { ...sampleReport, ...rest, key: { ...sampleReport.key, ...key } }, previous: before },
})

describe('a report in words', () => {
  it('says first what leaders must know', () => {
    const told = sheet().told.map(({ text }) => text)
    expect(told[0]).toBe('<b>286 match</b> er sat i gang eller på vej. Vi er på 57 procent af årets mål, foran planen.')
    expect(told).toContain('De, der fik et forslag, ventede typisk <b>15 dage</b>. Målet er højst 14.')
    expect(told).toContain('<b>Hasle og Pedersker</b> mangler frivillige. Her har under halvdelen fået et match.')
  })

  it('says nothing where there is nothing, and never how few', () => {
    const nothing = sheet(withKey({ newMatches: 'held', typicalWait: null }))
    expect(nothing.told.map(({ text }) => text).join(' ')).not.toMatch(/match<\/b>|dage/)
    expect(sheet(withKey({ newMatches: 'few' })).told[0]?.text).toBe('<b>1 eller 2 match</b> er sat i gang eller på vej.')
  })

  it('has five figures with how they went since the half-year before', () => {
    expect(sheet().tiles.map(({ term, value, note }) => [term, value, note])).toEqual([
      ['Nye match', '286', '41 flere'],
      ['Nye med match', '198', 'ud af 258'],
      ['Frivillige timer', '4.212', '388 flere'],
      ['Aktive frivillige', '163', '19 flere'],
      ['Typisk ventetid', '15 dage', '4 dage kortere'],
    ])
  })

  it('compares with nothing where there was no bank before', () => {
    const empty = { ...before, key: { ...before.key, newMatches: 0, hours: 0, matched: { count: 0, of: 0, percent: null } } }
    const { tiles, told } = sheet({ ...facts, targets: usualTargets, compared: { report: sampleReport, previous: empty } })
    expect(tiles[0]?.note).toBe('')
    expect(told[0]?.text).toBe('<b>286 match</b> er sat i gang eller på vej.')
  })
})

it('compares nothing while the period goes on: it would always be less than a whole one', () => {
  const going = { ...sampleReport, at: `${sampleReport.period.until}T10:00:00.000Z` }
  const shown = sheet({ ...facts, targets: usualTargets, compared: { report: going, previous: before } })
  expect(shown.tiles.map(({ note, way }) => [note, way])).toEqual([
    ['', null],
    ['ud af 258', null],
    ['', null],
    ['', null],
    ['', null],
  ])
  expect(shown.told[0]?.text).not.toMatch(/flere|færre/)
  expect(shown.lead).not.toContain('forskel')
})

describe('charts and tables', () => {
  it.each(interfaceLanguages)('every chart has its table, and every table its name and figures, in %s', (language) => {
    const { drawings, tables } = sheet(facts, language)
    const named = tables.map(({ id }) => id)
    expect(named).toEqual([...tableIds])
    for (const { table, title } of drawings) {
      expect(named).toContain(table)
      expect(title).not.toMatch(/^charts|report:/)
    }
    for (const { head, rows, foot } of tables)
      for (const { cells } of [...rows, ...(foot ? [foot] : [])]) expect(cells).toHaveLength(head.length - 1)
    expect(JSON.stringify({ drawings, tables })).not.toMatch(/report:|undefined|NaN|\{\{/)
  })

  it('read the same numbers: what a bar says is what the table says', () => {
    const { drawings, tables } = sheet()
    const chart = drawings.find(({ id }) => id === 'slags')
    const bars = chart?.draw === 'bars' ? chart.bars.map(({ name, text }) => `${name} ${text}`) : []
    const table = tables.find(({ id }) => id === 'match')
    const totals = table?.rows.map(({ name, cells }) => {
      const last = cells.at(-1)
      return `${name} ${last && 'shown' in last ? last.shown : ''}`
    })
    expect(bars.toSorted()).toEqual(totals?.toSorted())
  })

  it('leave out a chart of nothing, and keep its table out of the way', () => {
    const none = sheet(withKey({}, { concerns: { lines: { rows: [], total: 0 }, inTime: { count: 0, of: 0, percent: null } } }))
    expect(none.drawings.map(({ id }) => id)).not.toContain('svar')
    expect(none.tables.map(({ id }) => id)).not.toContain('bekymringer')
  })
})
