import { and, asc, count, desc, eq, inArray, isNotNull, isNull, lte, or, sql } from 'drizzle-orm'
import { needs } from '~db/schema/needs'
import { newcomers } from '~db/schema/newcomers'
import { isTownSlug } from '~/island/towns'
import { islandDate } from '~/i18n/format'
import { isInterfaceLanguage, type InterfaceLanguage } from '~/i18n/languages'
import { plainLetters } from '~/i18n/search-terms'
import type { OfferKind } from '~/offers/offer'
import { mineOnDay } from '~/people/absences.server'
import { childAgeBands, danishLevels, genders, isOneOf, transports } from '~/people/facts'
import { personById } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { blindIndex, seal, unseal } from '~/server/sealed.server'
import {
  archiveReasons,
  channels,
  CONSENT_VERSION,
  genderWishes,
  newcomerAgeBands,
  TARGET_DAYS,
  type ArchiveReason,
  type Channel,
  type ConsentBy,
  type Need,
  type Newcomer,
  type NewcomerEntry,
  type NewcomerFacts,
} from './newcomer'
import type { NewcomerFilter } from './newcomer-filter'
import { awake, closeOpenNeedsOf, needFrom, openNeed, resting } from './needs.server'

/**
 * The one room of newcomers' data. Whoever reads what is sealed says who they are, and the same function writes it down: a
 * coordinator by id, `match:ID` when the other side of a match that both said yes to is told who it is, `introduction:ID` when an
 * organisation is told whom its role interests, `lead:ID` when a lead mentor reads a first name; with `:own` when the newcomer's own
 * letter or mail is made, `newcomer:ID` for what they do themselves.
 */
export type Reader = Actor | { match: string; own?: true } | { introduction: string; own?: true } | { lead: string } | { newcomer: string }
function readerName(reader: Reader): string {
  if ('userId' in reader) return reader.userId
  if ('lead' in reader) return `lead:${reader.lead}`
  if ('newcomer' in reader) return `newcomer:${reader.newcomer}`
  const about = 'match' in reader ? `match:${reader.match}` : `introduction:${reader.introduction}`
  return reader.own ? `${about}:own` : about
}

/** Somebody else changed this newcomer meanwhile; nothing was overwritten. */
export class NewcomerChanged extends Error {
  override name = 'NewcomerChanged'
}

type Row = typeof newcomers.$inferSelect
const context = (field: string, id: string) => `newcomers.${field}:${id}`
const sealMaybe = (text: string | null, where: string) => (text === null ? null : seal(text, where))
const unsealMaybe = (sealed: string | null, where: string) => (sealed === null ? null : unseal(sealed, where))

const chosenChannel = (row: Row): Channel => (isOneOf(channels, row.channel) ? row.channel : 'paper')
/** An address that somebody typed on the public site may be anybody's, until its link was followed. */
const addressHolds = (row: Row) => row.source !== 'self' || row.emailProvenAt !== null

/** How a newcomer can be reached: as they chose, but by mail only at an address that is theirs. */
function workingChannel(row: Row): Channel {
  const chosen = chosenChannel(row)
  if (chosen !== 'email' || addressHolds(row) || row.userId !== null) return chosen
  return row.phoneSealed === null ? 'paper' : 'phone'
}

