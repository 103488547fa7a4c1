import type { TFunction } from 'i18next'
import { dateSignParts, formatNumber } from '~/i18n/format'
import { columnsOf } from './charts/columns'
import { isKept } from './charts/weight'
import type { Drawing } from './drawing'
import { keptNote } from './drawn-bars'
import { figureText } from './figure-text'
import type { Report, Shown, ShownHours } from './report'
import { columnSaying } from './sayings'

/** Charts of columns. Pure. */

const nothingIn = (values: readonly (Shown | ShownHours)[]) => values.every((value) => value === 0)

export function hoursByMonth({ hours: { byMonth } }: Report, t: TFunction, language: string): Drawing | null {
  if (nothingIn(byMonth.map(({ hours }) => hours))) return null
  return {
    draw: 'columns',
    id: 'maaneder',
    table: 'timer-maaned',
    title: t('report:charts.hours'),
    text: columnSaying(byMonth, t, language),
    note: keptNote(
      byMonth.map(({ hours }) => hours),
      t,
    ),
    columns: columnsOf(byMonth.map(({ key, hours }) => ({ key, shown: hours }))).map(({ key, shown, ...place }) => ({
      ...place,
      key,
      name: dateSignParts(`${key}-15`, language).month,
      text: figureText(shown, language),
      look: 'accent',
      kept: isKept(shown),
    })),
  }
}

/** Days within which something is to be proposed: the first two bands. */
const IN_TIME: readonly string[] = ['0-7', '8-14']

export function waitingTime({ waiting }: Report, t: TFunction, language: string): Drawing | null {
  const { rows } = waiting.first.bands
  if (nothingIn(rows.map(({ count }) => count))) return null
  const { median } = waiting.first
  const { count, of } = waiting.inTime
  return {
    draw: 'columns',
    id: 'vente',
    table: 'ventetid',
    title: t('report:charts.waiting'),
    text:
      median === null
        ? t('report:charts.waitingText')
        : t('report:charts.waitingMedian', { count: median, number: formatNumber(median, language) }),
    note:
      isKept(count) || isKept(of)
        ? t('report:charts.waitingTarget')
        : t('report:charts.waitingInTime', { number: figureText(count, language), of: figureText(of, language) }),
    columns: columnsOf(rows.map(({ key, count: shown }) => ({ key, shown }))).map(({ key, shown, ...place }) => ({
      ...place,
      key,
      name: t(`report:bands.${key}`),
      text: figureText(shown, language),
      look: IN_TIME.includes(key) ? 'accent' : 'quiet',
      kept: isKept(shown),
    })),
  }
}

export function lasting({ matches: { lasted } }: Report, t: TFunction, language: string): Drawing | null {
  const { rows } = lasted.bands
  if (nothingIn(rows.map(({ count }) => count))) return null
  return {
    draw: 'columns',
    id: 'varer',
    table: 'varighed',
    title: t('report:charts.lasting'),
    text:
      lasted.median === null
        ? t('report:charts.lastingText')
        : t('report:charts.lastingMedian', { count: lasted.median, number: formatNumber(lasted.median, language) }),
    note: '',
    columns: columnsOf(rows.map(({ key, count }) => ({ key, shown: count }))).map(({ key, shown, ...place }) => ({
      ...place,
      key,
      name: t(`report:lasting.${key}`),
      text: figureText(shown, language),
      look: 'accent',
      kept: isKept(shown),
    })),
  }
}
