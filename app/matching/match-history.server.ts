import { and, gte, isNull, lt, or, sql } from 'drizzle-orm'
import { matches } from '~db/schema/matching'
import { isOneOf } from '~/people/facts'
import type { OfferKind } from '~/offers/offer'
import { kindsOfOffers } from '~/offers/offer-history.server'
import { db } from '~/server/database.server'
import { outcomes, type Outcome } from './outcome'

/** Matches of the past: for the figures. Whoever is in them is a mark to count by, and nothing else. */

export interface PastMatch {
  id: string
  needId: string
  newcomer: string
  kind: OfferKind
  proposedAt: Date
  /** When the second of them said yes. */
  agreedAt: Date | null
  activatedAt: Date | null
  endedAt: Date | null
  /** How it came to nothing, when it did. */
  fell: 'declined' | 'expired' | 'cancelled' | null
  outcome: Outcome | null
}

const fallen = ['declined', 'expired', 'cancelled'] as const

/** Matches proposed before a moment, and not over before another. */
export function matchesBetween(from: Date, before: Date): PastMatch[] {
  const rows = db()
    .select({
      id: matches.id,
      needId: matches.needId,
      newcomer: matches.newcomerId,
      offerId: matches.offerId,
      proposedAt: matches.proposedAt,
      offerAnswer: matches.offerAnswer,
      offerAnsweredAt: matches.offerAnsweredAt,
      needAnswer: matches.needAnswer,
      needAnsweredAt: matches.needAnsweredAt,
      activatedAt: matches.activatedAt,
      endedAt: matches.endedAt,
      state: matches.state,
      outcome: matches.outcome,
    })
    .from(matches)
    .where(and(lt(matches.proposedAt, before), or(isNull(matches.endedAt), gte(matches.endedAt, from))))
    .all()
  const kinds = kindsOfOffers(rows.map(({ offerId }) => offerId))
  return rows.flatMap(({ offerId, offerAnswer, offerAnsweredAt, needAnswer, needAnsweredAt, state, outcome, ...match }) => {
    const kind = kinds.get(offerId)
    const both = offerAnswer === 'yes' && needAnswer === 'yes' && offerAnsweredAt && needAnsweredAt
    const agreedAt = both ? new Date(Math.max(offerAnsweredAt.getTime(), needAnsweredAt.getTime())) : match.activatedAt
    const fell = isOneOf(fallen, state) ? state : null
    return kind ? [{ ...match, kind, agreedAt, fell, outcome: isOneOf(outcomes, outcome) ? outcome : null }] : []
  })
}

/** The kinds of these matches' offers, whatever became of them. */
export function kindsOfMatches(ids: readonly string[]): Map<string, OfferKind> {
  const wanted = sql`${matches.id} in (select value from json_each(${JSON.stringify([...new Set(ids)])}))`
  const rows = db().select({ id: matches.id, offerId: matches.offerId }).from(matches).where(wanted).all()
  const kinds = kindsOfOffers(rows.map(({ offerId }) => offerId))
  return new Map(
    rows.flatMap(({ id, offerId }) => {
      const kind = kinds.get(offerId)
      return kind ? [[id, kind] as const] : []
    }),
  )
}
