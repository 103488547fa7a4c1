import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coverageOf } from '~/reports/coverage'
import type { Facts } from '~/reports/facts'
import { matchFigures } from '~/reports/figures-matches'
import { inShownOrder, type Shown } from '~/reports/report'
import { crossedOf, groupedLines, usedLines } from '~/reports/shown'

const keys = ['a', 'b', 'c', 'd', 'e'] as const
const counted = (counts: readonly number[]) => new Map(keys.map((key, at) => [key, counts[at] ?? 0]))
const count = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 15 }))
const five = fc.array(count, { minLength: 5, maxLength: 5 })

test('which of two that are kept back is more cannot be seen from the order of rows', () => {
  expect(usedLines(keys, counted([1, 2, 10])).rows).toEqual(usedLines(keys, counted([2, 1, 10])).rows)
  fc.assert(
    fc.property(five, (counts) => {
      const lines = usedLines(keys, counted(counts))
      const hidden = lines.rows.flatMap(({ key, count: shown }) => (shown === 'few' ? [keys.indexOf(key)] : []))
      const turned = [...counts]
      hidden.forEach((at, i) => (turned[at] = counts[hidden[(i + 1) % hidden.length] ?? at] ?? 0))
      expect(usedLines(keys, counted(turned))).toEqual(lines)
    }),
    { numRuns: 500 },
  )
})

test('rows of a table and languages stand by what is shown, and else by their own order', () => {
  fc.assert(
    fc.property(five, five, (left, right) => {
      const things = keys.flatMap((key, at) => [
        ...Array.from({ length: left[at] ?? 0 }, () => ({ key, side: 'left' as const })),
        ...Array.from({ length: right[at] ?? 0 }, () => ({ key, side: 'right' as const })),
      ])
      const { rows } = crossedOf(things, { rows: keys, row: ({ key }) => key, columns: ['left', 'right'], column: ({ side }) => side })
      const natural = rows.toSorted((a, b) => keys.indexOf(a.key) - keys.indexOf(b.key))
      expect(inShownOrder(natural, ({ total }) => total)).toEqual(rows)
    }),
    { numRuns: 300 },
  )
  const when = new Date('2026-02-01T12:00:00Z')
  const people = Object.entries({ ar: 8, fa: 1, so: 2, ti: 1, uk: 2 }).flatMap(([language, many]) =>
    Array.from({ length: many }, (_, one) => ({ id: `${language}${one}`, language })),
  )
  const facts: Partial<Facts> = {
    needs: people.map(({ id }) => ({
      id,
      newcomer: id,
      kind: 'language-buddy',
      openedAt: when,
      firstProposedAt: null,
      closedAt: null,
      covered: false,
    })),
    newcomers: new Map(people.map(({ id, language }) => [id, { town: 'roenne', languages: [language] }])),
    matches: [],
    offers: [],
    start: new Date('2026-01-01T00:00:00Z'),
    end: new Date('2026-07-01T00:00:00Z'),
  }
  expect(coverageOf(facts as Facts).languages.map(({ language }) => language)).toEqual(['ar', 'fa', 'so', 'ti', 'uk'])
})

test('outcomes hide within what ended well, and within what did not', () => {
  fc.assert(
    fc.property(five, (counts) => {
      const { rows } = groupedLines([keys.slice(0, 3), keys.slice(3)], counted(counts))
      for (const group of [keys.slice(0, 3), keys.slice(3)]) {
        const shown: Shown[] = rows.filter(({ key }) => group.includes(key)).map(({ count: each }) => each)
        const hidden = shown.filter((each) => typeof each !== 'number').length
        expect(hidden === 0 || hidden > 1).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})

test('what the table of new matches keeps back is not told by how long they lasted nor by what came of them', () => {
  const when = (day: string) => new Date(`${day}T12:00:00Z`)
  const kinds = ['language-buddy', 'mentor-work', 'homework-help'] as const
  const stands = ['going', 'completed', 'stopped'] as const
  fc.assert(
    fc.property(fc.array(fc.array(count, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 }), (grid) => {
      const matches = grid.flatMap((row, r) =>
        row.flatMap((many, c) =>
          Array.from({ length: many }, (_, one) => ({
            id: `${r}${c}${one}`,
            needId: `${r}${c}${one}`,
            newcomer: `${r}${c}${one}`,
            kind: kinds[r] ?? 'transport',
            proposedAt: when('2026-02-01'),
            agreedAt: when('2026-02-05'),
            activatedAt: when('2026-02-05'),
            endedAt: stands[c] === 'going' ? null : when('2026-05-01'),
            fell: null,
            outcome: stands[c] === 'completed' ? 'better-danish' : stands[c] === 'stopped' ? 'moved' : null,
          })),
        ),
      )
      const facts: Partial<Facts> = { matches: matches as Facts['matches'], start: when('2026-01-01'), end: when('2026-06-30') }
      const { byFront, going, lasted, outcomes } = matchFigures(facts as Facts)
      const [ongoing = 0, completed = 0, , stopped = 0] = byFront.totals
      expect(typeof ongoing === 'number' || typeof going.bands.total !== 'number').toBe(true)
      const both = typeof completed === 'number' && typeof stopped === 'number'
      expect(both || (typeof lasted.bands.total !== 'number' && typeof outcomes.total !== 'number' && outcomes.rows.length === 0)).toBe(
        true,
      )
    }),
    { numRuns: 200 },
  )
})
