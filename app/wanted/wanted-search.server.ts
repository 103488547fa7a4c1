import { and, desc, eq, inArray, notInArray, sql, type SQL } from 'drizzle-orm'
import { wantedRoles } from '~db/schema/wanted'
import { islandDate } from '~/i18n/format'
import { isTownSlug, townName, type TownSlug } from '~/island/towns'
import { organisationLinks, restingOrganisations } from '~/organisations/organisations.server'
import { isOneOf } from '~/people/facts'
import { namesOf, namesVersion, wordsFor } from '~/people/search-words.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { findByWords, outdatedInSearch, putIntoSearch, takeOutOfSearch } from '~/server/search-index.server'
import type { Front } from '~/ui/front'
import { slotsAsked, townsAsked, type RoleFilter } from './wanted-filter'
import { roleSearchNames } from './role-search-names'
import { roleRow, roleViews, type RoleRow } from './wanted-reading.server'
import { frontOfRole, levelsWithin, roleCodes, rolesOfFront, type RoleView } from './wanted-role'

export const ROLES_PAGE_SIZE = 24

/** Makes a published role findable by its words and by its role's and interest's names in every language; any other is taken out. */
export function putRoleIntoSearch(row: RoleRow): void {
  if (row.state !== 'published') return takeOutOfSearch('role', row.needId)
  const organisation = organisationLinks([row.organisationId]).get(row.organisationId)?.name ?? ''
  const role = isOneOf(roleCodes, row.role) ? row.role : 'other'
  const names = [...namesOf('wanted', 'roles', role), roleSearchNames[role], ...(row.interest ? wordsFor('interests', row.interest) : [])]
  const town = isTownSlug(row.town) ? townName(row.town) : ''
  putIntoSearch('role', row.needId, [row.title, row.text, organisation, town, ...names].join(' \n '), namesVersion(roleSearchNames))
}

/** Puts in anew what an older program put in; a periodic job. */
export function renewRolesInSearch(): void {
  inTransaction(() => {
    for (const id of outdatedInSearch('role', namesVersion(roleSearchNames))) {
      const row = roleRow(id)
      if (row) putRoleIntoSearch(row)
      else takeOutOfSearch('role', id)
    }
  })
}

/** What fits a filter. */
function matching(filter: RoleFilter): SQL | undefined {
  const near = townsAsked(filter)
  const slots = slotsAsked(filter)
  const ranked = filter.q ? findByWords('role', filter.q) : null
  const codes = filter.front.flatMap(rolesOfFront)
  const resting = [...restingOrganisations()]
  return and(
    eq(wantedRoles.state, 'published'),
    sql`${wantedRoles.filled} < ${wantedRoles.wanted}`,
    resting.length > 0 ? notInArray(wantedRoles.organisationId, resting) : undefined,
    sql`(${wantedRoles.untilDate} is null or ${wantedRoles.untilDate} >= ${islandDate(now())})`,
    ranked ? inArray(wantedRoles.needId, ranked) : undefined,
    codes.length > 0 ? inArray(wantedRoles.role, codes) : undefined,
    filter.kind ? eq(wantedRoles.role, filter.kind) : undefined,
    near
      ? inArray(
          wantedRoles.town,
          near.map((at) => at.town),
        )
      : undefined,
    slots === null ? undefined : sql`${wantedRoles.availability} & ${slots} <> 0`,
    // a role that names nobody is for everybody
    filter.for
      ? sql`(json_array_length(${wantedRoles.audience}) = 0 or exists (select 1 from json_each(${wantedRoles.audience}) where value in (${filter.for}, 'everyone')))`
      : undefined,
    filter.speaks ? sql`exists (select 1 from json_each(${wantedRoles.languages}) where value = ${filter.speaks})` : undefined,
    filter.training ? eq(wantedRoles.training, filter.training) : undefined,
    filter.danish ? inArray(wantedRoles.danishLevel, levelsWithin(filter.danish)) : undefined,
    filter.newcomers ? eq(wantedRoles.suitsNewcomers, true) : undefined,
  )
}

export interface FoundRole extends RoleView {
  km: number | null
}
export interface RolesInTown {
  town: TownSlug
  front: Front
  count: number
}

/** One page of the published roles with places left that fit: the nearest first when a town is asked for, else the newest. */
export function searchRoles(filter: RoleFilter): { found: FoundRole[]; total: number; pages: number; byTown: RolesInTown[] } {
  const where = matching(filter)
  const near = townsAsked(filter)
  const byTown = countsOf(where)
  const total = byTown.reduce((sum, at) => sum + at.count, 0)
  const pages = Math.max(1, Math.ceil(total / ROLES_PAGE_SIZE))
  const order = near
    ? [sql`instr(${`,${near.map((at) => at.town).join(',')},`}, ',' || ${wantedRoles.town} || ',')`, desc(wantedRoles.publishedAt)]
    : [desc(wantedRoles.publishedAt)]
  const rows = db()
    .select()
    .from(wantedRoles)
    .where(where)
    .orderBy(...order, wantedRoles.needId)
    .limit(ROLES_PAGE_SIZE)
    .offset((Math.min(filter.page, pages) - 1) * ROLES_PAGE_SIZE)
    .all()
  const km = new Map(near?.map((at) => [at.town as string, at.km]))
  return { found: roleViews(rows).map((view) => ({ ...view, km: km.get(view.town) ?? null })), total, pages, byTown }
}

function countsOf(where: SQL | undefined): RolesInTown[] {
  const sums = new Map<string, RolesInTown>()
  for (const { town, role, count } of db()
    .select({ town: wantedRoles.town, role: wantedRoles.role, count: sql<number>`count(*)` })
    .from(wantedRoles)
    .where(where)
    .groupBy(wantedRoles.town, wantedRoles.role)
    .all()) {
    if (!isTownSlug(town)) continue
    const front = frontOfRole[isOneOf(roleCodes, role) ? role : 'other']
    const key = `${town} ${front}`
    sums.set(key, { town, front, count: (sums.get(key)?.count ?? 0) + count })
  }
  return [...sums.values()]
}
