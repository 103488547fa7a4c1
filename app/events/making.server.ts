import { and, eq, gte, isNull, lt, or } from 'drizzle-orm'
import { eventDates, eventRules, events } from '~db/schema/events'
import { islandDate } from '~/i18n/format'
import { slugOf } from '~/organisations/organisation'
import { leads, membershipOf, organisationsById } from '~/organisations/organisations.server'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { env } from '~/server/env.server'
import { newId } from '~/server/ids.server'
import { seal } from '~/server/sealed.server'
import { practicalBits, type EventView } from './event'
import { datesOf, eventById, keptAddressContext } from './event-reading.server'
import { plainEntry, type EventEntry } from './entry'
import { EventRefused } from './event-refused'
import { hosts, isTrustedMaker, mayMakeEvents } from './hosting.server'
import { plannedDates, type PlannedDate } from './planned-dates.server'
import type { EventWhen } from './series'

export { plainEntry, type EventEntry }

/** Making an event and publishing it. Changing it later: changing.server.ts and dates.server.ts. */

/** May make events in this name: a leader for their organisation, a trusted volunteer for the municipality, a coordinator for all. */
export function mayMakeFor(actor: Actor, organisationId: string | null): boolean {
  if (actor.roles.has('coordinator')) return organisationId === null || organisationsById([organisationId]).has(organisationId)
  if (organisationId === null) return isTrustedMaker(actor.userId)
  return leads(actor, organisationId) || (isTrustedMaker(actor.userId) && membershipOf(actor, organisationId) !== null)
}

/** What the table keeps of an entry. */
export function columnsOf(id: string, { keptAddress, practical, languages, interpreters, hostId: _host, ...entry }: EventEntry) {
  return {
    ...entry,
    languages: [...languages],
    interpreters: [...interpreters],
    practical: practicalBits(practical),
    addressKept: keptAddress !== null,
    keptAddressSealed: keptAddress === null ? null : seal(keptAddress, keptAddressContext(id)),
    updatedAt: now(),
  }
}

interface MakingWishes {
  /** Of the form: the same again gives the event that was made the first time. */
  formKey?: string
  /** Everybody can see it at once; otherwise it is a draft. */
  publish?: boolean
  /** The event it goes on from: last season's, or the course that these meetings follow. */
  followsId?: string
}
export interface MadeEvent {
  id: string
  slug: string
  /** Ids of all dates in order, also of those left out. */
  dates: string[]
}

/**
 * Makes an event with all its dates; nothing of it when it is refused.
 * @throws EventRefused, and RuleRefused for a rule that never ends, has too many dates or is none
 */
export function makeEvent(
  actor: Actor,
  entry: EventEntry,
  when: EventWhen,
  { formKey, publish = false, followsId }: MakingWishes = {},
): MadeEvent {
  return inTransaction(() => {
    const before = formKey === undefined ? undefined : db().select().from(events).where(eq(events.formKey, formKey)).get()
    if (before && before.createdBy === actor.userId)
      return { id: before.id, slug: before.slug, dates: datesOf(before.id, null).map(({ id }) => id) }
    // a key that is another's event's is no repetition
    const key = before ? null : (formKey ?? null)
    if (!mayMakeEvents(actor) || !mayMakeFor(actor, entry.organisationId)) throw new EventRefused('not-yours')
    const id = newId()
    const slug = freeSlug(entry)
    db()
      .insert(events)
      .values({
        ...columnsOf(id, entry),
        id,
        slug,
        state: 'draft',
        hostId: entry.hostId === undefined ? actor.userId : entry.hostId,
        followsId: followsId ?? null,
        formKey: key,
        createdBy: actor.userId,
        createdAt: now(),
      })
      .run()
    recordAudit({ actor: actor.userId, action: 'event.made', subject: `event:${id}` })
    const dates = writeRule(id, when)
    if (publish) publishEvent(actor, id)
    return { id, slug, dates }
  })
}

/** Writes a rule with its dates; gives their ids in order. In the caller's transaction. */
export function writeRule(eventId: string, when: EventWhen, planned: readonly PlannedDate[] = plannedDates(when)): string[] {
  const ruleId = newId()
  db()
    .insert(eventRules)
    .values({
      id: ruleId,
      eventId,
      uid: when.uid ?? `${ruleId}@${new URL(env().ORIGIN).hostname}`,
      startsAt: when.startsAt,
      minutes: when.minutes,
      rrule: when.rrule,
      skipsPublicHolidays: when.skipsPublicHolidays ?? false,
      skipsSchoolHolidays: when.skipsSchoolHolidays ?? false,
      changedAt: now(),
    })
    .run()
  const rows = planned.map((date) => ({ ...date, id: newId(), eventId, ruleId, changedAt: now() }))
  if (rows.length > 0) db().insert(eventDates).values(rows).run()
  return rows.map(({ id }) => id)
}

