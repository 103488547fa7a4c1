import { agreementOf } from '~/agreements/agreements.server'
import { agreementState } from '~/agreements/agreement'
import { dateEntry, isDiscreet, seriesEntry, type CalendarWords } from '~/events/calendar-entries'
import { calendarFile, type CalendarEntry } from '~/events/calendar-file'
import type { EventDate, EventView } from '~/events/event'
import { keptAddressOf } from '~/events/event-reading.server'
import { clockOf } from '~/events/series'
import { hostedEvents } from '~/events/hosting.server'
import { dayAfter } from '~/events/recurrence'
import { seriesOf } from '~/events/series-memory.server'
import { islandDate } from '~/i18n/format'
import type { InterfaceLanguage } from '~/i18n/languages'
import { meetingEntry } from '~/lead-mentors/meeting'
import { meetingsOf } from '~/lead-mentors/meetings.server'
import { matchesOf } from '~/matching/match-reading.server'
import { newcomerOfUser } from '~/newcomers/newcomers.server'
import { personById } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { env } from '~/server/env.server'
import { taskWords } from '~/shifts/shift-mails.server'
import { myShifts } from '~/shifts/shift-reading.server'
import { mayKnowAddress } from '~/sign-ups/coming.server'
import { mySignUps } from '~/sign-ups/my-sign-ups.server'
import { meetingSeries } from './meeting-series'
import { EVERY_HOURS, wordsIn } from './public-calendar.server'

/**
 * All that one person has promised or is signed up for. It goes to telephones that others may look at, and through calendars of others:
 * no names of people, and of what is discreet nothing but its time.
 */

const HOSTED_DAYS_BACK = 31

/** The calendar of a person, as text; null when there is no such account any more. */
export function ownCalendar(userId: string, asked: InterfaceLanguage | null): string | null {
  const person = personById(userId)
  if (!person) return null
  const actor: Actor = { userId, roles: new Set() }
  const words = wordsIn(asked ?? person.locale)
  const hosted = hostedEvents(actor).filter(({ state }) => state !== 'draft')
  const entries = [
    ...hosting(actor, hosted, words),
    // what one hosts stands there once, also for who is signed up for it
    ...signUps(actor, new Set(hosted.map(({ id }) => id)), words),
    ...shifts(actor, words),
    ...matches(actor, words),
    ...meetings(actor, words),
  ]
  return calendarFile(entries, { name: words.t('calendars:own.name'), everyHours: EVERY_HOURS })
}

/** The words of an event for this person: with its kept address, if they may know that. */
function wordsFor(actor: Actor, event: EventView, path: string, words: CalendarWords): CalendarWords {
  const neutral = isDiscreet(event)
  const address = event.addressKept && mayKnowAddress(actor, event.id) ? keptAddressOf(event.id) : null
  return { ...words, address, neutral, ...(neutral && { path }) }
}

function datesIn(event: EventView, dates: readonly EventDate[], words: CalendarWords): CalendarEntry[] {
  const series = new Map(seriesOf(event.id).map((each) => [each.rule.id, each]))
  return dates.flatMap((date) => {
    const known = series.get(date.ruleId)
    return known && date.state !== 'left-out' ? [dateEntry(event, known.rule, date, known.changedAt, words)] : []
  })
}

function signUps(actor: Actor, hosted: ReadonlySet<string>, words: CalendarWords): CalendarEntry[] {
  return mySignUps(actor).flatMap(({ event, dates, state, absent }) => {
    if (hosted.has(event.id)) return []
    const coming = dates.filter(({ id }) => !absent.includes(id))
    const entries = datesIn(event, coming, wordsFor(actor, event, '/mit/tilmeldinger', words))
    return state === 'in' ? entries : entries.map((entry) => ({ ...entry, tentative: true }))
  })
}

function shifts(actor: Actor, words: CalendarWords): CalendarEntry[] {
  return myShifts(actor).flatMap(({ id, event, date, task, span }) => {
    const told = wordsFor(actor, event, '/mit/vagter', words)
    return datesIn(event, [date], told).map((entry) => ({
      ...entry,
      uid: `shift-${id}@${house()}`,
      startsAt: `${span.day}T${clockOf(span.from)}`,
      minutes: span.until - span.from,
      summary: told.neutral ? entry.summary : words.t('calendars:own.shift', { task: taskWords(task, words.language), title: event.title }),
      url: `${words.origin}/mit/vagter`,
    }))
  })
}

function hosting(actor: Actor, hosted: readonly EventView[], words: CalendarWords): CalendarEntry[] {
  const since = dayAfter(islandDate(now()), -HOSTED_DAYS_BACK)
  return hosted.flatMap((event) => {
    const told = wordsFor(actor, event, '/mit/arrangementer', words)
    return seriesOf(event.id)
      .filter(({ last }) => last >= since)
      .map(({ rule, unusual, changedAt }) => seriesEntry(event, rule, unusual, changedAt, told))
  })
}

function matches(actor: Actor, words: CalendarWords): CalendarEntry[] {
  return matchesOf([actor.userId], newcomerOfUser(actor.userId)).flatMap(({ match, side }): CalendarEntry[] => {
    const agreement = match.state === 'active' ? agreementOf(match.id) : null
    const state = agreement && agreementState(agreement)
    // what a coordinator is still writing is nobody's appointment yet
    if (!agreement || !state || state === 'draft') return []
    const { terms } = agreement
    const series = meetingSeries(terms, islandDate(match.activatedAt ?? match.proposedAt))
    if (!series) return []
    const place = terms.place === 'agree' ? '' : words.t(`agreements:places.${terms.place}`)
    return [
      {
        uid: `match-${match.id}@${house()}`,
        sequence: agreement.version,
        changedAt: agreement.changedAt,
        ...series,
        summary:
          side === 'offer'
            ? words.t('calendars:own.match', { kind: words.t(`facts:kinds.${terms.kind}`) })
            : words.t('calendars:entry.neutral'),
        location: terms.placeName && place ? words.t('agreements:placeNamed', { place, name: terms.placeName }) : place,
        url: `${words.origin}/mit/match/${match.id}`,
        ...(state !== 'confirmed' && { tentative: true }),
      },
    ]
  })
}

function meetings(actor: Actor, { t, origin }: CalendarWords): CalendarEntry[] {
  const title = t('mentors:meetings.calendarTitle')
  return meetingsOf(actor).map((meeting) => ({
    ...meetingEntry(meeting, { title, host: house(), changedAt: meeting.changedAt }),
    url: `${origin}/mit/moede/${meeting.id}`,
  }))
}

const house = () => new URL(env().ORIGIN).hostname
