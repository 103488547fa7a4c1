import { and, asc, eq, isNull } from 'drizzle-orm'
import { matchQuestions } from '~db/schema/matching'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { db, inTransaction } from '~/server/database.server'
import { newId } from '~/server/ids.server'
import { seal, unseal } from '~/server/sealed.server'
import { livingStates, MatchMoved, type Side } from './match'
import { tell } from './match-mails.server'
import { matchById } from './match-reading.server'

/** So many questions of one side may wait at a time. */
const MOST_WAITING = 5

/** Keeps a question of one side for the coordinator; it waits until it is answered. Asked again meanwhile, it is one question. */
export function askAboutMatch(id: string, side: Side, question: string): void {
  inTransaction(() => {
    const waiting = questionsOf(id, side).filter((asked) => asked.reply === null)
    if (waiting.some((asked) => asked.question === question)) return
    if (waiting.length >= MOST_WAITING || !livingStates.some((state) => state === matchById(id)?.state))
      throw new MatchMoved('too-many-questions')
    const questionId = newId()
    db()
      .insert(matchQuestions)
      .values({
        id: questionId,
        matchId: id,
        side,
        questionSealed: seal(question, `match_questions.question:${questionId}`),
        askedAt: now(),
      })
      .run()
  })
}

export interface MatchQuestion {
  id: string
  side: Side
  question: string
  askedAt: Date
  reply: string | null
}

/** The questions of a match: all for a coordinator, one side's own for that side. */
export function questionsOf(matchId: string, side?: Side): MatchQuestion[] {
  const rows = db()
    .select()
    .from(matchQuestions)
    .where(and(eq(matchQuestions.matchId, matchId), side ? eq(matchQuestions.side, side) : undefined))
    .orderBy(asc(matchQuestions.askedAt))
    .all()
  return rows.map((row) => ({
    id: row.id,
    side: row.side === 'offer' ? 'offer' : 'need',
    askedAt: row.askedAt,
    question: unseal(row.questionSealed, `match_questions.question:${row.id}`),
    reply: row.replySealed === null ? null : unseal(row.replySealed, `match_questions.reply:${row.id}`),
  }))
}

/** Answers a question; whoever asked is told by mail that an answer waits. */
export function replyToQuestion(actor: Actor, matchId: string, questionId: string, reply: string): void {
  inTransaction(() => {
    const row = db()
      .select()
      .from(matchQuestions)
      .where(and(eq(matchQuestions.id, questionId), eq(matchQuestions.matchId, matchId), isNull(matchQuestions.repliedAt)))
      .get()
    const match = row && matchById(row.matchId)
    if (!row || !match) throw new MatchMoved('moved-on')
    db()
      .update(matchQuestions)
      .set({ replySealed: seal(reply, `match_questions.reply:${questionId}`), repliedAt: now(), repliedBy: actor.userId })
      .where(eq(matchQuestions.id, questionId))
      .run()
    tell(match, row.side === 'offer' ? 'offer' : 'need', 'question-answered')
  })
}

/** Matches with a question that waits for a coordinator, the oldest first. */
export function matchesWithOpenQuestion(): Set<string> {
  return new Set(
    db()
      .select({ id: matchQuestions.matchId })
      .from(matchQuestions)
      .where(isNull(matchQuestions.repliedAt))
      .orderBy(asc(matchQuestions.askedAt))
      .limit(200)
      .all()
      .map((row) => row.id),
  )
}
