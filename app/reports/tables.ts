import type { TFunction } from 'i18next'
import { formatMonth, languageName, atLineStart } from '~/i18n/format'
import { townName } from '~/island/towns'
import type { Crossed, Days, HoursLine, HoursPlace, Lines, Report, Share, Shown, ShownHours } from './report'
import { lineOf, otherLast } from './report'
import { shareOf } from './shown'
import { unsettled, unsettledText } from './noted'

/** Every number of a report as tables, for the page, for paper and for spreadsheets: one set of rows, so that they say the same. Pure. */

/** A number of a table; null where there is nothing to tell. `low` is one to look at. */
export type Cell = { shown: Shown | ShownHours | null } | { percent: number | null; low?: boolean }

export interface TableRow {
  name: string
  cells: Cell[]
}
export interface ReportTable {
  /** Its anchor on the page, and its name in an address. */
  id: TableId
  title: string
  /** The first stands over the rows' names. */
  head: string[]
  rows: TableRow[]
  foot: TableRow | null
  /** Under it: how its numbers are to be read. */
  note?: string
}

export const tableIds = [
  'noegletal',
  'match',
  'daekning-by',
  'ventetid',
  'behov',
  'tilbud-slags',
  'tilbud-by',
  'tilbud-sprog',
  'daekning-sprog',
  'varighed',
  'udbytte',
  'gik-ikke',
  'opfoelgning',
  'bekymringer',
  'timer-maaned',
  'timer-sted',
  'arrangementer',
  'besoeg',
  'job',
  'dansk',
] as const
export type TableId = (typeof tableIds)[number]

const shown = (...values: (Shown | ShownHours | null)[]): Cell[] => values.map((value) => ({ shown: value }))

/** Days of what there is; what is told of nothing is empty, and what is kept back is no number. */
const daysShown = ({ bands }: Days<string>, days: number | null): Cell[] => shown(days ?? (bands.total === 0 ? null : 'held'))
const percentOf = ({ percent, of }: Share): Cell => (percent === null ? { shown: of === 0 ? null : 'held' } : { percent })

