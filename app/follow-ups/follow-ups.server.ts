import { and, asc, eq, gte, inArray, isNotNull, isNull, lte, ne, sql } from 'drizzle-orm'
import { followUps } from '~db/schema/follow-ups'
import { islandDate } from '~/i18n/format'
import type { Match } from '~/matching/match'
import { matchById } from '~/matching/match-reading.server'
import { matchesById, ofActiveMatch } from '~/matching/running-matches.server'
import { isOneOf } from '~/people/facts'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { eachOnItsOwn } from '~/server/jobs.server'
import { seal, unseal } from '~/server/sealed.server'
import {
  daysAfter,
  daysBetween,
  followUpSteps,
  groupedByMatch,
  heardFrom,
  lateness,
  scaleValues,
  usualPlan,
  worriesOf,
  type FollowUpStep,
  type Heard,
  type Lateness,
  type Scales,
  type Worry,
} from './follow-up'
import { askHowItGoes } from './follow-up-mails.server'
import { matchIdsOfCoordinators } from './scope.server'

/** The plan of follow-ups of each match, and what was heard. Words are sealed, and read by coordinators alone. */

type Row = typeof followUps.$inferSelect

/** Somebody noted it, or left it out, meanwhile; nothing was overwritten. */
export class FollowUpMoved extends Error {
  override name = 'FollowUpMoved'
}

export interface FollowUp extends Scales {
  id: string
  matchId: string
  step: FollowUpStep
  dueOn: string
  askedAt: Date | null
  doneAt: Date | null
  doneBy: string | null
  heard: Heard | null
  missedMeetings: number
  droppedAt: Date | null
}
export interface FollowUpWords extends FollowUp {
  note: string | null
  nextStep: string | null
}

const scale = (value: number | null) => scaleValues.find((each) => each === value) ?? null
const followUpFrom = ({ noteSealed: _note, nextStepSealed: _next, ...row }: Row): FollowUp => ({
  ...row,
  step: isOneOf(followUpSteps, row.step) ? row.step : 'extra',
  heard: isOneOf(heardFrom, row.heard) ? row.heard : null,
  going: scale(row.going),
  danish: scale(row.danish),
  home: scale(row.home),
})
const context = (field: 'note' | 'next', id: string) => `follow_ups.${field}:${id}`
const sealMaybe = (text: string | null, where: string) => (text === null ? null : seal(text, where))
const wordsFrom = (row: Row): FollowUpWords => ({
  ...followUpFrom(row),
  note: row.noteSealed === null ? null : unseal(row.noteSealed, context('note', row.id)),
  nextStep: row.nextStepSealed === null ? null : unseal(row.nextStepSealed, context('next', row.id)),
})
/** The volunteer's own words to a follow-up are a row beside it, so that they are there once, and the coordinator's call is not done by them. */
const ownWordsId = (id: string) => `${id}-own`
const open = and(isNull(followUps.doneAt), isNull(followUps.droppedAt))

/** Lays out the usual plan of a match that begins; one that has a plan keeps it. */
export function planFollowUps(match: Pick<Match, 'id' | 'activatedAt'>): void {
  inTransaction(() => {
    if (db().select({ id: followUps.id }).from(followUps).where(eq(followUps.matchId, match.id)).limit(1).get()) return
    const plan = usualPlan(islandDate(match.activatedAt ?? now()))
    db()
      .insert(followUps)
      .values(plan.map((step) => ({ id: newId(), matchId: match.id, ...step })))
      .run()
  })
}

/** A match goes on: what was planned comes as many days later as it rested. One that somebody set on a day ahead keeps that day. */
export function moveByRest({ id: matchId }: Pick<Match, 'id'>, since: Date): void {
  const today = islandDate(now())
  const days = daysBetween(islandDate(since), today)
  if (days <= 0) return
  const planned = db()
    .select()
    .from(followUps)
    .where(and(eq(followUps.matchId, matchId), open))
    .all()
  for (const { id, step, dueOn } of planned)
    if (step !== 'extra' || dueOn < today)
      db()
        .update(followUps)
        .set({ dueOn: daysAfter(dueOn, days) })
        .where(eq(followUps.id, id))
        .run()
}

