import { isInterfaceLanguage } from '~/i18n/languages'
import { mayLoad, notFound } from '~/people/guard.server'
import { ownCalendar } from '../own-calendar.server'
import { ownerOfSecret } from '../own-feed.server'
import { calendarResponse } from '../public-calendar.server'

/** A person's own calendar, for whoever has its secret address. In their own language, when the address names none. */
export const loader = mayLoad('/kalender/:token', ({ request, params, url }) => {
  const [, token] = /^([\w-]{20,100})\.ics$/.exec(params.token ?? '') ?? []
  const owner = token ? ownerOfSecret(token) : null
  const asked = url.searchParams.get('sprog')
  const text = owner ? ownCalendar(owner, isInterfaceLanguage(asked) ? asked : null) : null
  if (text === null) throw notFound()
  return calendarResponse(request, text, { fileName: 'min-kalender.ics', shared: false })
})
