import type { EventDate, EventView } from '~/events/event'
import { datesOf, eventBySlug } from '~/events/event-reading.server'
import { hosts } from '~/events/hosting.server'
import { islandDate } from '~/i18n/format'
import { notFound } from '~/people/guard.server'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { isHelperOn } from '~/shifts/shift-reading.server'
import { helperKnows } from '~/sign-ups/coming.server'
import { mayBeNoted } from './attendance'
import type { Door } from './attendance.server'

/**
 * One date of an event, for those who stand at its door: its hosts, and whoever helps that day, from the evening before. For everybody
 * else it is not there.
 * @param sending what a helper's phone kept may come as late as it is taken; reading ends with the day
 */
export function doorOf(actor: Actor, slug: string | undefined, day: string | undefined, { sending = false } = {}): Door {
  const event = eventBySlug(slug ?? '')
  const date = event && event.state !== 'draft' ? dateOnDay(event, day ?? '') : null
  if (!event || !date) throw notFound()
  const hosting = hosts(actor, event)
  const late = sending && mayBeNoted(date.day, islandDate(now())) === 'yes'
  const helping = helperKnows(actor, date) || (late && isHelperOn(actor, date.id))
  if (!hosting && !helping) throw notFound()
  return { event, date, notedBy: actor.userId, hosting }
}

/** The date on this day; where there are two, the one that takes place. */
function dateOnDay(event: EventView, day: string): EventDate | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null
  const onDay = datesOf(event.id, day).filter((date) => date.day === day)
  return onDay.find(({ state }) => state === 'planned') ?? onDay[0] ?? null
}
