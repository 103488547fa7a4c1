import { and, asc, between, eq, gte, inArray, isNotNull, isNull, max, min, sql } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import { eventDates, events } from '~db/schema/events'
import { islandDate, islandTimeZone } from '~/i18n/format'
import type { TownSlug } from '~/island/towns'
import { organisationLinks } from '~/organisations/organisations.server'
import { firstNamesOf } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { db } from '~/server/database.server'
import type { EventKind, EventView } from './event'
import { eventFrom } from './event-reading.server'
import type { HostedEvent, HostedPart } from './hosted'
import { hostedEvents } from './hosting.server'
import { dayAfter } from './recurrence'
import { clockOf } from './series'

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

/** What a coordinator looks for among all events; an empty one asks for nothing. */
export interface EveryFilter {
  q: string
  town: TownSlug | null
  kind: EventKind | null
}
export const anyEvent: EveryFilter = { q: '', town: null, kind: null }

/** A page of all events for a coordinator: those to come by their next date, the others the newest first. */
export function everyEvent(
  part: HostedPart,
  page: number,
  { q, town, kind }: EveryFilter = anyEvent,
): { events: HostedEvent[]; more: boolean } {
  const offset = (page - 1) * AT_ONCE
  const looked = and(
    town === null ? undefined : eq(events.town, town),
    kind === null ? undefined : eq(events.kind, kind),
    q === '' ? undefined : sql`instr(lower(${events.title}), ${q.toLowerCase()})`,
  )
  const ids =
    part === 'coming'
      ? db()
          .select({ id: eventDates.eventId })
          .from(eventDates)
          .innerJoin(events, eq(events.id, eventDates.eventId))
          .where(
            and(gte(eventDates.day, islandDate(now())), notOver(), eq(eventDates.state, 'planned'), eq(events.state, 'published'), looked),
          )
          .groupBy(eventDates.eventId)
          .orderBy(asc(min(startText)), asc(eventDates.eventId))
          .limit(AT_ONCE + 1)
          .offset(offset)
          .all()
      : db()
          .select({ id: events.id })
          .from(events)
          .where(and(standsIn(part), looked))
          .orderBy(sql`${events.updatedAt} desc`)
          .limit(AT_ONCE + 1)
          .offset(offset)
          .all()
  const shown = ids.slice(0, AT_ONCE).map(({ id }) => id)
  const rows = shown.length === 0 ? [] : db().select().from(events).where(inArray(events.id, shown)).all()
  return { events: listed(rows.flatMap((row) => eventFrom(row) ?? [])), more: ids.length > AT_ONCE }
}

function standsIn(part: Exclude<HostedPart, 'coming'>) {
  if (part === 'drafts') return and(eq(events.state, 'draft'), isNull(events.cancelReason))
  if (part === 'down') return and(eq(events.state, 'draft'), isNotNull(events.cancelReason))
  const [day, minutes] = islandMoment()
  return and(
    inArray(events.state, ['published', 'cancelled']),
    sql`not exists (select 1 from event_dates d where d.event_id = ${events.id} and d.day >= ${day} and (d.day > ${day} or d.ends > ${minutes})
      and d.state = 'planned')`,
  )
}

const startText = sql<string>`${eventDates.day} || printf('%04d', ${eventDates.starts})`

/** The island's day, and the minutes after its midnight, now. */
function islandMoment(): [string, number] {
  const clock = Temporal.Instant.fromEpochMilliseconds(now().getTime()).toZonedDateTimeISO(islandTimeZone)
  return [islandDate(now()), clock.hour * 60 + clock.minute]
}
/** A date that has not ended yet. */
function notOver() {
  const [day, minutes] = islandMoment()
  return sql`(${eventDates.day} > ${day} or (${eventDates.day} = ${day} and ${eventDates.ends} > ${minutes}))`
}

/** How long a day may be noted before it closes itself, in days. */
const OPEN_FOR = 3

/** Dates of the last days that took place, by their event: the desk asks which of them nobody has closed. */
export function justHeld(eventIds: readonly string[]): { id: string; eventId: string }[] {
  const today = islandDate(now())
  return db()
    .select({ id: eventDates.id, eventId: eventDates.eventId })
    .from(eventDates)
    .where(
      and(
        inArray(eventDates.eventId, [...eventIds]),
        between(eventDates.day, dayAfter(today, -OPEN_FOR), today),
        eq(eventDates.state, 'planned'),
        sql`not ${notOver()}`,
      ),
    )
    .all()
}

function listed(views: readonly EventView[]): HostedEvent[] {
  if (views.length === 0) return []
  const ids = views.map(({ id }) => id)
  const spans = db()
    .select({
      eventId: eventDates.eventId,
      coming: sql<number>`sum(${eventDates.state} = 'planned' and ${notOver()})`,
      // the earliest that is to come, as a text that sorts
      next: min(sql<string>`case when ${eventDates.state} = 'planned' and ${notOver()}
        then ${eventDates.day} || printf('%04d%04d', ${eventDates.starts}, ${eventDates.ends}) || ${eventDates.id} end`),
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
    .map(({ id, slug, title, kind, state, town, hostId, organisationId, cancelReason, signUp, capacity }): HostedEvent => {
      const span = spanOf.get(id)
      return {
        id,
        slug,
        title,
        kind,
        state,
        town,
        takenDown: state === 'draft' && cancelReason !== null,
        host: names.get(hostId ?? '') ?? null,
        organisation: organisations.get(organisationId ?? '')?.name ?? null,
        next: span?.next
          ? { day: span.next.slice(0, 10), starts: Number(span.next.slice(10, 14)), ends: Number(span.next.slice(14, 18)) }
          : null,
        nextId: span?.next?.slice(18) ?? null,
        signUp,
        capacity,
        coming: span?.coming ?? 0,
        lastDay: span?.lastDay ?? null,
      }
    })
    .sort((one, other) => startOf(one).localeCompare(startOf(other)) || (other.lastDay ?? '').localeCompare(one.lastDay ?? ''))
}

/** What sorts by when it is next; what is never again comes last. */
const startOf = ({ next }: HostedEvent) => (next ? `${next.day} ${clockOf(next.starts)}` : '9')
