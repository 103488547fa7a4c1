import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysBetween } from '~/follow-ups/follow-up'
import { halfAfter, halfOf, halfYear, monthsIn, periodOf, periodQuery, presetPeriod, previousPeriod, readPeriod } from '~/reports/period'
import { addressesOf, presetOf } from '~/reports/report-ways'
import { translator } from '~/i18n/i18n.server'

const today = '2026-11-21'
const read = (query: string) => readPeriod(new URLSearchParams(query), today)

describe('the period a leader asks for', () => {
  test('is the present half-year when nothing is asked', () => {
    expect(read('')).toEqual({ period: halfYear('2026-2'), trouble: null, typed: { from: '2026-07-01', until: '2026-12-31' } })
  })
  test('is a half-year, a named period, or any days; days that make a half-year are one', () => {
    expect(read('halvaar=2026-1').period).toEqual({ from: '2026-01-01', until: '2026-06-30', half: '2026-1' })
    expect(read('periode=half-before').period.half).toBe('2026-1')
    expect(read('periode=year').period).toEqual({ from: '2026-01-01', until: '2026-12-31', half: null })
    expect(read('periode=last-12-months').period).toEqual({ from: '2025-11-22', until: '2026-11-21', half: null })
    expect(read('fra=2026-03-01&til=2026-03-01').period).toEqual({ from: '2026-03-01', until: '2026-03-01', half: null })
    expect(read('fra=2026-01-01&til=2026-06-30').period.half).toBe('2026-1')
  })
  test.each([
    ['fra=2026-03-01', 'one-day-missing'],
    ['fra=2026-02-30&til=2026-03-01', 'not-a-day'],
    ['fra=i+går&til=2026-03-01', 'not-a-day'],
    ['fra=2026-03-02&til=2026-03-01', 'ends-before-it-begins'],
    ['fra=2019-12-31&til=2026-03-01', 'too-early'],
    ['fra=2026-11-22&til=2026-12-01', 'not-begun'],
    ['fra=2020-01-01&til=2025-01-01', 'too-long'],
    ['halvaar=2027-1', 'not-begun'],
    ['halvaar=2026-3', 'no-half-year'],
  ])('%s says what is wrong, shows the present half-year, and nothing typed is lost', (query, trouble) => {
    const asked = read(query)
    expect([asked.trouble, asked.period]).toEqual([trouble, halfYear('2026-2')])
    const typed = new URLSearchParams(query)
    expect(asked.typed.from).toBe(typed.get('fra') ?? '2026-07-01')
  })
  test('can be written as a Dane writes days', () => {
    expect(read('fra=01-01-2026&til=30.6.2026')).toMatchObject({ trouble: null, period: { half: '2026-1' } })
    expect(read('fra=31-02-2026&til=01-03-2026').trouble).toBe('not-a-day')
  })
  test('is the named one that is chosen, whatever period a form carries beside it', () => {
    expect(read('periode=half-before&fra=2025-03-01&til=2025-03-31').period.half).toBe('2026-1')
    expect(read('periode=&fra=2025-03-01&til=2025-03-31').period.from).toBe('2025-03-01')
    expect(read('periode=&halvaar=2025-1&spor=danish').period.half).toBe('2025-1')
  })
  test('is shown as the named one it is, and has none before the bank began', () => {
    expect([presetOf(halfYear('2026-1'), today), presetOf(halfYear('2025-1'), today)]).toEqual(['half-before', ''])
    const t = translator('da')
    expect(addressesOf(halfYear('2020-1'), null, today, t, 'da').before).toBeNull()
    expect(addressesOf(halfYear('2020-2'), 'danish', today, t, 'da').before?.href).toBe('/koordinator/rapport?halvaar=2020-1&spor=danish')
  })
  test('five years to the day are not too long', () => {
    expect(read('fra=2020-01-01&til=2024-12-31').trouble).toBeNull()
  })
  test('anything at all can stand in the address', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (from, until, half) => {
        const { period } = readPeriod(new URLSearchParams({ fra: from, til: until, halvaar: half, periode: half }), today)
        expect(period.from <= period.until).toBe(true)
      }),
    )
  })
})

describe('the period before', () => {
  test('of a half-year is the half-year before, of whole months as many months, else as many days', () => {
    expect(previousPeriod(halfYear('2026-1'))).toEqual(halfYear('2025-2'))
    expect(previousPeriod(periodOf('2026-01-01', '2026-12-31'))).toMatchObject({ from: '2025-01-01', until: '2025-12-31' })
    expect(previousPeriod(periodOf('2026-03-01', '2026-03-31'))).toMatchObject({ from: '2026-02-01', until: '2026-02-28' })
    expect(previousPeriod(periodOf('2026-03-05', '2026-03-14'))).toMatchObject({ from: '2026-02-23', until: '2026-03-04' })
  })
  test('ends the day before, and an address leads back to it', () => {
    const day = fc
      .date({ min: new Date('2021-01-02'), max: new Date('2026-06-01'), noInvalidDate: true })
      .map((at) => at.toISOString().slice(0, 10))
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 170 }), (from, days) => {
        const until = new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10)
        const period = periodOf(from, until)
        const before = previousPeriod(period)
        expect(daysBetween(before.until, period.from)).toBe(1)
        expect(before.from <= before.until).toBe(true)
        expect(readPeriod(new URLSearchParams(periodQuery(period)), today)).toMatchObject({ period, trouble: null })
      }),
    )
  })
})

test('half-years follow each other, and every month of a period is named once', () => {
  expect([halfAfter('2026-2', 1), halfAfter('2026-1', -1), halfAfter('2026-1', -3)]).toEqual(['2027-1', '2025-2', '2024-2'])
  expect([halfOf('2026-06-30'), halfOf('2026-07-01')]).toEqual(['2026-1', '2026-2'])
  expect(monthsIn({ from: '2025-11-30', until: '2026-02-01' })).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
  expect(presetPeriod('half', '2026-01-01').half).toBe('2026-1')
})
