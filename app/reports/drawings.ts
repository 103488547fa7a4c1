import type { TFunction } from 'i18next'
import { atLineStart, formatNumber, languageName } from '~/i18n/format'
import { townName } from '~/island/towns'
import { townShares } from './charts/share-bars'
import { targetLine } from './charts/target-line'
import type { ChartId, Drawing, Look } from './drawing'
import { crossedBars, matchesByKind, plainBars, shareBars } from './drawn-bars'
import { hoursByMonth, lasting, waitingTime } from './drawn-columns'
import type { ReportFacts } from './facts-of'
import { figureText } from './figure-text'
import { unsettled, unsettledText } from './noted'
import type { Lines, NeedStanding, Report, Share } from './report'
import type { TableId } from './tables'
import { countedUntil } from './tiles'

const needLooks: Record<NeedStanding, Look> = { waiting: 3, asked: 2, covered: 1, closed: 4 }

/** All charts of a report, in the order they stand; one with nothing in it is left out. Pure. */
export function drawingsOf(facts: ReportFacts, t: TFunction, language: string): Drawing[] {
  const { report } = facts.compared
  const made: (Drawing | null)[] = [
    yearTarget(facts, t, language),
    matchesByKind(report, t, language),
    hoursByMonth(report, t, language),
    waitingTime(report, t, language),
    coverage(report, t, language),
    languages(report, t, language),
    crossedBars({ id: 'oensker', table: 'behov', crossed: report.needs.byKind }, t, language, {
      title: t('report:charts.needs'),
      row: (kind) => t(`facts:kinds.${kind}`),
      column: (standing) => t(`report:standings.need.${standing}`),
      looks: needLooks,
    }),
    crossedBars({ id: 'tilbud', table: 'tilbud-slags', crossed: report.offers.byKind }, t, language, {
      title: t('report:charts.offers'),
      row: (kind) => t(`facts:kinds.${kind}`),
      column: (age) => t(`report:standings.offer.${age}`),
    }),
    plainBars(
      'udbytter',
      'udbytte',
      t('report:charts.outcomes'),
      t('report:charts.outcomesText'),
      language,
      report.matches.outcomes.rows.map(({ key, count }) => ({
        key,
        name: key === 'untold' ? t('report:standings.untold') : t(`course:outcomes.${key}`),
        shown: count,
      })),
    ),
    lasting(report, t, language),
    shareBars(
      'talt',
      'opfoelgning',
      report.followUps.lines.rows.map(({ key, count }) => ({ key, name: t(`report:standings.followUp.${key}`), shown: count })),
      {
        title: t('report:charts.followUps'),
        text:
          report.followUps.kept.percent === null
            ? t('report:charts.followUpsText')
            : t('report:charts.followUpsShare', { percent: report.followUps.kept.percent }),
      },
      language,
    ),
    shareBars(
      'svar',
      'bekymringer',
      report.concerns.lines.rows.map(({ key, count }) => ({ key, name: t(`report:standings.concern.${key}`), shown: count })),
      {
        title: t('report:charts.concerns'),
        text:
          report.concerns.inTime.percent === null
            ? t('report:charts.concernsText')
            : t('report:charts.concernsShare', { percent: report.concerns.inTime.percent }),
      },
      language,
    ),
    plainBars(
      'steder',
      'timer-sted',
      t('report:charts.hoursByPlace'),
      t('report:charts.hoursByPlaceText'),
      language,
      report.hours.byPlace.map(({ key, hours }) => ({
        key,
        name: key === 'events' || key === 'other' ? t(`report:standings.place.${key}`) : t(`facts:fronts.${key}`),
        shown: hours,
        front: key === 'events' || key === 'other' ? null : key,
      })),
    ),
    crossedBars({ id: 'dage', table: 'arrangementer', crossed: report.events.byKind }, t, language, {
      title: t('report:charts.events'),
      row: (kind) => t(`facts:eventKinds.${kind}`),
      column: (standing) => t(`report:standings.date.${standing}`),
    }),
    percentTarget(
      'i-job',
      'job',
      report.milestones.employment && { lines: report.milestones.employment.lines, share: report.milestones.employment.reached },
      facts.targets.employment,
      t('report:charts.employment'),
      t('report:charts.employmentText'),
      t,
      language,
    ),
    percentTarget(
      'i-gang',
      'dansk',
      report.milestones.lessons && { lines: report.milestones.lessons.lines, share: report.milestones.lessons.inTime },
      facts.targets.lessons,
      t('report:charts.lessons'),
      t('report:charts.lessonsText'),
      t,
      language,
    ),
  ]
  return made.filter((drawing) => drawing !== null)
}

