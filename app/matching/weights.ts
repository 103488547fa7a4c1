import '~/i18n/form-errors'
import { z } from 'zod'
import { weighedNames, usualWeights, type Weights } from './ranking'

/** The weights an administrator sets: whole numbers, and nothing is a weight too. */
const HIGHEST_WEIGHT = 40

const weight = z.number().int().min(0).max(HIGHEST_WEIGHT)

export const weightsForm = z.object(Object.fromEntries(weighedNames.map((name) => [name, weight])) as Record<keyof Weights, typeof weight>)

/** The weights that were changed from the usual ones. */
export function changedWeights(weights: Weights): (keyof Weights)[] {
  return weighedNames.filter((name) => weights[name] !== usualWeights[name])
}
