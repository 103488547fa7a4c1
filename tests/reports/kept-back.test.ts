import fc from 'fast-check'
import { expect, test } from 'vitest'
import { offersThatStood } from '~/offers/offer-history.server'
import { halfYear } from '~/reports/period'
import { reportFor } from '~/reports/report.server'
import { daysOf, hoursLines, hoursTogether, shareOf, type Given } from '~/reports/shown'
import { useHouse } from '~tests/support/house'
import { buildIsland } from './island'

useHouse()

/** Every number of a report that counts people or things, by where it stands; percents and days are worked out of those that are shown. */
function counts(part: unknown, path = ''): [string, number][] {
  if (typeof part === 'number') return /percent|median|ninety|typicalWait|version|hours/i.test(path) ? [] : [[path, part]]
  if (typeof part !== 'object' || part === null) return []
  return Object.entries(part).flatMap(([key, each]) => counts(each, `${path}.${key}`))
}

test('on an island where everything happened once no number tells of anybody', () => {
  buildIsland(1)
  const report = reportFor(halfYear('2026-1'), { at: new Date('2026-07-06T08:00:00Z') })
  expect(counts(report).filter(([, count]) => count === 1 || count === 2)).toEqual([])
  // three wishes and two of them with a match: neither can be told
  expect(report.key).toEqual({
    newMatches: 3,
    matched: { count: 'held', of: 4, percent: null },
    hours: 'held',
    volunteers: 'few',
    typicalWait: null,
  })
  expect(report.waiting.first.bands).toMatchObject({ total: 3, rows: [{ count: 'held' }, {}, {}, {}, {}, {}] })
  expect(report.hours.byMonth.map(({ hours }) => hours)).toEqual(['held', 'held', 'held', 'held', 'held', 'held'])
  expect(report.matches.outcomes).toEqual({ rows: [], total: 'few' })
  // a number that stands in two tables is kept back in both, or in neither
  for (const { offers, coverage } of [report, reportFor(halfYear('2025-2'), { at: new Date('2026-07-06T08:00:00Z') })]) {
    for (const { language, count } of offers.byLanguage)
      expect(coverage.languages.find((line) => line.language === language)?.offers).toBe(count)
    expect(offers.byTown.total).toBe(offers.byKind.total)
  }
  expect(offersThatStood(new Date('2026-01-01T00:00:00Z'), new Date('2026-07-01T00:00:00Z'))).toHaveLength(4)
})

test('a median is told only where all that would be shown alike have it in the same band', () => {
  // nine of a week, one of eight days: whoever is one or two, the fifth waited a week at most
  expect(daysOf(['0-7', '8-14'], [1, 2, 3, 4, 5, 6, 7, 7, 7, 8])).toMatchObject({ median: 5, ninety: null })
  // two and four: were they one and five, the third would still be in the second band
  expect(daysOf(['0-7', '8-14'], [1, 2, 8, 9, 9, 9])).toMatchObject({ bands: { rows: [{ count: 'few' }, { count: 'held' }] }, median: 8 })
  // two and one look like one and two: the second would be in the other band, and would tell which
  expect(daysOf(['0-7', '8-14'], [1, 2, 8])).toMatchObject({ bands: { rows: [{ count: 'few' }, { count: 'few' }] }, median: null })
  expect(daysOf(['0-7'], [3, 4])).toMatchObject({ median: null, ninety: null })
})

test('a share says a percent only of two numbers that are shown', () => {
  expect(shareOf(3, 9)).toEqual({ count: 3, of: 9, percent: 33 })
  expect([shareOf('few', 9), shareOf('held', 9), shareOf(0, 0)].map(({ percent }) => percent)).toEqual([null, null, null])
})

test('hours that are held were given by three people at least, whatever is taken from the whole', () => {
  const giver = fc.record({
    people: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1 }),
    minutes: fc.integer({ min: 5, max: 900 }),
  })
  fc.assert(
    fc.property(fc.array(giver, { minLength: 1, maxLength: 6 }), (givers) => {
      const keys = givers.map((_, at) => String(at))
      const given = new Map<string, Given>(
        givers.map(({ people, minutes }, at) => [String(at), { people: new Set(people), minutes, times: 1 }]),
      )
      const everybody = new Set(givers.flatMap(({ people }) => people))
      const lines = hoursLines(keys, given, everybody.size)
      const held = lines.flatMap(({ key, hours }) => (hours === 'held' ? [...(given.get(key)?.people ?? [])] : []))
      const whole = hoursTogether({ people: everybody, minutes: 0 })
      expect(held.length === 0 || whole === 'held' || new Set(held).size >= 3).toBe(true)
      expect(whole !== 'held' || lines.every(({ hours }) => hours === 'held')).toBe(true)
    }),
  )
})
