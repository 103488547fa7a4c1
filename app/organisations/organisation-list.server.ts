import { and, eq, gt, isNotNull, isNull, or, sql, type SQL } from 'drizzle-orm'
import { organisations, weeklyActivities } from '~db/schema/organisations'
import { isTownSlug, type TownSlug } from '~/island/towns'
import { isOneOf } from '~/people/facts'
import { db } from '~/server/database.server'
import { findByWords } from '~/server/search-index.server'
import { organisationKinds, type OrganisationKind, type OrganisationView } from './organisation'
import type { OrganisationFilter } from './organisation-filter'
import { organisationsById } from './organisations.server'
import type { RegisterTab } from './register-tabs'

export const PAGE_SIZE = 24

export interface ListedOrganisation {
  id: string
  slug: string
  name: string
  kind: OrganisationKind
  town: TownSlug
}

const inDanishOrder = new Intl.Collator('da')

/** Everything that fits, as little of each as a list or a map needs: by name, or the best find first when words were searched for. */
export function listOrganisations(filter: OrganisationFilter): ListedOrganisation[] {
  const found = filter.q ? findByWords('organisation', filter.q) : null
  // words were typed that nothing can be searched by: punctuation finds nothing
  if (filter.q && found === null) return []
  const order = new Map(found?.map((id, place) => [id, place]))
  const rows = db()
    .select({
      id: organisations.id,
      slug: organisations.slug,
      name: organisations.name,
      kind: organisations.kind,
      town: organisations.town,
    })
    .from(organisations)
    .where(matching(filter))
    .all()
  return rows
    .flatMap(({ kind, town, ...row }) => (isOneOf(organisationKinds, kind) && isTownSlug(town) ? [{ ...row, kind, town }] : []))
    .filter(({ id }) => found === null || order.has(id))
    .sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0) || inDanishOrder.compare(a.name, b.name))
}

function matching(filter: OrganisationFilter): SQL | undefined {
  const activity = and(
    eq(weeklyActivities.organisationId, organisations.id),
    filter.day ? eq(weeklyActivities.day, filter.day) : undefined,
    filter.interest && filter.day
      ? sql`(${weeklyActivities.interest} = ${filter.interest} or ${weeklyActivities.interest} is null)`
      : undefined,
  )
  const interested = sql`(exists (select 1 from json_each(${organisations.interests}) where value = ${filter.interest}) or exists (select 1 from ${weeklyActivities} where ${weeklyActivities.organisationId} = ${organisations.id} and ${weeklyActivities.interest} = ${filter.interest}))`
  return and(
    gt(organisations.approvedAt, new Date(0)),
    isNull(organisations.closedAt),
    filter.kind ? eq(organisations.kind, filter.kind) : undefined,
    filter.town ? eq(organisations.town, filter.town) : undefined,
    filter.interest ? interested : undefined,
    filter.day ? sql`exists (select 1 from ${weeklyActivities} where ${activity})` : undefined,
  )
}

export interface FoundOrganisations {
  found: OrganisationView[]
  total: number
  page: number
  pages: number
  byTown: { town: TownSlug; kind: OrganisationKind; count: number }[]
}

/** One page of the organisations that fit, how many in all, and how many in each town. */
export function searchOrganisations(filter: OrganisationFilter): FoundOrganisations {
  const all = listOrganisations(filter)
  const pages = Math.max(1, Math.ceil(all.length / PAGE_SIZE))
  const page = Math.min(filter.page, pages)
  const shown = all.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
  const views = organisationsById(shown.map(({ id }) => id))
  const counts = new Map<string, { town: TownSlug; kind: OrganisationKind; count: number }>()
  for (const { town, kind } of all) {
    const at = counts.get(`${town} ${kind}`)
    if (at) at.count += 1
    else counts.set(`${town} ${kind}`, { town, kind, count: 1 })
  }
  return {
    found: shown.flatMap(({ id }) => views.get(id) ?? []),
    total: all.length,
    page,
    pages,
    byTown: [...counts.values()],
  }
}

const tabs: Record<RegisterTab, SQL | undefined> = {
  seen: and(gt(organisations.approvedAt, new Date(0)), isNull(organisations.closedAt)),
  waiting: and(isNull(organisations.approvedAt), isNull(organisations.closedAt)),
  paused: and(gt(organisations.approvedAt, new Date(0)), isNull(organisations.closedAt), sql`${organisations.pausedSince} is not null`),
  // those that were never seen, and those that were: both by the index
  closed: and(or(isNull(organisations.approvedAt), gt(organisations.approvedAt, new Date(0))), isNotNull(organisations.closedAt)),
}

/** The coordinators' register: a page of one state, by name, with part of a name searched for in the order of letters. */
export function organisationRegister({
  tab,
  kind,
  name,
  page,
  pageSize,
}: {
  tab: RegisterTab
  kind: OrganisationKind | null
  name: string
  page: number
  pageSize: number
}): { rows: OrganisationView[]; total: number; pages: number; page: number } {
  const part = name.toLocaleLowerCase('da')
  const all = db()
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(and(tabs[tab], kind ? eq(organisations.kind, kind) : undefined))
    .all()
    .filter((row) => row.name.toLocaleLowerCase('da').includes(part))
    .sort((a, b) => inDanishOrder.compare(a.name, b.name))
  const pages = Math.max(1, Math.ceil(all.length / pageSize))
  const at = Math.min(page, pages)
  const shown = all.slice((at - 1) * pageSize, at * pageSize)
  const views = organisationsById(shown.map(({ id }) => id))
  return { rows: shown.flatMap(({ id }) => views.get(id) ?? []), total: all.length, pages, page: at }
}

/** Ids of those that pause and whose last day of pause is before this one; a closed one stays closed. */
export function pausesOverBy(today: string): string[] {
  return db()
    .select({ id: organisations.id })
    .from(organisations)
    .where(and(sql`${organisations.pausedUntil} < ${today}`, isNull(organisations.closedAt)))
    .all()
    .map(({ id }) => id)
}

/** Every organisation everybody may read of, and when its page last changed: for search engines. */
export function organisationDates(limit: number): { slug: string; changedAt: Date }[] {
  return db()
    .select({ slug: organisations.slug, changedAt: organisations.updatedAt, createdAt: organisations.createdAt })
    .from(organisations)
    .where(and(gt(organisations.approvedAt, new Date(0)), isNull(organisations.closedAt)))
    .orderBy(organisations.approvedAt)
    .limit(limit)
    .all()
    .map(({ slug, changedAt, createdAt }) => ({ slug, changedAt: changedAt ?? createdAt }))
}
