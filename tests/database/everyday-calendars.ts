import { calendarsOf, calendarsToRead, dropCalendar, lookThrough, takeIn } from '~/calendars/club-calendars.server'
import { ownCalendar } from '~/calendars/own-calendar.server'
import { endSecret, makeSecret, ownerOfSecret, ownSecret } from '~/calendars/own-feed.server'
import { publicCalendar } from '~/calendars/public-calendar.server'
import { readEventFilter } from '~/events/event-filter'
import { eventById } from '~/events/event-reading.server'
import { replan } from '~/events/replanning.server'
import { now } from '~/server/clock.server'
import { signUp } from '~/sign-ups/signing-up.server'
import { publishedEvent } from '~tests/support/events'
import { association, person } from '~tests/support/people'

/** What telephones and clubs do with calendars every day. */
export function everydayCalendars(): [string, () => unknown][] {
  const [amal, club] = [person(), association()]
  const { id, host, dates } = publishedEvent({ days: ['2999-01-08', '2999-01-15'] })
  const event = eventById(id)
  const wish = { adults: 1, children: 0, interpreter: null, wantsLate: false, locale: 'da', formKey: 'everyday-calendars', mail: false }
  if (event) signUp({ userId: amal.userId }, event, { dateId: dates[0] ?? '' }, wish)
  const year = now().getUTCFullYear() + 1
  const lines = (title: string) => [
    'BEGIN:VEVENT',
    'UID:a',
    `SUMMARY:${title}`,
    `DTSTART:${year}0112T173000`,
    'RRULE:FREQ=WEEKLY;COUNT=3',
    'END:VEVENT',
  ]
  const file = (title: string) => ['BEGIN:VCALENDAR', ...lines(title), 'END:VCALENDAR', ''].join('\r\n')
  const source = (title: string) => ({
    text: file(title),
    address: 'https://klub.example/a.ics',
    kind: 'other' as const,
    town: 'nexoe' as const,
  })
  const feed = (query: string) => {
    const { filter, ignored } = readEventFilter(new URLSearchParams(query))
    return publicCalendar(filter, ignored, 'da')
  }
  return [
    ['the calendar of the island', () => feed('')],
    ['the calendar after a change', () => (replan(host, id, { startsAt: '2999-01-09T16:00', minutes: 60, rrule: null }, 'x'), feed(''))],
    ['one’s secret address', () => ownerOfSecret(makeSecret(amal.userId))],
    ['one’s own calendar', () => [ownSecret(amal.userId), ownCalendar(amal.userId, null), ownCalendar(host.userId, null)]],
    ['ending the address', () => endSecret(amal.userId)],
    ['bringing a club’s calendar in', () => takeIn(club.leader, club.id, source('Træning'))],
    ['bringing it in again', () => takeIn(club.leader, club.id, source('Træning for alle'))],
    ['looking it through', () => lookThrough(club.id, source('Træning'))],
    ['calendars to read today', () => calendarsToRead(now(), 20)],
    ['reading one no more', () => dropCalendar(club.leader, club.id, calendarsOf(club.id)[0]?.id ?? '')],
  ]
}
