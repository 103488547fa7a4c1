import type { TFunction } from 'i18next'
import { formatNumber, islandDate } from '~/i18n/format'
import { figureText } from './figure-text'
import { changeOf, type ComparedReport, type Report, type Shown, type ShownHours } from './report'

/** One key figure: what it is, how much, and how it went since the period before. */
export interface Tile {
  key: 'newMatches' | 'matched' | 'hours' | 'volunteers' | 'typicalWait'
  term: string
  value: string
  /** Under the number; empty where nothing can be told. */
  note: string
  /** Whether the number rose or fell. */
  way: 'up' | 'down' | null
}

/** Nothing had happened in the period before: the bank was not there yet, and everything would be »more«. */
export const nothingBefore = ({ key }: Report) => key.newMatches === 0 && key.hours === 0

/** The last day there are figures of: a period that goes on has none of the days to come. */
export const countedUntil = ({ period, at }: Report): string => {
  const made = islandDate(new Date(at))
  return made < period.until ? made : period.until
}

/** What is told of the change: nothing of a period that is not over, for it would always be less than a whole one. */
export const isCompared = ({ report, previous }: ComparedReport) =>
  report.period.until < islandDate(new Date(report.at)) && !nothingBefore(previous)

/** The five figures on top. Pure. */
export function tilesOf(compared: ComparedReport, t: TFunction, language: string): Tile[] {
  const { report, previous } = compared
  const compare = (
    now: Shown | ShownHours | null,
    before: Shown | ShownHours | null,
    more: 'more' | 'longer',
    fewer: 'fewer' | 'shorter',
  ) => {
    const change = changeOf(now, before)
    if (change === null || !isCompared(compared)) return { note: '', way: null }
    if (change === 0) return { note: t('report:tiles.same'), way: null }
    const values = { count: Math.abs(change), number: formatNumber(Math.abs(change), language) }
    return change > 0
      ? { note: t(`report:tiles.${more}`, values), way: 'up' as const }
      : { note: t(`report:tiles.${fewer}`, values), way: 'down' as const }
  }
  const { key } = report
  const wait = key.typicalWait
  return [
    {
      key: 'newMatches',
      term: t('report:tiles.newMatches'),
      value: figureText(key.newMatches, language),
      ...compare(key.newMatches, previous.key.newMatches, 'more', 'fewer'),
    },
    {
      key: 'matched',
      term: t('report:tiles.matched'),
      value: figureText(key.matched.count, language),
      note: t('report:tiles.of', { number: figureText(key.matched.of, language) }),
      way: null,
    },
    {
      key: 'hours',
      term: t('report:tiles.hours'),
      value: figureText(key.hours, language),
      ...compare(key.hours, previous.key.hours, 'more', 'fewer'),
    },
    {
      key: 'volunteers',
      term: t('report:tiles.volunteers'),
      value: figureText(key.volunteers, language),
      ...compare(key.volunteers, previous.key.volunteers, 'more', 'fewer'),
    },
    {
      key: 'typicalWait',
      term: t('report:tiles.typicalWait'),
      value: wait === null ? '–' : t('report:tiles.days', { count: wait, number: formatNumber(wait, language) }),
      ...compare(wait, previous.key.typicalWait, 'longer', 'shorter'),
    },
  ]
}
