import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import type { Match, Side } from '~/matching/match'
import type { Actor } from '~/people/permissions'
import { env } from '~/server/env.server'
import { now } from '~/server/clock.server'
import { answerBy } from './concern'
import { raiseForm } from './concern-form'
import { canRaise, ConcernMoved, ownConcerns, raiseConcern } from './concerns.server'

/** What the page shows to one side: its own answers, never its own words. */
export function raisePage(match: Match, side: Side, justSaid: boolean, readsAnswers: boolean) {
  const own = readsAnswers ? ownConcerns(match.id, side) : []
  const latest = ownConcerns(match.id, side)[0]
  return {
    open: canRaise(match),
    own,
    answerBy: justSaid ? answerBy(latest?.raisedAt ?? now()) : null,
    phone: env().CONTACT_PHONE ?? null,
  }
}

/** Takes what somebody said; what cannot be taken comes back as it was typed. */
export function takeConcern(match: Match, side: Side, by: Actor | 'link', form: FormData, backTo: string) {
  const submission = parseWithZod(form, { schema: raiseForm })
  if (submission.status !== 'success') return data({ reply: submission.reply() }, { status: 400 })
  try {
    raiseConcern(match.id, side, submission.value.text, by)
  } catch (error) {
    if (!(error instanceof ConcernMoved)) throw error
    return redirect(backTo)
  }
  return redirect(`${backTo}?sagt=1`)
}
