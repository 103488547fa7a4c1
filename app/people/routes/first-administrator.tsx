import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { flashHeader } from '~/i18n/flash.server'
import { translator } from '~/i18n/i18n.server'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { TextField } from '~/ui/text-field'
import { firstAdministratorForm } from '../account-form'
import { AccountForm, AccountPage } from '../account-page'
import { mayAct, mayLoad, notFound } from '../guard.server'
import { readMailLink } from '../mail-links.server'
import { startSession } from '../sessions.server'
import { becomeFirstAdministrator } from '../sign-in.server'
import { useCheckedForm } from '../use-checked-form'

export const loader = mayLoad('/foerste-administrator/:token', ({ params, language }) => {
  if (!readMailLink(params.token ?? '', ['first-admin'])) throw notFound()
  return { title: translator(language)('people:firstAdministrator.title') }
})
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }, { name: 'robots', content: 'noindex' }]

export const action = mayAct('/foerste-administrator/:token', {
  async become({ form, params, language }) {
    const submission = parseWithZod(form, { schema: firstAdministratorForm })
    if (submission.status !== 'success') return data({ reply: submission.reply({ hideFields: ['password'] }) }, { status: 400 })
    const made = await becomeFirstAdministrator(params.token ?? '', { ...submission.value, locale: language })
    if (!made) throw notFound()
    const headers = new Headers({ 'set-cookie': await startSession(made.userId) })
    headers.append('set-cookie', await flashHeader({ key: 'welcome' }))
    return redirect('/admin', { headers })
  },
})

export default function FirstAdministrator() {
  const answer = useActionData<typeof action>()
  const { t } = useTranslation(['people', 'forms'])
  const { fields, formProps, words, problems, submission } = useCheckedForm(firstAdministratorForm, answer?.reply)
  return (
    <AccountPage title={t('firstAdministrator.title')} lead={t('firstAdministrator.lead')}>
      <AccountForm {...formProps}>
        <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
        <TextField field={fields.firstName} label={t('firstName')} autoComplete="given-name" {...words} />
        <TextField field={fields.email} label={t('email')} type="email" autoComplete="username" {...words} />
        <TextField
          field={fields.password}
          label={t('password')}
          hint={t('passwordHint')}
          type="password"
          autoComplete="new-password"
          {...words}
        />
        <Button type="submit" variant="primary" full name="intent" value="become">
          {t('firstAdministrator.submit')}
        </Button>
      </AccountForm>
    </AccountPage>
  )
}
