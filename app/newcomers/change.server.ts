import type { z } from 'zod'
import { firstNamesOf } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { auditFor } from '~/server/audit.server'
import { entryFrom, typedFrom } from './entry'
import type { changeNewcomerForm } from './newcomer-form'
import { changeNewcomer, NewcomerChanged, readNewcomer } from './newcomers.server'
import { layTogether, type FormWords, type MeanwhileChange } from './overtaken'

export interface Overtaken {
  changes: MeanwhileChange[]
  merged: FormWords
  /** Who saved meanwhile, when that is known. */
  by: string | null
}

function beforeOf(text: string | undefined): Record<string, unknown> | null {
  try {
    const parsed: unknown = JSON.parse(text ?? '')
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : null
  } catch {
    return null
  }
}

/**
 * Saves what was typed. When somebody else was first, nothing is overwritten: gives what they changed, laid together with what was
 * typed. When what they did touches no field of the form (they took over, say), it is saved all the same.
 */
export function saveChange(
  actor: Actor,
  id: string,
  { version, before, ...typed }: z.infer<typeof changeNewcomerForm>,
  sent: Record<string, unknown>,
): Overtaken | null {
  try {
    changeNewcomer(actor, id, version, entryFrom(typed))
    return null
  } catch (error) {
    if (!(error instanceof NewcomerChanged)) throw error
  }
  const present = readNewcomer(actor, id)
  if (!present) return null
  const current = typedFrom(present)
  const { merged, changes } = layTogether(beforeOf(before), sent, current)
  if (changes.length === 0) {
    changeNewcomer(actor, id, present.version, entryFrom(typed))
    return null
  }
  const last = auditFor(`newcomer:${id}`, 50).find(({ action, actor: who }) => action === 'newcomer.changed' && who !== actor.userId)
  return { merged, changes, by: (last && firstNamesOf([last.actor]).get(last.actor)) ?? null }
}
