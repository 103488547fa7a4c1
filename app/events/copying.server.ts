import type { Actor } from '~/people/permissions'
import { inTransaction } from '~/server/database.server'
import type { EventView } from './event'
import { keptAddressOf } from './event-reading.server'
import { makeEvent, ownEvent, type EventEntry, type MadeEvent } from './making.server'
import type { EventWhen } from './series'

/** The same event once more, next season: all it says about itself, on new dates; nobody is signed up yet. */

/** What an event says about itself, as a form takes it. */
export function entryOf(event: EventView): EventEntry {
  const { id, slug: _slug, state: _state, addressKept, followsId: _follows, createdBy: _maker, cancelReason: _reason, ...entry } = event
  return { ...entry, keptAddress: addressKept ? (keptAddressOf(id) ?? '') : null }
}

/** Makes a draft of an event on new dates. @throws EventRefused, RuleRefused */
export function copyEvent(actor: Actor, id: string, when: EventWhen, wishes: { formKey?: string; title?: string } = {}): MadeEvent {
  return inTransaction(() => {
    const event = ownEvent(actor, id)
    const entry = entryOf(event)
    return makeEvent(actor, { ...entry, title: wishes.title ?? entry.title }, when, { formKey: wishes.formKey, followsId: id })
  })
}
