import { and, count, eq } from 'drizzle-orm'
import { attendances, interpreterTimes } from '~db/schema/attendance'
import type { EventDate, EventView } from '~/events/event'
import { instantOf } from '~/events/recurrence'
import { islandDate } from '~/i18n/format'
import { firstNamesOf } from '~/people/people.server'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { partiesOn, signedUpFor } from '~/sign-ups/at-the-door.server'
import { disagrees, headCount, mayBeNoted, MOST_WALK_INS, type Note, type Party, type Presence } from './attendance'
import { closeDate, recountClosed } from './closing.server'
import { heldRow, notedOn, wordOf } from './noted.server'

/** Noting at the door, however late and however often it reaches us. */

/** Who notes: hosts everything, helpers who came, by whom it is. */
export interface Door {
  event: EventView
  date: EventDate
  notedBy: string
  hosting: boolean
}

type Refusal =
  | 'not-signed-up'
  | 'too-early'
  | 'too-late'
  | 'not-begun'
  | 'too-many'
  | 'hosts-only'
  | 'cancelled'
  | 'not-a-note'
  | 'not-yours'
  /** Said by the phone itself: the address takes nothing of it any more. */
  | 'not-taken'

/** What became of a note. Sent again it is answered again, and counts once. */
export type Answer = { key: string } & (
  | { outcome: 'taken' }
  /** Somebody else noted another thing meanwhile; nothing is changed until one of the two says which is right. */
  | { outcome: 'conflict'; by: string | null; standing: { what: Presence } | Party }
  | { outcome: 'refused'; why: Refusal }
)

/** Takes notes in their order, each for itself: one that is refused does not stop the others. */
export function takeNotes(door: Door, notes: readonly Note[]): Answer[] {
  return notes.map((note) => inTransaction(() => take(door, note)))
}

function take(door: Door, note: Note): Answer {
  const { date, event } = door
  const { key } = note
  const refused = (why: Refusal): Answer => ({ key, outcome: 'refused', why })
  if (date.state !== 'planned' || event.state !== 'published') return refused('cancelled')
  const when = mayBeNoted(date.day, islandDate(now()))
  if (when !== 'yes') return refused(when)
  if (note.what === 'close') {
    if (!door.hosting) return refused('hosts-only')
    return now() < instantOf(date.day, date.starts) ? refused('not-begun') : close(door, note)
  }
  if (note.what === 'interpreter') {
    setInterpreter(date.id, note.language, note.minutes)
    return { key, outcome: 'taken' }
  }
  const before = headCount(notedOn(date.id))
  const answer = note.what === 'person' ? person(door, note) : walkIn(door, note)
  if (answer.outcome === 'taken') recountClosed(door, before)
  return answer
}

function person({ date, event, notedBy }: Door, note: Note & { what: 'person' }): Answer {
  const { key, signUpId, came, adults, children } = note
  const party = signedUpFor(date, signUpId)
  if (!party) return { key, outcome: 'refused', why: 'not-signed-up' }
  const ofPerson = and(eq(attendances.dateId, date.id), eq(attendances.signUpId, signUpId))
  const row = db().select().from(attendances).where(ofPerson).get()
  const standing = { what: row ? wordOf(row) : ('none' as const), by: row?.notedBy ?? null }
  const sentAgain = row?.clientKey === key && standing.what === came && (came === 'none' || same(row, note))
  if (sentAgain) return { key, outcome: 'taken' }
  if (row && disagrees(note, standing, notedBy))
    return { key, outcome: 'conflict', by: firstName(row.notedBy), standing: { what: standing.what } }
  const notedAt = atMostNow(note.at)
  // an older word of one's own, from another phone that was without a net for longer
  if (row && row.notedBy === notedBy && row.notedAt > notedAt) return { key, outcome: 'taken' }
  const word = came === 'none' ? takenBack : { what: came, adults, children }
  const said = { ...word, clientKey: key, notedAt, arrivedAt: now(), notedBy }
  if (row) db().update(attendances).set(said).where(ofPerson).run()
  else if (came !== 'none')
    db()
      .insert(attendances)
      .values({ id: newId(), dateId: date.id, signUpId, userId: party.userId, ...said })
      .run()
  recordAudit({ actor: notedBy, action: 'attendance.noted', subject: `event:${event.id}`, detail: `${date.day} ${came}` })
  return { key, outcome: 'taken' }
}

