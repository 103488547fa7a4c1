import { z } from 'zod'

/** What leaders aim at in a year. Pure. */
export interface Targets {
  /** New matches of the whole year; null when none is set. */
  matches: number | null
  /** Percent in employment of those of working age who came in the last two years. */
  employment: number
  /** Percent whose Danish lessons begin within a month of arrival. */
  lessons: number
}

/** Before anybody sets others: the strategy's 60 % in employment, and lessons within a month for everybody, as the law has it. */
export const usualTargets: Targets = { matches: null, employment: 60, lessons: 100 }

const percent = z.number().int().min(1).max(100)
const targetsShape = z.object({ matches: z.number().int().min(1).max(100_000).nullable(), employment: percent, lessons: percent })

/** What somebody has seen of a year's targets, so that the next who saves does not write over it. Pure. */
export const targetsSeen = ({ matches, employment, lessons }: Targets) => `${matches ?? '-'}/${employment}/${lessons}`

/** By year, `2026`. */
export const targetsByYear = z.record(z.string().regex(/^20\d\d$/), targetsShape)

/** The year a period is measured by: the one it ends in. */
export const yearOf = (day: string) => day.slice(0, 4)
