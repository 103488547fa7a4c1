import { and, eq, gte, isNotNull, lte, ne, sql } from 'drizzle-orm'
import { activities } from '~db/schema/activities'
import { datesById, eventsById } from '~/events/event-reading.server'
import { matchById } from '~/matching/match-reading.server'
import { offerRow } from '~/offers/offer-reading.server'
import { isOfferKind, type OfferKind } from '~/offers/offer'
import { organisationNames } from '~/organisations/organisations.server'
import { db } from '~/server/database.server'
import type { Task, WorkLine } from './work'

/** What somebody did, summed up by task: what certificates, the yearly thanks and a person's own page tell. */

interface Within {
  /** First and last day that count, YYYY-MM-DD. */
  from?: string
  until?: string
  confirmedOnly?: boolean
  organisationId?: string
}

/** A person's work by task, most minutes first. Taking part in an event is none. */
export function workOf(userId: string, { from, until, confirmedOnly = false, organisationId }: Within = {}): WorkLine[] {
  const rows = db()
    .select({
      matchId: activities.matchId,
      eventDateId: activities.eventDateId,
      organisationId: activities.organisationId,
      times: sql<number>`count(*)`,
      minutes: sql<number>`sum(${activities.minutes})`,
      confirmedMinutes: sql<number>`coalesce(sum(case when ${activities.confirmedAt} is not null then ${activities.minutes} end), 0)`,
      first: sql<string>`min(${activities.date})`,
      last: sql<string>`max(${activities.date})`,
    })
    .from(activities)
    .where(
      and(
        eq(activities.userId, userId),
        ne(activities.source, 'attendance'),
        from === undefined ? undefined : gte(activities.date, from),
        until === undefined ? undefined : lte(activities.date, until),
        confirmedOnly ? isNotNull(activities.confirmedAt) : undefined,
        organisationId === undefined ? undefined : eq(activities.organisationId, organisationId),
      ),
    )
    .groupBy(activities.matchId, activities.eventDateId, activities.organisationId)
    .all()
  const dates = datesById(rows.flatMap((row) => row.eventDateId ?? []))
  const events = eventsById([...dates.values()].map(({ eventId }) => eventId))
  const names = organisationNames(rows.flatMap((row) => row.organisationId ?? []))
  const lines = new Map<string, WorkLine>()
  for (const { matchId, eventDateId, organisationId: forId, ...sums } of rows) {
    const offerKind = matchId === null ? null : kindOfMatch(matchId)
    const event = events.get(dates.get(eventDateId ?? '')?.eventId ?? '')
    const name = names.get(forId ?? '')
    const task: Task = offerKind
      ? { of: 'match', offerKind }
      : event
        ? { of: 'event', eventId: event.id, title: event.title }
        : forId !== null && name !== undefined
          ? { of: 'organisation', organisationId: forId, name }
          : { of: 'other' }
    const key = JSON.stringify(task)
    const line = lines.get(key)
    lines.set(key, line ? together(line, sums) : { task, ...sums })
  }
  return [...lines.values()].toSorted((a, b) => b.minutes - a.minutes)
}

function together(line: WorkLine, more: Omit<WorkLine, 'task'>): WorkLine {
  return {
    task: line.task,
    times: line.times + more.times,
    minutes: line.minutes + more.minutes,
    confirmedMinutes: line.confirmedMinutes + more.confirmedMinutes,
    first: line.first < more.first ? line.first : more.first,
    last: line.last > more.last ? line.last : more.last,
  }
}

function kindOfMatch(matchId: string): OfferKind | null {
  const match = matchById(matchId)
  const kind = match && offerRow(match.offerId)?.kind
  return kind && isOfferKind(kind) ? kind : null
}
