import { eq, inArray, sql } from 'drizzle-orm'
import { wantedRoles } from '~db/schema/wanted'
import { isTownSlug, type TownSlug } from '~/island/towns'
import { beginOrganisationNeed, closeOrganisationNeed, openOrganisationNeed, organisationNeeds } from '~/newcomers/needs.server'
import { plainName } from '~/organisations/organisation'
import {
  knownOrganisations,
  ledAmong,
  namedOrganisation,
  type Fate,
  type KnownOrganisation,
  type RegisterRefusal,
} from '~/organisations/organisation-register.server'
import type { DanishLevel } from '~/people/facts'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { roleViews, type RoleRow } from './wanted-reading.server'
import type { RoleCode, Training } from './wanted-role'
import { putRoleIntoSearch } from './wanted-search.server'
import { alignNeed } from './wanted.server'

/** Roles wanted as they come out of the municipality's register: found again, compared, and published at once with their need. */

export interface RegisterRole {
  /** The organisation's number or name. */
  organisation: string
  number?: string
  role: RoleCode
  title: string
  text?: string
  /** Left out: the organisation's. */
  town?: TownSlug
  availability?: number
  hoursPerMonth?: number
  training?: Training
  danishLevel?: DanishLevel
  languages?: string[]
  interest?: string
  suitsNewcomers?: boolean
  childCertificate?: boolean
  wanted?: number
  untilDate?: string
}

/** What a register can say of a role. */
export const roleFacts = [
  'role',
  'title',
  'text',
  'town',
  'availability',
  'hoursPerMonth',
  'training',
  'danishLevel',
  'languages',
  'interest',
  'suitsNewcomers',
  'childCertificate',
  'wanted',
  'untilDate',
] as const satisfies readonly (keyof RoleRow & keyof RegisterRole)[]
export type RoleFacts = Pick<RoleRow, (typeof roleFacts)[number]>

export interface WeighedRole {
  fate: Fate
  entry: RegisterRole
  organisation: KnownOrganisation
  id: string | null
  before: RoleFacts | null
  after: RoleFacts
}

const blank: Omit<RoleFacts, 'role' | 'title' | 'town'> = {
  text: '',
  availability: 0,
  hoursPerMonth: null,
  training: 'along-the-way',
  danishLevel: 'beginner',
  languages: [],
  interest: null,
  suitsNewcomers: true,
  childCertificate: false,
  wanted: 1,
  untilDate: null,
}

const factsOf = (row: RoleRow) => Object.fromEntries(roleFacts.map((field) => [field, row[field]])) as unknown as RoleFacts

function factsAfter(present: RoleRow | null, organisation: KnownOrganisation, entry: RegisterRole): RoleFacts {
  const { organisation: _organisation, number: _number, ...facts } = entry
  const said = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
  const town = isTownSlug(organisation.town) ? organisation.town : 'roenne'
  const after = { ...(present ? factsOf(present) : { ...blank, role: entry.role, title: entry.title, town }), ...said }
  // whoever has a place keeps it
  return { ...after, wanted: Math.max(after.wanted, present?.filled ?? 0) }
}

/** What would come of rows of the register, one answer each. A role is known again by its number, else by its title. */
export function weighRoles(entries: readonly RegisterRole[], known = knownOrganisations()): (WeighedRole | RegisterRefusal)[] {
  const found = entries.map(({ organisation }) => namedOrganisation(known, organisation))
  const ids = [...new Set(found.flatMap((each) => (typeof each === 'object' ? [each.id] : [])))]
  const led = ledAmong(ids)
  const sameRole = sameRoleAmong(ids)
  const presentIds = entries.map((entry, index) => {
    const organisation = found[index]
    return typeof organisation === 'object' ? sameRole(organisation.id, entry) : null
  })
  const rows = rolesById(presentIds.flatMap((id) => id ?? []))
  return entries.map((entry, index): WeighedRole | RegisterRefusal => {
    const organisation = found[index]
    if (typeof organisation !== 'object') return organisation ?? 'organisation-unknown'
    if (!organisation.approved) return 'organisation-waiting'
    const present = rows.get(presentIds[index] ?? '') ?? null
    const before = present && factsOf(present)
    const after = factsAfter(present, organisation, entry)
    const changed = JSON.stringify(before) !== JSON.stringify(Object.fromEntries(roleFacts.map((field) => [field, after[field]])))
    const numbered = entry.number !== undefined && entry.number !== present?.registerNumber
    const theirs = present !== null && (led.has(organisation.id) || !['published', 'paused'].includes(present.state))
    const fate = present === null ? 'add' : !changed && !numbered ? 'same' : theirs ? 'kept' : 'update'
    return { fate, entry, organisation, id: present?.needId ?? null, before, after }
  })
}

