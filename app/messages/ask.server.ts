import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect } from '@remix-run/node'
import { flashHeader } from '~/i18n/flash.server'
import { translator } from '~/i18n/i18n.server'
import type { InterfaceLanguage } from '~/i18n/languages'
import { notFound, type Doer, type Visitor } from '~/people/guard.server'
import type { Actor } from '~/people/permissions'
import { newId } from '~/server/ids.server'
import { askWithAccount, askWithoutAccount } from './asking.server'
import { askForm, guestAskForm } from './conversation-form'
import type { About } from './conversation'
import { answersFor, restingSubject, subjectOf } from './subjects.server'

export interface AskedAbout {
  about: About
  id: string
}

/**
 * What the page of asking needs. Whoever answers for it goes to its page; what rests is said to rest, and what nobody could ever ask
 * about is not there.
 */
export function loadAsk(asked: AskedAbout, actor: Actor | null, language: InterfaceLanguage) {
  const subject = subjectOf(asked.about, asked.id)
  if (actor && subject && answersFor(actor, subject)) throw redirect(subject.path)
  const known = subject ?? restingSubject(asked.about, asked.id)
  if (!known) throw notFound()
  const { about, title, owner, path } = known
  return {
    subject: { about, title, owner, path },
    resting: subject === null,
    signedIn: actor !== null,
    formKey: newId(),
    title: translator(language)(`messages:ask.title.${about}`),
  }
}

/** Takes what somebody asks: into the conversation at once, or into a mail that asks whether the address is theirs. */
export async function takeAsk({ about, id }: AskedAbout, { actor, form, context }: Doer<'anyone'> & Visitor<'anyone'>) {
  const subject = subjectOf(about, id)
  if (actor && subject && answersFor(actor, subject)) throw notFound()
  if (!subject && !restingSubject(about, id)) throw notFound()
  const resting = (submission: { reply: (options: { formErrors: string[] }) => SubmissionResult<string[]> }) =>
    data({ reply: submission.reply({ formErrors: ['resting'] }), mailedTo: null }, { status: 409 })
  const wait = (minutes: number) => `too-often:${minutes}`
  if (actor) {
    const submission = parseWithZod(form, { schema: askForm })
    if (submission.status !== 'success') return data({ reply: submission.reply(), mailedTo: null }, { status: 400 })
    if (!subject) return resting(submission)
    const asked = await askWithAccount(actor, subject, submission.value.text, submission.value.formKey)
    if (asked.outcome === 'sent')
      return redirect(`/mit/beskeder/${asked.id}`, { headers: { 'set-cookie': await flashHeader({ key: 'messages:flash.asked' }) } })
    if (asked.outcome === 'resting') return resting(submission)
    const [error, status] = asked.outcome === 'kept-apart' ? ['cannot-write', 409] : [wait(asked.minutes), 429]
    return data({ reply: submission.reply({ formErrors: [error] }), mailedTo: null }, { status })
  }
  const submission = parseWithZod(form, { schema: guestAskForm })
  if (submission.status !== 'success') return data({ reply: submission.reply(), mailedTo: null }, { status: 400 })
  if (!subject) return resting(submission)
  const { website, ...asked } = submission.value
  // a machine is told what a person is told
  if (website) return data({ reply: null, mailedTo: asked.email })
  const result = await askWithoutAccount(subject, { ...asked, network: context.clientAddress })
  if (result.outcome === 'too-often')
    return data({ reply: submission.reply({ formErrors: [wait(result.minutes)] }), mailedTo: null }, { status: 429 })
  return data({ reply: null, mailedTo: asked.email })
}
