/** Plain outcomes of a newcomer that leaders follow, each a month and nothing else: never how, where or why. Pure. */

export const milestoneKinds = ['danish-lessons', 'employment'] as const
export type MilestoneKind = (typeof milestoneKinds)[number]

/** The month, YYYY-MM, in which somebody reached it; null when nobody has written one down. */
export type Milestones = Record<MilestoneKind, string | null>

/** What the figures need of a newcomer: months alone, and nobody's id. */
export interface MilestoneFact {
  /** YYYY-MM */
  arrivedMonth: string
  /** Old enough to be counted where employment is: 15 and over. */
  ofWorkingAge: boolean
  lessonsMonth: string | null
  employmentMonth: string | null
}

/** The months somebody may have reached something in: from the one they came in to this one, the latest first; at most ten years. */
export function milestoneMonths(arrivedMonth: string, thisMonth: string): string[] {
  const months: string[] = []
  const [year = 0, month = 1] = thisMonth.split('-').map(Number)
  for (let back = 0; back < 120; back += 1) {
    const each = new Date(Date.UTC(year, month - 1 - back, 15)).toISOString().slice(0, 7)
    if (each < arrivedMonth) break
    months.push(each)
  }
  return months
}
