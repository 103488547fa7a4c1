import { and, desc, eq } from 'drizzle-orm'
import { activities } from '~db/schema/activities'
import { eventBySlug, datesOf, dateById, eventById } from '~/events/event-reading.server'
import { islandDate } from '~/i18n/format'
import { frontOf } from '~/offers/offer'
import { organisationsOf } from '~/organisations/organisations.server'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { db } from '~/server/database.server'
import type { OwnEntry } from './activities.server'
import { AHEAD_DAYS, daysLater, usualMinutes } from './activity'
import { formOf } from './activity-form'
import type { Choice } from './choice'
import { eventToWriteOn, worksAt } from './event-hours.server'
import { myMatches, type MyMatch } from './my-page.server'
import { tasksOf } from './task-of.server'
import { whatOf } from './writing.server'

/** What a person may write hours on, and what is chosen already. */

/** A volunteer's matches that hours can be written on. */
export function goingMatches(matches: readonly MyMatch[]): MyMatch[] {
  return matches.filter(({ side, told }) => side === 'offer' && (told === 'active' || told === 'paused' || told === 'agreed'))
}

/**
 * A person's matches and organisations.
 * @param names `first-letter` where the page may stay on a phone; `none` where somebody else may hold the link
 * @param event the date of an event hours are written on as well
 */
export function choicesFor(
  actor: Actor,
  { names = 'full', eventDateId = null }: { names?: 'full' | 'first-letter' | 'none'; eventDateId?: string | null } = {},
): Choice[] {
  const found = eventDateId === null ? null : eventToWriteOn(actor, eventDateId)
  const known = (name: string | null) => (name === null || names === 'none' ? null : names === 'full' ? name : ([...name][0] ?? null))
  return [
    ...(found ? [{ of: 'event' as const, value: `e:${found.date.id}`, name: found.event.title }] : []),
    ...goingMatches(myMatches(actor)).map(({ id, kind, front, name }) => ({
      of: 'match' as const,
      value: `m:${id}`,
      kind,
      front,
      name: known(name),
    })),
    ...(names === 'none' ? [] : organisationsOf(actor).map(({ id, name }) => ({ of: 'organisation' as const, value: `o:${id}`, name }))),
  ]
}

/** What a link to the form asks for: `match`, `organisation`, `arrangement` and `dato`. What is not theirs, or is none, is left out. */
export interface Asked {
  match?: string | null
  organisation?: string | null
  /** An event's slug; with `dato` its date of that day, else its latest. */
  event?: string | null
  day?: string | null
}
export function askedIn(query: URLSearchParams): Asked {
  return {
    match: query.get('match'),
    organisation: query.get('organisation'),
    event: query.get('arrangement'),
    day: query.get('dato'),
  }
}

/** The date of an event that a link names: of that day, or the latest that has begun. */
export function eventDateOf({ event: slug, day }: Asked): { id: string; day: string; minutes: number } | null {
  const event = slug ? eventBySlug(slug) : null
  if (event?.state !== 'published') return null
  const today = islandDate(now())
  const dates = datesOf(event.id, null).filter((date) => date.state === 'planned' && date.day <= daysLater(today, AHEAD_DAYS))
  const date = day ? dates.find((each) => each.day === day) : dates.findLast((each) => each.day <= today)
  return date ? { id: date.id, day: date.day, minutes: Math.max(30, date.ends - date.starts) } : null
}

/**
 * What stands in the form when it is opened: what a link asks for, else what was written last, today and for as long.
 * @param choices what may be chosen
 */
export function defaultsFor(actor: Actor, choices: readonly Choice[], asked: Asked = {}): Record<string, string> {
  const today = islandDate(now())
  const last = lastOwn(actor)
  const offered = (what: string | null) => choices.find(({ value }) => value === what)?.value
  const date = asked.event ? eventDateOf(asked) : null
  const what =
    offered(date && `e:${date.id}`) ??
    offered(asked.match ? `m:${asked.match}` : null) ??
    offered(asked.organisation ? `o:${asked.organisation}` : null) ??
    offered(last && whatOf(last)) ??
    choices[0]?.value ??
    ''
  const day = date?.day ?? (/^\d{4}-\d\d-\d\d$/.test(asked.day ?? '') ? (asked.day ?? today) : today)
  const minutes = date?.minutes ?? usualMinutes.find((each) => each === last?.minutes) ?? 60
  return formOf({ what, date: day, minutes, starts: null, note: null }, today, usualMinutes)
}

function lastOwn(actor: Actor) {
  const { matchId, organisationId, eventDateId, minutes } = activities
  return (
    db()
      .select({ matchId, organisationId, eventDateId, minutes })
      .from(activities)
      .where(and(eq(activities.userId, actor.userId), eq(activities.source, 'own')))
      .orderBy(desc(activities.date), desc(activities.createdAt))
      .limit(1)
      .get() ?? null
  )
}

/** The choices with what an entry is about among them, though its match has ended or its organisation was left; and its event's address. */
export function withChoice(choices: readonly Choice[], entry: OwnEntry): { choices: Choice[]; event: string | null } {
  const value = whatOf(entry)
  const date = entry.eventDateId === null ? null : dateById(entry.eventDateId)
  const event = (date && eventById(date.eventId)?.slug) ?? null
  if (value === '' || choices.some((each) => each.value === value)) return { choices: [...choices], event }
  const task = tasksOf([entry]).get(entry.id)
  if (task?.of === 'match')
    return { choices: [{ of: 'match', value, kind: task.offerKind, front: frontOf[task.offerKind], name: null }, ...choices], event }
  const name = task?.of === 'event' ? task.title : task?.of === 'organisation' ? task.name : null
  return { choices: name === null ? [...choices] : [{ of: 'organisation', value, name }, ...choices], event }
}

/** The way to write hours on an event, or on one date of it, for those who work at it; null while nothing of it has begun. */
export function hoursHrefOf(actor: Actor | null, slug: string, day: string | null = null): string | null {
  const event = eventBySlug(slug)
  if (!actor || !event || !worksAt(actor, event)) return null
  const date = eventDateOf({ event: slug, day })
  if (!date || date.day > islandDate(now())) return null
  return `/mit/timer/nyt?arrangement=${encodeURIComponent(slug)}&dato=${date.day}`
}
