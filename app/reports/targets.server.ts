import type { Actor } from '~/people/permissions'
import { readSetting, writeSetting, type Setting } from '~/server/settings.server'
import { targetsByYear, usualTargets, type Targets } from './targets'

const setting: Setting<Record<string, Targets>> = { name: 'report-targets', shape: targetsByYear, usual: {} }

/** What is aimed at in a year: what was set, else what is usual. */
export function targetsOf(year: string): Targets {
  return readSetting(setting)[year] ?? usualTargets
}

/** Sets a year's targets; other years keep theirs. */
export function setTargets(actor: Actor, year: string, targets: Targets): void {
  writeSetting(actor, setting, { ...readSetting(setting), [year]: targets })
}
