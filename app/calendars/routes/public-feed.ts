import { readEventFilter } from '~/events/event-filter'
import { mayLoad } from '~/people/guard.server'
import { calendarResponse, publicCalendar } from '../public-calendar.server'

/** What takes place on the island, for anybody's calendar; asked for as on /arrangementer. */
export const loader = mayLoad('/arrangementer.ics', ({ request, url, language }) => {
  const { filter, ignored } = readEventFilter(url.searchParams)
  return calendarResponse(request, publicCalendar(filter, ignored, language), { fileName: 'arrangementer.ics', shared: true })
})
