import { and, asc, desc, eq, gte, inArray, isNotNull, notInArray, or, sql } from 'drizzle-orm'
import { matches } from '~db/schema/matching'
import { islandDate } from '~/i18n/format'
import { credentialKinds, type CredentialKind } from '~/people/credentials'
import { isOneOf } from '~/people/facts'
import { credentialsOf } from '~/people/credentials.server'
import { now } from '~/server/clock.server'
import { db } from '~/server/database.server'
import { livingStates, matchStates, type Answer, type Match, type MatchState, type Side } from './match'

/** What is read of matches; matches.server.ts is where they change. */

/** A row of the table with its words narrowed to what they can be. */
export function matchFrom(row: typeof matches.$inferSelect): Match {
  const answer = (value: string | null): Answer | null => (value === 'yes' || value === 'no' ? value : null)
  return {
    ...row,
    required: row.required.filter((kind) => isOneOf(credentialKinds, kind)),
    state: isOneOf(matchStates, row.state) ? row.state : 'cancelled',
    offerAnswer: answer(row.offerAnswer),
    needAnswer: answer(row.needAnswer),
  }
}

export function matchById(id: string): Match | null {
  const row = db().select().from(matches).where(eq(matches.id, id)).get()
  return row ? matchFrom(row) : null
}

/** Requirements of a match that are not met today. An organisation answers for its own people, so then there are none. */
export function missingRequirements(match: Match): CredentialKind[] {
  const held = credentialsOf([match.carrierId], islandDate(now())).get(match.carrierId)
  return match.required.filter((kind) => !held?.has(kind))
}

/** Matches in some states, for a coordinator; the newest proposal first, or the oldest. */
export function matchesInStates(states: readonly MatchState[], order: 'newest' | 'oldest', limit: number, offset = 0): Match[] {
  return db()
    .select()
    .from(matches)
    .where(inArray(matches.state, [...states]))
    .orderBy(order === 'newest' ? desc(matches.proposedAt) : asc(matches.proposedAt))
    .limit(limit)
    .offset(offset)
    .all()
    .map(matchFrom)
}

/** Matches in some states, of these newcomers or of everybody; for the list. */
export interface MatchChoice {
  states: readonly MatchState[]
  newcomers: readonly string[] | null
}
const chosen = ({ states, newcomers }: MatchChoice) =>
  and(
    inArray(matches.state, [...states]),
    // one value however long the list: SQLite takes only so many
    newcomers ? sql`${matches.newcomerId} in (select value from json_each(${JSON.stringify(newcomers)}))` : undefined,
  )

/** A page of the list: what waits stands with the oldest first, what is done with the latest. */
export function listMatches(choice: MatchChoice, order: 'newest' | 'oldest', limit: number, offset: number): Match[] {
  return db()
    .select()
    .from(matches)
    .where(chosen(choice))
    .orderBy(order === 'newest' ? desc(matches.proposedAt) : asc(matches.proposedAt))
    .limit(limit)
    .offset(offset)
    .all()
    .map(matchFrom)
}

/** How many matches of each state there are. */
export function countByState(newcomers: readonly string[] | null): Map<MatchState, number> {
  const rows = db()
    .select({ state: matches.state, n: sql<number>`count(*)` })
    .from(matches)
    .where(chosen({ states: matchStates, newcomers }))
    .groupBy(matches.state)
    .all()
  return new Map(rows.flatMap(({ state, n }) => (isOneOf(matchStates, state) ? [[state, n] as const] : [])))
}

export function countMatches(states: readonly MatchState[]): number {
  return (
    db()
      .select({ n: sql<number>`count(*)` })
      .from(matches)
      .where(inArray(matches.state, [...states]))
      .get()?.n ?? 0
  )
}