function yearTarget({ compared: { report }, targets, ofTheYear }: ReportFacts, t: TFunction, language: string): Drawing | null {
  const { matches } = targets
  const line = matches === null || ofTheYear === null ? null : targetLine(ofTheYear, matches, countedUntil(report))
  if (matches === null || ofTheYear === null || line === null) return null
  const values = { target: formatNumber(matches, language), year: report.period.until.slice(0, 4) }
  return {
    draw: 'target',
    id: 'aarets-maal',
    table: 'noegletal',
    title: t('report:charts.target'),
    text: t('report:charts.targetText', values),
    note: '',
    reached: line.reached,
    mark: line.plan,
    end: line.target,
    inside: t('report:charts.matchCount', {
      count: typeof ofTheYear === 'number' ? ofTheYear : 0,
      number: figureText(ofTheYear, language),
    }),
    markText: t('report:charts.plan', { number: formatNumber(line.planned, language) }),
    endText: t('report:charts.goal', { number: values.target }),
  }
}

function coverage({ coverage: { towns } }: Report, t: TFunction, language: string): Drawing | null {
  const told = townShares(towns).filter(({ percent }) => percent !== null)
  if (told.length === 0) return null
  return {
    draw: 'towns',
    id: 'byer',
    table: 'daekning-by',
    title: t('report:charts.towns'),
    text: t('report:charts.townsText'),
    note: told.length < towns.rows.length ? t('report:charts.townsKept') : '',
    towns: told.map(({ town, matched, of, percent, low }) => ({
      town,
      name: townName(town),
      percent,
      count: typeof of === 'number' ? of : 1,
      low,
      text: t('report:charts.ofThem', { number: figureText(matched, language), of: figureText(of, language) }),
    })),
  }
}

function languages({ coverage: { languages: lines, lacking } }: Report, t: TFunction, language: string): Drawing | null {
  return plainBars(
    'sprog',
    'daekning-sprog',
    t('report:charts.languages'),
    t('report:charts.languagesText'),
    language,
    lines.map(({ language: code, seeking, offers }) => ({
      key: code,
      name: atLineStart(languageName(code, language), language),
      shown: seeking,
      text: t('report:charts.newAndOffers', { newcomers: figureText(seeking, language), offers: figureText(offers, language) }),
      look: lacking.languages.includes(code) ? 3 : 1,
    })),
  )
}

function percentTarget(
  id: ChartId,
  table: TableId,
  of: { lines: Lines; share: Share } | null,
  target: number,
  title: string,
  text: string,
  t: TFunction,
  language: string,
): Drawing | null {
  const lacking = of && unsettled(of.lines)
  // words, and no bar: it would tell of our notes
  if (lacking) return { draw: 'bars', id, table, title, text, note: unsettledText(lacking, t, language), legend: [], bars: [] }
  const percent = of?.share.percent ?? null
  if (percent === null) return null
  return {
    draw: 'target',
    id,
    table,
    title,
    text,
    note: '',
    reached: percent,
    mark: target,
    end: 100,
    inside: t('report:charts.percent', { percent }),
    markText: t('report:charts.goalPercent', { percent: target }),
    endText: '',
  }
}
