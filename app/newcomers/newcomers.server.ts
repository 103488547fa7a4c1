import { and, asc, desc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import { needs } from '~db/schema/needs'
import { newcomers } from '~db/schema/newcomers'
import { isTownSlug } from '~/island/towns'
import { isInterfaceLanguage, type InterfaceLanguage } from '~/i18n/languages'
import type { OfferKind } from '~/offers/offer'
import { ageBands, childAgeBands, danishLevels, genders, isOneOf, transports } from '~/people/facts'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { seal, unseal } from '~/server/sealed.server'
import { channels, CONSENT_VERSION, genderWishes, type Need, type Newcomer, type NewcomerEntry, type NewcomerFacts } from './newcomer'
import { closeOpenNeedsOf, needFrom, openNeed } from './needs.server'

/**
 * The one room of newcomers' data. Whoever reads what is sealed says who they are, and the same function writes it down: a
 * coordinator by id, `match:ID` when the other side of a match that both said yes to is told who it is, `match:ID:own` when the
 * newcomer's own letter or mail is made.
 */
export type Reader = Actor | { match: string; own?: true }
const readerName = (reader: Reader) => ('match' in reader ? `match:${reader.match}${reader.own ? ':own' : ''}` : reader.userId)

/** Somebody else changed this newcomer meanwhile; nothing was overwritten. */
export class NewcomerChanged extends Error {
  override name = 'NewcomerChanged'
}

type Row = typeof newcomers.$inferSelect
const context = (field: string, id: string) => `newcomers.${field}:${id}`
const sealMaybe = (text: string | null, where: string) => (text === null ? null : seal(text, where))
const unsealMaybe = (sealed: string | null, where: string) => (sealed === null ? null : unseal(sealed, where))

function factsFrom(row: Row): NewcomerFacts {
  return {
    id: row.id,
    locale: row.locale,
    languages: row.languages,
    interests: row.interests,
    industries: row.industries,
    channel: isOneOf(channels, row.channel) ? row.channel : 'paper',
    danishLevel: isOneOf(danishLevels, row.danishLevel) ? row.danishLevel : 'none',
    ageBand: isOneOf(ageBands, row.ageBand) ? row.ageBand : '26-40',
    gender: isOneOf(genders, row.gender) ? row.gender : null,
    genderWish: isOneOf(genderWishes, row.genderWish) ? row.genderWish : 'any',
    children: row.children.filter((band) => isOneOf(childAgeBands, band)),
    town: isTownSlug(row.town) ? row.town : 'roenne',
    transport: isOneOf(transports, row.transport) ? row.transport : 'foot',
    radiusKm: row.radiusKm,
    availability: row.availability,
    arrivedMonth: row.arrivedMonth,
  }
}

function columnsOf(id: string, { name, email, phone, wishes, ...facts }: NewcomerEntry) {
  return {
    ...facts,
    nameSealed: seal(name, context('name', id)),
    emailSealed: sealMaybe(email, context('email', id)),
    phoneSealed: sealMaybe(phone, context('phone', id)),
    wishesSealed: sealMaybe(wishes, context('wishes', id)),
    updatedAt: now(),
  }
}

/** Writes somebody new down, with what they look for; the same form sent twice is one newcomer. Gives the id. */
export function registerNewcomer(
  actor: Actor,
  entry: NewcomerEntry,
  kinds: readonly OfferKind[],
  consentLanguage: string,
  { userId = null, formKey = null }: { userId?: string | null; formKey?: string | null } = {},
): string {
  return inTransaction(() => {
    const again =
      formKey === null
        ? undefined
        : db()
            .select({ id: newcomers.id })
            .from(newcomers)
            .where(and(eq(newcomers.formKey, formKey), eq(newcomers.coordinatorId, actor.userId)))
            .get()
    if (again) return again.id
    const id = newId()
    db()
      .insert(newcomers)
      .values({
        id,
        userId,
        formKey,
        coordinatorId: actor.userId,
        ...columnsOf(id, entry),
        consentAt: now(),
        consentVersion: CONSENT_VERSION,
        consentLanguage,
        createdAt: now(),
      })
      .run()
    recordAudit({ actor: actor.userId, action: 'newcomer.registered', subject: `newcomer:${id}` })
    for (const kind of kinds) openNeed(actor, id, kind)
    return id
  })
}

/** Changes what is written down. Throws NewcomerChanged when somebody else was first. */
export function changeNewcomer(actor: Actor, id: string, version: number, entry: NewcomerEntry): void {
  inTransaction(() => {
    const done = db()
      .update(newcomers)
      .set({ ...columnsOf(id, entry), version: version + 1 })
      .where(and(eq(newcomers.id, id), eq(newcomers.version, version)))
      .run()
    if (done.changes !== 1) throw new NewcomerChanged('changed by somebody else')
    recordAudit({ actor: actor.userId, action: 'newcomer.changed', subject: `newcomer:${id}` })
  })
}

/** A newcomer with all that is sealed, for a coordinator. The reading is written down. */
export function readNewcomer(actor: Actor, id: string): Newcomer | null {
  return inTransaction(() => {
    const row = db().select().from(newcomers).where(eq(newcomers.id, id)).get()
    if (!row) return null
    recordAudit({ actor: actor.userId, action: 'newcomer.read', subject: `newcomer:${id}` })
    return {
      ...factsFrom(row),
      name: unseal(row.nameSealed, context('name', id)),
      email: unsealMaybe(row.emailSealed, context('email', id)),
      phone: unsealMaybe(row.phoneSealed, context('phone', id)),
      wishes: unsealMaybe(row.wishesSealed, context('wishes', id)),
      coordinatorId: row.coordinatorId,
      consentAt: row.consentAt,
      consentLanguage: row.consentLanguage,
      archived: row.archivedAt !== null,
      version: row.version,
    }
  })
}

/** First names for lists. Every name that is shown leaves its line. */
export function readNames(reader: Reader, ids: readonly string[]): Map<string, string> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  return inTransaction(() => {
    const rows = db().select({ id: newcomers.id, sealed: newcomers.nameSealed }).from(newcomers).where(inArray(newcomers.id, wanted)).all()
    recordAudit(...rows.map(({ id }) => ({ actor: readerName(reader), action: 'newcomer.name-read', subject: `newcomer:${id}` })))
    return new Map(rows.map(({ id, sealed }) => [id, unseal(sealed, context('name', id))]))
  })
}

