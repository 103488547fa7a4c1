import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { flashHeader } from '~/i18n/flash.server'
import { translator } from '~/i18n/i18n.server'
import { Button, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { TextField } from '~/ui/text-field'
import { newPasswordForm } from '../account-form'
import { AccountForm, AccountPage } from '../account-page'
import { mayAct, mayLoad } from '../guard.server'
import { readMailLink } from '../mail-links.server'
import { startSession } from '../sessions.server'
import { resetPassword } from '../sign-in.server'
import { useCheckedForm } from '../use-checked-form'

export const loader = mayLoad('/nyt-kodeord/:token', ({ params, language }) => ({
  good: readMailLink(params.token ?? '', ['reset-password']) !== null,
  title: translator(language)('people:newPassword.title'),
}))
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }, { name: 'robots', content: 'noindex' }]

export const action = mayAct('/nyt-kodeord/:token', {
  async change({ form, params, request }) {
    const submission = parseWithZod(form, { schema: newPasswordForm })
    if (submission.status !== 'success') return data({ reply: submission.reply({ hideFields: ['password'] }) }, { status: 400 })
    const changed = await resetPassword(params.token ?? '', submission.value.password)
    if (!changed) return redirect(request.url)
    const headers = new Headers({ 'set-cookie': await startSession(changed.userId) })
    headers.append('set-cookie', await flashHeader({ key: 'passwordChanged' }))
    return redirect('/mit', { headers })
  },
})

export default function NewPassword() {
  const { good } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation(['people', 'forms'])
  const { fields, formProps, words, problems, submission } = useCheckedForm(newPasswordForm, answer?.reply)
  if (!good) {
    return (
      <AccountPage title={t('followLink.oldTitle')} lead={t('followLink.oldText')}>
        <ButtonLink variant="primary" full href="/glemt">
          {t('newPassword.again')}
        </ButtonLink>
      </AccountPage>
    )
  }
  return (
    <AccountPage title={t('newPassword.title')} lead={t('newPassword.lead')}>
      <AccountForm {...formProps}>
        <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
        <TextField
          field={fields.password}
          label={t('newPassword.label')}
          hint={t('passwordHint')}
          type="password"
          autoComplete="new-password"
          {...words}
        />
        <Button type="submit" variant="primary" full name="intent" value="change">
          {t('newPassword.submit')}
        </Button>
      </AccountForm>
    </AccountPage>
  )
}
