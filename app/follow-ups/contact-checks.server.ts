import { and, asc, eq, isNull, or, sql } from 'drizzle-orm'
import { contactChecks } from '~db/schema/follow-ups'
import { MatchMoved, type Match, type Side } from '~/matching/match'
import { matchById } from '~/matching/match-reading.server'
import { restedOf } from '~/matching/rests.server'
import { matchesById, matchesStartedBetween } from '~/matching/running-matches.server'
import { factsOfNewcomers, newcomerFacts } from '~/newcomers/newcomers.server'
import { isOneOf } from '~/people/facts'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { eachOnItsOwn } from '~/server/jobs.server'
import {
  compareSilence,
  contactAnswers,
  contactDays,
  daysTogether,
  questionsDue,
  silenceOf,
  type ContactAnswer,
  type ContactCheck,
  type ContactDay,
  type SilenceWhy,
} from './contact'
import { groupedByMatch } from './follow-up'
import { askWhetherTheyTalked } from './follow-up-mails.server'
import { matchIdsOfCoordinators } from './scope.server'

/** »Have you two talked?«, asked of both in the first weeks, and what a coordinator sees of it. */

type Row = typeof contactChecks.$inferSelect
const checkFrom = (row: Row): ContactCheck => ({
  ...row,
  side: row.side === 'offer' ? 'offer' : 'need',
  day: contactDays.find((day) => day === row.day) ?? 7,
  answer: isOneOf(contactAnswers, row.answer) ? row.answer : null,
})
const goesOn = (match: Match | null | undefined) => match?.state === 'active' || match?.state === 'paused'

/** A match that rested longer than this is asked nothing more of its first weeks. */
const LONGEST_REST = 180

/**
 * Asks both sides of each match whose 7, 14 or 21 days have come while nobody has said yes; days of a pause are not counted. Gives how
 * many matches. A periodic job.
 */
export function askInTheFirstWeeks(): number {
  const at = now()
  const ago = (days: number) => new Date(at.getTime() - days * 86_400_000)
  const begun = matchesStartedBetween(ago(28 + LONGEST_REST), ago(7))
  const asked = checksOf(begun.map(({ id }) => id))
  const rested = restedOf(begun.map(({ id }) => id))
  const due = begun.flatMap((match) => {
    const from = match.activatedAt && new Date(match.activatedAt.getTime() + (rested.get(match.id) ?? 0))
    const questions = from ? questionsDue(daysTogether(from, at), asked.get(match.id) ?? []) : []
    return questions.length > 0 ? [{ id: match.id, match, questions }] : []
  })
  return eachOnItsOwn('ask-in-the-first-weeks', due, ({ match, questions }) => {
    for (const { side, day } of questions) {
      const id = newId()
      db().insert(contactChecks).values({ id, matchId: match.id, side, day, askedAt: at }).onConflictDoNothing().run()
      askWhetherTheyTalked(match, side, id)
    }
  }).length
}

/** All that was asked on some matches, the first question first. */
function checksOf(matchIds: readonly string[]): Map<string, ContactCheck[]> {
  const wanted = sql`${contactChecks.matchId} in (select value from json_each(${JSON.stringify(matchIds)}))`
  const rows = db().select().from(contactChecks).where(wanted).orderBy(asc(contactChecks.day), contactChecks.side).all()
  return groupedByMatch(rows.map(checkFrom))
}

export function contactOf(matchId: string): ContactCheck[] {
  return checksOf([matchId]).get(matchId) ?? []
}

export function contactCheck(id: string | null): ContactCheck | null {
  const row = id === null ? undefined : db().select().from(contactChecks).where(eq(contactChecks.id, id)).get()
  return row ? checkFrom(row) : null
}

/**
 * Takes an answer; it can be changed later. With a yes the question is settled for both; only a call for help stays open.
 * @param by the side itself by its link, or the coordinator who passes on what was said
 */
export function answerContact(checkId: string, answer: ContactAnswer, by: Actor | 'link'): void {
  inTransaction(() => {
    const check = contactCheck(checkId)
    if (!check || !goesOn(matchById(check.matchId))) throw new MatchMoved('moved-on')
    if (check.answer === answer) return
    const who = by === 'link' ? null : by.userId
    const settled = answer === 'yes' ? { handledBy: who, handledAt: now() } : { handledBy: null, handledAt: null }
    db()
      .update(contactChecks)
      .set({ answer, answeredAt: now(), ...settled })
      .where(eq(contactChecks.id, checkId))
      .run()
    if (answer === 'yes') settle(check.matchId, who)
    recordAudit({ actor: who ?? `link:${check.side}`, action: 'contact.answered', subject: `match:${check.matchId}`, detail: answer })
  })
}

