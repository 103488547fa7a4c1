import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { heldDates } from '~db/schema/attendance'
import type { EventDate, EventView } from '~/events/event'
import { isDiscreet } from '~/events/calendar-entries'
import { datesOf } from '~/events/event-reading.server'
import { islandDate } from '~/i18n/format'
import { now } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { enqueueMail } from '~/server/outbox.server'
import { reachable } from '~/sign-ups/at-the-door.server'
import { thanksAreDue } from './attendance'
import { cameBySignUp } from './noted.server'

/** Afterwards: thanks to those who came, with the next date. Once a date, and no oftener than every fourth week of an event. */

/** The day those who came to this event were last thanked, YYYY-MM-DD. */
function lastThanked(eventId: string): string | null {
  const ids = datesOf(eventId, null).map(({ id }) => id)
  const ofEvent = sql`${heldDates.dateId} in (select value from json_each(${JSON.stringify(ids)}))`
  const row = db()
    .select({ at: sql<number | null>`max(${heldDates.thankedAt})` })
    .from(heldDates)
    .where(and(ofEvent, isNotNull(heldDates.thankedAt)))
    .get()
  return row?.at ? islandDate(new Date(row.at)) : null
}

export function thanksDueFor(eventId: string): boolean {
  return thanksAreDue(lastThanked(eventId), islandDate(now()))
}

/** The next date after this one that takes place. */
export function nextDateAfter(date: EventDate): EventDate | null {
  const later = (other: EventDate) => other.day > date.day || (other.day === date.day && other.starts > date.starts)
  const today = islandDate(now())
  return datesOf(date.eventId, date.day).find((other) => other.state === 'planned' && later(other) && other.day >= today) ?? null
}

/** Mails everybody who came and can be written to. A date is thanked for once. Gives how many mails were written. */
export function thankThoseWhoCame(event: EventView, date: EventDate): number {
  const claimed = db()
    .update(heldDates)
    .set({ thankedAt: now() })
    .where(and(eq(heldDates.dateId, date.id), isNull(heldDates.thankedAt)))
    .run()
  if (claimed.changes === 0) return 0
  const next = nextDateAfter(date)
  const people = reachable(cameBySignUp(date.id))
  for (const { email, locale, firstName, ownPath, stopPath } of people)
    enqueueMail({
      to: email,
      template: 'event-thanks',
      locale,
      causedBy: `event:${event.id}`,
      data: {
        firstName,
        // on a shared phone nobody reads where somebody was
        title: isDiscreet(event) ? null : event.title,
        next: next && { day: next.day, starts: next.starts },
        path: isDiscreet(event) ? ownPath : `/arrangementer/${event.slug}`,
        stopPath,
      },
    })
  return people.length
}
