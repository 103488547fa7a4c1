import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import type { Match, Side } from '~/matching/match'
import { offerRow } from '~/offers/offer-reading.server'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { env } from '~/server/env.server'
import { takeToken } from '~/server/limits.server'
import { answerBy } from './concern'
import { raiseForm } from './concern-form'
import { canRaise, ConcernMoved, ownConcerns, raiseConcern, TooManyConcerns } from './concerns.server'

/** What the page shows to one side: its own answers, never its own words. */
export function raisePage(match: Match, side: Side, justSaid: boolean, readsAnswers: boolean) {
  const own = readsAnswers ? ownConcerns(match.id, side) : []
  const latest = ownConcerns(match.id, side)[0]
  return {
    open: canRaise(match),
    own,
    answerBy: justSaid ? answerBy(latest?.raisedAt ?? now()) : null,
    phone: env().CONTACT_PHONE ?? null,
    shared: side === 'offer' && Boolean(offerRow(match.offerId)?.organisationId),
  }
}

/** So many concerns of one side may wait for an answer. Each is a mail to a coordinator, and there is a number to call. */
const MOST_WAITING = 5

/** Takes what somebody said; what cannot be taken comes back as it was typed. */
export async function takeConcern(match: Match, side: Side, by: Actor | 'link', form: FormData, backTo: string) {
  const submission = parseWithZod(form, { schema: raiseForm })
  if (submission.status !== 'success') return data({ reply: submission.reply() }, { status: 400 })
  const tooMany = () => data({ reply: submission.reply({ fieldErrors: { text: ['too-many-concerns'] } }) }, { status: 429 })
  if (!(await takeToken('write-message', `concern:${match.id}:${side}`)).allowed) return tooMany()
  try {
    raiseConcern(match.id, side, submission.value.text, by, MOST_WAITING)
  } catch (error) {
    if (error instanceof TooManyConcerns) return tooMany()
    if (!(error instanceof ConcernMoved)) throw error
    return redirect(backTo)
  }
  return redirect(`${backTo}?sagt=1`)
}
