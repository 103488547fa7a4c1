import { and, asc, desc, eq, gt, inArray, isNull, lt, sql } from 'drizzle-orm'
import { answerLinks, matches, matchQuestions } from '~db/schema/matching'
import { islandDate } from '~/i18n/format'
import { archiveNewcomer, moveNeed, needById, readContact, type Reader } from '~/newcomers/newcomers.server'
import { audiences, isOfferKind, requirementsOf } from '~/offers/offer'
import { holdPlace, offerRow, ownersOf, releaseHeldPlace, takeHeldPlace } from '~/offers/offers.server'
import { CONFIDENTIALITY_VERSION, type CredentialKind } from '~/people/credentials'
import { isOneOf } from '~/people/facts'
import { credentialsOf, recordCredential } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { recordAudit } from '~/server/audit.server'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { enqueueMail } from '~/server/outbox.server'
import { hashToken, newToken, seal, unseal } from '~/server/sealed.server'
import { ANSWER_DAYS, livingStates, matchStates, otherSide, sides, stateAfterAnswer, type Answer, type MatchState, type Side } from './match'

type Row = typeof matches.$inferSelect
export interface Match extends Omit<Row, 'state' | 'offerAnswer' | 'needAnswer'> { state: MatchState; offerAnswer: Answer | null; needAnswer: Answer | null }

/** Why a step could not be done: somebody was first. The person is told, and nothing was changed. */
export class MatchMoved extends Error {
  override name = 'MatchMoved'
  constructor(readonly why: 'need-taken' | 'offer-full' | 'already-answered' | 'requirement-missing' | 'moved-on') {
    super(why)
  }
}

function matchFrom(row: Row): Match {
  const answer = (value: string | null): Answer | null => (value === 'yes' || value === 'no' ? value : null)
  return { ...row, state: isOneOf(matchStates, row.state) ? row.state : 'cancelled', offerAnswer: answer(row.offerAnswer), needAnswer: answer(row.needAnswer) }
}

export function matchById(id: string): Match | null {
  const row = db().select().from(matches).where(eq(matches.id, id)).get()
  return row ? matchFrom(row) : null
}

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
    const id = newId()
    const at = now()
    db().insert(matches).values({
      id, offerId, needId, state: 'proposed', carrierId: offer.organisationId ?? offer.ownerUserId, newcomerId: need.newcomerId, rank,
      proposedBy: actor.userId, proposedAt: at, expiresAt: new Date(at.getTime() + ANSWER_DAYS * 86_400_000),
    }).run()
    recordAudit({ actor: actor.userId, action: 'match.proposed', subject: `match:${id}` })
    const match = matchFrom(db().select().from(matches).where(eq(matches.id, id)).get() as Row)
    for (const side of sides) tell(match, side, 'match-proposed')
    return id
  })
}

/** Makes a private link for one side of a match: good for as long as the proposal is, and 30 days once both said yes. Gives its path. */
export function makeAnswerLink(match: Pick<Match, 'id' | 'state' | 'expiresAt'>, side: Side): string {
  const token = newToken()
  const expiresAt = match.state === 'proposed' ? match.expiresAt : new Date(now().getTime() + 30 * 86_400_000)
  db().insert(answerLinks).values({ tokenHash: hashToken(token), matchId: match.id, side, expiresAt }).run()
  return `/svar/${token}`
}

/** What a private link opens. Reading changes nothing: mail scanners open links too. An expired link opens nothing but that word. */
export function readAnswerLink(token: string): { match: Match; side: Side; expired: boolean } | null {
  const row = db().select().from(answerLinks).where(eq(answerLinks.tokenHash, hashToken(token))).get()
  const match = row && matchById(row.matchId)
  return row && match ? { match, side: row.side === 'offer' ? 'offer' : 'need', expired: row.expiresAt <= now() } : null
}