/** With the match its follow-ups are over; what was heard stays. */
export function dropFollowUps(match: Pick<Match, 'id'>): void {
  db()
    .update(followUps)
    .set({ droppedAt: now() })
    .where(and(eq(followUps.matchId, match.id), open))
    .run()
}

function change(actor: Actor, id: string, action: string, columns: Partial<Row>): string {
  return inTransaction(() => {
    const row = db().select().from(followUps).where(eq(followUps.id, id)).get()
    const changed = db()
      .update(followUps)
      .set(columns)
      .where(and(eq(followUps.id, id), open))
      .run().changes
    if (!row || changed !== 1) throw new FollowUpMoved('done or left out')
    recordAudit({ actor: actor.userId, action, subject: `match:${row.matchId}` })
    return row.matchId
  })
}
/** Another day. Throws FollowUpMoved when it is done or left out by now. Gives the match. */
export function moveFollowUp(actor: Actor, id: string, dueOn: string): string {
  return change(actor, id, 'follow-up.moved', { dueOn })
}
export function dropFollowUp(actor: Actor, id: string): string {
  return change(actor, id, 'follow-up.dropped', { droppedAt: now() })
}
/** One more; on a day that has one already it is that one. */
export function addFollowUp(actor: Actor, matchId: string, dueOn: string): void {
  inTransaction(() => {
    const state = matchById(matchId)?.state
    if (state !== 'active' && state !== 'paused') throw new FollowUpMoved('the match does not go on')
    const known = db()
      .select({ id: followUps.id })
      .from(followUps)
      .where(and(eq(followUps.matchId, matchId), eq(followUps.dueOn, dueOn), open))
      .get()
    if (known) return
    db().insert(followUps).values({ id: newId(), matchId, step: 'extra', dueOn }).run()
    recordAudit({ actor: actor.userId, action: 'follow-up.added', subject: `match:${matchId}` })
  })
}

export interface HeardWords extends Scales {
  missedMeetings: number
  note: string | null
  nextStep: string | null
}

/** Writes down what a coordinator heard. Throws FollowUpMoved when a colleague was first. */
export function noteFollowUp(
  actor: Actor,
  id: string,
  { note, nextStep, ...heard }: HeardWords & { heard: Exclude<Heard, 'own'> },
): string {
  return change(actor, id, 'follow-up.noted', {
    ...heard,
    noteSealed: sealMaybe(note, context('note', id)),
    nextStepSealed: sealMaybe(nextStep, context('next', id)),
    doneAt: now(),
    doneBy: actor.userId,
  })
}

/** The volunteer's own words were read, and nobody need call. */
export function settleByOwnWords(actor: Actor, id: string): string {
  if (
    !db()
      .select({ id: followUps.id })
      .from(followUps)
      .where(eq(followUps.id, ownWordsId(id)))
      .get()
  )
    throw new FollowUpMoved('nothing was written')
  return change(actor, id, 'follow-up.settled', { heard: 'own', doneAt: now(), doneBy: actor.userId })
}

/** The volunteer's own words. Written again they replace the first ones, as long as the follow-up is open. */
export function writeOwnWords(id: string, by: Actor | 'link', { note, nextStep: _none, ...heard }: HeardWords): void {
  inTransaction(() => {
    const row = db()
      .select()
      .from(followUps)
      .where(and(eq(followUps.id, id), open))
      .get()
    const state = row && matchById(row.matchId)?.state
    if (!row || (state !== 'active' && state !== 'paused')) throw new FollowUpMoved('done or over')
    const ownId = ownWordsId(id)
    const said = { ...heard, noteSealed: sealMaybe(note, context('note', ownId)), doneAt: now(), doneBy: by === 'link' ? null : by.userId }
    db()
      .insert(followUps)
      .values({ id: ownId, matchId: row.matchId, step: row.step, dueOn: row.dueOn, heard: 'own', ...said })
      .onConflictDoUpdate({ target: followUps.id, set: said })
      .run()
    recordAudit({ actor: by === 'link' ? 'link:offer' : by.userId, action: 'follow-up.own-words', subject: `match:${row.matchId}` })
  })
}

