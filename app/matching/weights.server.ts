import type { Actor } from '~/people/permissions'
import { readSetting, settingChangedAt, writeSetting, type Setting } from '~/server/settings.server'
import { usualWeights, type Weights } from './ranking'
import { weightsForm } from './weights'

const setting: Setting<Weights> = { name: 'ranking-weights', shape: weightsForm, usual: usualWeights }

/** How much each thing counts in the ranking, as the administrator has set it. */
export function rankingWeights(): Weights {
  return readSetting(setting)
}

export function setRankingWeights(actor: Actor, weights: Weights): void {
  writeSetting(actor, setting, weights)
}

/** When the weights were last changed; null while they are the usual ones. */
export function weightsChangedAt(): Date | null {
  return settingChangedAt(setting.name)
}