/** Requirements of a match's offer that are not met today. */
export function missingRequirements(match: Match): CredentialKind[] {
  const offer = offerRow(match.offerId)
  if (!offer || !isOfferKind(offer.kind)) return []
  const required = requirementsOf({ kind: offer.kind, audience: offer.audience.filter((code) => isOneOf(audiences, code)), ofOrganisation: offer.organisationId !== null })
  const held = credentialsOf([offer.ownerUserId], islandDate(now())).get(offer.ownerUserId)
  return required.filter((kind) => !held?.has(kind))
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
    const answered = { ...match, ...(side === 'offer' ? { offerAnswer: answer, offerAnsweredAt: now() } : { needAnswer: answer, needAnsweredAt: now() }) }
    if (side === 'offer' && answer === 'yes') promiseConfidentiality(match, by)
    const state = stateAfterAnswer(answered, missingRequirements(match).length === 0)
    const after = { ...answered, state, activatedAt: state === 'active' ? now() : null, endedAt: state === 'declined' ? now() : null }
    db().update(matches).set({ state, offerAnswer: after.offerAnswer, offerAnsweredAt: after.offerAnsweredAt, needAnswer: after.needAnswer, needAnsweredAt: after.needAnsweredAt, activatedAt: after.activatedAt, endedAt: after.endedAt }).where(eq(matches.id, id)).run()
    recordAudit({ actor: by === 'link' ? `link:${side}` : by.userId, action: 'match.answered', subject: `match:${id}`, detail: side })
    if (state === 'declined') {
      giveBack(after)
      const other = otherSide(side)
      if ((other === 'offer' ? match.offerAnswer : match.needAnswer) === 'yes') tell(after, other, 'match-not-this-time')
    }
    if (state === 'active' || state === 'agreed') {
      takeHeldPlace(match.offerId)
      moveNeed(match.needId, 'matching', 'covered')
      for (const each of sides) tell(after, each, state === 'active' ? 'match-active' : 'match-agreed')
    }
    return after
  })
}

/** With a yes a volunteer promises to keep to themselves what they hear; the version of the promise is kept. */
function promiseConfidentiality(match: Match, by: Actor | 'link') {
  const offer = offerRow(match.offerId)
  if (offer && !offer.organisationId) recordCredential(offer.ownerUserId, { kind: 'confidentiality', seenBy: by === 'link' || by.userId === offer.ownerUserId ? null : by.userId, seenOn: islandDate(now()), textVersion: CONFIDENTIALITY_VERSION })
}

function giveBack(match: Match) {
  releaseHeldPlace(match.offerId)
  moveNeed(match.needId, 'matching', 'open')
}

/** Starts a match that both said yes to, when its last requirement has been met. */
export function startMatch(actor: Actor, id: string): void {
  inTransaction(() => {
    const match = matchById(id)
    if (match?.state !== 'agreed') throw new MatchMoved('moved-on')
    if (missingRequirements(match).length > 0) throw new MatchMoved('requirement-missing')
    const after = { ...match, state: 'active' as const, activatedAt: now() }
    db().update(matches).set({ state: after.state, activatedAt: after.activatedAt }).where(eq(matches.id, id)).run()
    recordAudit({ actor: actor.userId, action: 'match.started', subject: `match:${id}` })
    for (const side of sides) tell(after, side, 'match-active')
  })
}

/** Takes a proposal back before both have answered. Nobody is told why; who had said yes is told that it will not be this time. */
export function cancelMatch(actor: Actor, id: string): void {
  inTransaction(() => {
    const match = matchById(id)
    if (match?.state !== 'proposed') throw new MatchMoved('moved-on')
    endProposal(match, 'cancelled')
    recordAudit({ actor: actor.userId, action: 'match.cancelled', subject: `match:${id}` })
  })
}

/** Puts a newcomer away: a proposal that waits for answers is taken back first, so that nothing opens again afterwards. */
export function putNewcomerAway(actor: Actor, newcomerId: string): void {
  inTransaction(() => {
    const waiting = db().select().from(matches).where(and(eq(matches.newcomerId, newcomerId), eq(matches.state, 'proposed'))).all()
    for (const row of waiting) endProposal(matchFrom(row), 'cancelled')
    archiveNewcomer(actor, newcomerId)
  })
}

