import { and, eq, inArray, or } from 'drizzle-orm'
import { eventMakers, events } from '~db/schema/events'
import { leads, membershipOf, organisationsById, organisationsLedBy } from '~/organisations/organisations.server'
import { notFound } from '~/people/guard.server'
import type { Actor } from '~/people/permissions'
import { db } from '~/server/database.server'
import type { EventView } from './event'
import { eventBySlug, eventFrom } from './event-reading.server'

/** Who makes events and answers for them. */

/** True when a coordinator trusts this volunteer to make events. */
export function isTrustedMaker(userId: string): boolean {
  return db().select({ id: eventMakers.userId }).from(eventMakers).where(eq(eventMakers.userId, userId)).get() !== undefined
}

/** Any leader, coordinator or trusted volunteer may make events. */
export function mayMakeEvents(actor: Actor | null): boolean {
  return actor !== null && (actor.roles.has('coordinator') || isTrustedMaker(actor.userId) || organisationsLedBy(actor).length > 0)
}

/** May change this event, see who comes and keep its attendance: its host, its maker, a leader of its organisation, a coordinator. */
export function hosts(actor: Actor | null, event: EventView): boolean {
  if (!actor) return false
  if (actor.roles.has('coordinator')) return true
  // who stopped leading an organisation no longer answers for its events
  if (event.organisationId)
    return leads(actor, event.organisationId) || (event.hostId === actor.userId && membershipOf(actor, event.organisationId) !== null)
  // whom another made the host of the municipality's event stays it; what one made oneself, only while a coordinator trusts one
  if (event.hostId === actor.userId && event.createdBy !== actor.userId) return true
  return event.createdBy === actor.userId && isTrustedMaker(actor.userId)
}

/** The event of an address for one who answers for it; for everybody else it is not there. */
export function hostedEvent(actor: Actor, slug: string | undefined): EventView {
  const event = eventBySlug(slug ?? '')
  if (!event || !hosts(actor, event)) throw notFound()
  return event
}

/** Events this person answers for by name or by leading, drafts among them; not all that a coordinator may change. */
export function hostedEvents(actor: Actor): EventView[] {
  const led = organisationsLedBy(actor).map(({ id }) => id)
  const mine = or(
    eq(events.hostId, actor.userId),
    eq(events.createdBy, actor.userId),
    led.length > 0 ? inArray(events.organisationId, led) : undefined,
  )
  return db()
    .select()
    .from(events)
    .where(and(mine))
    .all()
    .flatMap((row) => eventFrom(row) ?? [])
    .filter((event) => hosts(actor, event))
}

/** An event everybody may read: it is published or was; an organisation that is closed, or not approved yet, shows none. */
export function isPublic({ state, organisationId }: EventView): boolean {
  if (state === 'draft') return false
  return organisationId === null || organisationsById([organisationId]).get(organisationId)?.closed === false
}
