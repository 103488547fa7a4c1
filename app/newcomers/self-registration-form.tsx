import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { isOneOf, spokenLanguages } from '~/people/facts'
import { useCheckedForm } from '~/people/use-checked-form'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { AboutPart, ConsentPart, MeetPart, ReachPart, WishPart, type SelfFieldSet } from './self-fields'
import { selfForm } from './self-form'

interface SelfFormProps {
  account: { firstName: string; email: string; phone: string | null } | null
  months: readonly string[]
  formKey: string
  language: string
  reply: SubmissionResult<string[]> | null
}

const asked = {
  needs: 'wishes.label',
  wishes: 'wishesText',
  name: 'name',
  languages: 'languages',
  danishLevel: 'danish',
  town: 'town',
  arrivedMonth: 'arrived',
  ageBand: 'age',
  children: 'children',
  when: 'when',
  transport: 'transport',
  genderWish: 'wish',
  gender: 'gender',
  channel: 'channel',
  phone: 'phone',
  email: 'email',
  consent: 'consent',
} as const

/** Five short parts on one page: nothing is lost when the connection is, and it works in any browser. */
export function SelfForm({ account, months, formKey, language, reply }: SelfFormProps) {
  const { t } = useTranslation(['newHere', 'messages', 'forms'])
  const { fields, formProps, words, problems, submission, busy } = useCheckedForm(selfForm, reply, {
    id: 'ny',
    defaultValue: {
      formKey,
      genderWish: 'any',
      // who reads the page in their own language speaks it
      languages: language !== 'da' && isOneOf(spokenLanguages, language) ? [language] : [],
      ...(account && { name: account.firstName, email: account.email, phone: account.phone ?? undefined, channel: 'email' }),
    },
    questions: Object.fromEntries(Object.entries(asked).map(([name, key]) => [name, t(key)])),
  })
  const set = fields as unknown as SelfFieldSet
  return (
    <Form method="post" className="selfform" reloadDocument {...formProps}>
      <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
      <input type="hidden" name="formKey" value={String(fields.formKey.initialValue ?? formKey)} />
      <WishPart fields={set} words={words} />
      <AboutPart fields={set} words={words} months={months} />
      <MeetPart fields={set} words={words} />
      <ReachPart fields={set} words={words} signedIn={account !== null} />
      <ConsentPart fields={set} words={words} />
      {/* for machines that fill in everything; nobody else meets it */}
      <div className="vh" aria-hidden="true">
        <label>
          {t('messages:ask.trap')}
          <input type="text" name="website" tabIndex={-1} autoComplete="off" defaultValue="" />
        </label>
      </div>
      <Button type="submit" name="intent" value="register" variant="primary" size="big" full disabled={busy}>
        {t('send')}
      </Button>
    </Form>
  )
}
