import { and, desc, eq, exists, inArray, sql, type SQL } from 'drizzle-orm'
import { offerLanguages, offers } from '~db/schema/offers'
import { isTownSlug, type TownSlug } from '~/island/towns'
import { isOneOf } from '~/people/facts'
import { db, folded } from '~/server/database.server'
import { FRONTS, type Front } from '~/ui/front'
import { frontOf, type OfferForMap, type OfferView } from './offer'
import { townsNearestFirst, wantedSlots, type OfferFilter } from './offer-filter'
import { offerViews } from './offer-reading.server'

export const PAGE_SIZE = 24

function matching(filter: OfferFilter): SQL | undefined {
  const near = townsNearestFirst(filter)
  const slots = wantedSlots(filter)
  // LIKE treats % and _ as wildcards; a person who types them means the characters.
  const text = filter.q && `%${folded(filter.q).replace(/[\\%_]/g, '\\$&')}%`
  return and(
    eq(offers.state, 'published'),
    filter.front.length > 0 ? inArray(offers.front, filter.front) : undefined,
    filter.kind ? eq(offers.kind, filter.kind) : undefined,
    near
      ? inArray(
          offers.town,
          near.map((at) => at.town),
        )
      : undefined,
    slots === null ? undefined : sql`${offers.availability} & ${slots} <> 0`,
    filter.for ? sql`exists (select 1 from json_each(${offers.audience}) where value in (${filter.for}, 'everyone'))` : undefined,
    filter.speaks
      ? exists(
          db()
            .select({ one: sql`1` })
            .from(offerLanguages)
            .where(and(eq(offerLanguages.offerId, offers.id), eq(offerLanguages.language, filter.speaks))),
        )
      : undefined,
    text ? sql`(folded(${offers.title}) like ${text} escape '\\' or folded(${offers.text}) like ${text} escape '\\')` : undefined,
  )
}

export interface FoundOffer extends OfferView {
  km: number | null
}
export interface TownCount {
  town: TownSlug
  front: Front
  count: number
}

/** One page of the published offers that fit, the nearest first when a town is asked for, else the newest; and how many in all. */
export function searchOffers(filter: OfferFilter): { found: FoundOffer[]; total: number; pages: number; byTown: TownCount[] } {
  const where = matching(filter)
  const near = townsNearestFirst(filter)
  const byTown = countsOf(where)
  const total = byTown.reduce((sum, at) => sum + at.count, 0)
  const order = near
    ? [sql`instr(${`,${near.map((at) => at.town).join(',')},`}, ',' || ${offers.town} || ',')`, desc(offers.publishedAt)]
    : [desc(offers.publishedAt)]
  const pages = Math.max(1, Math.ceil(total / PAGE_SIZE))
  const page = Math.min(filter.page, pages)
  const rows = db()
    .select()
    .from(offers)
    .where(where)
    .orderBy(...order, offers.id)
    .limit(PAGE_SIZE)
    .offset((page - 1) * PAGE_SIZE)
    .all()
  const km = new Map(near?.map((at) => [at.town as string, at.km]))
  return { found: offerViews(rows).map((view) => ({ ...view, km: view.town ? (km.get(view.town) ?? null) : null })), total, pages, byTown }
}

function countsOf(where: SQL | undefined): TownCount[] {
  return db()
    .select({ town: offers.town, front: offers.front, count: sql<number>`count(*)` })
    .from(offers)
    .where(where)
    .groupBy(offers.town, offers.front)
    .all()
    .flatMap(({ town, front, count }) => (town !== null && isTownSlug(town) && isOneOf(FRONTS, front) ? [{ town, front, count }] : []))
}

/** How many published offers stand in each town, by front: the street and the map of the home page. */
export function countPublished(): TownCount[] {
  return countsOf(eq(offers.state, 'published'))
}

/** Every offer that fits, as little of each as the live map shows. */
export function offersForMap(filter: OfferFilter, limit = 5000): OfferForMap[] {
  const rows = db().select().from(offers).where(matching(filter)).orderBy(desc(offers.publishedAt)).limit(limit).all()
  return offerViews(rows).flatMap((view) =>
    view.kind && view.town && isTownSlug(view.town)
      ? [{ id: view.id, kind: view.kind, front: frontOf[view.kind], title: view.title, town: view.town, owner: view.owner }]
      : [],
  )
}