export interface Contact {
  name: string
  email: string | null
  phone: string | null
  locale: InterfaceLanguage
  channel: Newcomer['channel']
}
/** How to reach a newcomer about a match. The reading is written down. */
export function readContact(reader: Reader, id: string): Contact | null {
  return inTransaction(() => {
    const row = db().select().from(newcomers).where(eq(newcomers.id, id)).get()
    if (!row) return null
    recordAudit({ actor: readerName(reader), action: 'newcomer.contact-read', subject: `newcomer:${id}` })
    return {
      name: unseal(row.nameSealed, context('name', id)),
      email: unsealMaybe(row.emailSealed, context('email', id)),
      phone: unsealMaybe(row.phoneSealed, context('phone', id)),
      locale: isInterfaceLanguage(row.locale) ? row.locale : 'da',
      channel: factsFrom(row).channel,
    }
  })
}

/** What is chosen from lists: nothing sealed, so nothing is written down. */
export function newcomerFacts(id: string): NewcomerFacts | null {
  const row = db().select().from(newcomers).where(eq(newcomers.id, id)).get()
  return row ? factsFrom(row) : null
}
export function factsOfNewcomers(ids: readonly string[]): Map<string, NewcomerFacts> {
  const rows = db()
    .select()
    .from(newcomers)
    .where(inArray(newcomers.id, [...new Set(ids)]))
    .all()
  return new Map(rows.map((row) => [row.id, factsFrom(row)]))
}

/** What is chosen of every newcomer who has not been put away: all of them have given their consent. Nobody's name. */
export function livingNewcomers(): NewcomerFacts[] {
  return db().select().from(newcomers).where(isNull(newcomers.archivedAt)).all().map(factsFrom)
}

