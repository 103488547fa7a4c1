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
import { answersFor, type Subject } from './subjects.server'

/** What the page of asking needs; what cannot be asked about is not there, and whoever answers for it goes to its page. */
export function loadAsk(subject: Subject | null, actor: Actor | null, language: InterfaceLanguage) {
  if (!subject) throw notFound()
  if (actor && answersFor(actor, subject)) throw redirect(subject.path)
  const { about, title, owner, path } = subject
  return {
    subject: { about, title, owner, path },
    signedIn: actor !== null,
    formKey: newId(),
    title: translator(language)(`messages:ask.title.${about}`),
  }
}

/** Takes what somebody asks: into the conversation at once, or into a mail that asks whether the address is theirs. */
export async function takeAsk(subject: Subject | null, { actor, form, context }: Doer<'anyone'> & Visitor<'anyone'>) {
  if (!subject || (actor && answersFor(actor, subject))) throw notFound()
  const wait = (minutes: number) => `too-often:${minutes}`
  if (actor) {
    const submission = parseWithZod(form, { schema: askForm })
    if (submission.status !== 'success') return data({ reply: submission.reply(), mailedTo: null }, { status: 400 })
    const asked = await askWithAccount(actor, subject, submission.value.text, submission.value.formKey)
    if (asked.outcome === 'sent')
      return redirect(`/mit/beskeder/${asked.id}`, { headers: { 'set-cookie': await flashHeader({ key: 'messages:flash.asked' }) } })
    const [error, status] = asked.outcome === 'kept-apart' ? ['cannot-write', 409] : [wait(asked.minutes), 429]
    return data({ reply: submission.reply({ formErrors: [error] }), mailedTo: null }, { status })
  }
  const submission = parseWithZod(form, { schema: guestAskForm })
  if (submission.status !== 'success') return data({ reply: submission.reply(), mailedTo: null }, { status: 400 })
  const { website, ...asked } = submission.value
  // a machine is told what a person is told
  if (website) return data({ reply: null, mailedTo: asked.email })
  const result = await askWithoutAccount(subject, { ...asked, network: context.clientAddress })
  if (result.outcome === 'too-often')
    return data({ reply: submission.reply({ formErrors: [wait(result.minutes)] }), mailedTo: null }, { status: 429 })
  return data({ reply: null, mailedTo: asked.email })
}
