import { countExpected, readExpected } from '~/sign-ups/at-the-door.server'
import { instantOf, dayAfter } from '~/events/recurrence'
import { islandDate } from '~/i18n/format'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { helpersOn } from '~/shifts/shift-reading.server'
import { keptOffline } from './attendance'
import type { Door } from './attendance.server'
import { toldApart } from './first-word'
import { notedOn } from './noted.server'
import { thanksDueFor } from './thanks.server'

/** All that the phone page of a date shows. Reading it names people, and is written into the audit log when it does. */
export function readDay(actor: Actor, { event, date, hosting }: Door) {
  const today = islandDate(now())
  const people = readExpected(actor, date)
  return {
    me: actor.userId,
    hosting,
    event: { title: event.title, slug: event.slug, interpreters: event.interpreters, cancelled: event.state === 'cancelled' },
    date: { id: date.id, day: date.day, starts: date.starts, ends: date.ends, topic: date.topic, state: date.state },
    /** Null once names are no longer seen. */
    people: people && toldApart(people),
    expected: countExpected([date]).get(date.id) ?? { parties: 0, people: 0 },
    noted: notedOn(date.id),
    helpers: hosting
      ? helpersOn(date.id).map(({ userId, firstName, task, state }) => ({ userId, firstName, kind: task.kind, missed: state === 'missed' }))
      : [],
    today,
    thanks: hosting && thanksDueFor(event.id),
    /** Until when a phone keeps this page, in milliseconds; null when it does not. */
    keptUntil: keptOffline(date.day, today) ? instantOf(dayAfter(date.day, 1), 0).getTime() : null,
  }
}
export type Day = ReturnType<typeof readDay>