/**
 * Finds the role that an entry is about among those of these organisations: by its number, else by its title; one that has another number
 * is another. Each role is looked at once, however many entries ask.
 */
function sameRoleAmong(organisationIds: readonly string[]): (organisationId: string, entry: RegisterRole) => string | null {
  const byNumber = new Map<string, string>()
  const byTitle = new Map<string, string>()
  const byTitleWithoutNumber = new Map<string, string>()
  const first = (ids: Map<string, string>, organisationId: string, text: string, id: string) => {
    const key = `${organisationId}\n${text}`
    if (!ids.has(key)) ids.set(key, id)
  }
  const { needId: id, organisationId, registerNumber: number, title } = wantedRoles
  const roles =
    organisationIds.length === 0
      ? []
      : db()
          .select({ id, organisationId, number, title })
          .from(wantedRoles)
          .where(inArray(organisationId, [...organisationIds]))
          .all()
  for (const role of roles) {
    const name = plainName(role.title)
    first(byTitle, role.organisationId, name, role.id)
    if (role.number === null) first(byTitleWithoutNumber, role.organisationId, name, role.id)
    else first(byNumber, role.organisationId, role.number, role.id)
  }
  return (organisation, entry) => {
    const titles = entry.number === undefined ? byTitle : byTitleWithoutNumber
    const numbered = entry.number === undefined ? undefined : byNumber.get(`${organisation}\n${entry.number}`)
    return numbered ?? titles.get(`${organisation}\n${plainName(entry.title)}`) ?? null
  }
}

function rolesById(ids: readonly string[]): Map<string, RoleRow> {
  const rows =
    ids.length === 0
      ? []
      : db()
          .select()
          .from(wantedRoles)
          .where(inArray(wantedRoles.needId, [...ids]))
          .all()
  return new Map(rows.map((row) => [row.needId, row]))
}

/** Writes what was weighed, in the same transaction: a coordinator has looked through it, so everybody may see it at once. */
export function putRole(actor: Actor, { fate, entry, organisation, id, before, after }: WeighedRole): void {
  if (fate === 'same' || fate === 'kept') return
  inTransaction(() => {
    const number = entry.number === undefined ? {} : { registerNumber: entry.number }
    if (id === null) {
      const needId = beginOrganisationNeed(actor, organisation.id, after.role)
      db()
        .insert(wantedRoles)
        .values({
          ...after,
          ...number,
          needId,
          organisationId: organisation.id,
          state: 'published',
          publishedAt: now(),
          createdBy: actor.userId,
          createdAt: now(),
          updatedAt: now(),
        })
        .run()
      openOrganisationNeed(needId, after.role)
      return noteApproved(needId)
    }
    db()
      .update(wantedRoles)
      .set({ ...after, ...number, updatedAt: now(), version: sql`${wantedRoles.version} + 1` })
      .where(eq(wantedRoles.needId, id))
      .run()
    noteApproved(id)
    followNeed(id, before?.role === after.role ? null : after.role)
  })
}

/** What was written is what a coordinator let be seen, and can be found. */
function noteApproved(id: string): void {
  const row = db().select().from(wantedRoles).where(eq(wantedRoles.needId, id)).get()
  const [view] = row ? roleViews([row]) : []
  if (!row || !view) return
  const { id: _id, state: _state, filled: _filled, free: _free, organisation: _organisation, slug: _slug, ...approvedText } = view
  db().update(wantedRoles).set({ approvedText }).where(eq(wantedRoles.needId, id)).run()
  putRoleIntoSearch(row)
}

/** A need that waits for another role than before is asked for anew; and it is open again when there are more places. */
function followNeed(id: string, otherRole: string | null): void {
  const need = organisationNeeds([id]).get(id)
  if (otherRole !== null && need?.state === 'open') {
    closeOrganisationNeed(id)
    openOrganisationNeed(id, otherRole)
  }
  alignNeed(id)
}
