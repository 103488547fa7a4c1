import { and, eq, gte, lte, ne } from 'drizzle-orm'
import { activities } from '~db/schema/activities'
import { dateById } from '~/events/event-reading.server'
import { islandDate } from '~/i18n/format'
import { isOneOf } from '~/people/facts'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { isHelperOn, shiftsNotClosed } from '~/shifts/shift-reading.server'
import {
  activitySources,
  changeActivity,
  logActivity,
  loggedWith,
  NotYourMatch,
  ownActivity,
  placeOf,
  staysAbout,
  type About,
  type Entry,
} from './activities.server'
import { daysLater } from './activity'
import { eventToWriteOn } from './event-hours.server'
import type { Said } from './activity-form'
import { unusualAbout, type StandingEntry, type UnusualCode } from './unusual'

/** Writing hours down: what is unusual is asked about first, what is not one's own is refused. */

export type Written =
  | { outcome: 'saved'; id: string }
  | { outcome: 'asked'; codes: UnusualCode[] }
  | { outcome: 'refused'; field: 'what'; why: 'not-your-match' }

/** `m:` a match, `o:` an organisation, `e:` an event's date. */
export function aboutOf(what: string): Required<About> {
  const id = (prefix: string) => (what.startsWith(prefix) ? what.slice(2) : null)
  return { matchId: id('m:'), organisationId: id('o:'), eventDateId: id('e:') }
}
/** The same the other way. */
export function whatOf({ matchId, organisationId = null, eventDateId = null }: About): string {
  if (matchId !== null) return `m:${matchId}`
  if (eventDateId !== null) return `e:${eventDateId}`
  return organisationId === null ? '' : `o:${organisationId}`
}

/** What a person did, or promised, on a day and those beside it. */
function standingAround(actor: Actor, date: string, except: string | null): StandingEntry[] {
  const around = and(
    eq(activities.userId, actor.userId),
    gte(activities.date, daysLater(date, -1)),
    lte(activities.date, daysLater(date, 1)),
    except === null ? undefined : ne(activities.id, except),
  )
  const { matchId, organisationId, eventDateId, starts, minutes, source } = activities
  const rows = db()
    .select({ matchId, organisationId, eventDateId, starts, minutes, source, date: activities.date })
    .from(activities)
    .where(around)
    .all()
  const logged = rows.map((row) => ({ ...row, source: isOneOf(activitySources, row.source) ? row.source : ('own' as const) }))
  // a day that is over and not closed yet brings its shift later
  const promised = shiftsNotClosed(actor, daysLater(date, -1), daysLater(date, 1))
    .filter(
      ({ date: day, event }) =>
        day.state === 'planned' &&
        event.state === 'published' &&
        !logged.some((each) => each.eventDateId === day.id && each.source === 'shift'),
    )
    .map(({ date: { id, day }, event: { organisationId: hosts }, span }) => ({
      matchId: null,
      organisationId: hosts,
      eventDateId: id,
      date: day,
      starts: span.from,
      minutes: span.until - span.from,
      source: 'shift' as const,
    }))
  return [...logged, ...promised]
}

/**
 * What is unusual about an entry of this person. Throws NotYourMatch.
 * @param except an entry that is changed by it
 */
export function unusualOf(actor: Actor, entry: Omit<Entry, 'note'>, except: string | null = null): UnusualCode[] {
  const before = except === null ? null : ownActivity(actor, except)
  const place = before && staysAbout(before, entry) ? entry : placeOf(actor, entry)
  const { date, minutes, starts = null } = entry
  const { matchId, organisationId = null, eventDateId = null } = place
  const about = { matchId, organisationId, eventDateId }
  const standing = standingAround(actor, date, except)
  if (eventDateId === null) return unusualAbout({ date, minutes, starts, ...about }, standing, islandDate(now()))
  // having helped there, or having been there, comes by itself, whichever day is written
  const comes = isHelperOn(actor, eventDateId) ? 'shift' : eventToWriteOn(actor, eventDateId)?.came ? 'attendance' : null
  if (comes !== null && !standing.some((each) => each.eventDateId === eventDateId && each.source === comes))
    standing.push({ ...about, date, starts: null, minutes: 0, source: comes })
  return unusualAbout({ date, minutes, starts, ...about, eventDay: dateById(eventDateId)?.day }, standing, islandDate(now()))
}

/** Runs the work unless something unusual is not assured yet. */
function asking(actor: Actor, said: Said, except: string | null, save: (entry: Entry) => string): Written {
  const standing = except === null ? null : ownActivity(actor, except)
  const about = standing && whatOf(standing) === said.what ? standing : aboutOf(said.what)
  const { matchId, organisationId = null, eventDateId = null } = about
  const entry = { matchId, organisationId, eventDateId, date: said.date, minutes: said.minutes, starts: said.starts, note: said.note }
  try {
    return inTransaction((): Written => {
      const codes = unusualOf(actor, entry, except)
      if (!codes.every((code) => said.assured.includes(code))) return { outcome: 'asked', codes }
      return { outcome: 'saved', id: save({ ...entry, assured: codes }) }
    })
  } catch (error) {
    if (!(error instanceof NotYourMatch)) throw error
    return { outcome: 'refused', field: 'what', why: 'not-your-match' }
  }
}

/** Writes down what a person says they did; the same form sent twice is one entry, and is asked nothing the second time. */
export function writeHours(actor: Actor, said: Said, formKey: string): Written {
  const again = loggedWith(actor, formKey)
  if (again !== null) return { outcome: 'saved', id: again }
  return asking(actor, said, null, (entry) => logActivity(actor, { ...entry, formKey }))
}

/** Writes an own entry anew. `gone` when it is not there, or may not be changed any more. */
export function rewriteHours(actor: Actor, id: string, said: Said): Written | { outcome: 'gone' } {
  const standing = ownActivity(actor, id)
  if (!standing) return { outcome: 'gone' }
  let changed = true
  const written = asking(actor, said, id, (entry) => {
    changed = changeActivity(actor, id, entry)
    return id
  })
  return changed ? written : { outcome: 'gone' }
}
