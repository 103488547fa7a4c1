import type { MetaDescriptor } from '@remix-run/node'
import { formatWeekday } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import type { InterfaceLanguage } from '~/i18n/languages'
import { organisationsById } from '~/organisations/organisations.server'
import { firstNamesOf } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { hiddenPage, publicAddress, sharedPage } from '~/server/shared-page.server'
import { isDay } from './calendar-days'
import { frontOfEvent, type EventDate, type EventView } from './event'
import { eventFacts } from './event-open-data'
import { eventBySlug, datesOf, rulesOf } from './event-reading.server'
import type { EventPage, SeriesShown } from './event-page'
import { nowOnTheIsland } from './event-search.server'
import { hosts, isPublic } from './hosting.server'

/** What everybody may read on the page of an event. */

/** So many dates ahead stand on the page. */
const MOST_DATES_SHOWN = 60

/** The event of an address for this reader; null when there is none they may know of. */
export function eventForReading(actor: Actor | null, slug: string | undefined): EventView | null {
  const event = eventBySlug(slug ?? '')
  if (!event) return null
  if (hosts(actor, event)) return event
  return isPublic(event) ? event : null
}

/**
 * The page of an event, or of its dates on one day.
 * @param day YYYY-MM-DD; null is the event as a whole
 * @returns null when there is no such page
 */
export function readEventPage(actor: Actor | null, slug: string | undefined, day: string | null): EventPage | null {
  if (day !== null && !isDay(day)) return null
  const event = eventForReading(actor, slug)
  if (!event) return null
  const [today, minutes] = nowOnTheIsland()
  const coming = datesOf(event.id, today).filter((date) => date.day > today || date.ends > minutes)
  const chosen = day === null ? [] : datesOf(event.id, day).filter((date) => date.day === day)
  if (day !== null && chosen.length === 0) return null
  const organisation = event.organisationId ? organisationsById([event.organisationId]).get(event.organisationId) : undefined
  const { hostId, createdBy: _maker, followsId: _before, ...shown } = event
  return {
    // the way to a kept address says where it is
    event: { ...shown, directions: event.addressKept ? '' : event.directions, front: frontOfEvent[event.kind] },
    chosen: chosen.map((date) => shownDate(event, date)),
    coming: coming.slice(0, MOST_DATES_SHOWN).map((date) => shownDate(event, date)),
    series: seriesOf(event, coming),
    organisation: organisation ? { name: organisation.name, slug: organisation.slug } : null,
    responsible: hostId ? (firstNamesOf([hostId]).get(hostId) ?? null) : null,
    today,
    hosting: hosts(actor, event),
  }
}

function shownDate(event: EventView, { id, day, starts, ends, state, reason, topic, openToAll, place, capacity }: EventDate) {
  const called = event.state === 'cancelled' && state === 'planned'
  return {
    id,
    eventId: event.id,
    signUp: event.signUp,
    day,
    starts,
    ends,
    state: called ? ('cancelled' as const) : state,
    reason: called ? event.cancelReason : reason,
    topic,
    openToAll,
    place: event.addressKept ? null : place,
    capacity: event.signUp === 'course' ? event.capacity : (capacity ?? event.capacity),
  }
}

/** The rule it goes by: the first one that comes more than once, as a single date at another time is no rule; the last one when it is over. */
function seriesOf(event: EventView, coming: readonly EventDate[]): SeriesShown | null {
  const rules = rulesOf(event.id)
  const planned = coming.filter(({ state }) => state === 'planned')
  const ofRule = (id: string) => planned.filter(({ ruleId }) => ruleId === id)
  const next = planned[0] ?? coming[0]
  const rule =
    rules.find(({ id, rrule }) => rrule !== null && ofRule(id).length > 1) ?? rules.find(({ id }) => id === next?.ruleId) ?? rules.at(-1)
  if (!rule) return null
  const first = ofRule(rule.id)[0]
  return {
    startsAt: rule.startsAt,
    minutes: rule.minutes,
    rrule: rule.rrule,
    from: first && first !== next && rule.rrule !== null ? first.day : null,
  }
}

/** What search engines and chats read of the page. A draft says nothing. */
export function sharedEvent(page: EventPage, language: InterfaceLanguage): MetaDescriptor[] {
  const { event, chosen } = page
  if (event.state === 'draft') return hiddenPage(event.title)
  const t = translator(language)
  const path = `/arrangementer/${event.slug}`
  const [date] = chosen
  return sharedPage({
    title: date ? t('events:page.about', { title: event.title, day: formatWeekday(date.day, language) }) : event.title,
    description: event.text || t(`facts:eventKinds.${event.kind}`),
    path: date ? `${path}/${date.day}` : path,
    language,
    picture: `${event.front}-${event.town}`,
    facts: eventFacts(page, t('events:page.municipality'), (day) => publicAddress(`${path}/${day}`)),
  })
}
