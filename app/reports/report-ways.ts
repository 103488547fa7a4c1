import type { TFunction } from 'i18next'
import type { Track } from '~/tracks/track'
import { FIRST_DAY, halfAfter, halfYear, periodQuery, presetPeriod, previousPeriod, presets, type Period } from './period'
import { periodName } from './report-sheet'

/** Where one goes on from a report. */
export interface ReportWays {
  /** None before there was a bank. */
  before: { href: string; text: string } | null
  after: { href: string; text: string } | null
  query: string
  /** Only a half-year has a status and its paper. */
  pdf: string | null
  status: string | null
}

/** The addresses around a period; one that has not begun is not among them. Pure. */
export function addressesOf(period: Period, track: Track | null, today: string, t: TFunction, language: string): ReportWays {
  const query = (of: Period) => `${periodQuery(of)}${track ? `&spor=${track}` : ''}`
  const way = (of: Period) => ({ href: `/koordinator/rapport?${query(of)}`, text: periodName(of, t, language) })
  const earlier = previousPeriod(period)
  const after = period.half ? halfYear(halfAfter(period.half, 1)) : null
  return {
    before: earlier.from < FIRST_DAY ? null : way(earlier),
    after: after && after.from <= today ? way(after) : null,
    query: query(period),
    pdf: `/koordinator/rapport/halvaar.pdf?${query(period)}`,
    status: period.half ? `/koordinator/rapport/status?halvaar=${period.half}` : null,
  }
}

/** The named period that is shown; empty where it is another. */
export function presetOf({ from, until }: Period, today: string): string {
  const same = (preset: (typeof presets)[number]) => {
    const named = presetPeriod(preset, today)
    return named.from === from && named.until === until
  }
  return presets.find(same) ?? ''
}

/** The periods that have a name, each as it is called today. */
export function presetNames(today: string, t: TFunction, language: string): { value: string; text: string }[] {
  return presets.map((preset) => {
    const period = presetPeriod(preset, today)
    const year = today.slice(0, 4)
    if (preset === 'year') return { value: preset, text: t('report:period.year', { year }) }
    if (preset === 'last-12-months') return { value: preset, text: t('report:period.last12') }
    return { value: preset, text: periodName(period, t, language) }
  })
}
