import { and, desc, eq, gt, ne, sql } from 'drizzle-orm'
import { activities } from '~db/schema/activities'
import { datesById, eventsById } from '~/events/event-reading.server'
import { hoursMeanContact } from '~/follow-ups/contact-checks.server'
import { islandDate } from '~/i18n/format'
import { livingStates } from '~/matching/match'
import { matchById } from '~/matching/match-reading.server'
import { offerRow } from '~/offers/offer-reading.server'
import { leads, membershipOf, organisationNames } from '~/organisations/organisations.server'
import { isOneOf } from '~/people/facts'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { seal, unseal } from '~/server/sealed.server'
import { mayStillChange } from './activity'
import { eventToWriteOn } from './event-hours.server'

/** `own` was written by the person, `import` by a leader's file; `shift` and `attendance` came by themselves, of helping and of taking part. */
export const activitySources = ['own', 'import', 'shift', 'attendance'] as const
export type ActivitySource = (typeof activitySources)[number]

export interface Activity {
  id: string
  matchId: string | null
  source: ActivitySource
  /** The event it was at. */
  event: { title: string; slug: string } | null
  /** For which organisation. */
  organisation: string | null
  date: string
  minutes: number
  note: string | null
}

/** The match, the organisation or the event is not this person's to write hours on. */
export class NotYourMatch extends Error {
  override name = 'NotYourMatch'
}

/** What an entry is about: at most one of the three. */
export interface About {
  matchId: string | null
  organisationId?: string | null
  eventDateId?: string | null
}
export interface Entry extends About {
  /** YYYY-MM-DD */
  date: string
  minutes: number
  /** Minutes after midnight; empty when nobody said. */
  starts?: number | null
  note: string | null
  /** Codes of unusual.ts that are right all the same. */
  assured?: readonly string[]
}

const noteContext = (id: string) => `activities.note:${id}`

/**
 * What an entry is about as the table has it: a match of an organisation's offer is for that organisation, as an event is of its host's.
 * Throws NotYourMatch.
 */
export function placeOf(actor: Actor, { matchId, organisationId = null, eventDateId = null }: About) {
  if (matchId !== null) {
    const match = matchById(matchId)
    const carries = match && (match.carrierId === actor.userId || leads(actor, match.carrierId))
    if (!match || !carries || !livingStates.some((state) => state === match.state) || match.state === 'proposed')
      throw new NotYourMatch('not a match of this person')
    return { matchId, eventDateId: null, organisationId: offerRow(match.offerId)?.organisationId ?? null }
  }
  if (eventDateId !== null) {
    const found = eventToWriteOn(actor, eventDateId)
    if (!found) throw new NotYourMatch('no date this person helps at')
    return { matchId, eventDateId, organisationId: found.event.organisationId }
  }
  if (organisationId !== null && membershipOf(actor, organisationId) === null) throw new NotYourMatch('not an organisation of this person')
  return { matchId, eventDateId, organisationId }
}

/**
 * A form's key as the table has it. It comes from the browser: each account has keys of its own, and none is like one of an entry that
 * comes by itself or from a file.
 */
const ownKey = ({ userId }: Actor, formKey: string) => `own:${userId}:${formKey}`

/** The entry that came of a form before, if it did. @param since only when it was written after that */
export function loggedWith(actor: Actor, formKey: string, since?: Date): string | null {
  const mine = and(
    eq(activities.formKey, ownKey(actor, formKey)),
    eq(activities.userId, actor.userId),
    since && gt(activities.createdAt, since),
  )
  return db().select({ id: activities.id }).from(activities).where(mine).get()?.id ?? null
}

/** Logs what a person did. The same form sent twice gives the activity of the first time. Throws NotYourMatch. */
export function logActivity(actor: Actor, entry: Entry & { formKey: string }): string {
  return inTransaction(() => {
    const again = loggedWith(actor, entry.formKey)
    if (again !== null) return again
    const id = newId()
    const { note, date, minutes, starts = null, assured = [] } = entry
    const formKey = ownKey(actor, entry.formKey)
    const place = placeOf(actor, entry)
    const noteSealed = note === null ? null : seal(note, noteContext(id))
    db()
      .insert(activities)
      .values({ id, userId: actor.userId, ...place, date, minutes, starts, assured: [...assured], noteSealed, formKey, createdAt: now() })
      .run()
    if (place.matchId !== null) hoursMeanContact(place.matchId)
    return id
  })
}

export interface OwnEntry extends Required<Omit<Entry, 'assured'>> {
  id: string
  source: ActivitySource
  confirmed: boolean
  /** Somebody asked about it and waits for an answer. */
  asked: boolean
  /** The day it was written, YYYY-MM-DD. */
  written: string
}

