import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { PageHandle } from '~/ui/page-frame'
import { flashHeader } from '~/i18n/flash.server'
import { islandDate } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { HelpText } from '~/pages/help-text'
import { helpText } from '~/pages/pages.server'
import { mayAct, mayLoad, notFound } from '~/people/guard.server'
import { personById } from '~/people/people.server'
import { now } from '~/server/clock.server'
import { newId } from '~/server/ids.server'
import { ButtonLink } from '~/ui/button'
import { Flash } from '~/ui/flash'
import { AddWishes } from '../add-wishes'
import { arrivalMonths } from '../entry'
import { SelfDone, type Registered } from '../self-done'
import { addWishesForm, selfForm } from '../self-form'
import { SelfForm } from '../self-registration-form'
import { addWishes, offersThatFit, ownWishes, registerSelf } from '../self-registration.server'

export const handle = { frame: 'wizard' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: loaded?.title },
  { name: 'description', content: loaded?.description },
]

/** Somebody new on the island says what they wish for, without an account; with one, it is tied to it. */
export const loader = mayLoad('/ny-paa-oeen', ({ actor, language }) => {
  const t = translator(language)
  const person = actor && !actor.roles.has('coordinator') ? personById(actor.userId) : null
  return {
    title: t('newHere:documentTitle'),
    description: t('newHere:lead'),
    help: helpText('new-here', language),
    staff: actor?.roles.has('coordinator') ?? false,
    account: person && { firstName: person.firstName, email: person.email, phone: person.phone },
    own: actor && ownWishes(actor),
    months: arrivalMonths(now()),
    formKey: newId(),
  }
})

interface Reply {
  reply: SubmissionResult<string[]> | null
  done: Registered | null
}
const refused = (reply: SubmissionResult<string[]>, status: number) => data<Reply>({ reply, done: null }, { status })

export const action = mayAct('/ny-paa-oeen', {
  async register({ actor, form, context, language }) {
    const submission = parseWithZod(form, { schema: selfForm })
    if (submission.status !== 'success') return refused(submission.reply(), 400)
    const typed = submission.value
    if (typed.arrivedMonth > islandDate(now()).slice(0, 7))
      return refused(submission.reply({ fieldErrors: { arrivedMonth: ['month'] } }), 400)
    const { channel, email = null } = typed
    // a machine is told what a person is told
    if (typed.website) return data<Reply>({ reply: null, done: { channel, mailedTo: email, offers: [], signedIn: false } })
    const result = await registerSelf(actor, typed, { language, network: context.clientAddress })
    if (result.outcome === 'too-often') return refused(submission.reply({ formErrors: [`too-often:${result.minutes}`] }), 429)
    if (result.outcome === 'added')
      return redirect('/mit', { headers: { 'set-cookie': await flashHeader({ key: 'newHere:flash.addedOnly' }) } })
    const { mailed, own } = result
    return data<Reply>({
      reply: null,
      done: {
        // an address that nobody asked about is not written to
        channel: channel === 'email' && !mailed && !own ? 'desk' : channel,
        mailedTo: mailed ? email : null,
        offers: offersThatFit(typed),
        signedIn: own,
      },
    })
  },
  async add({ actor, form }) {
    const submission = parseWithZod(form, { schema: addWishesForm })
    if (submission.status !== 'success') return refused(submission.reply(), 400)
    if (!addWishes(actor, submission.value.needs)) throw notFound()
    return redirect('/mit', { headers: { 'set-cookie': await flashHeader({ key: 'newHere:flash.added' }) } })
  },
})

export default function NewHere() {
  const { staff, account, own, months, formKey, help } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t, i18n } = useTranslation('newHere')
  if (answer?.done) return <SelfDone {...answer.done} />
  return (
    <div className="wrap wrap--text band--tight stack">
      <h1>{t('title')}</h1>
      {own ? <p className="lead">{t('ownLead')}</p> : <HelpText html={help} />}
      {staff && (
        <Flash
          still
          action={
            <ButtonLink size="sm" href="/koordinator/tilflyttere/ny">
              {t('staff.desk')}
            </ButtonLink>
          }
        >
          {t('staff.text')}
        </Flash>
      )}
      {own ? (
        <AddWishes own={own} reply={answer?.reply ?? null} />
      ) : (
        <SelfForm account={account} months={months} formKey={formKey} language={i18n.language} reply={answer?.reply ?? null} />
      )}
      <p className="soft">
        {t('look')} <a href="/tilbud">{t('lookLink')}</a>
      </p>
    </div>
  )
}
