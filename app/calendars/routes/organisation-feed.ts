import { organisationBySlug } from '~/organisations/organisations.server'
import { mayLoad, notFound } from '~/people/guard.server'
import { calendarOfEvents, calendarResponse, publicEvents } from '../public-calendar.server'

/** What an organisation invites to. */
export const loader = mayLoad('/foreninger/:slug/kalender.ics', ({ request, params, language }) => {
  const organisation = organisationBySlug(params.slug ?? '')
  if (!organisation) throw notFound()
  const events = [...publicEvents().values()].filter(({ organisationId }) => organisationId === organisation.id)
  return calendarResponse(request, calendarOfEvents(events, organisation.name, language), { fileName: 'kalender.ics', shared: true })
})
