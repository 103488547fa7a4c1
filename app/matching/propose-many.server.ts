import { and, eq, inArray } from 'drizzle-orm'
import { matches } from '~db/schema/matching'
import { islandDate } from '~/i18n/format'
import { needsById } from '~/newcomers/needs.server'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { MatchMoved, type Match } from './match'
import { matchFrom } from './match-reading.server'
import { proposeMatch } from './matches.server'
import type { NeedSide, OfferSide } from './ranking'
import { whyStale, type Stale } from './stale-proposal'
import { needSides, offerSides } from './suggestions.server'

export interface PlannedPair {
  needId: string
  offerId: string
  /** Where the offer stands among all that fit the need. */
  rank: number
}
export interface ProposedMany {
  proposed: { needId: string; offerId: string; matchId: string }[]
  /** Left out, and nothing of them was overwritten. */
  stale: { needId: string; offerId: string; stale: Stale }[]
}

/**
 * Proposes many pairs in one transaction: all that are still possible, or, when something breaks, none. What somebody else took
 * meanwhile is left out and named. Each match remembers the round.
 */
export function proposeMany(actor: Actor, roundId: string, pairs: readonly PlannedPair[]): ProposedMany {
  return inTransaction(() => {
    const standing = standingOf(pairs)
    const done: ProposedMany = { proposed: [], stale: [] }
    for (const { needId, offerId, rank } of pairs) {
      const stale = standing({ needId, offerId }).stale ?? propose(needId, offerId, rank)
      if (typeof stale === 'string') done.proposed.push({ needId, offerId, matchId: stale })
      else done.stale.push({ needId, offerId, stale })
    }
    db()
      .update(matches)
      .set({ roundId })
      .where(
        inArray(
          matches.id,
          done.proposed.map(({ matchId }) => matchId),
        ),
      )
      .run()
    return done
  })

  function propose(needId: string, offerId: string, rank: number): string | Stale {
    try {
      return proposeMatch(actor, needId, offerId, rank)
    } catch (error) {
      if (error instanceof MatchMoved) return { why: error.why === 'offer-full' ? 'offer-full' : 'need-taken' }
      throw error
    }
  }
}

export interface Standing {
  /** What stands in the way of proposing them; null is nothing. */
  stale: Stale | null
  need: NeedSide | undefined
  offer: OfferSide | undefined
}

/** How pairs that were found earlier stand now, each with its two sides. A fixed number of queries. */
export function standingOf(pairs: readonly { needId: string; offerId: string }[]) {
  const needs = needsById(pairs.map(({ needId }) => needId))
  const byId = new Map(needs.map((need) => [need.id, need]))
  const sides = needSides(needs)
  const offers = new Map([...offerSides(needs.map(({ kind }) => kind)).values()].flat().map((offer) => [offer.id, offer]))
  const today = islandDate(now())
  return ({ needId, offerId }: { needId: string; offerId: string }): Standing => {
    const [need, offer] = [sides.get(needId), offers.get(offerId)]
    return { need, offer, stale: whyStale(byId.get(needId), need, offer, today) }
  }
}

/** The matches that were proposed from a round for these needs, by need. */
export function matchesFromRound(roundId: string, needIds: readonly string[]): Map<string, Match> {
  const rows = db()
    .select()
    .from(matches)
    .where(and(inArray(matches.needId, [...new Set(needIds)]), eq(matches.roundId, roundId)))
    .all()
  return new Map(rows.map((row) => [row.needId, matchFrom(row)]))
}
