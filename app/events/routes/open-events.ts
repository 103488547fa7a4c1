import { islandDate } from '~/i18n/format'
import { mayLoad } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { publicAddress } from '~/server/shared-page.server'
import { openPeriod, readEventFilter } from '../event-filter'
import { openEvent } from '../event-open-data'
import { entryOf, searchEvents } from '../event-search.server'

/** So many days ahead when no last day is named, and so many dates at once. */
const DAYS_AHEAD = 90
const MOST = 2000

/** Events as open data, with the filters of the agenda: when and what, never who comes and never an address that is kept. */
export const loader = mayLoad('/arrangementer.json', ({ url }) => {
  const { filter, ignored } = readEventFilter(url.searchParams)
  const period = openPeriod(filter, islandDate(now()), DAYS_AHEAD)
  const { found } = searchEvents(filter, null, period)
  const events = found
    .slice(0, MOST)
    .map(entryOf)
    .map((entry) => openEvent(entry, publicAddress(`/arrangementer/${entry.slug}/${entry.day}`)))
  return new Response(JSON.stringify({ ...period, total: found.length, ignored, events }), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=300',
    },
  })
})