/** All tables of a report, in the order they are read; one with nothing in it is left out. */
export function reportTables(report: Report, t: TFunction, language: string): ReportTable[] {
  const say = wordsOf(t, language)
  const { key, offers, needs, waiting, matches, followUps, concerns, hours, events, coverage, milestones } = report
  const tables: (ReportTable | null)[] = [
    {
      id: 'noegletal',
      title: t('report:tables.key'),
      head: [t('report:tables.figure'), t('report:tables.number')],
      foot: null,
      rows: [
        { name: t('report:tiles.newMatches'), cells: shown(key.newMatches) },
        { name: t('report:tables.sought'), cells: shown(key.matched.of) },
        { name: t('report:tables.soughtMatched'), cells: shown(key.matched.count) },
        { name: t('report:tiles.hours'), cells: shown(key.hours) },
        { name: t('report:tiles.volunteers'), cells: shown(key.volunteers) },
        { name: t('report:tables.median'), cells: daysShown(waiting.first, key.typicalWait) },
        { name: t('report:tables.ninety'), cells: daysShown(waiting.first, waiting.first.ninety) },
        { name: t('report:tables.inTime'), cells: [percentOf(waiting.inTime)] },
        { name: t('report:tables.opened'), cells: shown(needs.opened) },
      ],
    },
    crossedTable('match', matches.byFront, say, {
      title: t('report:tables.matches'),
      rows: t('report:tables.kind'),
      row: (front) => t(`facts:fronts.${front}`),
      column: (standing) => t(`report:standings.match.${standing}`),
    }),
    coverageTable(report, say),
    {
      id: 'ventetid',
      title: t('report:tables.waiting'),
      head: [t('report:tables.days'), t('report:tables.proposed'), t('report:tables.stillWaiting')],
      rows: waiting.first.bands.rows.map(({ key: band, count }) => ({
        name: t(`report:bands.${band}`),
        cells: shown(count, lineOf(waiting.still, band)),
      })),
      foot: { name: say.total, cells: shown(waiting.first.bands.total, waiting.still.total) },
    },
    crossedTable('behov', needs.byKind, say, {
      title: t('report:tables.needs'),
      rows: t('report:tables.kind'),
      row: (kind) => t(`facts:kinds.${kind}`),
      column: (standing) => t(`report:standings.need.${standing}`),
      note: t('report:tables.needsNote'),
    }),
    crossedTable('tilbud-slags', offers.byKind, say, {
      title: t('report:tables.offersByKind'),
      rows: t('report:tables.kind'),
      row: (kind) => t(`facts:kinds.${kind}`),
      column: (age) => t(`report:standings.offer.${age}`),
    }),
    linesTable('tilbud-by', offers.byTown, say, {
      title: t('report:tables.offersByTown'),
      rows: t('report:tables.town'),
      column: t('report:tables.offers'),
      row: (town) => townName(town),
    }),
    {
      id: 'tilbud-sprog',
      title: t('report:tables.offersByLanguage'),
      head: [t('report:tables.language'), t('report:tables.offers')],
      rows: offers.byLanguage.map(({ language: code, count }) => ({ name: say.language(code), cells: shown(count) })),
      foot: null,
    },
    {
      id: 'daekning-sprog',
      title: t('report:tables.languages'),
      head: [t('report:tables.language'), t('report:tables.speakers'), t('report:tables.offers')],
      rows: coverage.languages.map((line) => ({ name: say.language(line.language), cells: shown(line.seeking, line.offers) })),
      foot: null,
    },
    {
      id: 'varighed',
      title: t('report:tables.lasted'),
      head: [t('report:tables.howLong'), t('report:tables.ended'), t('report:tables.going')],
      rows: matches.lasted.bands.rows.map(({ key: band, count }) => ({
        name: t(`report:lasting.${band}`),
        cells: shown(count, lineOf(matches.going.bands, band)),
      })),
      foot: {
        name: t('report:tables.medianDays'),
        cells: [...daysShown(matches.lasted, matches.lasted.median), ...daysShown(matches.going, matches.going.median)],
      },
    },
    linesTable('udbytte', matches.outcomes, say, {
      title: t('report:tables.outcomes'),
      rows: t('report:tables.outcome'),
      column: t('report:tables.matchesCount'),
      row: (outcome) => (outcome === 'untold' ? t('report:standings.untold') : t(`course:outcomes.${outcome}`)),
    }),
    linesTable('gik-ikke', matches.fellThrough, say, {
      title: t('report:tables.fellThrough'),
      rows: t('report:tables.why'),
      column: t('report:tables.proposals'),
      row: (why) => t(`report:standings.fellThrough.${why}`),
    }),
    linesTable('opfoelgning', followUps.lines, say, {
      title: t('report:tables.followUps'),
      rows: t('report:tables.how'),
      column: t('report:tables.talks'),
      row: (how) => t(`report:standings.followUp.${how}`),
    }),
    linesTable('bekymringer', concerns.lines, say, {
      title: t('report:tables.concerns'),
      rows: t('report:tables.how'),
      column: t('report:tables.concernCount'),
      row: (how) => t(`report:standings.concern.${how}`),
    }),
    hoursTable('timer-maaned', hours.byMonth, t('report:tables.hoursByMonth'), t('report:tables.month'), t, (month) =>
      atLineStart(formatMonth(month, language), language),
    ),
    hoursTable('timer-sted', hours.byPlace, t('report:tables.hoursByPlace'), t('report:tables.place'), t, (place) => say.place(place)),
    crossedTable('arrangementer', events.byKind, say, {
      title: t('report:tables.events'),
      rows: t('report:tables.kind'),
      row: (kind) => t(`facts:eventKinds.${kind}`),
      column: (standing) => t(`report:standings.date.${standing}`),
    }),
    {
      id: 'besoeg',
      title: t('report:tables.visits'),
      head: [t('report:tables.figure'), t('report:tables.number')],
      rows: [
        { name: t('report:tables.counted'), cells: shown(events.counted) },
        { name: t('report:tables.adults'), cells: shown(lineOf(events.visits, 'adults')) },
        { name: t('report:tables.children'), cells: shown(lineOf(events.visits, 'children')) },
        { name: t('report:tables.noShows'), cells: shown(events.noShows) },
        { name: t('report:tables.interpreterHours'), cells: shown(events.interpreterHours) },
      ],
      foot: null,
    },
    milestones.employment &&
      outcomeTable('job', milestones.employment.lines, milestones.employment.reached, t('report:tables.employment'), t, language),
    milestones.lessons &&
      outcomeTable('dansk', milestones.lessons.lines, milestones.lessons.inTime, t('report:tables.lessons'), t, language),
  ]
  return tables.filter((table) => table !== null).filter(({ rows }) => rows.length > 0)
}

