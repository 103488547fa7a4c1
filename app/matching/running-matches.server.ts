import { and, asc, eq, gt, inArray, lte, sql } from 'drizzle-orm'
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core'
import { matches } from '~db/schema/matching'
import { db } from '~/server/database.server'
import { livingStates, type Match } from './match'
import { matchFrom } from './match-reading.server'

/** Matches as the rooms after matching ask for them: those that began, and whose they are. */

/** Matches by id; one query however many. */
export function matchesById(ids: readonly string[]): Map<string, Match> {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const rows = db().select().from(matches).where(amongMatches(wanted)).all()
  return new Map(rows.map((row) => [row.id, matchFrom(row)]))
}
/** One value however long the list: SQLite takes only so many. */
export const amongMatches = (ids: readonly string[]) => sql`${matches.id} in (select value from json_each(${JSON.stringify(ids)}))`

/** True in a query of another room for rows whose match is active: neither resting nor over. */
export const ofActiveMatch = (matchId: AnySQLiteColumn) =>
  sql`(select ${matches.state} from ${matches} where ${matches.id} = ${matchId}) = 'active'`

/** Active matches that began after one instant and no later than another, the first first. */
export function matchesStartedBetween(after: Date, until: Date): Match[] {
  return db()
    .select()
    .from(matches)
    .where(and(eq(matches.state, 'active'), gt(matches.activatedAt, after), lte(matches.activatedAt, until)))
    .orderBy(asc(matches.activatedAt))
    .all()
    .map(matchFrom)
}

/** Matches that go on or are about to, the oldest first. */
export function runningMatchIds(): string[] {
  return db()
    .select({ id: matches.id })
    .from(matches)
    .where(inArray(matches.state, ['active', 'agreed']))
    .orderBy(asc(matches.proposedAt), matches.id)
    .all()
    .map(({ id }) => id)
}

/** Living matches of these newcomers. */
export function livingMatchIdsOf(newcomerIds: readonly string[]): string[] {
  const wanted = sql`${matches.newcomerId} in (select value from json_each(${JSON.stringify(newcomerIds)}))`
  return db()
    .select({ id: matches.id })
    .from(matches)
    .where(and(wanted, inArray(matches.state, [...livingStates])))
    .all()
    .map(({ id }) => id)
}

/** What these people carry and is living, the newest proposal first. Not what their organisations carry. */
export function livingMatchesCarriedBy(userIds: readonly string[]): Match[] {
  if (userIds.length === 0) return []
  return db()
    .select()
    .from(matches)
    .where(and(inArray(matches.carrierId, [...userIds]), inArray(matches.state, [...livingStates])))
    .all()
    .map(matchFrom)
    .sort((one, other) => other.proposedAt.getTime() - one.proposedAt.getTime())
}

/** What a person carries or carried that began, from whichever year: going on, resting or ended. Not what their organisations carry. */
export function matchesBegunBy(userId: string): Match[] {
  return db()
    .select()
    .from(matches)
    .where(and(eq(matches.carrierId, userId), inArray(matches.state, ['active', 'paused', 'ended'])))
    .all()
    .map(matchFrom)
}

/** Who carries what goes on, rests or is about to begin: one person or organisation, or everybody. */
export function carriersOfRunning(carrierId?: string): { carrierId: string; offerId: string }[] {
  return db()
    .select({ carrierId: matches.carrierId, offerId: matches.offerId })
    .from(matches)
    .where(
      and(inArray(matches.state, ['active', 'paused', 'agreed']), carrierId === undefined ? undefined : eq(matches.carrierId, carrierId)),
    )
    .all()
}
