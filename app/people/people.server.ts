import { and, eq, gt, inArray, sql } from 'drizzle-orm'
import { userRoles, users } from '~db/schema/people'
import { isInterfaceLanguage, type InterfaceLanguage } from '~/i18n/languages'
import { now } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { blindIndex, seal, unseal } from '~/server/sealed.server'
import {
  ageBands,
  danishLevels,
  genders,
  industries,
  interests,
  isOneOf,
  spokenLanguages,
  transports,
  type AgeBand,
  type DanishLevel,
  type Gender,
  type Industry,
  type Interest,
  type SpokenLanguage,
  type Transport,
} from './facts'
import { grantedRoles, type Actor, type GrantedRole } from './permissions'

/** The version of the terms a person accepts when making an account. */
export const TERMS_VERSION = '2026-11'

export interface Person {
  id: string
  email: string
  emailVerified: boolean
  firstName: string
  lastName: string | null
  phone: string | null
  locale: InterfaceLanguage
  town: string | null
  gender: Gender | null
  ageBand: AgeBand | null
  danishLevel: DanishLevel | null
  languages: SpokenLanguage[]
  interests: Interest[]
  industries: Industry[]
  availability: number
  transport: Transport | null
  radiusKm: number | null
}

/** The facts of a profile, those that are chosen and the sealed ones. */
export type Profile = Omit<Person, 'id' | 'email' | 'emailVerified'>

type Row = typeof users.$inferSelect

const context = (field: string, id: string) => `users.${field}:${id}`
const sealMaybe = (text: string | null, where: string) => (text === null ? null : seal(text, where))
const unsealMaybe = (sealed: string | null, where: string) => (sealed === null ? null : unseal(sealed, where))

function personFrom(row: Row): Person {
  return {
    id: row.id,
    email: unseal(row.emailSealed, context('email', row.id)),
    emailVerified: row.emailVerifiedAt !== null,
    firstName: unseal(row.firstNameSealed, context('firstName', row.id)),
    lastName: unsealMaybe(row.lastNameSealed, context('lastName', row.id)),
    phone: unsealMaybe(row.phoneSealed, context('phone', row.id)),
    locale: isInterfaceLanguage(row.locale) ? row.locale : 'da',
    town: row.town,
    gender: isOneOf(genders, row.gender) ? row.gender : null,
    ageBand: isOneOf(ageBands, row.ageBand) ? row.ageBand : null,
    danishLevel: isOneOf(danishLevels, row.danishLevel) ? row.danishLevel : null,
    languages: row.languages.filter((code) => isOneOf(spokenLanguages, code)),
    interests: row.interests.filter((code) => isOneOf(interests, code)),
    industries: row.industries.filter((code) => isOneOf(industries, code)),
    availability: row.availability,
    transport: isOneOf(transports, row.transport) ? row.transport : null,
    radiusKm: row.radiusKm,
  }
}

function profileColumns(id: string, profile: Profile) {
  const { firstName, lastName, phone, ...open } = profile
  return {
    ...open,
    firstNameSealed: seal(firstName, context('firstName', id)),
    lastNameSealed: sealMaybe(lastName, context('lastName', id)),
    phoneSealed: sealMaybe(phone, context('phone', id)),
    updatedAt: now(),
  }
}

const emptyProfile: Omit<Profile, 'firstName' | 'locale'> = {
  lastName: null,
  phone: null,
  town: null,
  gender: null,
  ageBand: null,
  danishLevel: null,
  languages: [],
  interests: [],
  industries: [],
  availability: 0,
  transport: null,
  radiusKm: null,
}

export function personById(id: string): Person | null {
  const row = db().select().from(users).where(eq(users.id, id)).get()
  return row ? personFrom(row) : null
}

/** The account of an address, with what only sign-in needs to know. */
export function accountByEmail(email: string): { person: Person; passwordHash: string | null } | null {
  const row = db()
    .select()
    .from(users)
    .where(eq(users.emailIndex, blindIndex(email)))
    .get()
  return row ? { person: personFrom(row), passwordHash: row.passwordHash } : null
}

export function passwordHashOf(userId: string): string | null {
  return db().select({ hash: users.passwordHash }).from(users).where(eq(users.id, userId)).get()?.hash ?? null
}

/** First names by id, for lists; one query however long the list. */
export function firstNamesOf(ids: readonly string[]): Map<string, string> {
  const rows = db()
    .select({ id: users.id, sealed: users.firstNameSealed })
    .from(users)
    .where(inArray(users.id, [...new Set(ids)]))
    .all()
  return new Map(rows.map((row) => [row.id, unseal(row.sealed, context('firstName', row.id))]))
}

/** First names with the first letter of the last name, as people tell one Anna from another. One query however long the list. */
export function shortNamesOf(ids: readonly string[]): Map<string, string> {
  const rows = db()
    .select({ id: users.id, first: users.firstNameSealed, last: users.lastNameSealed })
    .from(users)
    .where(inArray(users.id, [...new Set(ids)]))
    .all()
  return new Map(
    rows.map(({ id, first, last }) => {
      const initial = unsealMaybe(last, context('lastName', id))?.trim().slice(0, 1)
      return [id, [unseal(first, context('firstName', id)), initial ? `${initial}.` : ''].filter(Boolean).join(' ')]
    }),
  )
}

