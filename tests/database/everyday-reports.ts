import { halfYear } from '~/reports/period'
import { comparedReport } from '~/reports/report.server'

/** The figures of a half-year, which walk every room. */
export function everydayReports(): [string, () => unknown][] {
  return [['the figures of a half-year beside those before', () => comparedReport(halfYear('2026-1'))]]
}