function wordsOf(t: TFunction, language: string) {
  return {
    total: t('report:tables.total'),
    language: (code: string) => atLineStart(languageName(code, language), language),
    place: (place: HoursPlace) =>
      place === 'events' || place === 'other' ? t(`report:standings.place.${place}`) : t(`facts:fronts.${place}`),
    town: t('report:tables.town'),
    coverage: t('report:tables.coverage'),
    newcomers: t('report:tables.newcomers'),
    matched: t('report:tables.matched'),
    percent: t('report:tables.percent'),
  }
}
type Words = ReturnType<typeof wordsOf>

interface CrossedNames<Row extends string, Column extends string> {
  title: string
  rows: string
  row: (key: Row) => string
  column: (key: Column) => string
  note?: string
}
function crossedTable<Row extends string, Column extends string>(
  id: TableId,
  crossed: Crossed<Row, Column>,
  say: Words,
  names: CrossedNames<Row, Column>,
): ReportTable {
  return {
    id,
    title: names.title,
    head: [names.rows, ...crossed.columns.map(names.column), say.total],
    rows: otherLast(crossed.rows).map(({ key, cells, total }) => ({ name: names.row(key), cells: shown(...cells, total) })),
    foot: { name: say.total, cells: shown(...crossed.totals, crossed.total) },
    ...(names.note && { note: names.note }),
  }
}

interface LinesNames<Key extends string> {
  title: string
  rows: string
  column: string
  row: (key: Key) => string
}
function linesTable<Key extends string>(id: TableId, lines: Lines<Key>, say: Words, names: LinesNames<Key>): ReportTable {
  return {
    id,
    title: names.title,
    head: [names.rows, names.column],
    rows: lines.rows.map(({ key, count }) => ({ name: names.row(key), cells: shown(count) })),
    foot: { name: say.total, cells: shown(lines.total) },
  }
}

/** Towns as the report has them, with the share of their newcomers who have a match. */
function coverageTable({ coverage: { towns, lacking }, key }: Report, say: Words): ReportTable {
  const matched = towns.columns.indexOf('matched')
  return {
    id: 'daekning-by',
    title: say.coverage,
    head: [say.town, say.newcomers, say.matched, say.percent],
    rows: towns.rows.map(({ key: town, cells, total }) => {
      const count = cells[matched] ?? 0
      const percent = percentOf(shareOf(count, total))
      return {
        name: townName(town),
        cells: [...shown(total, count), 'percent' in percent ? { ...percent, low: lacking.towns.includes(town) } : percent],
      }
    }),
    foot: { name: say.total, cells: [...shown(towns.total, towns.totals[matched] ?? 0), percentOf(key.matched)] },
  }
}

function hoursTable<Key extends string>(
  id: TableId,
  lines: readonly HoursLine<Key>[],
  title: string,
  rows: string,
  t: TFunction,
  name: (key: Key) => string,
): ReportTable {
  return {
    id,
    title,
    head: [rows, t('report:tables.hours'), t('report:tables.people')],
    rows: lines.map(({ key, hours, people }) => ({ name: name(key), cells: shown(hours, people) })),
    foot: null,
  }
}

function outcomeTable(id: 'job' | 'dansk', lines: Lines, share: Share, title: string, t: TFunction, language: string): ReportTable {
  const lacking = unsettled(lines)
  return {
    id,
    title,
    head: [t('report:tables.how'), t('report:tables.newcomers')],
    rows: [
      ...lines.rows.map(({ key, count }) => ({ name: t(`report:standings.${id}.${key}`), cells: shown(count) })),
      ...(lacking ? [] : [{ name: t('report:tables.inPercent'), cells: [percentOf(share)] }]),
    ],
    foot: { name: t('report:tables.total'), cells: shown(lines.total) },
    ...(lacking && { note: unsettledText(lacking, t, language) }),
  }
}
