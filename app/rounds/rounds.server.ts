import { and, desc, eq, getTableColumns, gte, lt, sql } from 'drizzle-orm'
import { rounds } from '~db/schema/rounds'
import { isOneOf } from '~/people/facts'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import {
  choose,
  optionsFrom,
  roundKinds,
  roundStates,
  type Chosen,
  type Round,
  type RoundKind,
  type RoundOptions,
  type RoundResult,
  type RoundState,
} from './round'

/** The table of whole rounds. How one is worked out stands in working-out.server.ts. */

/** So long a round is kept: it is old news after a day, and what was proposed from it stands in its matches. */
const KEEP_DAYS = 60

const stateFrom = (state: string): RoundState => (isOneOf(roundStates, state) ? state : 'failed')
function roundFrom(row: typeof rounds.$inferSelect): Round {
  return {
    ...row,
    kind: isOneOf(roundKinds, row.kind) ? row.kind : 'asked',
    state: stateFrom(row.state),
    options: optionsFrom(row.options),
    result: row.result as RoundResult | null,
  }
}

/** Writes down that a round is to be worked out. Gives its id. */
export function noteRound(actor: Actor | null, kind: RoundKind, options: RoundOptions): string {
  const id = newId()
  db()
    .insert(rounds)
    .values({ id, kind, madeBy: actor?.userId ?? null, madeAt: now(), state: 'computing', options: { ...options } })
    .run()
  return id
}

export function roundById(id: string): Round | null {
  const row = db().select().from(rounds).where(eq(rounds.id, id)).get()
  return row ? roundFrom(row) : null
}

/** What one sees of a round in a list. */
export type RoundHead = Pick<Round, 'id' | 'kind' | 'madeAt' | 'state' | 'options'> & { needs: number; matched: number }

/** The latest rounds: those that were asked for, or those of the mornings. */
export function latestRounds(kind: RoundKind, limit: number): RoundHead[] {
  const { result: _whole, ...columns } = getTableColumns(rounds)
  return db()
    .select({ ...columns, needs: sql<number>`coalesce(json_array_length(${rounds.result}, '$.lines'), 0)`, matched: givenSomebody })
    .from(rounds)
    .where(eq(rounds.kind, kind))
    .orderBy(desc(rounds.madeAt))
    .limit(limit)
    .all()
    .map(({ needs, matched, ...row }) => {
      const { id, madeAt, state, options } = roundFrom({ ...row, result: null })
      return { id, kind, madeAt, state, options, needs, matched }
    })
}
/** How many a round gives somebody, counted where it lies: a round of thousands is not brought here for a number. */
const givenSomebody = sql<number>`(select count(*) from json_each(${rounds.result}, '$.lines') line where json_extract(line.value, '$.offerId') is not null)`

/** That there is a round, and how far it is; not what is in it. */
export type RoundSign = Pick<Round, 'id' | 'madeAt' | 'state'>

/** Rounds of the mornings made since then, the latest first. */
export function dailyRoundsSince(since: Date): RoundSign[] {
  return db()
    .select({ id: rounds.id, madeAt: rounds.madeAt, state: rounds.state })
    .from(rounds)
    .where(and(eq(rounds.kind, 'daily'), gte(rounds.madeAt, since)))
    .orderBy(desc(rounds.madeAt))
    .limit(10)
    .all()
    .map((row) => ({ ...row, state: stateFrom(row.state) }))
}

/** Rounds that are said to be worked out right now. */
export function computingRounds(): string[] {
  return db()
    .select({ id: rounds.id })
    .from(rounds)
    .where(eq(rounds.state, 'computing'))
    .all()
    .map(({ id }) => id)
}

/** Notes how far the solver has come; a round that was stopped meanwhile stays as it is. */
export function noteProgress(id: string, share: number): void {
  db()
    .update(rounds)
    .set({ progress: Math.min(99, Math.floor(share * 100)) })
    .where(and(eq(rounds.id, id), eq(rounds.state, 'computing')))
    .run()
}

/** Ends the working out, one way or the other, once. */
export function endRound(id: string, state: 'ready' | 'stopped' | 'failed', result: RoundResult | null = null): boolean {
  const kept = result === null ? {} : { result: { ...result }, progress: 100 }
  return (
    db()
      .update(rounds)
      .set({ state, finishedAt: now(), ...kept })
      .where(and(eq(rounds.id, id), eq(rounds.state, 'computing')))
      .run().changes === 1
  )
}

/** Keeps what a coordinator has chosen on a page of the round: ticked, locked, never. Gives the round as it then is. */
export function keepChoices(id: string, chosen: Chosen): Round | null {
  return inTransaction(() => {
    const round = roundById(id)
    if (!round) return null
    const options = { ...round.options, ...choose(round.options, chosen) }
    db().update(rounds).set({ options }).where(eq(rounds.id, id)).run()
    return { ...round, options }
  })
}

/** Writes down who proposed how many from a round. */
export function noteProposed(actor: Actor, id: string, count: number): void {
  recordAudit({ actor: actor.userId, action: 'round.proposed', subject: `round:${id}`, detail: String(count) })
}

/** Takes old rounds away; a periodic job. */
export function clearOldRounds(): void {
  const before = new Date(now().getTime() - KEEP_DAYS * 86_400_000)
  for (const state of roundStates.filter((each) => each !== 'computing'))
    db()
      .delete(rounds)
      .where(and(eq(rounds.state, state), lt(rounds.madeAt, before)))
      .run()
}
