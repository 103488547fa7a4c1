import { weighedNames, type WeighedName } from './ranking'

/** What it means that coordinators choose something else than the first suggestion: for the yearly look at the weights. Pure. */

export const deviationReasons = ['knows-them', 'first-busy', 'better-time', 'newcomer-asked', 'saved-for-other', 'other'] as const
/** Why the first suggestion was not chosen, when the coordinator says it. A code, so that nothing personal is written. */
export type DeviationReason = (typeof deviationReasons)[number]

export type Scores = Partial<Record<WeighedName, number>>
export interface Deviation {
  rank: number
  chosenScores: Scores
  firstScores: Scores
  because: string | null
}

/** How the chosen ones differ from the first ones in one reason. */
export interface DeviationOf {
  name: WeighedName
  /** How often the chosen one was better in this, and how often worse. */
  better: number
  worse: number
  /** The mean difference of the scores, chosen minus first, −1–1. */
  difference: number
}

/** Differences smaller than this are none. */
const SAME = 0.005

/**
 * What was chosen against the first suggestion, reason by reason, the most preferred first. Where the chosen ones are often better, that
 * reason may weigh too little; where they are often worse, too much.
 */
export function deviationsByReason(deviations: readonly Deviation[]): DeviationOf[] {
  return weighedNames
    .map((name) => {
      const differences = deviations.map(({ chosenScores, firstScores }) => (chosenScores[name] ?? 0) - (firstScores[name] ?? 0))
      return {
        name,
        better: differences.filter((each) => each > SAME).length,
        worse: differences.filter((each) => each < -SAME).length,
        difference: differences.length === 0 ? 0 : differences.reduce((sum, each) => sum + each, 0) / differences.length,
      }
    })
    .sort((a, b) => b.difference - a.difference || weighedNames.indexOf(a.name) - weighedNames.indexOf(b.name))
}
