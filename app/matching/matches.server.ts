import { and, eq, inArray, lt } from 'drizzle-orm'
import { matches } from '~db/schema/matching'
import { islandDate } from '~/i18n/format'
import { markProposed, moveNeed, needById } from '~/newcomers/needs.server'
import type { ArchiveReason } from '~/newcomers/newcomer'
import { archiveNewcomer, isArchived } from '~/newcomers/newcomers.server'
import { holdPlace, releaseHeldPlace, releaseTakenPlace, takeHeldPlace } from '~/offers/offer-places.server'
import { offerRow, requirementsOfRow } from '~/offers/offer-reading.server'
import { CONFIDENTIALITY_VERSION } from '~/people/credentials'
import { recordCredential } from '~/people/credentials.server'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { eachOnItsOwn } from '~/server/jobs.server'
import { ANSWER_DAYS, livingStates, MatchMoved, otherSide, sides, stateAfterAnswer, type Answer, type Match, type Side } from './match'
import { endMatch } from './match-course.server'
import { matchStarted } from './match-events.server'
import { tell } from './match-mails.server'
import { matchById, matchFrom, missingRequirements } from './match-reading.server'
import type { Outcome } from './outcome'

/**
 * Proposes a match: the need leaves the queue, a place is kept, both sides get a private link by mail when they read mail. Of two
 * coordinators who propose the last place, or for the same need, at once, one does; the other gets MatchMoved.
 */
export function proposeMatch(actor: Actor, needId: string, offerId: string, rank: number): string {
  return inTransaction(() => {
    const need = needById(needId)
    const offer = offerRow(offerId)
    if (!need || !moveNeed(needId, 'open', 'matching')) throw new MatchMoved('need-taken')
    if (!offer || !holdPlace(offerId)) throw new MatchMoved('offer-full')
    markProposed(needId)
    const id = newId()
    const at = now()
    db()
      .insert(matches)
      .values({
        id,
        offerId,
        needId,
        state: 'proposed',
        carrierId: offer.organisationId ?? offer.ownerUserId,
        newcomerId: need.newcomerId,
        rank,
        required: requirementsOfRow(offer),
        proposedBy: actor.userId,
        proposedAt: at,
        expiresAt: new Date(at.getTime() + ANSWER_DAYS * 86_400_000),
      })
      .run()
    recordAudit({ actor: actor.userId, action: 'match.proposed', subject: `match:${id}` })
    const match = matchById(id)
    if (match) for (const side of sides) tell(match, side, 'match-proposed')
    return id
  })
}

/**
 * Takes one side's answer. The same answer twice is one answer. A no gives the place and the need back at once. With the second yes
 * the place is taken, exactly once, and the match starts, or waits for a requirement.
 * @param by who answers: the side itself, or the coordinator who passes on what was said by phone
 */
export function answerMatch(id: string, side: Side, answer: Answer, by: Actor | 'link'): Match {
  return inTransaction(() => {
    const match = matchById(id)
    if (!match) throw new MatchMoved('moved-on')
    const given = side === 'offer' ? match.offerAnswer : match.needAnswer
    if (given === answer) return match
    if (match.state !== 'proposed' || match.expiresAt <= now()) throw new MatchMoved(given ? 'already-answered' : 'moved-on')
    const answered = {
      ...match,
      ...(side === 'offer' ? { offerAnswer: answer, offerAnsweredAt: now() } : { needAnswer: answer, needAnsweredAt: now() }),
    }
    if (side === 'offer' && answer === 'yes') promiseConfidentiality(match, by)
    const state = stateAfterAnswer(answered, missingRequirements(match).length === 0)
    const after = { ...answered, state, activatedAt: state === 'active' ? now() : null, endedAt: state === 'declined' ? now() : null }
    db()
      .update(matches)
      .set({
        state,
        offerAnswer: after.offerAnswer,
        offerAnsweredAt: after.offerAnsweredAt,
        needAnswer: after.needAnswer,
        needAnsweredAt: after.needAnsweredAt,
        activatedAt: after.activatedAt,
        endedAt: after.endedAt,
      })
      .where(eq(matches.id, id))
      .run()
    recordAudit({ actor: by === 'link' ? `link:${side}` : by.userId, action: 'match.answered', subject: `match:${id}`, detail: side })
    if (state === 'declined') {
      giveBack(match)
      const other = otherSide(side)
      if ((other === 'offer' ? match.offerAnswer : match.needAnswer) === 'yes') tell(after, other, 'match-not-this-time')
    }
    if (state === 'active' || state === 'agreed') {
      takeHeldPlace(match.offerId)
      moveNeed(match.needId, 'matching', 'covered')
      for (const each of sides) tell(after, each, state === 'active' ? 'match-active' : 'match-agreed')
      if (state === 'active') matchStarted(after)
    }
    return after
  })
}