/** True for somebody who was put away, and for nobody. */
export function isArchived(id: string): boolean {
  const row = db().select({ archivedAt: newcomers.archivedAt }).from(newcomers).where(eq(newcomers.id, id)).get()
  return !row || row.archivedAt !== null
}

/** The newcomer an account belongs to. */
export function newcomerOfUser(userId: string): string | null {
  return db().select({ id: newcomers.id }).from(newcomers).where(eq(newcomers.userId, userId)).get()?.id ?? null
}

export interface NewcomerRow {
  facts: NewcomerFacts
  name: string
  mine: boolean
}
/** A page of newcomers for a coordinator, the latest first. Every name on it is written down as read. */
export function listNewcomers(
  actor: Actor,
  which: { archived: boolean; mine: boolean; town: string | null; page: number; pageSize: number },
): { rows: NewcomerRow[]; total: number } {
  const where = and(
    which.archived ? isNotNull(newcomers.archivedAt) : isNull(newcomers.archivedAt),
    which.mine ? eq(newcomers.coordinatorId, actor.userId) : undefined,
    which.town ? eq(newcomers.town, which.town) : undefined,
  )
  const rows = db()
    .select()
    .from(newcomers)
    .where(where)
    .orderBy(desc(newcomers.createdAt))
    .limit(which.pageSize)
    .offset((which.page - 1) * which.pageSize)
    .all()
  const names = readNames(
    actor,
    rows.map((row) => row.id),
  )
  const total =
    db()
      .select({ n: sql<number>`count(*)` })
      .from(newcomers)
      .where(where)
      .get()?.n ?? 0
  return {
    total,
    rows: rows.map((row) => ({ facts: factsFrom(row), name: names.get(row.id) ?? '', mine: row.coordinatorId === actor.userId })),
  }
}

function setNewcomer(actor: Actor, id: string, action: string, columns: Partial<Row>) {
  inTransaction(() => {
    db()
      .update(newcomers)
      .set({ ...columns, updatedAt: now(), version: sql`${newcomers.version} + 1` })
      .where(eq(newcomers.id, id))
      .run()
    recordAudit({ actor: actor.userId, action, subject: `newcomer:${id}` })
  })
}
/** Puts a newcomer away: out of queues and lists, and open needs are closed. */
export function archiveNewcomer(actor: Actor, id: string): void {
  inTransaction(() => {
    setNewcomer(actor, id, 'newcomer.archived', { archivedAt: now() })
    closeOpenNeedsOf(id)
  })
}
export function restoreNewcomer(actor: Actor, id: string): void {
  setNewcomer(actor, id, 'newcomer.restored', { archivedAt: null })
}
export function takeOverNewcomer(actor: Actor, id: string): void {
  setNewcomer(actor, id, 'newcomer.taken-over', { coordinatorId: actor.userId })
}

/** One page of the open needs that fit, the longest waiting first, with what is chosen of their newcomers: no names. */
export function openNeeds(which: { town: string | null; kind: OfferKind | null; speaks: string | null; page: number; pageSize: number }): {
  needs: Need[]
  total: number
} {
  const where = and(
    eq(needs.state, 'open'),
    which.kind ? eq(needs.kind, which.kind) : undefined,
    which.town ? eq(newcomers.town, which.town) : undefined,
    which.speaks ? sql`exists (select 1 from json_each(${newcomers.languages}) where value = ${which.speaks})` : undefined,
  )
  const rows = db()
    .select({ need: needs })
    .from(needs)
    .innerJoin(newcomers, eq(newcomers.id, needs.newcomerId))
    .where(where)
    .orderBy(asc(needs.openedAt), needs.id)
    .limit(which.pageSize)
    .offset((which.page - 1) * which.pageSize)
    .all()
  const total =
    db()
      .select({ n: sql<number>`count(*)` })
      .from(needs)
      .innerJoin(newcomers, eq(newcomers.id, needs.newcomerId))
      .where(where)
      .get()?.n ?? 0
  return { needs: rows.flatMap(({ need }) => needFrom(need) ?? []), total }
}
