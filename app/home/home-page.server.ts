import { daysLater, mondayOf } from '~/events/calendar-days'
import { tracksOfEvent } from '~/events/event'
import { readEventFilter } from '~/events/event-filter'
import { nextEvents, searchEvents } from '~/events/event-search.server'
import { islandDate } from '~/i18n/format'
import type { InterfaceLanguage } from '~/i18n/languages'
import { translator } from '~/i18n/i18n.server'
import { towns } from '~/island/towns'
import { readFilter } from '~/offers/offer-filter'
import { selectOffers } from '~/offers/offer-search.server'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { newestStory } from '~/stories/public.server'
import { tracks, type Track } from '~/tracks/track'
import { FRONTS } from '~/ui/front'
import { ownStrip } from './own-strip.server'
import { proudNumbers } from './proud.server'

const EVENTS_SHOWN = 4
/** How far ahead events are counted: four weeks, today among them. */
const DAYS_COUNTED = 27

/** All that stands on the front page; of one track when it is read by one. */
export function homePage(actor: Actor | null, language: InterfaceLanguage, track: Track | null) {
  const t = translator(language)
  const today = islandDate(now())
  const nothing = new URLSearchParams()
  const { rows, counts } = selectOffers({ ...readFilter(nothing).filter, track })
  const month = searchEvents(readEventFilter(nothing).filter, null, { from: today, to: daysLater(today, DAYS_COUNTED) })
  const planned = month.found.filter(({ event, date }) => event.state === 'published' && date.state === 'planned')
  const ofTrack = (each: Track) => planned.filter(({ event }) => tracksOfEvent[event.kind].includes(each)).length
  const events = nextEvents(EVENTS_SHOWN, track)
  const sunday = daysLater(mondayOf(today), 6)
  return {
    title: t('home:title'),
    description: t('home:hero.lead'),
    own: actor && ownStrip(actor),
    track,
    tracks: tracks.map((each) => ({ track: each, offers: counts.track[each], events: ofTrack(each) })),
    events,
    thisWeek: events.every(({ day }) => day <= sunday),
    eventsAhead: track ? ofTrack(track) : planned.length,
    total: rows.length,
    fronts: FRONTS.map((front) => ({ front, count: rows.filter((row) => row.front === front).length })),
    towns: towns
      .map(({ slug }) => ({ town: slug, count: rows.filter((row) => row.town === slug).length }))
      .filter((row) => row.count > 0)
      .sort((a, b) => b.count - a.count),
    story: newestStory(language),
    proud: proudNumbers(),
  }
}
export type HomePage = ReturnType<typeof homePage>
