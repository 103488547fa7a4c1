import type { TFunction } from 'i18next'
import { formatDay } from '~/i18n/format'
import type { Drawing } from './drawing'
import { drawingsOf } from './drawings'
import type { ReportFacts } from './facts-of'
import type { Period } from './period'
import { shortTold, type Told } from './short-told'
import { reportTables, type ReportTable } from './tables'
import { isCompared, tilesOf, type Tile } from './tiles'

/** A report in words and drawings of one language: what the page shows and the paper prints. Pure. */
export interface ReportSheet {
  title: string
  /** The period's days, whose it is, and what it is compared with. */
  lead: string
  told: Told[]
  tiles: Tile[]
  drawings: Drawing[]
  tables: ReportTable[]
}

/** So much is told in short, the most important first: more would be read by nobody. */
const TOLD = 3

/** A period's name: its half-year, else its days. */
export function periodName(period: Period, t: TFunction, language: string): string {
  const { half } = period
  return half ? t('report:page.half', { half: half.slice(5), year: half.slice(0, 4) }) : daysText(period, t, language)
}

function daysText({ from, until }: Period, t: TFunction, language: string): string {
  // a year of its own is said by the title, and else at both ends
  return t('report:page.days', { from: longDay(from, language), until: longDay(until, language) })
}
const longDay = (day: string, language: string) => formatDay(day, language, new Date(0))

export function reportSheet(facts: ReportFacts, t: TFunction, language: string): ReportSheet {
  const { report, previous } = facts.compared
  return {
    title: periodName(report.period, t, language),
    lead: [
      report.period.half ? daysText(report.period, t, language) : '',
      report.track ? t(`facts:tracks.${report.track}.name`) : t('report:page.whole'),
      isCompared(facts.compared) ? t('report:page.compare', { previous: periodName(previous.period, t, language) }) : '',
    ]
      .filter(Boolean)
      .join(' · '),
    told: shortTold(facts, t, language).slice(0, TOLD),
    tiles: tilesOf(facts.compared, t, language),
    drawings: drawingsOf(facts, t, language),
    tables: reportTables(report, t, language),
  }
}