/** They have talked: what was asked and not answered, or answered »not yet«, is settled. */
function settle(matchId: string, handledBy: string | null) {
  const waiting = or(isNull(contactChecks.answer), eq(contactChecks.answer, 'not-yet'))
  db()
    .update(contactChecks)
    .set({ handledBy, handledAt: now() })
    .where(and(eq(contactChecks.matchId, matchId), isNull(contactChecks.handledAt), waiting))
    .run()
}

/** Writes down what one side said by phone or on paper, whether it was asked by mail before or not. */
export function passOnContact(actor: Actor, matchId: string, side: Side, answer: ContactAnswer): void {
  inTransaction(() => {
    const match = matchById(matchId)
    if (!match?.activatedAt || !goesOn(match)) throw new MatchMoved('moved-on')
    const days = daysTogether(match.activatedAt, now())
    const day: ContactDay = contactDays.findLast((each) => days >= each) ?? 7
    const known = contactOf(matchId).findLast((check) => check.side === side && check.day >= day)
    answerContact(known?.id ?? addCheck(matchId, side, day), answer, actor)
  })
}

function addCheck(matchId: string, side: Side, day: ContactDay): string {
  const id = newId()
  db().insert(contactChecks).values({ id, matchId, side, day, askedAt: now() }).run()
  return id
}

/** Hours were logged on a match: the two have met, so nobody need ask. A call for help stays as it was said, and open. */
export function hoursMeanContact(matchId: string): void {
  inTransaction(() => {
    const checks = contactOf(matchId)
    if (checks.some(({ answer }) => answer === 'yes')) return
    const asked = checks.filter(({ side }) => side === 'offer')
    const own = asked.length === 0 ? addCheck(matchId, 'offer', 7) : asked.findLast(({ answer }) => answer !== 'help')?.id
    if (own) db().update(contactChecks).set({ answer: 'yes', answeredAt: now(), handledAt: now() }).where(eq(contactChecks.id, own)).run()
    settle(matchId, null)
  })
}

/** A coordinator has seen to it; what is asked later may rise again. */
export function handleSilence(actor: Actor, matchId: string): void {
  inTransaction(() => {
    const open = and(eq(contactChecks.matchId, matchId), isNull(contactChecks.handledAt))
    const seen = db().update(contactChecks).set({ handledBy: actor.userId, handledAt: now() }).where(open).run().changes
    if (seen > 0) recordAudit({ actor: actor.userId, action: 'contact.handled', subject: `match:${matchId}` })
  })
}

/** With the match its questions are over. */
export function closeContactChecks(match: Pick<Match, 'id'>): void {
  db()
    .update(contactChecks)
    .set({ handledAt: now() })
    .where(and(eq(contactChecks.matchId, match.id), isNull(contactChecks.handledAt)))
    .run()
}

export interface SilentMatch {
  matchId: string
  offerId: string
  newcomerId: string
  why: SilenceWhy
  /** 7, 14 or 21 days since the match began. */
  days: ContactDay
}

/** More open questions than this are not looked at; the oldest come first. */
const MOST = 4000

/**
 * Active matches where the first weeks call for a coordinator: a call for help first, then the longest silence.
 * @param whose only matches of these coordinators and of nobody: `mineOnDay(actor)`
 */
export function silentMatches(whose?: readonly string[]): SilentMatch[] {
  const mine = whose && new Set(matchIdsOfCoordinators(whose))
  const open = db()
    .select()
    .from(contactChecks)
    .where(isNull(contactChecks.handledAt))
    .orderBy(asc(contactChecks.askedAt))
    .limit(MOST)
    .all()
  const byMatch = groupedByMatch(open.map(checkFrom).filter(({ matchId }) => !mine || mine.has(matchId)))
  if (byMatch.size === 0) return []
  const matches = matchesById([...byMatch.keys()])
  const facts = factsOfNewcomers([...matches.values()].map(({ newcomerId }) => newcomerId))
  return [...byMatch]
    .flatMap(([matchId, checks]): SilentMatch[] => {
      const match = matches.get(matchId)
      if (match?.state !== 'active') return []
      const silence = silenceOf(checks, { offer: true, need: facts.get(match.newcomerId)?.channel === 'email' })
      return silence ? [{ matchId, offerId: match.offerId, newcomerId: match.newcomerId, ...silence }] : []
    })
    .sort(compareSilence)
}

/** What the questions of one match call for; null while nothing does. */
export function silenceOfMatch(match: Match, checks: readonly ContactCheck[]) {
  return match.state === 'active' ? silenceOf(checks, { offer: true, need: newcomerFacts(match.newcomerId)?.channel === 'email' }) : null
}
