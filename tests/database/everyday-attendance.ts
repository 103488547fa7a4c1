import { activitiesOf } from '~/activities/from-events.server'
import { ownActivities } from '~/activities/activities.server'
import { takeNotes } from '~/attendance/attendance.server'
import { closeForgottenDates, forgetWhoWasThere } from '~/attendance/closing.server'
import { readDay } from '~/attendance/day-page.server'
import { isFinishedCourse } from '~/attendance/follow-up-meetings.server'
import { notedOn } from '~/attendance/noted.server'
import { numbersOf } from '~/attendance/numbers.server'
import { dayAfter } from '~/events/recurrence'
import { islandDate } from '~/i18n/format'
import { now } from '~/server/clock.server'
import { inCourse, partiesOn, reachable } from '~/sign-ups/at-the-door.server'
import { cameNote, doorAs, helping, noteOf, signedUp } from '~tests/support/door'
import { publishedEvent } from '~tests/support/events'
import { volunteer } from '~tests/support/people'

/** What is done every day at the door of an event, and afterwards. */
export function everydayAttendance(): [string, () => unknown][] {
  const [kirsten, gunnar] = [volunteer(), volunteer()]
  const today = islandDate(now())
  const { id, dates } = publishedEvent({ host: kirsten, days: [dayAfter(today, -8), dayAfter(today, -1)] })
  const date = dates[1] ?? ''
  const halima = signedUp(id, date)
  const rania = signedUp(id, date, { account: gunnar })
  helping(id, date, gunnar)
  const door = doorAs(id, date, kirsten)
  const walkIn = noteOf({ what: 'walk-in', adults: 1, children: 0 })
  return [
    ['the day’s page', () => readDay(kirsten, door)],
    [
      'noting at the door',
      () => [
        takeNotes(door, [
          cameNote(halima),
          cameNote(halima, { came: 'no-show', before: 'came' }),
          cameNote(rania),
          walkIn,
          noteOf({ what: 'drop-walk-in', walkIn: walkIn.key }),
          noteOf({ what: 'interpreter', language: 'ar', minutes: 60 }),
          noteOf({ what: 'interpreter', language: 'ar', minutes: 0 }),
        ]),
        notedOn(date),
      ],
    ],
    ['closing a date', () => takeNotes(door, [noteOf({ what: 'close', adults: 1, children: 0, before: null, missed: [], thank: true })])],
    ['correcting a closed date', () => takeNotes(door, [cameNote(rania, { came: 'none', before: 'came' })])],
    ['dates nobody closed', () => closeForgottenDates()],
    ['forgetting who was there', () => forgetWhoWasThere()],
    ['hours from events', () => [activitiesOf({ ...door, came: [], closedBy: null, helped: [] }), ownActivities(gunnar, 5)]],
    ['numbers of an event', () => numbersOf(door.event)],
    ['after a course', () => [isFinishedCourse(door.event), partiesOn(door.date), reachable(inCourse(id))]],
  ]
}
