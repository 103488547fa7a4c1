import { islandDate } from '~/i18n/format'
import { isTrack, type Track } from '~/tracks/track'
import { now } from '~/server/clock.server'
import type { ReportFacts } from './facts-of'
import { previousPeriod, readPeriod, type AskedPeriod, type Period } from './period'
import { comparedReport, reportFor } from './report.server'
import { closedFigures, statusOf } from './statuses.server'
import type { HalfStatus } from './status'
import { alone } from './suppress'
import { yearOf } from './targets'
import { targetsOf } from './targets.server'

/** A report as somebody asked for it. */
export interface AskedReport {
  asked: AskedPeriod
  track: Track | null
  facts: ReportFacts
  /** Of a half-year; null for any other period. */
  status: HalfStatus | null
  /** The figures are those of the day it was closed. */
  closed: boolean
}

/** Reads an address and works out its report; a closed half-year is shown as it was closed, unless it is read by track. */
export function askedReport(search: URLSearchParams): AskedReport {
  const asked = readPeriod(search, islandDate(now()))
  const spoken = search.get('spor')
  const track = isTrack(spoken) ? spoken : null
  const { half } = asked.period
  const status = half === null ? null : statusOf(half)
  const kept = half !== null && track === null ? closedFigures(half) : null
  return { asked, track, status, closed: kept !== null, facts: kept ?? presentFacts(asked.period, track) }
}

/** The figures of a period as the site has them now. */
export function presentFacts(period: Period, track: Track | null): ReportFacts {
  const at = now()
  const { half } = previousPeriod(period)
  // what a closed half-year was is what is printed of it
  const closedBefore = half !== null && track === null ? closedFigures(half) : null
  const compared = comparedReport(period, { track, at }, closedBefore?.compared.report)
  const targets = targetsOf(yearOf(period.until))
  return {
    compared,
    targets,
    ofTheYear: track === null && targets.matches !== null ? matchesOfTheYear(period, compared.report.key.newMatches, at) : null,
  }
}

/** New matches from New Year to the period's last day; of a period that begins at New Year they are counted already. */
function matchesOfTheYear({ from, until }: Period, counted: ReportFacts['ofTheYear'], at: Date) {
  const newYear = `${yearOf(until)}-01-01`
  if (from === newYear) return counted
  const ofTheYear = reportFor({ from: newYear, until, half: null }, { track: null, at }).key.newMatches
  // one less the other is what came before: of fewer than three neither may tell it
  return typeof counted === 'number' && typeof ofTheYear === 'number' && alone(ofTheYear - counted) !== 'few' ? ofTheYear : 'held'
}
