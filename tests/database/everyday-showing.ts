import { readEventFilter } from '~/events/event-filter'
import { readEventPage } from '~/events/event-page.server'
import { nextDatesWith, nextEvents, nextEventsOf, publishedEventDates, searchEvents } from '~/events/event-search.server'
import { homePage } from '~/home/home-page.server'
import { publishedEvent } from '~tests/support/events'
import { association, coordinator } from '~tests/support/people'

/** What everybody does with events every day: look. */
export function everydayShowing(): [string, () => unknown][] {
  const club = association()
  const { slug } = publishedEvent({ organisationId: club.id, host: club.leader, days: ['2027-01-12', '2027-01-19'] })
  const filter = (query: string) => readEventFilter(new URLSearchParams(query)).filter
  const month = { from: '2027-01-01', to: '2027-01-31' }
  return [
    ...['', 'q=lektier', 'kind=homework-cafe&town=nexoe&km=10'].map((query): [string, () => unknown] => [
      `looking at a month of events: ${query}`,
      () => searchEvents(filter(query), null, month),
    ]),
    ['when the next events are', () => nextDatesWith(filter(''), null, '2027-01-01', 3)],
    ['an event’s page', () => readEventPage(null, slug, null)],
    ['the page of a day', () => readEventPage(null, slug, '2027-01-12')],
    ['events on the front page', () => nextEvents(4)],
    ['the front page', () => homePage(null, 'da', null)],
    ['the front page of somebody signed in', () => [club.leader, coordinator()].map((who) => homePage(who, 'da', 'danish'))],
    ["an organisation's events", () => nextEventsOf(club.id, 4)],
    ['events for search engines', () => publishedEventDates(100)],
  ]
}
