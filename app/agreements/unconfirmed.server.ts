import { and, isNull, lte, or, sql } from 'drizzle-orm'
import { agreements } from '~db/schema/agreements'
import { readNames } from '~/newcomers/newcomers.server'
import { queuedMatches, type QueuedMatch } from '~/matching/queued.server'
import { matchesById, runningMatchIds } from '~/matching/running-matches.server'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { agreementState, type AgreementState } from './agreement'

/** Sent and not confirmed for so many days, it rises on the desk. */
const QUIET_DAYS = 7

export interface UnconfirmedAgreement {
  match: QueuedMatch
  state: Exclude<AgreementState, 'confirmed'>
}

/**
 * Running matches whose agreement waits: drafted and not sent, or sent a week ago and not confirmed by both; the oldest first. Names are
 * written down as read, for the lines that are given.
 * @param among only of these matches
 */
export function unconfirmedAgreements(
  actor: Actor,
  limit = 6,
  namesOf: typeof readNames = readNames,
  among: readonly string[] | null = null,
): { lines: UnconfirmedAgreement[]; total: number } {
  const running = runningMatchIds().filter(within(among))
  const { matchId, sentAt, offerConfirmedAt, needConfirmedAt } = agreements
  const quietSince = new Date(now().getTime() - QUIET_DAYS * 86_400_000)
  const found = db()
    .select({ matchId, sentAt, offerConfirmedAt, needConfirmedAt })
    .from(agreements)
    .where(
      and(
        sql`${matchId} in (select value from json_each(${JSON.stringify(running)}))`,
        or(isNull(sentAt), lte(sentAt, quietSince)),
        or(isNull(offerConfirmedAt), isNull(needConfirmedAt)),
      ),
    )
    .all()
  const states = new Map(found.map((row) => [row.matchId, agreementState(row)]))
  const waiting = running.filter((id) => states.has(id))
  const shown = matchesById(waiting.slice(0, limit))
  const lines = queuedMatches(
    actor,
    waiting.slice(0, limit).flatMap((id) => shown.get(id) ?? []),
    undefined,
    namesOf,
  )
  return {
    total: waiting.length,
    lines: lines.flatMap((match) => {
      const state = states.get(match.id)
      return state && state !== 'confirmed' ? [{ match, state }] : []
    }),
  }
}

function within(among: readonly string[] | null): (id: string) => boolean {
  const asked = among && new Set(among)
  return (id) => !asked || asked.has(id)
}