/** A person's matches: those their offers or organisations carry, and those of their own need. The newest first. */
export function matchesOf(carriers: readonly string[], newcomerId: string | null): { match: Match; side: Side }[] {
  const carried = db()
    .select()
    .from(matches)
    .where(and(inArray(matches.carrierId, [...carriers]), inArray(matches.state, [...livingStates])))
    .all()
    .map((row) => ({ match: matchFrom(row), side: 'offer' as const }))
  const own = newcomerId
    ? db()
        .select()
        .from(matches)
        .where(and(eq(matches.newcomerId, newcomerId), inArray(matches.state, [...livingStates])))
        .all()
        .map((row) => ({ match: matchFrom(row), side: 'need' as const }))
    : []
  return [...carried, ...own].sort((a, b) => b.match.proposedAt.getTime() - a.match.proposedAt.getTime())
}

/** The living match of a need, if it has one. */
export function livingMatchOf(needId: string): Match | null {
  const row = db()
    .select()
    .from(matches)
    .where(and(eq(matches.needId, needId), inArray(matches.state, [...livingStates])))
    .get()
  return row ? matchFrom(row) : null
}

/** How many proposals were made since then. */
export function countProposedSince(since: Date): number {
  return (
    db()
      .select({ n: sql<number>`count(*)` })
      .from(matches)
      .where(and(inArray(matches.state, [...matchStates]), gte(matches.proposedAt, since)))
      .get()?.n ?? 0
  )
}

/** Offers that were tried for each of these needs and came to nothing: declined, expired, or ended because it did not work out. */
export function declinedOffersOfNeeds(needIds: readonly string[]): Map<string, Set<string>> {
  const rows = db()
    .select({ needId: matches.needId, offerId: matches.offerId })
    .from(matches)
    .where(
      and(
        inArray(matches.needId, [...needIds]),
        or(inArray(matches.state, ['declined', 'expired']), and(eq(matches.state, 'ended'), eq(matches.outcome, 'did-not-work-out'))),
      ),
    )
    .all()
  const tried = new Map<string, Set<string>>()
  for (const { needId, offerId } of rows) tried.set(needId, (tried.get(needId) ?? new Set()).add(offerId))
  return tried
}

/** How often each carrier was asked since then and it came to nothing. */
export function askedInVain(since: Date): Map<string, number> {
  const rows = db()
    .select({ id: matches.carrierId, n: sql<number>`count(*)` })
    .from(matches)
    .where(and(inArray(matches.state, ['declined', 'expired']), gte(matches.proposedAt, since)))
    .groupBy(matches.carrierId)
    .all()
  return new Map(rows.map((row) => [row.id, row.n]))
}

/** How many matches of each carrier have ended, and with something to be glad of. */
export function endedWellByCarrier(): Map<string, number> {
  const rows = db()
    .select({ id: matches.carrierId, n: sql<number>`count(*)` })
    .from(matches)
    .where(and(eq(matches.state, 'ended'), isNotNull(matches.outcome), notInArray(matches.outcome, ['did-not-work-out', 'moved'])))
    .groupBy(matches.carrierId)
    .all()
  return new Map(rows.map((row) => [row.id, row.n]))
}

/** Needs whose last proposal came to nothing since then, the latest first. */
export function needsTriedInVain(since: Date): string[] {
  return db()
    .select({ needId: matches.needId })
    .from(matches)
    .where(and(inArray(matches.state, ['declined', 'expired']), gte(matches.proposedAt, since)))
    .groupBy(matches.needId)
    .orderBy(desc(sql`max(${matches.endedAt})`))
    .all()
    .map(({ needId }) => needId)
}

/** How many living matches each carrier has. */
export function loadOfCarriers(): Map<string, number> {
  const rows = db()
    .select({ id: matches.carrierId, n: sql<number>`count(*)` })
    .from(matches)
    .where(inArray(matches.state, [...livingStates]))
    .groupBy(matches.carrierId)
    .all()
  return new Map(rows.map((row) => [row.id, row.n]))
}
