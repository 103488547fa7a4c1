import { and, asc, eq, gte, inArray, max, min, sql } from 'drizzle-orm'
import { eventDates, events } from '~db/schema/events'
import { islandDate } from '~/i18n/format'
import { organisationLinks } from '~/organisations/organisations.server'
import { firstNamesOf } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { db } from '~/server/database.server'
import type { EventView } from './event'
import { eventFrom } from './event-reading.server'
import type { HostedEvent, HostedPart } from './hosted'
import { hostedEvents } from './hosting.server'

/** Events as those who answer for them see them in a list. */

/** All that a person answers for, the next first. */
export function hostedList(actor: Actor): HostedEvent[] {
  return listed(hostedEvents(actor))
}

/** All events of an organisation, the next first. */
export function eventsOfOrganisation(organisationId: string): HostedEvent[] {
  const rows = db().select().from(events).where(eq(events.organisationId, organisationId)).all()
  return listed(rows.flatMap((row) => eventFrom(row) ?? []))
}

const AT_ONCE = 50

/** A page of all events for a coordinator: those to come by their next date, drafts and past ones the newest first. */
export function everyEvent(part: HostedPart, page: number): { events: HostedEvent[]; more: boolean } {
  const today = islandDate(now())
  const offset = (page - 1) * AT_ONCE
  const ids =
    part === 'coming'
      ? db()
          .select({ id: eventDates.eventId })
          .from(eventDates)
          .innerJoin(events, eq(events.id, eventDates.eventId))
          .where(and(gte(eventDates.day, today), eq(eventDates.state, 'planned'), eq(events.state, 'published')))
          .groupBy(eventDates.eventId)
          .orderBy(asc(min(eventDates.day)), asc(eventDates.eventId))
          .limit(AT_ONCE + 1)
          .offset(offset)
          .all()
      : db()
          .select({ id: events.id })
          .from(events)
          .where(
            part === 'drafts'
              ? eq(events.state, 'draft')
              : and(
                  inArray(events.state, ['published', 'cancelled']),
                  sql`not exists (select 1 from event_dates d where d.event_id = ${events.id} and d.day >= ${today} and d.state = 'planned')`,
                ),
          )
          .orderBy(sql`${events.updatedAt} desc`)
          .limit(AT_ONCE + 1)
          .offset(offset)
          .all()
  const shown = ids.slice(0, AT_ONCE).map(({ id }) => id)
  const rows = shown.length === 0 ? [] : db().select().from(events).where(inArray(events.id, shown)).all()
  return { events: listed(rows.flatMap((row) => eventFrom(row) ?? [])), more: ids.length > AT_ONCE }
}

function listed(views: readonly EventView[]): HostedEvent[] {
  if (views.length === 0) return []
  const today = islandDate(now())
  const ids = views.map(({ id }) => id)
  const spans = db()
    .select({
      eventId: eventDates.eventId,
      coming: sql<number>`sum(${eventDates.state} = 'planned' and ${eventDates.day} >= ${today})`,
      // the earliest that is to come, as a text that sorts
      next: min(sql<string>`case when ${eventDates.state} = 'planned' and ${eventDates.day} >= ${today}
        then ${eventDates.day} || printf('%04d%04d', ${eventDates.starts}, ${eventDates.ends}) end`),
      lastDay: max(eventDates.day),
    })
    .from(eventDates)
    .where(inArray(eventDates.eventId, ids))
    .groupBy(eventDates.eventId)
    .all()
  const spanOf = new Map(spans.map((span) => [span.eventId, span]))
  const names = firstNamesOf(views.flatMap(({ hostId }) => hostId ?? []))
  const organisations = organisationLinks(views.flatMap(({ organisationId }) => organisationId ?? []))
  return views
    .map(({ id, slug, title, kind, state, town, hostId, organisationId, cancelReason }): HostedEvent => {
      const span = spanOf.get(id)
      return {
        slug,
        title,
        kind,
        state,
        town,
        takenDown: state === 'draft' && cancelReason !== null,
        host: names.get(hostId ?? '') ?? null,
        organisation: organisations.get(organisationId ?? '')?.name ?? null,
        next: span?.next
          ? { day: span.next.slice(0, 10), starts: Number(span.next.slice(10, 14)), ends: Number(span.next.slice(14)) }
          : null,
        coming: span?.coming ?? 0,
        lastDay: span?.lastDay ?? null,
      }
    })
    .sort(
      (one, other) =>
        (one.next?.day ?? '9').localeCompare(other.next?.day ?? '9') || (other.lastDay ?? '').localeCompare(one.lastDay ?? ''),
    )
}
