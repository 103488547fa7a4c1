import { calendarFile } from '~/events/calendar-file'
import { translator } from '~/i18n/i18n.server'
import { mayLoad, notFound } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { env } from '~/server/env.server'
import { meetingEntry } from '../meeting'
import { meetingFor } from '../meetings.server'

/** A network meeting as a calendar file, for those who are called to it. */
export const loader = mayLoad('/mit/moede/:id', ({ actor, params, language }) => {
  const meeting = meetingFor(actor, params.id ?? '')
  if (!meeting) throw notFound()
  const title = translator(language)('mentors:meetings.calendarTitle')
  const entry = meetingEntry(meeting, { title, host: new URL(env().ORIGIN).hostname, changedAt: now() })
  return new Response(calendarFile([entry], { name: title, method: meeting.cancelled ? 'CANCEL' : 'PUBLISH' }), {
    headers: { 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': 'attachment; filename="netvaerksmoede.ics"' },
  })
})