function endProposal(match: Match, state: 'cancelled' | 'expired') {
  db().update(matches).set({ state, endedAt: now() }).where(eq(matches.id, match.id)).run()
  giveBack(match)
  for (const side of sides) if ((side === 'offer' ? match.offerAnswer : match.needAnswer) === 'yes') tell({ ...match, state }, side, 'match-not-this-time')
}

/** Ends proposals that nobody answered in time; their needs return to the queue. Gives how many. A periodic job. */
export function expireProposals(): number {
  return inTransaction(() => {
    const due = db().select().from(matches).where(and(eq(matches.state, 'proposed'), lt(matches.expiresAt, now()))).all()
    for (const row of due) endProposal(matchFrom(row), 'expired')
    return due.length
  })
}

type MatchMail = 'match-proposed' | 'match-active' | 'match-agreed' | 'match-not-this-time' | 'question-answered'

/** Mails one side, in its own language. Subjects say nothing personal; what each learns of the other is decided here alone. */
function tell(match: Match, side: Side, template: MatchMail): void {
  const offer = offerRow(match.offerId)
  if (!offer || !isOfferKind(offer.kind)) return
  const reader: Reader = { match: match.id }
  const link = match.state === 'proposed' || side === 'need' ? makeAnswerLink(match, side) : `/mit/match/${match.id}`
  const newcomer = readContact(reader, match.newcomerId)
  const owners = ownersOf(offer)
  const together = match.state === 'active'
  if (side === 'offer') {
    for (const owner of owners) {
      const path = readIn(link, owner.locale)
      const other = together && newcomer ? { name: newcomer.name, email: newcomer.email, phone: newcomer.phone } : null
      enqueueMail({ to: owner.email, template, locale: owner.locale, causedBy: `match:${match.id}`, data: { side, kind: offer.kind, firstName: owner.firstName, path, other, missing: template === 'match-agreed' ? missingRequirements(match) : [] } })
    }
    return
  }
  if (!newcomer || newcomer.channel !== 'email' || !newcomer.email) return
  const owner = owners[0]
  const other = together && owner ? { name: owner.firstName, email: owner.email, phone: owner.phone } : null
  enqueueMail({ to: newcomer.email, template, locale: newcomer.locale, causedBy: `match:${match.id}`, data: { side, kind: offer.kind, firstName: newcomer.name, path: readIn(link, newcomer.locale), other, missing: [] } })
}

/** The path in its reader's language: the device it is opened on may be shared, or set to another. */
export function readIn(path: string, locale: string): string {
  return `${path}?sprog=${locale}`
}

/** Keeps a question of one side for the coordinator; the answer waits until it is answered. */
export function askAboutMatch(id: string, side: Side, question: string): void {
  const questionId = newId()
  db().insert(matchQuestions).values({ id: questionId, matchId: id, side, questionSealed: seal(question, `match_questions.question:${questionId}`), askedAt: now() }).run()
}

export interface MatchQuestion { id: string; side: Side; question: string; askedAt: Date; reply: string | null }
/** The questions of a match: all for a coordinator, one side's own for that side. */
export function questionsOf(matchId: string, side?: Side): MatchQuestion[] {
  const rows = db().select().from(matchQuestions).where(and(eq(matchQuestions.matchId, matchId), side ? eq(matchQuestions.side, side) : undefined)).orderBy(asc(matchQuestions.askedAt)).all()
  return rows.map((row) => ({
    id: row.id, side: row.side === 'offer' ? 'offer' : 'need', askedAt: row.askedAt,
    question: unseal(row.questionSealed, `match_questions.question:${row.id}`),
    reply: row.replySealed === null ? null : unseal(row.replySealed, `match_questions.reply:${row.id}`),
  }))
}

