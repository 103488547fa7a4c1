import { drawReport } from '~/reports/draw-report.server'
import type { ReportFacts } from '~/reports/facts-of'
import { usualTargets } from '~/reports/targets'
import { sampleReport } from '~tests/support/report'

const facts: ReportFacts = {
  compared: { report: sampleReport, previous: sampleReport },
  targets: { ...usualTargets, matches: 500 },
  ofTheYear: 286,
}

/** Milliseconds of a half-year's status as a PDF of a dozen pages: the first in a process, which reads the fonts, and the middle of twenty. */
export async function measureReportPaper(): Promise<{ first: number; p50: number; kilobytes: number }> {
  const draw = async () => {
    const began = performance.now()
    const { length } = await drawReport(facts, null, 'da')
    return { ms: performance.now() - began, length }
  }
  const { ms: first, length } = await draw()
  const times: number[] = []
  for (let time = 0; time < 20; time += 1) times.push((await draw()).ms)
  times.sort((a, b) => a - b)
  return { first, p50: times[10] ?? 0, kilobytes: length / 1000 }
}