function walkIn({ date, notedBy }: Door, note: Note & { what: 'walk-in' | 'drop-walk-in' }): Answer {
  const taken: Answer = { key: note.key, outcome: 'taken' }
  if (note.what === 'drop-walk-in') {
    const ofKey = and(eq(attendances.clientKey, note.walkIn), eq(attendances.dateId, date.id), eq(attendances.what, 'walk-in'))
    db().delete(attendances).where(ofKey).run()
    return taken
  }
  const known = db().select({ id: attendances.id }).from(attendances).where(eq(attendances.clientKey, note.key)).get()
  if (!known && walkInsOn(date.id) >= MOST_WALK_INS) return { key: note.key, outcome: 'refused', why: 'too-many' }
  db()
    .insert(attendances)
    .values({
      id: newId(),
      dateId: date.id,
      what: 'walk-in',
      adults: note.adults,
      children: note.children,
      clientKey: note.key,
      notedAt: atMostNow(note.at),
      arrivedAt: now(),
      notedBy,
    })
    .onConflictDoNothing({ target: attendances.clientKey })
    .run()
  return taken
}

function walkInsOn(dateId: string): number {
  const ofDate = and(eq(attendances.dateId, dateId), eq(attendances.what, 'walk-in'))
  return db().select({ all: count() }).from(attendances).where(ofDate).get()?.all ?? 0
}

function setInterpreter(dateId: string, language: string, minutes: number): void {
  if (minutes === 0) {
    db()
      .delete(interpreterTimes)
      .where(and(eq(interpreterTimes.dateId, dateId), eq(interpreterTimes.language, language)))
      .run()
    return
  }
  db()
    .insert(interpreterTimes)
    .values({ dateId, language, minutes })
    .onConflictDoUpdate({ target: [interpreterTimes.dateId, interpreterTimes.language], set: { minutes } })
    .run()
}

function close(door: Door, note: Note & { what: 'close' }): Answer {
  const { key, adults, children, before, missed, thank } = note
  const standing = heldRow(door.date.id)
  // what closed by itself nobody has counted
  if (standing?.closedBy && standing.closedBy !== door.notedBy && !same(standing, note) && !(before && same(standing, before)))
    return {
      key,
      outcome: 'conflict',
      by: firstName(standing.closedBy),
      standing: { adults: standing.adults, children: standing.children },
    }
  closeDate(door, { adults, children }, { missed, thank })
  return { key, outcome: 'taken' }
}

/** Everybody expected of whom nobody has said anything did not come. */
export function noteTheRest(door: Door): void {
  const { people } = notedOn(door.date.id)
  const rest = partiesOn(door.date).filter(({ signUpId }) => !people[signUpId])
  takeNotes(
    door,
    rest.map((party) => ({ what: 'person', key: newId(), at: now().getTime(), came: 'no-show', before: 'none', ...party })),
  )
}

/** How a word that was taken back stands: the check of the table knows no other (see wordOf). */
const takenBack = { what: 'no-show', adults: 0, children: 0 } as const
const same = (one: Party, other: Party) => one.adults === other.adults && one.children === other.children
/** A phone whose clock is fast does not win over what is noted after it. */
const atMostNow = (at: number) => new Date(Math.min(at, now().getTime()))
const firstName = (userId: string | null) => (userId === null ? null : (firstNamesOf([userId]).get(userId) ?? null))