function factsFrom(row: Row): NewcomerFacts {
  return {
    id: row.id,
    locale: row.locale,
    languages: row.languages,
    interests: row.interests,
    industries: row.industries,
    channel: workingChannel(row),
    danishLevel: isOneOf(danishLevels, row.danishLevel) ? row.danishLevel : 'none',
    ageBand: isOneOf(newcomerAgeBands, row.ageBand) ? row.ageBand : '26-40',
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

interface Registration {
  coordinatorId: string | null
  userId: string | null
  formKey: string | null
  source: 'coordinator' | 'self'
  emailProven: boolean
  language: string
  consentBy?: ConsentBy
}
function insertNewcomer(id: string, entry: NewcomerEntry, { emailProven, language, ...columns }: Registration): void {
  db()
    .insert(newcomers)
    .values({
      id,
      ...columns,
      ...columnsOf(id, entry),
      emailProvenAt: emailProven ? now() : null,
      consentAt: now(),
      consentVersion: CONSENT_VERSION,
      consentLanguage: language,
      createdAt: now(),
    })
    .run()
}
const byFormKey = (formKey: string | null) =>
  formKey === null
    ? undefined
    : db()
        .select({ id: newcomers.id, coordinatorId: newcomers.coordinatorId, source: newcomers.source })
        .from(newcomers)
        .where(eq(newcomers.formKey, formKey))
        .get()

/** Writes somebody new down, with what they look for; the same form sent twice is one newcomer. Gives the id. */
export function registerNewcomer(
  actor: Actor,
  entry: NewcomerEntry,
  kinds: readonly OfferKind[],
  consentLanguage: string,
  { userId = null, formKey = null }: { userId?: string | null; formKey?: string | null } = {},
): string {
  return inTransaction(() => {
    // a form's key is this coordinator's own: nobody can stand in the way of another's
    const ownKey = formKey && `${actor.userId}:${formKey}`
    const again = byFormKey(ownKey)
    if (again) return again.id
    const id = newId()
    insertNewcomer(id, entry, {
      coordinatorId: actor.userId,
      userId,
      formKey: ownKey,
      source: 'coordinator',
      emailProven: false,
      language: consentLanguage,
    })
    recordAudit({ actor: actor.userId, action: 'newcomer.registered', subject: `newcomer:${id}` })
    for (const kind of kinds) openNeed(actor, id, kind)
    return id
  })
}

/**
 * Somebody writes themselves down on the public site; nobody is their coordinator yet. With an account it is theirs, and its address
 * is proven. The same form sent twice is one newcomer: `fresh` is false then.
 */
export function registerThemselves(
  account: { userId: string; emailProven: boolean } | null,
  entry: NewcomerEntry,
  kinds: readonly OfferKind[],
  { language, formKey, consentBy = 'self' }: { language: string; formKey: string; consentBy?: ConsentBy },
): { id: string; fresh: boolean } {
  return inTransaction(() => {
    const ownKey = `${account?.userId ?? 'self'}:${formKey}`
    const again = byFormKey(ownKey)
    if (again) return { id: again.id, fresh: false }
    const id = newId()
    insertNewcomer(id, entry, {
      coordinatorId: null,
      userId: account?.userId ?? null,
      formKey: ownKey,
      source: 'self',
      emailProven: account?.emailProven ?? false,
      language,
      consentBy,
    })
    recordAudit({ actor: account?.userId ?? `newcomer:${id}`, action: 'newcomer.registered-self', subject: `newcomer:${id}` })
    for (const kind of kinds) openNeed(account, id, kind)
    return { id, fresh: true }
  })
}

/** Changes what is written down. Throws NewcomerChanged when somebody else was first. */
export function changeNewcomer(actor: Actor, id: string, version: number, entry: NewcomerEntry): void {
  inTransaction(() => {
    const known = db().select({ emailSealed: newcomers.emailSealed }).from(newcomers).where(eq(newcomers.id, id)).get()
    const sameAddress = known && unsealMaybe(known.emailSealed, context('email', id)) === entry.email
    const done = db()
      .update(newcomers)
      .set({ ...columnsOf(id, entry), ...(sameAddress ? {} : { emailProvenAt: null }), version: version + 1 })
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
      channel: chosenChannel(row),
      name: unseal(row.nameSealed, context('name', id)),
      email: unsealMaybe(row.emailSealed, context('email', id)),
      phone: unsealMaybe(row.phoneSealed, context('phone', id)),
      wishes: unsealMaybe(row.wishesSealed, context('wishes', id)),
      coordinatorId: row.coordinatorId,
      consentAt: row.consentAt,
      consentVersion: row.consentVersion,
      consentLanguage: row.consentLanguage,
      consentBy: row.consentBy === 'parent' ? 'parent' : 'self',
      source: row.source === 'self' ? 'self' : 'coordinator',
      emailProven: row.emailProvenAt !== null,
      hasAccount: row.userId !== null,
      archived: row.archivedAt !== null,
      archivedBecause: isOneOf(archiveReasons, row.archivedBecause) ? row.archivedBecause : null,
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
  /** An address known to be theirs: of who wrote themselves down the proven one, or their account’s. */
  email: string | null
  /** The address as it was written down. */
  writtenEmail: string | null
  phone: string | null
  locale: InterfaceLanguage
  channel: Newcomer['channel']
  hasAccount: boolean
}
/** How to reach a newcomer about a match. The reading is written down. */
export function readContact(reader: Reader, id: string): Contact | null {
  return inTransaction(() => {
    const row = db().select().from(newcomers).where(eq(newcomers.id, id)).get()
    if (!row) return null
    recordAudit({ actor: readerName(reader), action: 'newcomer.contact-read', subject: `newcomer:${id}` })
    const writtenEmail = unsealMaybe(row.emailSealed, context('email', id))
    return {
      name: unseal(row.nameSealed, context('name', id)),
      email: addressHolds(row) ? writtenEmail : row.userId === null ? null : (personById(row.userId)?.email ?? null),
      writtenEmail,
      phone: unsealMaybe(row.phoneSealed, context('phone', id)),
      locale: isInterfaceLanguage(row.locale) ? row.locale : 'da',
      channel: workingChannel(row),
      hasAccount: row.userId !== null,
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

/** The account of a newcomer, when they have one. */
export function accountOfNewcomer(id: string): string | null {
  return db().select({ userId: newcomers.userId }).from(newcomers).where(eq(newcomers.id, id)).get()?.userId ?? null
}

export interface NewcomerRow {
  facts: NewcomerFacts
  name: string
  coordinatorId: string | null
  self: boolean
  /** How many open needs, and since when the oldest waits. */
  openNeeds: number
  waitingSince: Date | null
  /** Somebody has been proposed, and it is not settled yet. */
  proposed: boolean
}

const openOf = (condition: ReturnType<typeof sql>) =>
  sql`exists (select 1 from ${needs} where ${needs.newcomerId} = ${newcomers.id} and ${needs.state} = 'open' and ${condition})`

function whereOf(actor: Actor, filter: NewcomerFilter) {
  const late = new Date(now().getTime() - TARGET_DAYS * 86_400_000).getTime()
  return and(
    filter.list === 'archived' ? isNotNull(newcomers.archivedAt) : isNull(newcomers.archivedAt),
    filter.list === 'mine' ? inArray(newcomers.coordinatorId, mineOnDay(actor)) : undefined,
    filter.list === 'unassigned' ? isNull(newcomers.coordinatorId) : undefined,
    filter.whose ? eq(newcomers.coordinatorId, filter.whose) : undefined,
    filter.town ? eq(newcomers.town, filter.town) : undefined,
    filter.speaks ? sql`exists (select 1 from json_each(${newcomers.languages}) where value = ${filter.speaks})` : undefined,
    filter.kind ? openOf(sql`${needs.kind} = ${filter.kind}`) : undefined,
    filter.late ? openOf(sql`${needs.firstProposedAt} is null and ${needs.openedAt} < ${late}`) : undefined,
  )
}

/** The ids of those whose name has a word that begins like each word typed. Names are sealed, so they are opened one by one, in memory. */
function called(q: string, where: ReturnType<typeof whereOf>): string[] {
  const typed = plainLetters(q).match(/[\p{L}\p{N}]+/gu) ?? []
  return db()
    .select({ id: newcomers.id, sealed: newcomers.nameSealed })
    .from(newcomers)
    .where(where)
    .orderBy(desc(newcomers.createdAt))
    .all()
    .filter(({ id, sealed }) => {
      const words = plainLetters(unseal(sealed, context('name', id))).match(/[\p{L}\p{N}]+/gu) ?? []
      return typed.every((begin) => words.some((word) => word.startsWith(begin)))
    })
    .map(({ id }) => id)
}

/** A page of newcomers for a coordinator, the latest first. Every name that is shown on it is written down as read. */
export function listNewcomers(actor: Actor, filter: NewcomerFilter, pageSize: number): { rows: NewcomerRow[]; total: number } {
  const [from, to] = [(filter.page - 1) * pageSize, filter.page * pageSize]
  const where = whereOf(actor, filter)
  const ids = filter.q ? called(filter.q, where) : null
  const shown = ids ? inArray(newcomers.id, ids.slice(from, to)) : where
  const rows = db()
    .select()
    .from(newcomers)
    .where(shown)
    .orderBy(desc(newcomers.createdAt))
    .limit(pageSize)
    .offset(ids ? 0 : from)
    .all()
  const counted = ids
    ? ids.length
    : (db()
        .select({ n: sql<number>`count(*)` })
        .from(newcomers)
        .where(where)
        .get()?.n ?? 0)
  const onPage = rows.map((row) => row.id)
  const names = readNames(actor, onPage)
  const open = new Map(
    db()
      .select({
        id: needs.newcomerId,
        n: sql<number>`sum(${needs.state} = 'open')`,
        since: sql<number | null>`min(case when ${needs.state} = 'open' then ${needs.openedAt} end)`,
        proposed: sql<number>`sum(${needs.state} = 'matching')`,
      })
      .from(needs)
      .where(and(inArray(needs.newcomerId, onPage), inArray(needs.state, ['open', 'matching'])))
      .groupBy(needs.newcomerId)
      .all()
      .map((row) => [row.id, row]),
  )
  return {
    total: counted,
    rows: rows.map((row) => {
      const waits = open.get(row.id)
      return {
        facts: factsFrom(row),
        name: names.get(row.id) ?? '',
        coordinatorId: row.coordinatorId,
        self: row.source === 'self',
        openNeeds: waits?.n ?? 0,
        waitingSince: waits?.since ? new Date(waits.since) : null,
        proposed: (waits?.proposed ?? 0) > 0,
      }
    }),
  }
}

export interface Responsibility {
  /** Null: nobody's. */
  coordinatorId: string | null
  newcomers: number
  openNeeds: number
  waitingSince: Date | null
}
/** What each coordinator is responsible for, and what nobody is. Nobody's name is read. */
export function responsibilities(): Responsibility[] {
  const today = islandDate(now())
  const living = db()
    .select({ coordinatorId: newcomers.coordinatorId, n: sql<number>`count(*)` })
    .from(newcomers)
    .where(isNull(newcomers.archivedAt))
    .groupBy(newcomers.coordinatorId)
    .all()
  const open = db()
    .select({ coordinatorId: newcomers.coordinatorId, n: sql<number>`count(*)`, since: sql<number>`min(${needs.openedAt})` })
    .from(needs)
    .innerJoin(newcomers, eq(newcomers.id, needs.newcomerId))
    .where(and(eq(needs.state, 'open'), or(isNull(needs.pausedUntil), lte(needs.pausedUntil, today))))
    .groupBy(newcomers.coordinatorId)
    .all()
  const waits = new Map(open.map((row) => [row.coordinatorId, row]))
  return living.map(({ coordinatorId, n }) => {
    const { n: openNeedsCount = 0, since } = waits.get(coordinatorId) ?? {}
    return { coordinatorId, newcomers: n, openNeeds: openNeedsCount, waitingSince: since === undefined ? null : new Date(since) }
  })
}

/** Whose newcomer each of these is. */
export function coordinatorsOf(ids: readonly string[]): Map<string, string | null> {
  const rows = db()
    .select({ id: newcomers.id, coordinatorId: newcomers.coordinatorId })
    .from(newcomers)
    .where(inArray(newcomers.id, [...new Set(ids)]))
    .all()
  return new Map(rows.map((row) => [row.id, row.coordinatorId]))
}

export interface SelfRegistered {
  id: string
  registeredAt: Date
}
const untaken = () => and(isNull(newcomers.coordinatorId), isNull(newcomers.archivedAt), eq(newcomers.source, 'self'))
/** Those who wrote themselves down and whom no coordinator has taken yet, the longest waiting first. */
export function selfRegisteredWaiting(limit = 100): SelfRegistered[] {
  return db()
    .select({ id: newcomers.id, registeredAt: newcomers.createdAt })
    .from(newcomers)
    .where(untaken())
    .orderBy(asc(newcomers.createdAt))
    .limit(limit)
    .all()
}
export function countSelfRegisteredWaiting(): number {
  return db().select({ n: count() }).from(newcomers).where(untaken()).get()?.n ?? 0
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
export function archiveNewcomer(actor: Actor, id: string, because: ArchiveReason = 'other'): void {
  inTransaction(() => {
    setNewcomer(actor, id, 'newcomer.archived', { archivedAt: now(), archivedBecause: because })
    closeOpenNeedsOf(id)
  })
}
export function restoreNewcomer(actor: Actor, id: string): void {
  setNewcomer(actor, id, 'newcomer.restored', { archivedAt: null, archivedBecause: null })
}
export function takeOverNewcomer(actor: Actor, id: string): void {
  setNewcomer(actor, id, 'newcomer.taken-over', { coordinatorId: actor.userId })
}
/** Makes a colleague responsible. That the receiver is a coordinator is asked in handing-over.server.ts. */
export function giveNewcomerTo(actor: Actor, id: string, toUserId: string): void {
  setNewcomer(actor, id, 'newcomer.handed-over', { coordinatorId: toUserId })
}
/** The living newcomers of a coordinator; of nobody with null. */
export function newcomersOfCoordinator(coordinatorId: string | null): string[] {
  const whose = coordinatorId === null ? isNull(newcomers.coordinatorId) : eq(newcomers.coordinatorId, coordinatorId)
  return db()
    .select({ id: newcomers.id })
    .from(newcomers)
    .where(and(whose, isNull(newcomers.archivedAt)))
    .all()
    .map(({ id }) => id)
}

/** What a link sent to an address opens. Whether the address is still theirs is compared by its fingerprint, and shown to nobody. */
export function standingOf(id: string, addressFingerprint: string): { emailProven: boolean; hasAccount: boolean } | null {
  const row = db().select().from(newcomers).where(eq(newcomers.id, id)).get()
  if (!row || row.archivedAt !== null || row.emailSealed === null) return null
  if (blindIndex(unseal(row.emailSealed, context('email', id))) !== addressFingerprint) return null
  return { emailProven: row.emailProvenAt !== null, hasAccount: row.userId !== null }
}

/** The link in the mail was followed: the address is theirs. */
export function proveAddress(id: string): void {
  db()
    .update(newcomers)
    .set({ emailProvenAt: now() })
    .where(and(eq(newcomers.id, id), isNull(newcomers.emailProvenAt)))
    .run()
}
/** Ties an account to a newcomer. False when either has another already. */
export function tieAccount(id: string, userId: string): boolean {
  return inTransaction(() => {
    const row = db().select({ userId: newcomers.userId }).from(newcomers).where(eq(newcomers.id, id)).get()
    if (!row) return false
    if (row.userId !== null || newcomerOfUser(userId) !== null) return row.userId === userId
    db().update(newcomers).set({ userId }).where(eq(newcomers.id, id)).run()
    recordAudit({ actor: userId, action: 'newcomer.account-tied', subject: `newcomer:${id}` })
    return true
  })
}

/** One page of the open needs that fit, the longest waiting first, with what is chosen of their newcomers: no names. */
export function openNeeds(which: {
  town: string | null
  kind: OfferKind | null
  speaks: string | null
  /** Those that rest, instead of those that wait. */
  resting?: boolean
  /** Coordinators whose newcomers it is about, and nobody’s; all when not said. */
  of?: readonly string[] | null
  page: number
  pageSize: number
}): { needs: Need[]; total: number } {
  const where = and(
    eq(needs.state, 'open'),
    which.resting ? resting() : awake(),
    which.of ? or(isNull(newcomers.coordinatorId), inArray(newcomers.coordinatorId, [...which.of])) : undefined,
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