/** First and last names by id, for who must write them down: the caller has asked whether they may. One query however long the list. */
export function fullNamesOf(ids: readonly string[]): Map<string, string> {
  const rows = db()
    .select({ id: users.id, first: users.firstNameSealed, last: users.lastNameSealed })
    .from(users)
    .where(inArray(users.id, [...new Set(ids)]))
    .all()
  return new Map(
    rows.map(({ id, first, last }) => [
      id,
      [unseal(first, context('firstName', id)), unsealMaybe(last, context('lastName', id))].filter(Boolean).join(' '),
    ]),
  )
}

/** Gender by id, for those who have told it: for wishes about it and for nothing else. */
export function gendersOf(ids: readonly string[]): Map<string, Gender> {
  const rows = db()
    .select({ id: users.id, gender: users.gender })
    .from(users)
    .where(inArray(users.id, [...new Set(ids)]))
    .all()
  return new Map(rows.flatMap((row) => (isOneOf(genders, row.gender) ? [[row.id, row.gender] as const] : [])))
}

/** Makes an account. The address must not have one: the unique index refuses, and the whole transaction with it. */
export function createPerson(
  fresh: { email: string; passwordHash: string | null; verified: boolean; firstName: string; locale: InterfaceLanguage } & Partial<Profile>,
): string {
  const id = newId()
  const { email, passwordHash, verified, ...profile } = fresh
  db()
    .insert(users)
    .values({
      id,
      emailIndex: blindIndex(email),
      emailSealed: seal(email, context('email', id)),
      emailVerifiedAt: verified ? now() : null,
      passwordHash,
      ...profileColumns(id, { ...emptyProfile, ...profile }),
      termsVersion: TERMS_VERSION,
      createdAt: now(),
    })
    .run()
  return id
}

export function saveProfile(actor: Actor, profile: Profile): void {
  db().update(users).set(profileColumns(actor.userId, profile)).where(eq(users.id, actor.userId)).run()
}

export function markEmailVerified(userId: string): void {
  db()
    .update(users)
    .set({ emailVerifiedAt: now() })
    .where(and(eq(users.id, userId), sql`${users.emailVerifiedAt} is null`))
    .run()
}

export function setPasswordHash(userId: string, passwordHash: string): void {
  db().update(users).set({ passwordHash, updatedAt: now() }).where(eq(users.id, userId)).run()
}

export function peopleWithRole(role: GrantedRole): Person[] {
  return db()
    .select({ user: users })
    .from(userRoles)
    .innerJoin(users, eq(users.id, userRoles.userId))
    .where(eq(userRoles.role, role))
    .all()
    .map((row) => personFrom(row.user))
}

export function countAccounts(): number {
  return (
    db()
      .select({ n: sql<number>`count(*)` })
      .from(users)
      .get()?.n ?? 0
  )
}

/** A page of everybody's ids in a fixed order, for jobs that look at each person in turn: those after one, or from the first. */
export function accountIdsAfter(id: string | null, limit: number): string[] {
  return (
    db()
      .select({ id: users.id })
      .from(users)
      // every id is after the empty one: the first page is a search too
      .where(gt(users.id, id ?? ''))
      .orderBy(users.id)
      .limit(limit)
      .all()
      .map((row) => row.id)
  )
}

export interface AccountRow {
  id: string
  firstName: string
  lastName: string | null
  email: string
  town: string | null
  roles: GrantedRole[]
}
/**
 * Accounts for the administrator: those with a role, a page at a time, or the one whose address is searched for. Nobody pages through
 * everybody: some accounts are newcomers'.
 */
export function listAccounts(search: { email?: string; page: number; pageSize: number }): { rows: AccountRow[]; total: number } {
  const withRole = db().select({ id: userRoles.userId }).from(userRoles)
  const where = search.email ? eq(users.emailIndex, blindIndex(search.email)) : inArray(users.id, withRole)
  const found = db()
    .select()
    .from(users)
    .where(where)
    .orderBy(sql`${users.createdAt} desc`)
    .limit(search.pageSize)
    .offset((search.page - 1) * search.pageSize)
    .all()
    .map(personFrom)
  const total =
    db()
      .select({ n: sql<number>`count(*)` })
      .from(users)
      .where(where)
      .get()?.n ?? 0
  const roles = db()
    .select()
    .from(userRoles)
    .where(
      inArray(
        userRoles.userId,
        found.map((person) => person.id),
      ),
    )
    .all()
  return {
    total,
    rows: found.map(({ id, firstName, lastName, email, town }) => ({
      id,
      firstName,
      lastName,
      email,
      town,
      roles: roles
        .filter((row) => row.userId === id)
        .map((row) => row.role)
        .filter((role) => isOneOf(grantedRoles, role)),
    })),
  }
}
