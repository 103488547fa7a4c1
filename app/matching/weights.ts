import { z } from 'zod'
import { weighedNames, usualWeights, type Weights } from './ranking'

/** The weights an administrator sets: none may be under nothing, and not all may be nothing. */
export const HIGHEST_WEIGHT = 20

const weight = z.number().min(0).max(HIGHEST_WEIGHT)

export const weightsForm = z.object(Object.fromEntries(weighedNames.map((name) => [name, weight])) as Record<keyof Weights, typeof weight>)

/** The weights that were changed from the usual ones. */
export function changedWeights(weights: Weights): (keyof Weights)[] {
  return weighedNames.filter((name) => weights[name] !== usualWeights[name])
}
