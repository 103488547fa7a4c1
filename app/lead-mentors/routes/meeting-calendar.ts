import { translator } from '~/i18n/i18n.server'
import { isTownSlug, townName } from '~/island/towns'
import { mayLoad, notFound } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { env } from '~/server/env.server'
import { meetingCalendar } from '../meeting'
import { meetingFor } from '../meetings.server'

/** A network meeting as a calendar file, for those who are called to it. */
export const loader = mayLoad('/mit/moede/:id', ({ actor, params, language }) => {
  const meeting = meetingFor(actor, params.id ?? '')
  if (!meeting) throw notFound()
  const town = isTownSlug(meeting.town) ? townName(meeting.town) : meeting.town
  const title = translator(language)('mentors:meetings.calendarTitle')
  const file = meetingCalendar({ ...meeting, town }, { title, host: new URL(env().ORIGIN).hostname, at: now() })
  return new Response(file, {
    headers: { 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': 'attachment; filename="netvaerksmoede.ics"' },
  })
})
