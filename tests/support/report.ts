import { offerKinds } from '~/offers/offer'
import { lastBands, waitBands, type Crossed, type Lines, type Report, type Share, type Shown } from '~/reports/report'

/** A finished report as a page gets it: the design's first half of 2026, with a few numbers kept back. */

const lines = <Key extends string>(rows: readonly (readonly [Key, Shown])[], total: Shown): Lines<Key> => ({
  rows: rows.map(([key, count]) => ({ key, count })),
  total,
})
const crossed = <Row extends string, Column extends string>(
  columns: readonly Column[],
  rows: readonly (readonly [Row, Shown[], Shown])[],
  totals: Shown[],
  total: Shown,
): Crossed<Row, Column> => ({ columns: [...columns], rows: rows.map(([key, cells, sum]) => ({ key, cells, total: sum })), totals, total })
const share = (count: Shown, of: Shown): Share => ({
  count,
  of,
  percent: typeof count === 'number' && typeof of === 'number' && of > 0 ? Math.round((100 * count) / of) : null,
})

export const sampleReport: Report = {
  version: 1,
  period: { from: '2026-01-01', until: '2026-06-30', half: '2026-1' },
  track: null,
  at: '2026-07-06T08:00:00.000Z',
  key: { newMatches: 286, matched: share(198, 258), hours: 4212, volunteers: 163, typicalWait: 15 },
  offers: {
    byKind: crossed(
      ['new', 'before'],
      [
        ['language-buddy', [31, 58], 89],
        ['mentor-work', [9, 14], 23],
        ['homework-help', [12, 20], 32],
        ['club-place', [15, 40], 55],
        ['transport', ['few', 'held'], 9],
        ['company-visit', ['held', 'held'], 8],
      ],
      [74, 142],
      216,
    ),
    byTown: lines(
      [
        ['roenne', 96],
        ['nexoe', 41],
        ['hasle', 22],
        ['svaneke', 18],
        ['gudhjem', 'held'],
        ['pedersker', 'few'],
      ],
      216,
    ),
    byLanguage: [
      { language: 'da', count: 201 },
      { language: 'en', count: 120 },
      { language: 'ar', count: 14 },
      { language: 'uk', count: 9 },
      { language: 'fa', count: 'few' },
    ],
  },
  needs: {
    opened: 240,
    byKind: crossed(
      ['waiting', 'asked', 'covered', 'closed'],
      [
        ['language-buddy', [22, 12, 80, 9], 123],
        ['mentor-work', [14, 4, 20, 4], 42],
        ['club-place', [5, 6, 40, 3], 54],
        ['companion', ['held', 'few', 'held', 4], 18],
        ['transport', ['held', 'held', 'held', 3], 12],
      ],
      [56, 27, 143, 23],
      249,
    ),
  },
  waiting: {
    first: {
      bands: lines(
        waitBands.map((band, i) => [band, [38, 61, 44, 27, 19, 9][i] ?? 0] as const),
        198,
      ),
      median: 15,
      ninety: 37,
    },
    inTime: share(99, 198),
    still: lines(
      waitBands.map((band, i) => [band, [12, 9, 8, 6, 5, 4][i] ?? 0] as const),
      44,
    ),
  },
  matches: {
    byFront: crossed(
      ['going', 'completed', 'waiting', 'stopped'],
      [
        ['language', [52, 21, 9, 6], 88],
        ['leisure', [34, 20, 6, 3], 63],
        ['homework', [21, 16, 'held', 'few'], 42],
        ['everyday', [14, 12, 'held', 'held'], 32],
        ['mentor', [12, 6, 3, 'held'], 24],
        ['bridge', [10, 9, 0, 0], 19],
        ['community', [12, 'held', 'held', 0], 14],
        ['transport', [0, 'few', 'few', 0], 4],
      ],
      [155, 87, 27, 17],
      286,
    ),
    fellThrough: lines(
      [
        ['declined', 24],
        ['expired', 11],
        ['cancelled', 6],
      ],
      41,
    ),
    lasted: {
      bands: lines(
        lastBands.map((band, i) => [band, [8, 31, 40, 15, 4][i] ?? 0] as const),
        98,
      ),
      median: 118,
      ninety: 260,
    },
    outcomes: lines(
      [
        ['better-danish', 34],
        ['association-member', 21],
        ['friendship', 12],
        ['job', 11],
        ['education', 'held'],
        ['igu', 'few'],
        ['spare-time-job', 5],
        ['moved', 4],
        ['did-not-work-out', 6],
      ],
      98,
    ),
    going: {
      bands: lines(
        lastBands.map((band, i) => [band, [24, 60, 49, 22, 7][i] ?? 0] as const),
        162,
      ),
      median: 96,
      ninety: 310,
    },
  },
  followUps: {
    lines: lines(
      [
        ['kept', 211],
        ['late', 34],
        ['missed', 18],
      ],
      263,
    ),
    kept: share(211, 263),
  },
  concerns: {
    lines: lines(
      [
        ['within-a-day', 'held'],
        ['later', 'few'],
        ['unanswered', 0],
      ],
      12,
    ),
    inTime: share('held', 12),
  },
  hours: {
    total: 4212,
    people: 163,
    byMonth: [
      { key: '2026-01', hours: 612, people: 88 },
      { key: '2026-02', hours: 688, people: 92 },
      { key: '2026-03', hours: 745, people: 101 },
      { key: '2026-04', hours: 702, people: 97 },
      { key: '2026-05', hours: 811, people: 110 },
      { key: '2026-06', hours: 654, people: 84 },
    ],
    byPlace: [
      { key: 'language', hours: 1510, people: 61 },
      { key: 'leisure', hours: 720, people: 34 },
      { key: 'homework', hours: 402, people: 22 },
      { key: 'everyday', hours: 214, people: 15 },
      { key: 'mentor', hours: 198, people: 13 },
      { key: 'bridge', hours: 'held', people: 5 },
      { key: 'community', hours: 0, people: 0 },
      { key: 'transport', hours: 'held', people: 'few' },
      { key: 'events', hours: 911, people: 48 },
      { key: 'other', hours: 140, people: 9 },
    ],
  },
  events: {
    byKind: crossed(
      ['held', 'cancelled'],
      [
        ['language-cafe', [24, 3], 27],
        ['womens-group', [22, 4], 26],
        ['homework-cafe', ['held', 'few'], 23],
        ['run-and-learn', ['held', 'held'], 12],
        ['company-visit', [5, 0], 5],
      ],
      [83, 10],
      93,
    ),
    counted: 79,
    visits: lines(
      [
        ['adults', 1104],
        ['children', 388],
      ],
      1492,
    ),
    noShows: 61,
    interpreterHours: 44,
  },
  coverage: {
    towns: crossed(
      ['matched', 'without'],
      [
        ['roenne', [58, 13], 71],
        ['nexoe', [37, 7], 44],
        ['aakirkeby', [22, 7], 29],
        ['hasle', [11, 13], 24],
        ['allinge', [16, 5], 21],
        ['svaneke', ['held', 'few'], 13],
        ['klemensker', [9, 3], 12],
        ['gudhjem', ['held', 'few'], 11],
        ['oestermarie', ['held', 'few'], 10],
        ['tejn', ['held', 'few'], 9],
        ['pedersker', [3, 5], 8],
        ['snogebaek', ['held', 'held'], 6],
      ],
      [198, 60],
      258,
    ),
    languages: [
      { language: 'ar', seeking: 71, offers: 14 },
      { language: 'uk', seeking: 64, offers: 9 },
      { language: 'en', seeking: 58, offers: 120 },
      { language: 'fa', seeking: 17, offers: 'few' },
      { language: 'ti', seeking: 12, offers: 0 },
      { language: 'so', seeking: 'few', offers: 0 },
    ],
    lacking: { towns: ['hasle', 'pedersker'], languages: ['ti', 'so'], kinds: offerKinds.filter((kind) => kind === 'companion') },
  },
  milestones: {
    employment: {
      lines: lines(
        [
          ['reached', 88],
          ['not-yet', 60],
          ['unknown', 11],
        ],
        159,
      ),
      reached: share(88, 159),
    },
    lessons: {
      lines: lines(
        [
          ['in-time', 61],
          ['later', 7],
          ['unknown', 5],
        ],
        73,
      ),
      inTime: share(61, 73),
    },
  },
}
