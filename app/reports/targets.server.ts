import type { Actor } from '~/people/permissions'
import { inTransaction } from '~/server/database.server'
import { readSetting, writeSetting, type Setting } from '~/server/settings.server'
import { targetsByYear, targetsSeen, usualTargets, type Targets } from './targets'

export const setting: Setting<Record<string, Targets>> = { name: 'report-targets', shape: targetsByYear, usual: {} }

/** What is aimed at in a year: what was set, else what is usual. */
export function targetsOf(year: string): Targets {
  return readSetting(setting)[year] ?? usualTargets
}

/**
 * Sets a year's targets; other years keep theirs.
 * @param seen the targets as they were shown (`targetsSeen`): false when somebody has set others since
 */
export function setTargets(actor: Actor, year: string, seen: string, targets: Targets): boolean {
  return inTransaction(() => {
    if (targetsSeen(targetsOf(year)) !== seen) return false
    writeSetting(actor, setting, { ...readSetting(setting), [year]: targets })
    return true
  })
}
