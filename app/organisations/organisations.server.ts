import { and, eq, gt, inArray, isNotNull, isNull, ne, or, sql } from 'drizzle-orm'
import { searchRows } from '~db/schema/machinery'
import { memberships, organisations, weeklyActivities } from '~db/schema/organisations'
import { islandDate } from '~/i18n/format'
import { isTownSlug } from '~/island/towns'
import { days, isOneOf } from '~/people/facts'
import { firstNamesOf } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { namesVersion } from '~/people/search-words.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { putIntoSearch, searchVersion, takeOutOfSearch } from '~/server/search-index.server'
import { organisationWords } from './organisation-search.server'
import {
  inWeekOrder,
  membershipRoles,
  organisationKinds,
  restOf,
  type MembershipRole,
  type OrganisationView,
  type WeeklyActivity,
} from './organisation'

type Row = typeof organisations.$inferSelect

export interface OrganisationName {
  id: string
  name: string
  slug: string
}

/** Rows as people read them, with their weekly activities: two queries, however long the list. */
export function organisationViews(rows: readonly Row[]): OrganisationView[] {
  if (rows.length === 0) return []
  const activities = new Map<string, WeeklyActivity[]>()
  for (const { organisationId, registerNumber: _key, ...activity } of db()
    .select()
    .from(weeklyActivities)
    .where(
      inArray(
        weeklyActivities.organisationId,
        rows.map(({ id }) => id),
      ),
    )
    .all()) {
    if (!isOneOf(days, activity.day)) continue
    activities.set(organisationId, [...(activities.get(organisationId) ?? []), { ...activity, day: activity.day }])
  }
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    kind: isOneOf(organisationKinds, row.kind) ? row.kind : 'association',
    name: row.name,
    town: isTownSlug(row.town) ? row.town : 'roenne',
    place: row.place,
    lead: row.lead,
    about: row.about,
    joining: row.joining,
    goodToKnow: row.goodToKnow,
    languages: row.languages,
    interests: row.interests,
    industries: row.industries,
    ageFrom: row.ageFrom,
    ageTo: row.ageTo,
    website: row.website,
    pictureId: row.pictureId,
    activities: inWeekOrder(activities.get(row.id) ?? []),
    paused: row.pausedSince === null ? null : { since: row.pausedSince, until: row.pausedUntil },
    partnerSince: row.partnerSince,
    trusted: row.trusted,
    approved: row.approvedAt !== null,
    closed: row.closedAt !== null,
  }))
}

/** Organisations by id, whatever their state. */
export function organisationsById(ids: readonly string[]): Map<string, OrganisationView> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const rows = db().select().from(organisations).where(inArray(organisations.id, wanted)).all()
  return new Map(organisationViews(rows).map((view) => [view.id, view]))
}

/** An organisation everybody may read of; with `hidden` also one that is not approved yet or closed. */
export function organisationBySlug(slug: string, { hidden = false } = {}): OrganisationView | null {
  const row = db().select().from(organisations).where(eq(organisations.slug, slug)).get()
  if (!row || (!hidden && (row.approvedAt === null || row.closedAt !== null))) return null
  return organisationViews([row])[0] ?? null
}

/** May publish without waiting for a coordinator. */
export function isTrusted(id: string): boolean {
  return db().select({ trusted: organisations.trusted }).from(organisations).where(eq(organisations.id, id)).get()?.trusted ?? false
}

/** The organisations a person leads. */
export function organisationsLedBy(actor: Actor): OrganisationName[] {
  return organisationsOf(actor)
    .filter(({ role }) => role === 'leader')
    .map(({ id, name, slug }) => ({ id, name, slug }))
}

/** The organisations a person leads or helps in; closed ones are left out. */
export function organisationsOf(actor: Actor): (OrganisationName & { role: MembershipRole })[] {
  return db()
    .select({ id: organisations.id, name: organisations.name, slug: organisations.slug, role: memberships.role })
    .from(memberships)
    .innerJoin(organisations, eq(organisations.id, memberships.organisationId))
    .where(and(eq(memberships.userId, actor.userId), isNull(organisations.closedAt)))
    .all()
    .flatMap(({ role, ...organisation }) => (isOneOf(membershipRoles, role) ? [{ ...organisation, role }] : []))
}