/** Answers a question; whoever asked is told by mail that an answer waits. */
export function replyToQuestion(actor: Actor, questionId: string, reply: string): void {
  inTransaction(() => {
    const row = db().select().from(matchQuestions).where(and(eq(matchQuestions.id, questionId), isNull(matchQuestions.repliedAt))).get()
    const match = row && matchById(row.matchId)
    if (!row || !match) throw new MatchMoved('moved-on')
    db().update(matchQuestions).set({ replySealed: seal(reply, `match_questions.reply:${questionId}`), repliedAt: now(), repliedBy: actor.userId }).where(eq(matchQuestions.id, questionId)).run()
    tell(match, row.side === 'offer' ? 'offer' : 'need', 'question-answered')
  })
}

/** Matches with a question that waits for a coordinator, the oldest first. */
export function matchesWithOpenQuestion(): Set<string> {
  return new Set(db().select({ id: matchQuestions.matchId }).from(matchQuestions).where(isNull(matchQuestions.repliedAt)).orderBy(asc(matchQuestions.askedAt)).limit(200).all().map((row) => row.id))
}

/** Matches in some states, for a coordinator; the newest proposal first, or the oldest. */
export function matchesInStates(states: readonly MatchState[], order: 'newest' | 'oldest', limit: number, offset = 0): Match[] {
  return db().select().from(matches).where(inArray(matches.state, [...states])).orderBy(order === 'newest' ? desc(matches.proposedAt) : asc(matches.proposedAt)).limit(limit).offset(offset).all().map(matchFrom)
}
export function countMatches(states: readonly MatchState[]): number {
  return db().select({ n: sql<number>`count(*)` }).from(matches).where(inArray(matches.state, [...states])).get()?.n ?? 0
}
/** Proposals somebody said no to since an instant: the desk shows that the need is back. */
export function declinedSince(since: Date): Match[] {
  return db().select().from(matches).where(and(inArray(matches.state, ['declined', 'expired']), gt(matches.proposedAt, since))).orderBy(desc(matches.proposedAt)).limit(50).all().map(matchFrom)
}

/** A person's matches: those their offers or organisations carry, and those of their own need. The newest first. */
export function matchesOf(carriers: readonly string[], newcomerId: string | null): { match: Match; side: Side }[] {
  const carried = db().select().from(matches).where(and(inArray(matches.carrierId, [...carriers]), inArray(matches.state, [...livingStates]))).all().map((row) => ({ match: matchFrom(row), side: 'offer' as const }))
  const own = newcomerId ? db().select().from(matches).where(and(eq(matches.newcomerId, newcomerId), inArray(matches.state, [...livingStates]))).all().map((row) => ({ match: matchFrom(row), side: 'need' as const })) : []
  return [...carried, ...own].sort((a, b) => b.match.proposedAt.getTime() - a.match.proposedAt.getTime())
}
/** The living match of a need, if it has one. */
export function livingMatchOf(needId: string): Match | null {
  const row = db().select().from(matches).where(and(eq(matches.needId, needId), inArray(matches.state, [...livingStates]))).get()
  return row ? matchFrom(row) : null
}

/** Offers that were tried for a need and came to nothing. */
export function declinedOffersOf(needId: string): Set<string> {
  const rows = db().select({ offerId: matches.offerId }).from(matches).where(and(eq(matches.needId, needId), inArray(matches.state, ['declined', 'expired']))).all()
  return new Set(rows.map((row) => row.offerId))
}
/** How many living matches each carrier has. */
export function loadOfCarriers(): Map<string, number> {
  const rows = db().select({ id: matches.carrierId, n: sql<number>`count(*)` }).from(matches).where(inArray(matches.state, [...livingStates])).groupBy(matches.carrierId).all()
  return new Map(rows.map((row) => [row.id, row.n]))
}

export function removeOldAnswerLinks(): void {
  db().delete(answerLinks).where(lt(answerLinks.expiresAt, new Date(now().getTime() - 90 * 86_400_000))).run()
}

