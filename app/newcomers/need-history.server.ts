import { and, gte, isNotNull, isNull, lt, or, sql } from 'drizzle-orm'
import { needs } from '~db/schema/needs'
import { newcomers } from '~db/schema/newcomers'
import { isTownSlug, type TownSlug } from '~/island/towns'
import { isOfferKind, type OfferKind } from '~/offers/offer'
import { db } from '~/server/database.server'

/** What newcomers looked for in the past, and from where: for the figures. Whoever it was is a mark to count by, and nothing else. */

export interface PastNeed {
  id: string
  newcomer: string
  kind: OfferKind
  openedAt: Date
  /** When something was proposed for the first time. */
  firstProposedAt: Date | null
  closedAt: Date | null
  covered: boolean
}

/** Needs of newcomers opened before a moment, and not closed before another. What was opened anew is known from then on only. */
export function needsBetween(from: Date, before: Date): PastNeed[] {
  return db()
    .select({
      id: needs.id,
      newcomer: needs.newcomerId,
      kind: needs.kind,
      openedAt: needs.openedAt,
      firstProposedAt: needs.firstProposedAt,
      closedAt: needs.closedAt,
      state: needs.state,
    })
    .from(needs)
    .where(and(lt(needs.openedAt, before), or(isNull(needs.closedAt), gte(needs.closedAt, from)), isNotNull(needs.newcomerId)))
    .all()
    .flatMap(({ newcomer, kind, state, ...need }) =>
      newcomer !== null && isOfferKind(kind) ? [{ ...need, newcomer, kind, covered: state === 'covered' }] : [],
    )
}

export interface PastNewcomer {
  town: TownSlug
  languages: string[]
}

/** Where these newcomers live and what they speak, by their mark; those who were written down twice are left out. */
export function newcomersBehind(ids: readonly string[]): Map<string, PastNewcomer> {
  // one value however long the list: SQLite takes only so many
  const wanted = sql`${newcomers.id} in (select value from json_each(${JSON.stringify([...new Set(ids)])}))`
  const once = sql`coalesce(${newcomers.archivedBecause}, '') <> 'double'`
  const columns = { id: newcomers.id, town: newcomers.town, languages: newcomers.languages }
  const rows = db().select(columns).from(newcomers).where(and(wanted, once)).all()
  return new Map(rows.flatMap(({ id, town, languages }) => (isTownSlug(town) ? [[id, { town, languages }] as const] : [])))
}
