import { mayLoad, notFound } from '~/people/guard.server'
import { mailboxMail } from '~/server/mailbox.server'

/** The calendar file that goes with a mail of the mailbox. */
export const loader = mayLoad('/udbakke/:id/kalender.ics', ({ params }) => {
  const calendar = mailboxMail(params.id ?? '')?.calendar
  if (!calendar) throw notFound()
  return new Response(calendar.text, {
    headers: {
      'content-type': `text/calendar; charset=utf-8; method=${calendar.method}`,
      'content-disposition': `attachment; filename="${calendar.name}"`,
    },
  })
})