/** With a yes a volunteer promises to keep to themselves what they hear; the version of the promise is kept. */
function promiseConfidentiality(match: Match, by: Actor | 'link') {
  const offer = offerRow(match.offerId)
  if (offer && !offer.organisationId)
    recordCredential(offer.ownerUserId, {
      kind: 'confidentiality',
      seenBy: by === 'link' || by.userId === offer.ownerUserId ? null : by.userId,
      seenOn: islandDate(now()),
      textVersion: CONFIDENTIALITY_VERSION,
    })
}

/** The place is free and the need in the queue again; `before` is the match as it stood. */
function giveBack(before: Match) {
  const both = before.state === 'agreed'
  if (both) releaseTakenPlace(before.offerId)
  else releaseHeldPlace(before.offerId)
  moveNeed(before.needId, both ? 'covered' : 'matching', 'open')
}

/** Starts a match that both said yes to, when its last requirement has been met. */
export function startMatch(actor: Actor, id: string): void {
  inTransaction(() => {
    const match = matchById(id)
    if (match?.state !== 'agreed' || isArchived(match.newcomerId)) throw new MatchMoved('moved-on')
    if (missingRequirements(match).length > 0) throw new MatchMoved('requirement-missing')
    const after = { ...match, state: 'active' as const, activatedAt: now() }
    db().update(matches).set({ state: after.state, activatedAt: after.activatedAt }).where(eq(matches.id, id)).run()
    recordAudit({ actor: actor.userId, action: 'match.started', subject: `match:${id}` })
    for (const side of sides) tell(after, side, 'match-active')
    matchStarted(after)
  })
}

/**
 * Takes a match back that has not begun: before both have answered, or while a requirement is still missing. The need returns to the
 * queue. Nobody is told why; who had said yes is told that it will not be this time.
 */
export function cancelMatch(actor: Actor, id: string): void {
  inTransaction(() => {
    const match = matchById(id)
    if (match?.state !== 'proposed' && match?.state !== 'agreed') throw new MatchMoved('moved-on')
    endProposal(match, 'cancelled')
    recordAudit({ actor: actor.userId, action: 'match.cancelled', subject: `match:${id}` })
  })
}

/**
 * Puts a newcomer away: a proposal that waits for answers is taken back first, so that nothing opens again afterwards; what runs or rests
 * ends after it, so that they are written to and asked no more.
 * @param outcome what came of matches that had begun
 */
export function putNewcomerAway(
  actor: Actor,
  newcomerId: string,
  because: ArchiveReason = 'other',
  outcome: Outcome = because === 'moved' ? 'moved' : 'did-not-work-out',
): void {
  inTransaction(() => {
    const living = db()
      .select()
      .from(matches)
      .where(and(eq(matches.newcomerId, newcomerId), inArray(matches.state, [...livingStates])))
      .all()
      .map(matchFrom)
    for (const match of living) if (match.state === 'proposed' || match.state === 'agreed') endProposal(match, 'cancelled')
    archiveNewcomer(actor, newcomerId, because)
    for (const { id, state } of living) if (state === 'active' || state === 'paused') endMatch(actor, id, { outcome, need: 'closed' })
  })
}

function endProposal(match: Match, state: 'cancelled' | 'expired') {
  db().update(matches).set({ state, endedAt: now() }).where(eq(matches.id, match.id)).run()
  giveBack(match)
  for (const side of sides)
    if ((side === 'offer' ? match.offerAnswer : match.needAnswer) === 'yes') tell({ ...match, state }, side, 'match-not-this-time')
}

/** Ends proposals that nobody answered in time; their needs return to the queue. Gives how many. A periodic job. */
export function expireProposals(): number {
  const due = db()
    .select()
    .from(matches)
    .where(and(eq(matches.state, 'proposed'), lt(matches.expiresAt, now())))
    .all()
  return eachOnItsOwn('expire-proposals', due, (row) => endProposal(matchFrom(row), 'expired')).length
}
