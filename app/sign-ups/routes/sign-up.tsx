import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { data, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { eventForReading } from '~/events/event-page.server'
import { KindWord } from '~/events/kind-word'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad, notFound } from '~/people/guard.server'
import { personById } from '~/people/people.server'
import type { Actor } from '~/people/permissions'
import { takeToken } from '~/server/limits.server'
import { tokenOf } from '../comer.server'
import { SignUpCard } from '../sign-up-card'
import { signUpCardFor } from '../sign-up-card.server'
import { signUpForm } from '../sign-up-form'
import { SignUpDone, type Done } from '../sign-up-done'
import { signUp, type SignedUp } from '../signing-up.server'

/** Signing up by itself, with every date that comes; the form beside the event posts here, too. */

/** A phone shows so many without long scrolling; the rest for who asks. */
const USUAL_DATES = 8
function openEvent(actor: Actor | null, slug: string | undefined) {
  const event = eventForReading(actor, slug)
  if (!event) throw notFound()
  return event
}

/** Few mails a day to one address, and not too many to addresses that one network types in. */
async function mayMail(to: string, typedFrom: string | null): Promise<boolean> {
  if (typedFrom !== null && !(await takeToken('event-mail-by-network', typedFrom)).allowed) return false
  return (await takeToken('event-mail-to-address', to)).allowed
}

export const loader = mayLoad('/arrangementer/:slug/tilmeld', ({ actor, params, url, language }) => {
  const event = openEvent(actor, params.slug)
  return {
    title: translator(language)('signUps:page.title', { title: event.title }),
    event: { slug: event.slug, title: event.title, kind: event.kind },
    card: signUpCardFor(actor, event, null, {
      most: url.searchParams.has('alle') ? Infinity : USUAL_DATES,
      chosen: url.searchParams.get('dag'),
    }),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }, { name: 'robots', content: 'noindex' }]

interface Reply {
  reply: SubmissionResult<string[]> | null
  done: Done | null
}
const refused = (reply: SubmissionResult<string[]>, status = 422) => data<Reply>({ reply, done: null }, { status })
const whyNot = {
  closed: { formErrors: ['sign-up-closed'] },
  'no-such-date': { fieldErrors: { date: ['no-such-date'] } },
  'too-many': { fieldErrors: { adults: ['more-than-places'] } },
  'no-adult': { fieldErrors: { adults: ['adult-needed'] } },
}

export const action = mayAct('/arrangementer/:slug/tilmeld', {
  async 'sign-up'({ actor, params, form, context, language }) {
    const event = openEvent(actor, params.slug)
    const { questions } = signUpCardFor(actor, event, null, { most: Infinity })
    const submission = parseWithZod(form, { schema: signUpForm(questions) })
    if (submission.status !== 'success') return refused(submission.reply())
    const {
      adults,
      children,
      needsInterpreter,
      interpreter,
      late,
      name = '',
      email = null,
      phone = null,
      date,
      formKey,
      website,
    } = submission.value
    const { allowed, retryAfterSeconds } = actor
      ? await takeToken('sign-up-to-event', actor.userId)
      : await takeToken('sign-up-to-event', context.clientAddress, adults + children)
    if (!allowed) return refused(submission.reply({ formErrors: [`too-often:${Math.max(1, Math.ceil(retryAfterSeconds / 60))}`] }), 429)
    const to = actor ? (personById(actor.userId)?.email ?? null) : email
    const done = (result: Extract<SignedUp, { outcome: 'signed-up' }>, mailed: boolean): Reply => ({
      reply: null,
      done: {
        entries: result.entries.map(({ date: on, state, number }) => ({
          time: on && { day: on.day, starts: on.starts, ends: on.ends },
          state,
          number,
        })),
        mailedTo: mailed ? to : null,
        byPhone: to === null,
        addressKept: event.addressKept,
        // a guest's way back goes to their address alone
        token: actor && result.first ? tokenOf(result.first.id) : null,
      },
    })
    // a machine is told what a person is told
    if (website) return data(done({ outcome: 'signed-up', entries: [{ date: null, state: 'in', number: null }], first: null }, to !== null))
    const mail = to !== null && (await mayMail(to, actor ? null : context.clientAddress))
    const result = signUp(
      actor ? { userId: actor.userId } : { name, email, phone },
      event,
      date === 'every' ? 'every' : { dateId: date ?? '' },
      {
        adults,
        children,
        interpreter: needsInterpreter ? (interpreter ?? null) : null,
        wantsLate: late === 'on',
        locale: language,
        formKey,
        mail,
      },
    )
    if (result.outcome === 'refused') return refused(submission.reply(whyNot[result.why]))
    return data(done(result, mail))
  },
})

export default function SignUpPage() {
  const { event, card } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('signUps')
  if (answer?.done) return <SignUpDone {...answer.done} slug={event.slug} title={event.title} />
  return (
    <div className="wrap wrap--text band--tight stack signuppage">
      <p>
        <a href={`/arrangementer/${event.slug}`}>{t('page.back')}</a>
      </p>
      <KindWord kind={event.kind} />
      <h1>
        <bdi dir="auto">{event.title}</bdi>
      </h1>
      <SignUpCard card={card} reply={answer?.reply ?? null} />
    </div>
  )
}
