import { and, asc, desc, eq, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import { concerns } from '~db/schema/concerns'
import type { Match, Side } from '~/matching/match'
import { matchById } from '~/matching/match-reading.server'
import { livingMatchIdsOf, matchesById } from '~/matching/running-matches.server'
import { coordinatorsOf, newcomersOfCoordinator } from '~/newcomers/newcomers.server'
import { isOneOf } from '~/people/facts'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { eachOnItsOwn } from '~/server/jobs.server'
import { seal, unseal } from '~/server/sealed.server'
import { answerWays, ESCALATE_HOURS, hoursLeft, leadsTo, type AnswerWay, type LedTo } from './concern'
import { tellEverybody, tellResponsible, tellTheAnswer } from './concern-mails.server'

/**
 * What somebody says is wrong. The words lie sealed and are opened for coordinators alone, and each opening is written down; nobody at
 * the other side of the match learns that anything was said.
 */

type Row = typeof concerns.$inferSelect
type From = Side | 'coordinator'
const sideFrom = (side: string): From => (side === 'offer' || side === 'need' ? side : 'coordinator')
const textContext = (id: string) => `concerns.text:${id}`
const answerContext = (id: string) => `concerns.answer:${id}`

/** A colleague was first, or there is nothing to say it about any more. */
export class ConcernMoved extends Error {
  override name = 'ConcernMoved'
}

/** So much of one side waits for an answer already that more by link helps nobody: there is a number to call. */
export class TooManyConcerns extends Error {
  override name = 'TooManyConcerns'
}
/** More of one side's open concerns than these are not compared with a new one. */
const COMPARED = 20

/** A match one can be worried about: both said yes, and for some weeks after it ended. */
export function canRaise(match: Match): boolean {
  const ended = match.state === 'ended' && match.endedAt !== null && now().getTime() - match.endedAt.getTime() < 60 * 86_400_000
  return match.state === 'agreed' || match.state === 'active' || match.state === 'paused' || ended
}

/**
 * Keeps what somebody says is wrong, and tells the coordinator at once. The same words twice are one concern. Gives its id.
 * @param by the side itself, or a coordinator who was told by phone
 * @param mostWaiting so many of this side may wait for an answer; one more throws TooManyConcerns. What a coordinator was told is not stopped.
 */
export function raiseConcern(matchId: string, side: From, text: string, by: Actor | 'link', mostWaiting = Infinity): string {
  return inTransaction(() => {
    const match = matchById(matchId)
    if (!match || !canRaise(match)) throw new ConcernMoved('the match does not go on')
    const waiting = db()
      .select()
      .from(concerns)
      .where(and(eq(concerns.matchId, matchId), eq(concerns.side, side), isNull(concerns.closedAt)))
      .orderBy(desc(concerns.raisedAt))
      .limit(COMPARED)
      .all()
    const again = waiting.find((row) => unseal(row.textSealed, textContext(row.id)) === text)
    if (again) return again.id
    if (waiting.filter(({ answeredAt }) => answeredAt === null).length >= mostWaiting) throw new TooManyConcerns('enough is waiting')
    const id = newId()
    const forUserId = coordinatorsOf([match.newcomerId]).get(match.newcomerId) ?? match.proposedBy
    const row = { id, matchId, side, textSealed: seal(text, textContext(id)), raisedAt: now(), forUserId }
    db().insert(concerns).values(row).run()
    recordAudit({ actor: by === 'link' ? `link:${side}` : by.userId, action: 'concern.raised', subject: `match:${matchId}` })
    if (!tellResponsible(id, forUserId, by === 'link' ? null : by.userId)) {
      db().update(concerns).set({ escalatedAt: now() }).where(eq(concerns.id, id)).run()
      tellEverybody(id, 'concern-raised')
    }
    return id
  })
}

export interface OpenConcern {
  id: string
  matchId: string
  offerId: string
  newcomerId: string
  side: From
  raisedAt: Date
  /** Hours until it must be answered; less than nothing when it is late, null once it is answered. */
  hoursLeft: number | null
  /** The coordinator it belongs to. */
  forUserId: string | null
  escalated: boolean
}

const MOST = 500

/**
 * Concerns that are not closed, without their words: the unanswered ones first, by how little time is left.
 * @param whose only of matches of these coordinators and of nobody, and what all have been told of: `mineOnDay(actor)`
 */
export function openConcerns(whose?: readonly string[]): OpenConcern[] {
  const rows = db().select().from(concerns).where(isNull(concerns.closedAt)).orderBy(asc(concerns.raisedAt)).limit(MOST).all()
  if (rows.length === 0) return []
  const mine = whose && new Set(livingMatchIdsOf([null, ...whose].flatMap((id) => newcomersOfCoordinator(id))))
  const matches = matchesById(rows.map(({ matchId }) => matchId))
  return rows
    .filter(
      ({ matchId, forUserId, escalatedAt, answeredAt }) =>
        !mine || mine.has(matchId) || (forUserId !== null && whose.includes(forUserId)) || (escalatedAt !== null && answeredAt === null),
    )
    .flatMap((row): OpenConcern[] => {
      const match = matches.get(row.matchId)
      return match ? [summaryOf(row, match)] : []
    })
    .sort(
      (one, other) =>
        Number(one.hoursLeft === null) - Number(other.hoursLeft === null) || one.raisedAt.getTime() - other.raisedAt.getTime(),
    )
}
const summaryOf = (row: Row, match: Match): OpenConcern => ({
  id: row.id,
  matchId: row.matchId,
  offerId: match.offerId,
  newcomerId: match.newcomerId,
  side: sideFrom(row.side),
  raisedAt: row.raisedAt,
  hoursLeft: row.answeredAt ? null : hoursLeft(row.raisedAt, now()),
  forUserId: row.forUserId,
  escalated: row.escalatedAt !== null,
})

/** What was closed on these matches, without its words, the latest said first. */
export function closedConcerns(matchIds: readonly string[], limit: number): (OpenConcern & { closedAt: Date; ledTo: LedTo | null })[] {
  const wanted = sql`${concerns.matchId} in (select value from json_each(${JSON.stringify(matchIds)}))`
  const rows = db()
    .select()
    .from(concerns)
    .where(and(wanted, isNotNull(concerns.closedAt)))
    .orderBy(desc(concerns.raisedAt))
    .limit(limit)
    .all()
  const matches = matchesById(rows.map(({ matchId }) => matchId))
  return rows.flatMap((row) => {
    const match = matches.get(row.matchId)
    if (!match || !row.closedAt) return []
    return [{ ...summaryOf(row, match), closedAt: row.closedAt, ledTo: isOneOf(leadsTo, row.ledTo) ? row.ledTo : null }]
  })
}

/** The concerns of one match, without their words, the latest first. */
export function concernsOfMatch(match: Match): (OpenConcern & { closedAt: Date | null })[] {
  const rows = db().select().from(concerns).where(eq(concerns.matchId, match.id)).orderBy(desc(concerns.raisedAt)).all()
  return rows.map((row) => ({ ...summaryOf(row, match), closedAt: row.closedAt }))
}

export interface Concern extends OpenConcern {
  text: string
  answer: { way: AnswerWay; text: string } | null
  answeredAt: Date | null
  answeredBy: string | null
  closedAt: Date | null
  closedBy: string | null
  ledTo: LedTo | null
}

/** A concern with its words, for a coordinator. The reading is written down. */
export function readConcern(actor: Actor, id: string): { concern: Concern; match: Match } | null {
  return inTransaction(() => {
    const row = db().select().from(concerns).where(eq(concerns.id, id)).get()
    const match = row && matchById(row.matchId)
    if (!row || !match) return null
    recordAudit({ actor: actor.userId, action: 'concern.read', subject: `match:${row.matchId}`, detail: id })
    const concern = {
      ...summaryOf(row, match),
      text: unseal(row.textSealed, textContext(id)),
      answer: answerOf(row),
      answeredAt: row.answeredAt,
      answeredBy: row.answeredBy,
      closedAt: row.closedAt,
      closedBy: row.closedBy,
      ledTo: isOneOf(leadsTo, row.ledTo) ? row.ledTo : null,
    }
    return { concern, match }
  })
}
function answerOf(row: Row): Concern['answer'] {
  if (row.answerSealed === null) return null
  const [way = '', ...text] = unseal(row.answerSealed, answerContext(row.id)).split('\n')
  return { way: isOneOf(answerWays, way) ? way : 'talk', text: text.join('\n') }
}

/**
 * Answers: in writing, which the one who said it reads by a link of their own, or by having talked with them, of which a line is kept.
 * Throws ConcernMoved when a colleague was first.
 */
export function answerConcern(actor: Actor, id: string, way: AnswerWay, text: string): void {
  inTransaction(() => {
    const row = db()
      .select()
      .from(concerns)
      .where(and(eq(concerns.id, id), isNull(concerns.answeredAt), isNull(concerns.closedAt)))
      .get()
    const match = row && matchById(row.matchId)
    if (!row || !match) throw new ConcernMoved('answered')
    const answerSealed = seal(`${way}\n${text}`, answerContext(id))
    db().update(concerns).set({ answeredAt: now(), answeredBy: actor.userId, answerSealed }).where(eq(concerns.id, id)).run()
    recordAudit({ actor: actor.userId, action: 'concern.answered', subject: `match:${row.matchId}`, detail: way })
    const side = sideFrom(row.side)
    if (way === 'letter' && side !== 'coordinator') tellTheAnswer(match, side)
  })
}

/** Closes an answered concern with what it led to. Throws ConcernMoved when it is not answered, or closed already. */
export function closeConcern(actor: Actor, id: string, ledTo: LedTo): void {
  inTransaction(() => {
    const open = and(eq(concerns.id, id), isNotNull(concerns.answeredAt), isNull(concerns.closedAt))
    const closed = db().update(concerns).set({ closedAt: now(), closedBy: actor.userId, ledTo }).where(open).run().changes
    if (closed !== 1) throw new ConcernMoved('not answered, or closed')
    recordAudit({ actor: actor.userId, action: 'concern.closed', subject: `concern:${id}`, detail: ledTo })
  })
}

/** What one side reads of what it said: when, and the answer where there is one in writing. Never its own words: a screen may be shared. */
export function ownConcerns(matchId: string, side: Side): { id: string; raisedAt: Date; answered: boolean; answer: string | null }[] {
  const own = and(eq(concerns.matchId, matchId), eq(concerns.side, side))
  const rows = db().select().from(concerns).where(own).orderBy(desc(concerns.raisedAt)).limit(10).all()
  return rows.map((row) => {
    const answer = answerOf(row)
    return { id: row.id, raisedAt: row.raisedAt, answered: row.answeredAt !== null, answer: answer?.way === 'letter' ? answer.text : null }
  })
}

/** Tells all coordinators of what nobody has answered for twenty hours, once. Gives how many. A periodic job. */
export function escalateConcerns(): number {
  const since = new Date(now().getTime() - ESCALATE_HOURS * 3_600_000)
  const waiting = and(isNull(concerns.closedAt), isNull(concerns.answeredAt), isNull(concerns.escalatedAt), lte(concerns.raisedAt, since))
  const due = db().select({ id: concerns.id }).from(concerns).where(waiting).all()
  return eachOnItsOwn('escalate-concerns', due, ({ id }) => {
    db().update(concerns).set({ escalatedAt: now() }).where(eq(concerns.id, id)).run()
    tellEverybody(id, 'concern-unanswered')
    recordAudit({ actor: 'system', action: 'concern.escalated', subject: `concern:${id}` })
  }).length
}
