import { leadersOf } from '~/organisations/organisations.server'
import { personById } from '~/people/people.server'
import { enqueueMail } from '~/server/outbox.server'
import { isDiscreet } from './calendar-entries'
import type { EventView } from './event'

/** What those who arrange are told by mail. Inside the transaction of what happened: told if and only if it did. */

/** Who answers for an event: its host and its maker; of an organisation's without a host those who lead it. */
function answering({ hostId, createdBy, organisationId }: EventView): string[] {
  const named = [hostId, createdBy].flatMap((id) => id ?? [])
  return [...new Set([...named, ...(hostId === null && organisationId ? leadersOf(organisationId) : [])])]
}

/** A coordinator took the event down: those who answer for it read why; not the coordinator themself. */
export function mailTakenDown(event: EventView, reason: string, by: string): void {
  const quiet = isDiscreet(event)
  for (const id of answering(event)) {
    const person = id === by ? null : personById(id)
    if (!person) continue
    const path = quiet ? '/mit/arrangementer' : `/mit/arrangementer/${event.slug}`
    const data = { firstName: person.firstName, title: quiet ? '' : event.title, reason, path }
    enqueueMail({ to: person.email, template: 'event-taken-down', locale: person.locale, causedBy: `event:${event.id}`, data })
  }
}

/** They may make events from now on. */
export function mailTrusted(userId: string): void {
  const person = personById(userId)
  if (!person) return
  const data = { firstName: person.firstName, path: '/arrangementer/nyt' }
  enqueueMail({ to: person.email, template: 'event-maker-trusted', locale: person.locale, causedBy: `user:${userId}`, data })
}
