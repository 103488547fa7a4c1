import { and, eq, lte } from 'drizzle-orm'
import { matches } from '~db/schema/matching'
import { islandDate } from '~/i18n/format'
import { moveNeed, reopenNeed } from '~/newcomers/needs.server'
import { isArchived } from '~/newcomers/newcomers.server'
import { releaseTakenPlace } from '~/offers/offer-places.server'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { eachOnItsOwn } from '~/server/jobs.server'
import { MatchMoved, sides, type Match, type MatchState } from './match'
import { matchEnded, matchWentOn } from './match-events.server'
import { tellOfEnd, tellOfPause, tellOfResuming } from './course-mails.server'
import { matchById, matchFrom } from './match-reading.server'
import type { Afterwards, AgainAnswer, Outcome } from './outcome'
import { latestPauseOf } from './rests.server'

/** The course of a match after it began: a pause, and its end. */

function matchThatIs(id: string, ...states: readonly MatchState[]): Match {
  const match = matchById(id)
  if (!match || !states.includes(match.state)) throw new MatchMoved('moved-on')
  return match
}

/**
 * An active match rests. The place stays taken: the two will meet again. The same pause twice is one.
 * @param until YYYY-MM-DD, the day it begins again by itself; null while nobody knows
 */
export function pauseMatch(actor: Actor, id: string, until: string | null): void {
  inTransaction(() => {
    const before = matchThatIs(id, 'active', 'paused')
    if (before.state === 'paused' && before.pausedUntil === until) return
    if (before.state !== 'active') throw new MatchMoved('moved-on')
    const after = { ...before, state: 'paused' as const, pausedUntil: until }
    db().update(matches).set({ state: after.state, pausedUntil: until }).where(eq(matches.id, id)).run()
    recordAudit({ actor: actor.userId, action: 'match.paused', subject: `match:${id}` })
    for (const side of sides) tellOfPause(after, side)
  })
}

/** A match that rested goes on, because a coordinator says so. */
export function resumeMatch(actor: Actor, id: string): void {
  inTransaction(() => {
    const match = matchThatIs(id, 'paused', 'active')
    if (match.state === 'paused') goOn(match, actor.userId)
  })
}

function goOn(match: Match, by: string) {
  const after = { ...match, state: 'active' as const, pausedUntil: null }
  const since = latestPauseOf(match.id)
  db().update(matches).set({ state: after.state, pausedUntil: null }).where(eq(matches.id, match.id)).run()
  recordAudit({ actor: by, action: 'match.resumed', subject: `match:${match.id}` })
  for (const side of sides) tellOfResuming(after, side)
  if (since) matchWentOn(after, since)
}

/** Pauses whose last day has come are over. Gives how many. A periodic job. */
export function endMatchPauses(): number {
  const due = db()
    .select()
    .from(matches)
    .where(and(eq(matches.state, 'paused'), lte(matches.pausedUntil, islandDate(now()))))
    .all()
  return eachOnItsOwn('end-match-pauses', due, (row) => goOn(matchFrom(row), 'system')).length
}

/**
 * Ends a match with what came of it. The place is free again; the need is closed, or waits again from today when another is looked
 * for. Pressed twice it is one end. The volunteer is thanked and asked whether they would do it again; the newcomer is told. Nobody is told the outcome.
 */
export function endMatch(actor: Actor, id: string, { outcome, need }: { outcome: Outcome; need: Afterwards }): void {
  inTransaction(() => {
    const match = matchThatIs(id, 'active', 'paused', 'ended')
    if (match.state === 'ended') {
      if (match.outcome === outcome) return
      throw new MatchMoved('moved-on')
    }
    const after = { ...match, state: 'ended' as const, outcome, endedAt: now(), pausedUntil: null }
    db()
      .update(matches)
      .set({ state: after.state, outcome, endedAt: after.endedAt, endedBy: actor.userId, pausedUntil: null })
      .where(eq(matches.id, id))
      .run()
    releaseTakenPlace(match.offerId)
    if (need === 'closed' || isArchived(match.newcomerId)) moveNeed(match.needId, 'covered', 'closed')
    else reopenNeed(match.needId)
    recordAudit({ actor: actor.userId, action: 'match.ended', subject: `match:${id}` })
    for (const side of sides) tellOfEnd(after, side)
    matchEnded(after)
  })
}

/** Puts right what was written down as the outcome. */
export function changeOutcome(actor: Actor, id: string, outcome: Outcome): void {
  inTransaction(() => {
    matchThatIs(id, 'ended')
    db().update(matches).set({ outcome }).where(eq(matches.id, id)).run()
    recordAudit({ actor: actor.userId, action: 'match.outcome-changed', subject: `match:${id}` })
  })
}

/** What a volunteer says to »would you do it again?«; the last word counts. */
export function sayAgain(id: string, answer: AgainAnswer): void {
  inTransaction(() => {
    matchThatIs(id, 'ended')
    db().update(matches).set({ wouldAgain: answer }).where(eq(matches.id, id)).run()
  })
}
