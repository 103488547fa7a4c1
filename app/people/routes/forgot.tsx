import { parseWithZod } from '@conform-to/zod/v4'
import { data, type MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '~/i18n/i18n.server'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Flash } from '~/ui/flash'
import { TextField } from '~/ui/text-field'
import { addressForm } from '../account-form'
import { AccountForm, AccountPage } from '../account-page'
import { mayAct, mayLoad } from '../guard.server'
import { requestPasswordReset } from '../sign-in.server'
import { useCheckedForm } from '../use-checked-form'

export const loader = mayLoad('/glemt', ({ language }) => ({ title: translator(language)('people:forgot.title') }))
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }]

export const action = mayAct('/glemt', {
  async send({ form, context }) {
    const submission = parseWithZod(form, { schema: addressForm })
    if (submission.status !== 'success') return data({ reply: submission.reply(), sent: false }, { status: 400 })
    const result = await requestPasswordReset(submission.value.email, context.clientAddress)
    if (result.outcome === 'too-often')
      return data({ reply: submission.reply({ formErrors: [`too-often:${result.minutes}`] }), sent: false }, { status: 429 })
    return data({ reply: null, sent: true })
  },
})

export default function Forgot() {
  const answer = useActionData<typeof action>()
  const { t } = useTranslation(['people', 'forms'])
  const { fields, formProps, words, problems, submission } = useCheckedForm(addressForm, answer?.reply)
  return (
    <AccountPage title={t('forgot.title')} lead={t('forgot.lead')}>
      {answer?.sent && <Flash>{t('forgot.sent')}</Flash>}
      <AccountForm {...formProps}>
        <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
        <TextField field={fields.email} label={t('email')} type="email" autoComplete="username" {...words} />
        <Button type="submit" variant="primary" full name="intent" value="send">
          {t('forgot.submit')}
        </Button>
      </AccountForm>
    </AccountPage>
  )
}