/** One follow-up without its words: for its link, and before a step. */
export function followUpById(id: string | null): FollowUp | null {
  const row = id === null ? undefined : db().select().from(followUps).where(eq(followUps.id, id)).get()
  return row ? followUpFrom(row) : null
}
/** True when the volunteer has written to this follow-up. */
export function hasOwnWords(id: string): boolean {
  return followUpById(ownWordsId(id)) !== null
}
/** The follow-up a row of own words belongs to. */
export function isOwnWordsOf(own: Pick<FollowUp, 'id'>, id: string): boolean {
  return own.id === ownWordsId(id)
}

/** A match's plan and all that was heard, the first day first. The reading is written down. */
export function readFollowUps(actor: Actor, matchId: string): FollowUpWords[] {
  return inTransaction(() => {
    const rows = db().select().from(followUps).where(eq(followUps.matchId, matchId)).orderBy(asc(followUps.dueOn), followUps.id).all()
    if (rows.some(({ noteSealed, nextStepSealed }) => noteSealed ?? nextStepSealed))
      recordAudit({ actor: actor.userId, action: 'follow-up.read', subject: `match:${matchId}` })
    return rows.map(wordsFrom)
  })
}

/** A match's plan without its words. */
export function planOf(matchId: string): FollowUp[] {
  return db()
    .select()
    .from(followUps)
    .where(eq(followUps.matchId, matchId))
    .orderBy(asc(followUps.dueOn), followUps.id)
    .all()
    .map(followUpFrom)
}

export interface FollowUpDue {
  id: string
  matchId: string
  offerId: string
  newcomerId: string
  step: FollowUpStep
  dueOn: string
  lateness: Lateness
  /** Days since it was due; less than nothing when it lies ahead. */
  days: number
  /** The volunteer has written already. */
  ownWords: boolean
  /** What the last words on this match call for. */
  worries: Worry[]
}

/**
 * Follow-ups that are due, the longest overdue first. Those of a match that rests wait until it goes on.
 * @param whose only of matches of these coordinators and of nobody: `mineOnDay(actor)`
 * @param until the last day to look at; without it today
 */
export function followUpsDue({
  whose,
  until = islandDate(now()),
  limit = 200,
  offset = 0,
}: { whose?: readonly string[]; until?: string; limit?: number; offset?: number } = {}): { lines: FollowUpDue[]; total: number } {
  const mine = whose && sql`${followUps.matchId} in (select value from json_each(${JSON.stringify(matchIdsOfCoordinators(whose))}))`
  const due = and(open, lte(followUps.dueOn, until), ofActiveMatch(followUps.matchId), mine)
  const total =
    db()
      .select({ n: sql<number>`count(*)` })
      .from(followUps)
      .where(due)
      .get()?.n ?? 0
  const rows = db().select().from(followUps).where(due).orderBy(asc(followUps.dueOn), followUps.id).limit(limit).offset(offset).all()
  const matches = matchesById(rows.map(({ matchId }) => matchId))
  const heard = lastHeard(rows.map(({ matchId }) => matchId))
  const today = islandDate(now())
  const lines = rows.flatMap((row): FollowUpDue[] => {
    const match = matches.get(row.matchId)
    if (!match) return []
    const { id, matchId, dueOn } = row
    const words = heard.get(matchId) ?? []
    const last = words.at(-1)
    return [
      {
        id,
        matchId,
        dueOn,
        offerId: match.offerId,
        newcomerId: match.newcomerId,
        step: followUpFrom(row).step,
        lateness: lateness(dueOn, today),
        days: daysBetween(dueOn, today),
        ownWords: words.some((each) => isOwnWordsOf(each, id)),
        worries: last ? worriesOf(last) : [],
      },
    ]
  })
  return { lines, total }
}

