import { expect, test } from 'vitest'
import { halfYear } from '~/reports/period'
import {
  changeOf,
  concernStandings,
  employmentStandings,
  fellThroughs,
  followUpStandings,
  lastBands,
  lessonStandings,
  waitBands,
  type Report,
} from '~/reports/report'
import { comparedReport, reportFor } from '~/reports/report.server'
import { setClock } from '~/server/clock.server'
import { useHouse } from '~tests/support/house'
import { buildIsland } from './island'

useHouse()

const rows = <Key extends string>(keys: readonly Key[], count: Partial<Record<Key, number>>) =>
  keys.map((key) => ({ key, count: count[key] ?? 0 }))

test('every figure of the first half of 2026 is what was worked out by hand', () => {
  buildIsland()
  const at = new Date('2026-07-06T08:00:00Z')
  setClock(() => at)
  const { report, previous } = comparedReport(halfYear('2026-1'))

  const worked: Report = {
    version: 1,
    period: { from: '2026-01-01', until: '2026-06-30', half: '2026-1' },
    track: null,
    at: '2026-07-06T08:00:00.000Z',
    key: {
      // A and B, and the second proposal of C; the first of C was declined: 3 × 3
      newMatches: 9,
      // A, B, C, D looked; E had closed, F came later, G was matched before. Both said yes in the period: A and B
      matched: { count: 6, of: 12, percent: 50 },
      // 3 volunteers × (120 + 20 + 60) minutes
      hours: 10,
      volunteers: 3,
      typicalWait: 16,
    },
    offers: {
      byKind: {
        columns: ['new', 'before'],
        // buddies; clubs of February; helpers; drivers who closed half an hour into the year. Not those closed on New Year's Eve
        rows: [
          { key: 'language-buddy', cells: [0, 3], total: 3 },
          { key: 'practical-help', cells: [0, 3], total: 3 },
          { key: 'club-place', cells: [3, 0], total: 3 },
          { key: 'transport', cells: [0, 3], total: 3 },
        ],
        totals: [3, 9],
        total: 12,
      },
      byTown: {
        rows: [
          { key: 'roenne', count: 3 },
          { key: 'nexoe', count: 3 },
          { key: 'hasle', count: 3 },
          { key: 'svaneke', count: 3 },
        ],
        total: 12,
      },
      // all speak Danish, buddies English, clubs Arabic
      byLanguage: [
        { language: 'da', count: 12 },
        { language: 'ar', count: 3 },
        { language: 'en', count: 3 },
      ],
    },
    needs: {
      // B, C, D
      opened: 9,
      byKind: {
        columns: ['waiting', 'asked', 'covered', 'closed'],
        rows: [
          // C is asked, A has a match
          { key: 'language-buddy', cells: [0, 3, 3, 0], total: 6 },
          // B: closed after its match
          { key: 'club-place', cells: [0, 0, 3, 0], total: 3 },
          { key: 'companion', cells: [3, 0, 0, 0], total: 3 },
        ],
        totals: [3, 3, 6, 0],
        total: 12,
      },
    },
    waiting: {
      first: {
        // B: 10 to 15 February. A: 20 December to 5 January. C: 1 to 31 March
        bands: { rows: rows(waitBands, { '0-7': 3, '15-21': 3, '29-42': 3 }), total: 9 },
        // the fifth of 5 5 5 16 16 16 30 30 30, and the ninth
        median: 16,
        ninety: 30,
      },
      // the last of their 14 days: A 3 January, B 24 February, C 15 March, D 15 June with nothing proposed. Only B had something by then
      inTime: { count: 3, of: 12, percent: 25 },
      // D: 1 to 30 June is 29 days
      still: { rows: rows(waitBands, { '29-42': 3 }), total: 3 },
    },
    matches: {
      byFront: {
        columns: ['going', 'completed', 'waiting', 'stopped'],
        rows: [
          { key: 'language', cells: [3, 0, 3, 0], total: 6 },
          { key: 'leisure', cells: [0, 3, 0, 0], total: 3 },
        ],
        totals: [3, 3, 3, 0],
        total: 9,
      },
      fellThrough: { rows: rows(fellThroughs, { declined: 3 }), total: 3 },
      // B: 18 February to 20 May is 10 + 31 + 30 + 20 days
      lasted: { bands: { rows: rows(lastBands, { '31-91': 3 }), total: 3 }, median: 91, ninety: 91 },
      outcomes: { rows: [{ key: 'association-member', count: 3 }], total: 3 },
      // A: 8 January to 30 June is 23 + 28 + 31 + 30 + 31 + 30 days. G: 6 September to 30 June is 24 + 31 + 30 + 31 + 181
      going: { bands: { rows: rows(lastBands, { '92-182': 3, '183-365': 3 }), total: 6 }, median: 173, ninety: 297 },
    },
    followUps: {
      lines: { rows: rows(followUpStandings, { kept: 3, late: 3, missed: 3 }), total: 9 },
      kept: { count: 3, of: 9, percent: 33 },
    },
    concerns: {
      lines: { rows: rows(concernStandings, { 'within-a-day': 3, later: 3, unanswered: 3 }), total: 9 },
      inTime: { count: 3, of: 9, percent: 33 },
    },
    hours: {
      total: 10,
      people: 3,
      byMonth: [
        { key: '2026-01', hours: 6, people: 3 },
        { key: '2026-02', hours: 0, people: 0 },
        { key: '2026-03', hours: 1, people: 3 },
        { key: '2026-04', hours: 0, people: 0 },
        { key: '2026-05', hours: 0, people: 0 },
        { key: '2026-06', hours: 3, people: 3 },
      ],
      byPlace: [
        { key: 'language', hours: 6, people: 3 },
        ...['mentor', 'homework', 'everyday', 'leisure', 'community', 'bridge', 'transport'].map((key) => ({
          key: key as 'mentor',
          hours: 0,
          people: 0,
        })),
        { key: 'events', hours: 3, people: 3 },
        { key: 'other', hours: 1, people: 3 },
      ],
    },
    events: {
      byKind: {
        columns: ['held', 'cancelled'],
        rows: [
          // 1 January, 10 March, 1 April, 30 June; three cancelled by themselves; the holiday was none
          { key: 'language-cafe', cells: [4, 3], total: 7 },
          // cancelled on 1 May: April was held
          { key: 'womens-group', cells: [3, 3], total: 6 },
        ],
        totals: [7, 6],
        total: 13,
      },
      counted: 3,
      visits: { rows: rows(['adults', 'children'] as const, { adults: 12, children: 6 }), total: 18 },
      noShows: 3,
      interpreterHours: 2,
    },
    coverage: {
      towns: {
        columns: ['matched', 'without'],
        rows: [
          { key: 'nexoe', cells: [0, 6], total: 6 },
          { key: 'roenne', cells: [3, 0], total: 3 },
          { key: 'hasle', cells: [3, 0], total: 3 },
        ],
        totals: [6, 6],
        total: 12,
      },
      languages: [
        { language: 'ar', seeking: 6, offers: 3 },
        { language: 'en', seeking: 3, offers: 3 },
        { language: 'fa', seeking: 3, offers: 0 },
        { language: 'so', seeking: 3, offers: 0 },
        { language: 'uk', seeking: 3, offers: 0 },
        { language: 'da', seeking: 0, offers: 12 },
      ],
      lacking: { towns: ['nexoe'], languages: ['fa', 'so', 'uk'], kinds: ['companion'] },
    },
    milestones: {
      // A, B, C, D, E came since July 2024; B has a job since May, E only since July
      employment: {
        // of C and E something is noted, of A and D nothing
        lines: { rows: rows(employmentStandings, { reached: 3, 'not-yet': 6, unknown: 6 }), total: 15 },
        // more than half are noted: 3 of 15
        reached: { count: 3, of: 15, percent: 20 },
      },
      // B the month after, C three months after; D's July is not over. All are noted
      lessons: {
        lines: { rows: rows(lessonStandings, { 'in-time': 3, later: 3 }), total: 6 },
        inTime: { count: 3, of: 6, percent: 50 },
      },
    },
  }
  expect(report).toEqual(worked)

  // the half-year before: G was matched, E and A looked besides
  expect(previous.period).toEqual(halfYear('2025-2'))
  expect(previous.key).toMatchObject({ newMatches: 3, matched: { count: 3, of: 9, percent: 33 }, hours: 30 })
  expect(changeOf(report.key.newMatches, previous.key.newMatches)).toBe(6)
  expect(previous.needs.byKind.totals).toEqual([3, 0, 3, 3])
})

