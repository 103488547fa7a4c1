import { setImmediate } from 'node:timers/promises'
import { and, asc, eq, isNotNull, lt } from 'drizzle-orm'
import { calendarEntries, clubCalendars } from '~db/schema/calendars'
import { cancelEvent, changeEvent } from '~/events/changing.server'
import { isEventKind, type EventKind, type EventView } from '~/events/event'
import { datesOf, eventById, eventsById, keptAddressOf } from '~/events/event-reading.server'
import { makeEvent, plainEntry } from '~/events/making.server'
import { replan } from '~/events/replanning.server'
import { islandDate } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { homeLanguage } from '~/i18n/languages'
import { isTownSlug, type TownSlug } from '~/island/towns'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { seal, unseal } from '~/server/sealed.server'
import { readClubFile, type ClubEntry, type ClubFile } from './club-file'

/** Calendars of clubs that were brought in: what of them is ours, and taking in what has changed there. */

export interface ClubCalendar {
  id: string
  organisationId: string
  /** Null for a file. */
  address: string | null
  kind: EventKind
  town: TownSlug
  addedBy: string | null
  readAt: Date | null
  trouble: string | null
}
const context = (id: string) => `club_calendars.address:${id}`

function calendarFrom({ addressSealed, kind, town, addedAt: _added, ...row }: typeof clubCalendars.$inferSelect): ClubCalendar {
  return {
    ...row,
    address: addressSealed === null ? null : unseal(addressSealed, context(row.id)),
    kind: isEventKind(kind) ? kind : 'other',
    town: isTownSlug(town) ? town : 'roenne',
  }
}

/** The calendars of an organisation, the first first. */
export function calendarsOf(organisationId: string): ClubCalendar[] {
  const own = eq(clubCalendars.organisationId, organisationId)
  return db().select().from(clubCalendars).where(own).orderBy(asc(clubCalendars.addedAt)).all().map(calendarFrom)
}

/** What is read: the words of the file, where it came from, and what its events are where it does not say. */
export interface ClubSource {
  text: string
  address: string | null
  kind: EventKind
  town: TownSlug
}

/** Our events that came from a calendar, by the UID they have there. */
function takenFrom(calendarId: string | undefined): Map<string, { eventId: string; mark: string }> {
  if (calendarId === undefined) return new Map()
  const rows = db().select().from(calendarEntries).where(eq(calendarEntries.calendarId, calendarId)).all()
  return new Map(rows.map(({ uid, eventId, fingerprint }) => [uid, { eventId, mark: fingerprint }]))
}
/** A file belongs to the organisation's own; an address to the one that was read from it before. */
function calendarFor(organisationId: string, address: string | null): ClubCalendar | undefined {
  return calendarsOf(organisationId).find((calendar) => calendar.address === address)
}

/** What would come of a calendar, and what not. Nothing is written. */
export interface Looked extends Pick<ClubFile, 'trouble' | 'refused'> {
  fresh: ClubEntry[]
  changed: ClubEntry[]
  same: number
  /** Events of ours that are not in the calendar any more. */
  gone: { id: string; title: string; next: string }[]
}

/** A calendar as it was read, and what was known of it then. */
export interface ReadAhead {
  file: ClubFile
  known: string
}
const marksOf = (taken: ReturnType<typeof takenFrom>) => new Map([...taken].map(([uid, { mark }]) => [uid, mark]))

/** Reads a calendar, which takes longest, before anything is written: so nobody waits for both at once. */
export async function readAhead(organisationId: string, { text, address }: Pick<ClubSource, 'text' | 'address'>): Promise<ReadAhead> {
  const marks = marksOf(takenFrom(calendarFor(organisationId, address)?.id))
  const file = readClubFile(text, islandDate(now()), marks)
  // whoever asked for a page meanwhile gets it first
  await setImmediate()
  return { file, known: JSON.stringify([...marks]) }
}

export function lookThrough(organisationId: string, { text, address }: Pick<ClubSource, 'text' | 'address'>, ahead?: ReadAhead): Looked {
  const taken = takenFrom(calendarFor(organisationId, address)?.id)
  const today = islandDate(now())
  const marks = marksOf(taken)
  // somebody may have taken it in meanwhile
  const file = ahead?.known === JSON.stringify([...marks]) ? ahead.file : readClubFile(text, today, marks)
  const [fresh, changed] = [file.entries.filter(({ uid }) => !taken.has(uid)), file.entries.filter(({ uid }) => taken.has(uid))]
  return {
    trouble: file.trouble,
    refused: file.refused,
    fresh,
    changed,
    same: file.same.length,
    gone: file.trouble ? [] : goneFrom(file, taken, { today, isFile: address === null }),
  }
}

function goneFrom(
  file: ClubFile,
  taken: ReturnType<typeof takenFrom>,
  { today, isFile }: { today: string; isFile: boolean },
): Looked['gone'] {
  const there = new Set([...file.entries.map(({ uid }) => uid), ...file.same])
  // one that cannot be read today is still there; one that is called off is not
  for (const { uid, why } of file.refused) if (why !== 'cancelled') there.add(uid)
  // a file that knows none of them is another file, as of another team; it says nothing of the first
  if (isFile && ![...taken.keys()].some((uid) => there.has(uid))) return []
  const missing = [...taken].filter(([uid]) => !there.has(uid)).map(([, { eventId }]) => eventId)
  return [...eventsById(missing).values()].flatMap(({ id, title, state }) => {
    const next = state === 'published' ? datesOf(id, today).find((date) => date.state === 'planned') : undefined
    return next ? [{ id, title, next: next.day }] : []
  })
}

