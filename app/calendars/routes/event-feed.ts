import { eventBySlug } from '~/events/event-reading.server'
import { mayLoad, notFound } from '~/people/guard.server'
import { calendarOfEvents, calendarResponse, publicEvents } from '../public-calendar.server'

/** One event with all its dates; also when it was called off, so that calendars hear of it. */
export const loader = mayLoad('/arrangementer/:slug/kalender.ics', ({ request, params, language }) => {
  const named = eventBySlug(params.slug ?? '')
  const event = named && publicEvents().get(named.id)
  if (!event) throw notFound()
  return calendarResponse(request, calendarOfEvents([event], event.title, language), { fileName: 'arrangement.ics', shared: true })
})
