import { cameWithAccount } from '~/attendance/noted.server'
import type { EventDate, EventView } from '~/events/event'
import { dateById, datesOf, eventById } from '~/events/event-reading.server'
import { hosts } from '~/events/hosting.server'
import { membershipOf } from '~/organisations/organisations.server'
import type { Actor } from '~/people/permissions'
import { helpsAt } from '~/shifts/shift-reading.server'

/** Whose an event is to write hours on. */

/** Whether somebody works at an event: helps on one of its dates, answers for it, or belongs to the organisation that holds it. */
export function worksAt(actor: Actor, event: EventView): boolean {
  if (hosts(actor, event)) return true
  if (event.organisationId !== null && membershipOf(actor, event.organisationId) !== null) return true
  return helpsAt(
    actor,
    datesOf(event.id, null).map(({ id }) => id),
  )
}

/**
 * The event a person writes hours on, by its date: one that was on the site and that they work at, or came to; being there comes by
 * itself, so who only came is asked about it. Null when it is not theirs to write on.
 */
export function eventToWriteOn(actor: Actor, dateId: string): { event: EventView; date: EventDate; came: boolean } | null {
  const date = dateById(dateId)
  const event = date && eventById(date.eventId)
  if (!event || date.state !== 'planned' || event.state !== 'published') return null
  if (worksAt(actor, event)) return { event, date, came: false }
  return cameWithAccount(dateId).some(({ userId }) => userId === actor.userId) ? { event, date, came: true } : null
}