/** What was heard on each of some matches, the latest last; what says nothing by itself is left out. */
function lastHeard(matchIds: readonly string[]): Map<string, FollowUp[]> {
  const wanted = sql`${followUps.matchId} in (select value from json_each(${JSON.stringify(matchIds)}))`
  const rows = db()
    .select()
    .from(followUps)
    .where(and(wanted, isNotNull(followUps.doneAt), isNotNull(followUps.going)))
    .orderBy(asc(followUps.doneAt))
    .all()
  return groupedByMatch(rows.map(followUpFrom))
}

/** Of these matches, those whose last words call for a closer look, the latest first. */
export function worryingMatches(matchIds: readonly string[]): { matchId: string; worries: Worry[]; missedMeetings: number; at: Date }[] {
  return [...lastHeard(matchIds)]
    .flatMap(([matchId, words]) => {
      const last = words.at(-1)
      const worries = last ? worriesOf(last) : []
      return last?.doneAt && worries.length > 0 ? [{ matchId, worries, missedMeetings: last.missedMeetings, at: last.doneAt }] : []
    })
    .sort((one, other) => other.at.getTime() - one.at.getTime())
}

/** The next open follow-up of each of some matches. */
export function nextFollowUps(matchIds: readonly string[]): Map<string, FollowUp> {
  const wanted = sql`${followUps.matchId} in (select value from json_each(${JSON.stringify(matchIds)}))`
  const rows = db().select().from(followUps).where(and(wanted, open)).orderBy(asc(followUps.dueOn)).all()
  return new Map(
    rows
      .map(followUpFrom)
      .toReversed()
      .map((each) => [each.matchId, each]),
  )
}

/** Open follow-ups of these matches that the volunteer was asked about and has not written to. */
export function waitingForOwnWords(matchIds: readonly string[]): { id: string; matchId: string }[] {
  const wanted = sql`${followUps.matchId} in (select value from json_each(${JSON.stringify(matchIds)}))`
  const asked = db()
    .select()
    .from(followUps)
    .where(and(wanted, open, isNotNull(followUps.askedAt)))
    .all()
  const written = db()
    .select({ id: followUps.id })
    .from(followUps)
    .where(
      inArray(
        followUps.id,
        asked.map(({ id }) => ownWordsId(id)),
      ),
    )
    .all()
  const words = new Set(written.map(({ id }) => id))
  return asked.filter(({ id }) => !words.has(ownWordsId(id))).map(({ id, matchId }) => ({ id, matchId }))
}

/** How late a mail may go out after the day it was due: later, a coordinator's call is what helps. */
const ASK_WITHIN_DAYS = 14

/**
 * Mails volunteers a link when a follow-up of theirs is due. In the first week the question whether they have talked is the one that is
 * asked. Gives how many. A periodic job.
 */
export function askVolunteers(): number {
  const today = islandDate(now())
  const since = daysAfter(today, -ASK_WITHIN_DAYS)
  const unasked = db()
    .select()
    .from(followUps)
    .where(and(open, gte(followUps.dueOn, since), lte(followUps.dueOn, today), isNull(followUps.askedAt), ne(followUps.step, 'week-1')))
    .orderBy(asc(followUps.dueOn))
    .all()
  const matches = matchesById(unasked.map(({ matchId }) => matchId))
  const asked = eachOnItsOwn('ask-how-it-goes', unasked, ({ id, matchId }) => {
    const match = matches.get(matchId)
    if (match?.state !== 'active') return false
    db().update(followUps).set({ askedAt: now() }).where(eq(followUps.id, id)).run()
    askHowItGoes(match, id)
    return true
  })
  return asked.filter(Boolean).length
}