/** Everybody can see it from now on, and sign up. */
export function publishEvent(actor: Actor, id: string): void {
  inTransaction(() => {
    const event = ownEvent(actor, id)
    if (event.state === 'published') return
    if (event.state !== 'draft') throw new EventRefused('state')
    if (event.cancelReason !== null && !actor.roles.has('coordinator')) throw new EventRefused('taken-down')
    // what was called off when it was taken down is on again
    if (event.cancelReason !== null) restoreCalledOff(id)
    if (!datesOf(id, islandDate(now())).some(({ state }) => state === 'planned')) throw new EventRefused('nothing-left')
    db()
      .update(events)
      .set({ state: 'published', publishedAt: now(), updatedAt: now(), cancelReason: null, cancelledAt: null })
      .where(eq(events.id, id))
      .run()
    recordAudit({ actor: actor.userId, action: 'event.published', subject: `event:${id}` })
  })
}

/** The dates that were called off in the moment it was taken down; those its host had called off before stay so. */
function restoreCalledOff(eventId: string): void {
  const takenDown = db().select({ at: events.cancelledAt }).from(events).where(eq(events.id, eventId)).get()
  if (!takenDown?.at) return
  db()
    .update(eventDates)
    .set({ state: 'planned', reason: null, changedAt: now() })
    .where(
      and(
        eq(eventDates.eventId, eventId),
        gte(eventDates.day, islandDate(now())),
        eq(eventDates.state, 'cancelled'),
        isNull(eventDates.reason),
        eq(eventDates.changedAt, takenDown.at),
      ),
    )
    .run()
}

/** Another plan for a draft that nobody has seen: its dates are made anew. */
export function planAnew(actor: Actor, id: string, when: EventWhen): void {
  inTransaction(() => {
    const event = ownEvent(actor, id)
    // what was taken down has been public, and people signed up to its dates
    if (event.state !== 'draft' || event.cancelReason !== null) throw new EventRefused('state')
    db().delete(eventDates).where(eq(eventDates.eventId, id)).run()
    db().delete(eventRules).where(eq(eventRules.eventId, id)).run()
    writeRule(id, when)
    recordAudit({ actor: actor.userId, action: 'event.planned-anew', subject: `event:${id}` })
  })
}

/** Throws a draft away that nobody has seen. */
export function dropDraft(actor: Actor, id: string): void {
  inTransaction(() => {
    const event = ownEvent(actor, id)
    if (event.state !== 'draft' || event.cancelReason !== null) throw new EventRefused('state')
    db().delete(events).where(eq(events.id, id)).run()
    recordAudit({ actor: actor.userId, action: 'event.draft-dropped', subject: `event:${id}` })
  })
}

/** The event, for one who answers for it. @throws EventRefused */
export function ownEvent(actor: Actor, id: string): EventView {
  const event = eventById(id)
  if (!event || !hosts(actor, event)) throw new EventRefused('not-yours')
  return event
}

/** Addresses under /arrangementer that are pages of their own. */
const takenWords = ['nyt', 'plakat', 'ny', 'kort']

/** An address made of the title and the town, with a number when that is taken. */
function freeSlug({ title, town }: Pick<EventEntry, 'title' | 'town'>): string {
  const words = slugOf(title)
  // a title in another script leaves nothing to read
  const said = words === 'forening' && !/forening/i.test(title) ? 'arrangement' : words
  const base = said.includes(town) && !takenWords.includes(said) ? said : `${said}-${town}`
  // a club's calendar may hold hundreds of the same name: all that are taken are asked for at once, by the index
  const taken = new Set(
    db()
      .select({ slug: events.slug })
      .from(events)
      .where(or(eq(events.slug, base), and(gte(events.slug, `${base}-`), lt(events.slug, `${base}.`))))
      .all()
      .map((row) => row.slug),
  )
  let slug = base
  for (let number = 2; taken.has(slug); number += 1) slug = `${base}-${number}`
  return slug
}
