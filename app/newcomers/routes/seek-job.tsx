import type { SubmissionResult } from '@conform-to/react'
import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { PageHandle } from '~/ui/page-frame'
import { flashHeader } from '~/i18n/flash.server'
import { islandDate } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { readJobFilter } from '~/offers/jobs'
import { findJobs } from '~/offers/jobs.server'
import { mayAct, mayLoad } from '~/people/guard.server'
import { personById } from '~/people/people.server'
import { now } from '~/server/clock.server'
import { newId } from '~/server/ids.server'
import { Anchor } from '~/ui/anchor'
import { Flash } from '~/ui/flash'
import { arrivalMonths } from '../entry'
import { jobForm } from '../job-form'
import { JobSeekerForm } from '../job-seeker-form'
import { SelfDone, type Registered } from '../self-done'
import { registerJobSeeker } from '../self-registration.server'

export const handle = { frame: 'wizard' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }]

/** A young person looks for a spare-time job, without an account; what comes of it stands in the coordinators' queue. */
export const loader = mayLoad('/fritidsjob/soeg', ({ actor, language }) => {
  const person = actor && !actor.roles.has('coordinator') ? personById(actor.userId) : null
  return {
    title: translator(language)('jobs:seek.documentTitle'),
    staff: actor?.roles.has('coordinator') ?? false,
    account: person && { firstName: person.firstName, email: person.email, phone: person.phone },
    months: arrivalMonths(now()),
    formKey: newId(),
  }
})

interface Reply {
  reply: SubmissionResult<string[]> | null
  done: Registered | null
}
const refused = (reply: SubmissionResult<string[]>, status: number) => data<Reply>({ reply, done: null }, { status })
/** So many jobs are shown at once to somebody who has just said that they look for one. */
const SHOWN = 3

export const action = mayAct('/fritidsjob/soeg', {
  async register({ actor, form, context, language }) {
    const submission = parseWithZod(form, { schema: jobForm })
    if (submission.status !== 'success') return refused(submission.reply(), 400)
    const typed = submission.value
    if (typed.arrivedMonth > islandDate(now()).slice(0, 7))
      return refused(submission.reply({ fieldErrors: { arrivedMonth: ['month'] } }), 400)
    const { channel, email = null, ageBand: age, town } = typed
    // a machine is told what a person is told
    if (typed.website) return data<Reply>({ reply: null, done: { channel, mailedTo: email, offers: [], signedIn: false } })
    const result = await registerJobSeeker(actor, typed, { language, network: context.clientAddress })
    if (result.outcome === 'too-often') return refused(submission.reply({ formErrors: [`too-often:${result.minutes}`] }), 429)
    if (result.outcome === 'added')
      return redirect('/mit', { headers: { 'set-cookie': await flashHeader({ key: 'newHere:flash.addedOnly' }) } })
    const { mailed, own } = result
    const { jobs } = findJobs({ ...readJobFilter(new URLSearchParams()).filter, age, town })
    return data<Reply>({
      reply: null,
      done: {
        channel: channel === 'email' && !mailed && !own ? 'desk' : channel,
        mailedTo: mailed ? email : null,
        offers: jobs.filter(({ free }) => free > 0).slice(0, SHOWN),
        signedIn: own,
      },
    })
  },
})

export default function SeekJob() {
  const { staff, account, months, formKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t, i18n } = useTranslation('jobs')
  if (answer?.done) return <SelfDone {...answer.done} />
  return (
    <div className="wrap wrap--text band--tight stack">
      <h1>{t('seek.title')}</h1>
      <p className="lead">{t('seek.lead')}</p>
      {staff && <Flash still>{t('seek.staff')}</Flash>}
      <JobSeekerForm account={account} months={months} formKey={formKey} language={i18n.language} reply={answer?.reply ?? null} />
      <p>
        <Anchor href="/fritidsjob">{t('seek.back')}</Anchor>
      </p>
    </div>
  )
}
