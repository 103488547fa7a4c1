import { data, redirect } from '@remix-run/node'
import { flashHeader } from '~/i18n/flash.server'
import type { Actor } from '~/people/permissions'
import type { AnswerReply } from './ask-box'
import { questionForm } from './answer-form'
import { type Answer, type Side, MatchMoved } from './match'
import { askAboutMatch } from './match-questions.server'
import { answerMatch } from './matches.server'

/** Takes a yes or a no and shows the page anew; an answer that comes too late changes nothing and is told so. */
export async function takeAnswer(matchId: string, side: Side, answer: Answer, by: Actor | 'link', backTo: string) {
  try {
    answerMatch(matchId, side, answer, by)
    return redirect(backTo)
  } catch (error) {
    if (!(error instanceof MatchMoved)) throw error
    return redirect(backTo, { headers: { 'set-cookie': await flashHeader({ key: 'answerMoved', tone: 'warn' }) } })
  }
}

/** Keeps a question; one that cannot be kept comes back as it was typed. */
export async function takeQuestion(matchId: string, side: Side, form: FormData, backTo: string) {
  const typed = String(form.get('question') ?? '')
  const parsed = questionForm.safeParse({ question: typed })
  if (!parsed.success) return data<AnswerReply>({ question: typed, error: parsed.error.issues[0]?.message ?? 'format' }, { status: 400 })
  try {
    askAboutMatch(matchId, side, parsed.data.question)
    return redirect(backTo, { headers: { 'set-cookie': await flashHeader({ key: 'questionSent' }) } })
  } catch (error) {
    if (!(error instanceof MatchMoved)) throw error
    return data<AnswerReply>({ question: typed, error: 'too-many-questions' }, { status: 409 })
  }
}
