import type { ComparedReport, Shown } from './report'
import type { Targets } from './targets'

/** All a page or a paper is made of: the figures, those before, and what was aimed at. Pure. */
export interface ReportFacts {
  compared: ComparedReport
  /** Of the year the period ends in. */
  targets: Targets
  /** New matches of that year so far, at the period's end; null when no target is set for them. */
  ofTheYear: Shown | null
}
