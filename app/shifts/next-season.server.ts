import { copyEvent } from '~/events/copying.server'
import type { MadeEvent } from '~/events/making.server'
import type { EventWhen } from '~/events/series'
import type { Actor } from '~/people/permissions'
import { inTransaction } from '~/server/database.server'
import { copyTasks } from './tasks.server'

/** The same event once more, with what helpers do there; nobody helps yet. @throws EventRefused, RuleRefused */
export function copyToNextSeason(actor: Actor, id: string, when: EventWhen, wishes: { formKey?: string; title?: string } = {}): MadeEvent {
  return inTransaction(() => {
    const made = copyEvent(actor, id, when, wishes)
    copyTasks(id, made.id)
    return made
  })
}
