import { and, asc, desc, eq, inArray, ne, sql } from 'drizzle-orm'
import { wantedRoles } from '~db/schema/wanted'
import { audiences, offerStates } from '~/offers/offer'
import { leads, organisationLinks, restingOrganisations } from '~/organisations/organisations.server'
import { danishLevels, isOneOf } from '~/people/facts'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { frontOfRole, isOver, roleCodes, trainings, type RoleView } from './wanted-role'

export type RoleRow = typeof wantedRoles.$inferSelect

/** Rows as people read them, with their organisation's name. A fixed number of queries, however long the list. */
export function roleViews(rows: readonly RoleRow[]): RoleView[] {
  if (rows.length === 0) return []
  const organisations = organisationLinks(rows.map((row) => row.organisationId))
  return rows.map((row) => {
    const role = isOneOf(roleCodes, row.role) ? row.role : 'other'
    const organisation = organisations.get(row.organisationId)
    return {
      id: row.needId,
      state: isOneOf(offerStates, row.state) ? row.state : 'closed',
      role,
      front: frontOfRole[role],
      title: row.title,
      text: row.text,
      organisationId: row.organisationId,
      organisation: organisation?.name ?? '',
      slug: organisation?.slug ?? '',
      town: row.town,
      availability: row.availability,
      hoursPerMonth: row.hoursPerMonth,
      training: isOneOf(trainings, row.training) ? row.training : 'along-the-way',
      danishLevel: isOneOf(danishLevels, row.danishLevel) ? row.danishLevel : 'beginner',
      languages: row.languages,
      audience: row.audience.filter((code) => isOneOf(audiences, code)),
      interest: row.interest,
      suitsNewcomers: row.suitsNewcomers,
      childCertificate: row.childCertificate,
      stepFree: row.stepFree,
      wanted: row.wanted,
      filled: row.filled,
      free: row.wanted - row.filled,
      untilDate: row.untilDate,
    }
  })
}

export function roleRow(id: string): RoleRow | null {
  return db().select().from(wantedRoles).where(eq(wantedRoles.needId, id)).get() ?? null
}

/** Roles by id as people read them, whatever their state: for lists that already know that they may be shown. */
export function rolesById(ids: readonly string[]): Map<string, RoleView> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  return new Map(roleViews(db().select().from(wantedRoles).where(inArray(wantedRoles.needId, wanted)).all()).map((view) => [view.id, view]))
}

/** How many of these roles are not over, of organisations that do not rest. */
export function countRolesOn(ids: readonly string[], today: string): number {
  if (ids.length === 0) return 0
  const resting = restingOrganisations()
  const { organisationId, untilDate, needId } = wantedRoles
  const rows = db()
    .select({ organisationId, untilDate })
    .from(wantedRoles)
    .where(inArray(needId, [...ids]))
    .all()
  return rows.filter((role) => !resting.has(role.organisationId) && !isOver(role, today)).length
}

/** A published role, for anybody; in any other state, and while its organisation rests, for the leaders and for coordinators. */
export function roleForReading(actor: Actor | null, id: string): RoleView | null {
  const row = roleRow(id)
  if (!row) return null
  const shown = row.state === 'published' && !restingOrganisations().has(row.organisationId)
  const known = shown || (actor !== null && (actor.roles.has('coordinator') || leads(actor, row.organisationId)))
  return known ? (roleViews([row])[0] ?? null) : null
}

/** What an organisation looks for on its page: those with places left first, then those that are filled. */
export function rolesOf(organisationId: string): RoleView[] {
  if (restingOrganisations().has(organisationId)) return []
  const rows = db()
    .select()
    .from(wantedRoles)
    .where(and(eq(wantedRoles.organisationId, organisationId), eq(wantedRoles.state, 'published')))
    .orderBy(sql`${wantedRoles.filled} >= ${wantedRoles.wanted}`, desc(wantedRoles.publishedAt), wantedRoles.needId)
    .limit(100)
    .all()
  return roleViews(rows)
}

export interface OwnRole {
  view: RoleView
  sentBackReason: string | null
  version: number
}
const own = (row: RoleRow, view: RoleView): OwnRole => ({ view, sentBackReason: row.sentBackReason, version: row.version })

/** A role for those who lead its organisation; null for everybody else. */
export function ownRole(actor: Actor, id: string): OwnRole | null {
  const row = roleRow(id)
  if (!row || !leads(actor, row.organisationId)) return null
  const view = roleViews([row])[0]
  return view ? own(row, view) : null
}

/** All roles of an organisation for those who lead it, the last touched first; closed ones left out. */
export function rolesForLeaders(actor: Actor, organisationId: string): OwnRole[] {
  if (!leads(actor, organisationId)) return []
  const rows = db()
    .select()
    .from(wantedRoles)
    .where(and(eq(wantedRoles.organisationId, organisationId), ne(wantedRoles.state, 'closed')))
    .orderBy(desc(wantedRoles.updatedAt))
    .limit(200)
    .all()
  const views = roleViews(rows)
  return rows.flatMap((row, at) => {
    const view = views[at]
    return view ? [own(row, view)] : []
  })
}

/** Roles that wait for a coordinator, the longest waiting first. */
export function waitingRoles(limit = 200): { view: RoleView; submittedAt: Date; again: boolean }[] {
  const rows = db()
    .select()
    .from(wantedRoles)
    .where(eq(wantedRoles.state, 'submitted'))
    .orderBy(asc(wantedRoles.submittedAt))
    .limit(limit)
    .all()
  return roleViews(rows).map((view, at) => ({ view, submittedAt: rows[at]?.submittedAt ?? now(), again: Boolean(rows[at]?.approvedText) }))
}
export function countWaitingRoles(): number {
  return (
    db()
      .select({ n: sql<number>`count(*)` })
      .from(wantedRoles)
      .where(eq(wantedRoles.state, 'submitted'))
      .get()?.n ?? 0
  )
}

/** Every role that everybody can read, and when it last changed: for search engines. What rests with its organisation is left out. */
export function publishedRoleDates(limit: number): { id: string; changedAt: Date }[] {
  const resting = restingOrganisations()
  return db()
    .select({ id: wantedRoles.needId, changedAt: wantedRoles.updatedAt, organisationId: wantedRoles.organisationId })
    .from(wantedRoles)
    .where(eq(wantedRoles.state, 'published'))
    .orderBy(asc(wantedRoles.publishedAt))
    .limit(limit)
    .all()
    .flatMap(({ id, changedAt, organisationId }) => (resting.has(organisationId) ? [] : { id, changedAt }))
}