test('a track has its own kinds, events and outcomes, and nothing else', () => {
  buildIsland()
  const at = new Date('2026-07-06T08:00:00Z')
  const [danish, work, equal] = (['danish', 'work', 'equal'] as const).map((track) => reportFor(halfYear('2026-1'), { track, at }))
  // buddies and clubs; buddies and the café have hours, what was for nothing named has no track
  expect(danish?.key).toMatchObject({ newMatches: 9, hours: 9, volunteers: 3 })
  expect(danish?.events.byKind.rows.map(({ key }) => key)).toEqual(['language-cafe'])
  expect([danish?.milestones.employment, danish?.milestones.lessons?.lines.total]).toEqual([null, 6])
  expect(work?.key).toMatchObject({ newMatches: 0, matched: { count: 0, of: 0, percent: null }, hours: 0 })
  expect([work?.milestones.employment?.lines.total, work?.milestones.lessons]).toEqual([15, null])
  // clubs, companions, drivers, helpers
  expect(equal?.key).toMatchObject({ newMatches: 3, matched: { count: 3, of: 6, percent: 50 }, hours: 0 })
  expect(equal?.offers.byKind.total).toBe(9)
  expect(equal?.events.byKind.rows.map(({ key }) => key)).toEqual(['womens-group'])
  expect([equal?.milestones.employment, equal?.milestones.lessons]).toEqual([null, null])
})