export interface TakenIn {
  made: number
  changed: number
  cancelled: number
}

/**
 * Takes a calendar in: what is new becomes an event, what has changed changes its event, and those of `cancel` that are gone there are
 * called off. All of it, or nothing when something is refused.
 * @throws EventRefused, RuleRefused
 */
export function takeIn(
  actor: Actor,
  organisationId: string,
  source: ClubSource,
  cancel: readonly string[] = [],
  ahead?: ReadAhead,
): TakenIn {
  return inTransaction(() => {
    const looked = lookThrough(organisationId, source, ahead)
    const calendarId = keep(actor, organisationId, source, looked)
    const taken = takenFrom(calendarId)
    const reason = translator(homeLanguage)('calendars:club.goneReason')
    for (const entry of looked.fresh) {
      const made = plainEntry({ ...wordsOf(entry, source), organisationId, languages: ['da'] })
      const { id } = makeEvent(actor, made, entry.when, { publish: true })
      note(calendarId, entry, id)
    }
    const changed = looked.changed.filter((entry) => {
      const event = eventById(taken.get(entry.uid)?.eventId ?? '')
      if (event?.state !== 'published') return false
      const words = wordsOf(entry, { kind: event.kind, town: event.town })
      // where and what an event with a kept address says is chosen here: its calendar may name the house
      const told = event.addressKept ? { title: words.title } : words
      changeEvent(actor, event.id, { ...asItIs(event), ...told })
      replan(actor, event.id, entry.when, reason)
      note(calendarId, entry, event.id)
      return true
    })
    const off = looked.gone.filter(({ id }) => cancel.includes(id))
    for (const { id } of off) cancelEvent(actor, id, reason)
    recordAudit({ actor: actor.userId, action: 'calendar.taken-in', subject: `organisation:${organisationId}`, detail: calendarId })
    return { made: looked.fresh.length, changed: changed.length, cancelled: off.length }
  })
}

const wordsOf = ({ title, text, place, town }: ClubEntry, usual: Pick<ClubSource, 'kind' | 'town'>) => ({
  title,
  text,
  place,
  kind: usual.kind,
  town: town ?? usual.town,
})

/** What was chosen here about an event stays, whatever its calendar says. */
function asItIs({
  id,
  slug: _slug,
  state: _state,
  followsId: _follows,
  createdBy: _by,
  cancelReason: _why,
  addressKept: _kept,
  hostId,
  ...entry
}: EventView) {
  return { ...entry, hostId, keptAddress: keptAddressOf(id) }
}

function keep(actor: Actor, organisationId: string, { address, kind, town }: ClubSource, { gone, trouble }: Looked): string {
  const known = calendarFor(organisationId, address)
  const read = { kind, town, readAt: now(), trouble: trouble ?? (gone.length > 0 ? 'gone' : null) }
  if (known) {
    db().update(clubCalendars).set(read).where(eq(clubCalendars.id, known.id)).run()
    return known.id
  }
  const id = newId()
  const addressSealed = address === null ? null : seal(address, context(id))
  db()
    .insert(clubCalendars)
    .values({ id, organisationId, addressSealed, addedBy: actor.userId, addedAt: now(), ...read })
    .run()
  return id
}

function note(calendarId: string, { uid, mark }: ClubEntry, eventId: string): void {
  db()
    .insert(calendarEntries)
    .values({ calendarId, uid, eventId, fingerprint: mark })
    .onConflictDoUpdate({ target: [calendarEntries.calendarId, calendarEntries.uid], set: { eventId, fingerprint: mark } })
    .run()
}

/** Reads a calendar no more; its events stay, and are changed here from now on. */
export function dropCalendar(actor: Actor, organisationId: string, id: string): boolean {
  return inTransaction(() => {
    const own = and(eq(clubCalendars.id, id), eq(clubCalendars.organisationId, organisationId))
    const gone = db().delete(clubCalendars).where(own).run().changes > 0
    if (gone) recordAudit({ actor: actor.userId, action: 'calendar.dropped', subject: `organisation:${organisationId}`, detail: id })
    return gone
  })
}

/** Calendars at an address that were last read before this instant, the longest ago first. */
export function calendarsToRead(before: Date, limit: number): ClubCalendar[] {
  return db()
    .select()
    .from(clubCalendars)
    .where(and(isNotNull(clubCalendars.addressSealed), lt(clubCalendars.readAt, before)))
    .orderBy(asc(clubCalendars.readAt))
    .limit(limit)
    .all()
    .map(calendarFrom)
}

/** Notes that a calendar was looked at, and what went wrong. */
export function noteTrouble(id: string, trouble: string | null): void {
  db().update(clubCalendars).set({ readAt: now(), trouble }).where(eq(clubCalendars.id, id)).run()
}
