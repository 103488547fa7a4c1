import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { isOneOf, spokenLanguages } from '~/people/facts'
import { useCheckedForm } from '~/people/use-checked-form'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { jobForm } from './job-form'
import { JobPart, YoungPart, YoungReachPart, type JobFieldSet } from './job-seeker-fields'

interface JobSeekerFormProps {
  account: { firstName: string; email: string; phone: string | null } | null
  months: readonly string[]
  formKey: string
  language: string
  reply: SubmissionResult<string[]> | null
}

const asked = {
  ageBand: 'seek.age',
  name: 'newHere:name',
  town: 'newHere:town',
  arrivedMonth: 'seek.arrived',
  languages: 'newHere:languages',
  danishLevel: 'newHere:danish',
  industries: 'seek.industries',
  when: 'newHere:when',
  transport: 'newHere:transport',
  channel: 'seek.channel',
  phone: 'seek.phone',
  email: 'seek.email',
  consent: 'newHere:consent',
  parent: 'seek.parent',
} as const

/** Three short parts on one page, without an account and in any browser. */
export function JobSeekerForm({ account, months, formKey, language, reply }: JobSeekerFormProps) {
  const { t } = useTranslation(['jobs', 'newHere', 'messages', 'forms'])
  const { fields, formProps, words, problems, submission, busy } = useCheckedForm(jobForm, reply, {
    id: 'job',
    defaultValue: {
      formKey,
      languages: isOneOf(spokenLanguages, language) ? [language] : [],
      ...(account && { name: account.firstName, email: account.email, phone: account.phone ?? undefined, channel: 'email' }),
    },
    questions: Object.fromEntries(Object.entries(asked).map(([name, key]) => [name, t(key)])),
  })
  const set = fields as unknown as JobFieldSet
  return (
    <Form method="post" className="selfform" reloadDocument {...formProps}>
      <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
      <input type="hidden" name="formKey" value={String(fields.formKey.initialValue ?? formKey)} />
      <YoungPart fields={set} words={words} months={months} />
      <JobPart fields={set} words={words} />
      <YoungReachPart fields={set} words={words} signedIn={account !== null} />
      {/* for machines that fill in everything; nobody else meets it */}
      <div className="vh" aria-hidden="true">
        <label>
          {t('messages:ask.trap')}
          <input type="text" name="website" tabIndex={-1} autoComplete="off" defaultValue="" />
        </label>
      </div>
      <Button type="submit" name="intent" value="register" variant="primary" size="big" full disabled={busy}>
        {t('seek.send')}
      </Button>
    </Form>
  )
}
