import { cancelEvent, changeEvent, takeDown, versionOf } from '~/events/changing.server'
import { copyEvent, entryOf } from '~/events/copying.server'
import { cancelDate, detailDate, followingOf, moveDate, restoreDate } from '~/events/dates.server'
import { dateById, datesOf, eventById, eventBySlug, keptAddressOf, rulesOf } from '~/events/event-reading.server'
import { allHolidays, approveSuggestions, dropHoliday, holidaysFor, setHoliday } from '~/events/holidays.server'
import { hostedParts } from '~/events/hosted'
import { eventsOfOrganisation, everyEvent, hostedList, justHeld } from '~/events/hosted-list.server'
import { mayMakeEvents } from '~/events/hosting.server'
import { isSignedUpFor, readHub } from '~/events/hub.server'
import { distrustMaker, lookForMaker, makers, trustMaker } from '~/events/makers.server'
import { makeEvent, plainEntry, planAnew, publishEvent } from '~/events/making.server'
import { dayAfter } from '~/events/recurrence'
import { whenOf } from '~/events/series'
import { islandDate } from '~/i18n/format'
import { now } from '~/server/clock.server'
import { placesOn } from '~/sign-ups/places.server'
import { association, coordinator, volunteer } from '~tests/support/people'

/** What whoever makes events does with them every day. */
export function everydayMaking(): [string, () => unknown][] {
  const [desk, helper, club] = [coordinator(), volunteer(), association({ name: 'Klubben, der inviterer' })]
  const day = dayAfter(islandDate(now()), 7)
  const when = { ...whenOf({ repeat: 'weekly', day, starts: 930, ends: 1050, times: 6, until: null }), skipsPublicHolidays: true }
  const entry = plainEntry({ kind: 'homework-cafe', title: 'Lektier', town: 'nexoe', organisationId: club.id })
  const made = makeEvent(club.leader, entry, when, { formKey: 'an-everyday-event' })
  const event = () => eventById(made.id)
  const [first = '', second = ''] = made.dates
  const to = { day: dayAfter(day, 1), starts: 960, ends: 1050 }
  return [
    ['making an event', () => [makeEvent(desk, entry, when, { formKey: 'another-event' }), publishEvent(club.leader, made.id)]],
    ['planning a draft anew', () => planAnew(desk, eventBySlug('lektier-nexoe-2')?.id ?? '', when)],
    ['events one answers for', () => [mayMakeEvents(helper), hostedList(club.leader), eventsOfOrganisation(club.id)]],
    [
      'all events at the desk',
      () => [
        ...hostedParts.map((part) => everyEvent(part, 1)),
        everyEvent('coming', 1, { q: 'lek', town: 'nexoe', kind: 'homework-cafe' }),
        justHeld([made.id]),
      ],
    ],
    [
      'one’s event',
      () => {
        const own = event()
        return own && [readHub(club.leader, own, placesOn, new Map()), isSignedUpFor(own, placesOn), rulesOf(own.id), keptAddressOf(own.id)]
      },
    ],
    ['changing a date', () => [moveDate(desk, first, to), cancelDate(desk, first, 'Storm'), restoreDate(desk, first)]],
    ['what is special about a date', () => detailDate(desk, first, { topic: 'Besøg', place: null, capacity: 5, openToAll: false })],
    [
      'this and all following',
      () => {
        const date = dateById(second)
        return date && [followingOf(date), moveDate(desk, second, { ...to, day: dayAfter(day, 9) }, { following: true })]
      },
    ],
    ['changing what an event says', () => [versionOf(made.id), changeEvent(desk, made.id, { ...entry, place: 'Skolen', capacity: 9 })]],
    [
      'next season',
      () => {
        const own = event()
        return own && [entryOf(own), copyEvent(desk, own.id, when, { formKey: 'next-season' })]
      },
    ],
    [
      'calling off and taking down',
      () => [datesOf(made.id), takeDown(desk, made.id, 'Væk'), publishEvent(desk, made.id), cancelEvent(desk, made.id, 'Vi kan ikke')],
    ],
    [
      'whom coordinators trust',
      () => [lookForMaker(helper.email), trustMaker(desk, helper.email), makers(), distrustMaker(desk, helper.userId)],
    ],
    [
      'holidays',
      () => [
        allHolidays('2027-01-01', '2027-12-31'),
        holidaysFor(when as never, '2027-01-01', '2027-02-01'),
        setHoliday(
          desk,
          { key: 'winter-break-2027', id: null },
          { kind: 'school', name: 'Vinterferie', fromDay: '2027-02-13', untilDay: '2027-02-21' },
        ),
        dropHoliday(desk, { key: 'winter-break-2027', id: null }),
        dropHoliday(desk, { key: 'autumn-break-2027', id: null }),
        approveSuggestions(desk, '2027-01-01', '2027-12-31'),
      ],
    ],
  ]
}