export function membershipOf(actor: Actor, organisationId: string): MembershipRole | null {
  const role = db()
    .select({ role: memberships.role })
    .from(memberships)
    .where(and(eq(memberships.organisationId, organisationId), eq(memberships.userId, actor.userId)))
    .get()?.role
  return isOneOf(membershipRoles, role) ? role : null
}

export function leads(actor: Actor, organisationId: string): boolean {
  return organisationsLedBy(actor).some((organisation) => organisation.id === organisationId)
}

/** The people who lead an organisation: they answer for its offers. The one who has led longest comes first. */
export function leadersOf(organisationId: string): string[] {
  return db()
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(and(eq(memberships.organisationId, organisationId), eq(memberships.role, 'leader')))
    .orderBy(memberships.since)
    .all()
    .map((row) => row.userId)
}

/** Whom one meets: the first name of the one who has led longest; null when nobody leads. */
export function contactOf(organisationId: string): string | null {
  const [leader] = leadersOf(organisationId)
  return leader ? (firstNamesOf([leader]).get(leader) ?? null) : null
}

/** Names by id, for lists. */
export function organisationNames(ids: readonly string[]): Map<string, string> {
  const rows = db()
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(inArray(organisations.id, [...new Set(ids)]))
    .all()
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** An organisation's first approved offer makes the organisation known. */
export function markOrganisationKnown(id: string): void {
  const known = db()
    .update(organisations)
    .set({ approvedAt: now() })
    .where(and(eq(organisations.id, id), isNull(organisations.approvedAt)))
    .run()
  if (known.changes > 0) refreshInSearch(id)
}

/** Makes the search find an organisation as it is now, or not at all when nobody may read of it. In the transaction that changes it. */
export function refreshInSearch(id: string): void {
  const view = organisationsById([id]).get(id)
  if (view?.approved && !view.closed) putIntoSearch('organisation', id, organisationWords(view), namesVersion())
  else takeOutOfSearch('organisation', id)
}

/** So many at a time: the site answers others between two rounds. */
const RENEWED_AT_ONCE = 200

/** Makes findable what the index lacks or an older program put in; a periodic job. */
export function renewOrganisationSearch(): void {
  const stale = or(isNull(searchRows.version), ne(searchRows.version, searchVersion(namesVersion())))
  const missing = db()
    .select({ id: organisations.id })
    .from(organisations)
    .leftJoin(searchRows, and(eq(searchRows.about, 'organisation'), eq(searchRows.subjectId, organisations.id)))
    .where(and(gt(organisations.approvedAt, new Date(0)), isNull(organisations.closedAt), stale))
    .limit(RENEWED_AT_ONCE)
    .all()
  inTransaction(() => {
    for (const { id } of missing) refreshInSearch(id)
  })
}

/** How many organisations everybody can read of. */
export function countOrganisations(): number {
  return (
    db()
      .select({ n: sql<number>`count(*)` })
      .from(organisations)
      .where(and(gt(organisations.approvedAt, new Date(0)), isNull(organisations.closedAt)))
      .get()?.n ?? 0
  )
}

/** Why nothing of this organisation may be shown today; null when it may. */
export function restingNow(id: string): 'closed' | 'paused' | null {
  const view = organisationsById([id]).get(id)
  return view ? restOf(view, islandDate(now())) : null
}

/** Those of these organisations that are closed. */
export function closedAmong(ids: readonly string[]): string[] {
  if (ids.length === 0) return []
  return db()
    .select({ id: organisations.id })
    .from(organisations)
    .where(and(inArray(organisations.id, [...new Set(ids)]), isNotNull(organisations.closedAt)))
    .all()
    .map(({ id }) => id)
}

/** The known organisations that are closed or pause: what they look for rests with them. */
export function restingOrganisations(): Set<string> {
  const rows = db()
    .select({ id: organisations.id })
    .from(organisations)
    .where(and(gt(organisations.approvedAt, new Date(0)), or(isNotNull(organisations.closedAt), isNotNull(organisations.pausedSince))))
    .all()
  return new Set(rows.map(({ id }) => id))
}

/** Name and address part by id, for lists that link to its page. */
export function organisationLinks(ids: readonly string[]): Map<string, OrganisationName> {
  const rows = db()
    .select({ id: organisations.id, name: organisations.name, slug: organisations.slug })
    .from(organisations)
    .where(inArray(organisations.id, [...new Set(ids)]))
    .all()
  return new Map(rows.map((row) => [row.id, row]))
}