/** One of a person's own entries; null when it is nobody's or somebody else's. */
export function ownActivity(actor: Actor, id: string): OwnEntry | null {
  const row = db()
    .select()
    .from(activities)
    .where(and(eq(activities.id, id), eq(activities.userId, actor.userId)))
    .get()
  if (!row) return null
  const { matchId, organisationId, eventDateId, date, minutes, starts, noteSealed } = row
  return {
    id,
    matchId,
    organisationId,
    eventDateId,
    date,
    minutes,
    starts,
    source: isOneOf(activitySources, row.source) ? row.source : 'own',
    note: noteSealed === null ? null : unseal(noteSealed, noteContext(id)),
    confirmed: row.confirmedAt !== null,
    asked: row.confirmedAt === null && row.askedBackAt !== null,
    written: islandDate(row.createdAt),
  }
}

/** An entry that may not be changed any more, or never could. */
export type Fixed = 'came-by-itself' | 'imported' | 'month-over'
/** Why an own entry cannot be changed; null when it can. Only what a person wrote is theirs to change. */
export function whyFixed(
  { source, date, written, asked }: Pick<OwnEntry, 'source' | 'date' | 'written' | 'asked'>,
  today: string,
): Fixed | null {
  if (source === 'shift' || source === 'attendance') return 'came-by-itself'
  // what was asked about may be mended, however late the question came
  if (!asked && !mayStillChange(date, today, written)) return 'month-over'
  return source === 'import' ? 'imported' : null
}

/**
 * Whether a changed entry may stay what it was about without being asked again whose it is: a match that ended since or an organisation
 * that was left keeps what was written, and gets no later day and no more hours.
 */
export function staysAbout(standing: OwnEntry, entry: Pick<Entry, keyof About | 'date' | 'minutes'>): boolean {
  const same = (['matchId', 'organisationId', 'eventDateId'] as const).every((key) => (entry[key] ?? null) === standing[key])
  return same && entry.date <= standing.date && entry.minutes <= standing.minutes
}

/**
 * Writes an own entry anew. What was confirmed must be confirmed again, and a question about it counts as answered. False when there is
 * none such, or it may not be changed. Throws NotYourMatch.
 */
export function changeActivity(actor: Actor, id: string, entry: Entry): boolean {
  return inTransaction(() => {
    const standing = ownActivity(actor, id)
    if (!standing || whyFixed(standing, islandDate(now())) !== null) return false
    const { note, date, minutes, starts = null, assured = [] } = entry
    const { matchId, organisationId, eventDateId } = staysAbout(standing, entry) ? standing : placeOf(actor, entry)
    const noteSealed = note === null ? null : seal(note, noteContext(id))
    const anew = { confirmedAt: null, confirmedBy: null, askedBackAt: null, askedBackSealed: null, changedAt: now() }
    db()
      .update(activities)
      .set({ matchId, organisationId, eventDateId, date, minutes, starts, assured: [...assured], noteSealed, ...anew })
      .where(eq(activities.id, id))
      .run()
    return true
  })
}

/** Takes an own entry away. False when there is none such, or it may not be any more. */
export function deleteActivity(actor: Actor, id: string): boolean {
  return inTransaction(() => {
    const standing = ownActivity(actor, id)
    const fixed = standing && whyFixed(standing, islandDate(now()))
    if (!standing || fixed === 'came-by-itself' || fixed === 'month-over') return false
    return db().delete(activities).where(eq(activities.id, id)).run().changes === 1
  })
}

/** A person's activities, the latest day first. */
export function ownActivities(actor: Actor, limit: number, offset = 0): Activity[] {
  const rows = db()
    .select()
    .from(activities)
    .where(eq(activities.userId, actor.userId))
    .orderBy(desc(activities.date), desc(activities.createdAt))
    .limit(limit)
    .offset(offset)
    .all()
  const dates = datesById(rows.flatMap(({ eventDateId }) => eventDateId ?? []))
  const events = eventsById([...dates.values()].map(({ eventId }) => eventId))
  const names = organisationNames(rows.flatMap(({ organisationId }) => organisationId ?? []))
  return rows.map((row) => {
    const event = events.get(dates.get(row.eventDateId ?? '')?.eventId ?? '')
    return {
      id: row.id,
      matchId: row.matchId,
      source: isOneOf(activitySources, row.source) ? row.source : 'own',
      event: event ? { title: event.title, slug: event.slug } : null,
      organisation: names.get(row.organisationId ?? '') ?? null,
      date: row.date,
      minutes: row.minutes,
      note: row.noteSealed === null ? null : unseal(row.noteSealed, noteContext(row.id)),
    }
  })
}

/** Minutes given since a day (YYYY-MM-DD), and in how many activities; taking part in an event is no volunteer's hour. */
export function ownMinutes(actor: Actor, since: string): { minutes: number; count: number } {
  return (
    db()
      .select({ minutes: sql<number>`coalesce(sum(${activities.minutes}), 0)`, count: sql<number>`count(*)` })
      .from(activities)
      .where(and(eq(activities.userId, actor.userId), sql`${activities.date} >= ${since}`, ne(activities.source, 'attendance')))
      .get() ?? { minutes: 0, count: 0 }
  )
}

/** The last day something was logged on each match. */
export function lastActivityOf(matchId: string): string | null {
  return (
    db()
      .select({ date: sql<string | null>`max(${activities.date})` })
      .from(activities)
      .where(eq(activities.matchId, matchId))
      .get()?.date ?? null
  )
}
