import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { flashHeader } from '~/i18n/flash.server'
import { translator } from '~/i18n/i18n.server'
import { looksAtOwn } from '~/newcomers/looks.server'
import { OwnLooks } from '~/newcomers/own-looks'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Crumbs } from '~/ui/crumbs'
import { ErrorSummary } from '~/ui/error-summary'
import { TextField } from '~/ui/text-field'
import { vars } from '~/ui/vars'
import { changePasswordForm } from '../account-form'
import { AccountForm } from '../account-page'
import { mayAct, mayLoad } from '../guard.server'
import { passwordHashOf } from '../people.server'
import { endAllSessions, startSession } from '../sessions.server'
import { changePassword } from '../sign-in.server'
import { useCheckedForm } from '../use-checked-form'
import { WhoSeesWhat } from '../who-sees-what'

export const loader = mayLoad('/mit/privatliv', ({ actor, language }) => ({
  hasPassword: passwordHashOf(actor.userId) !== null,
  looks: looksAtOwn(actor.userId),
  title: translator(language)('people:privacy.title'),
}))
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }]

export const action = mayAct('/mit/privatliv', {
  async 'sign-out-everywhere'({ actor }) {
    await endAllSessions(actor.userId)
    return redirect('/log-ind', { headers: { 'set-cookie': await flashHeader({ key: 'signedOutEverywhere', tone: 'info' }) } })
  },
  async 'change-password'({ actor, form }) {
    const submission = parseWithZod(form, { schema: changePasswordForm })
    const hideFields = ['oldPassword', 'password']
    if (submission.status !== 'success') return data({ reply: submission.reply({ hideFields }) }, { status: 400 })
    if (!(await changePassword(actor.userId, submission.value.oldPassword, submission.value.password))) {
      return data({ reply: submission.reply({ fieldErrors: { oldPassword: ['wrong-old-password'] }, hideFields }) }, { status: 400 })
    }
    const headers = new Headers({ 'set-cookie': await startSession(actor.userId) })
    headers.append('set-cookie', await flashHeader({ key: 'passwordChanged' }))
    return redirect('/mit/privatliv', { headers })
  },
})

export default function MyPrivacy() {
  const { hasPassword, looks } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation(['people', 'forms'])
  const { fields, formProps, words, problems, submission } = useCheckedForm(changePasswordForm, answer?.reply)
  return (
    <div className="wrap wrap--text band--tight">
      <Crumbs label={t('crumbs')} items={[{ text: t('mine'), href: '/mit' }, { text: t('privacy.title') }]} />
      <div className="stack" style={vars({ gap: 'var(--s-5)' })}>
        <h1 style={{ fontSize: 'var(--t-4)' }}>{t('privacy.title')}</h1>
        <Card title={t('privacy.whoTitle')}>
          <WhoSeesWhat />
        </Card>
        {looks && <OwnLooks looks={looks} />}
        <Card title={t(hasPassword ? 'privacy.changePassword' : 'privacy.choosePassword')}>
          <AccountForm {...formProps}>
            <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
            {hasPassword && (
              <TextField
                field={fields.oldPassword}
                label={t('privacy.oldPassword')}
                type="password"
                autoComplete="current-password"
                {...words}
              />
            )}
            <TextField
              field={fields.password}
              label={t('newPassword.label')}
              hint={t('passwordHint')}
              type="password"
              autoComplete="new-password"
              {...words}
            />
            <Button type="submit" name="intent" value="change-password">
              {t('privacy.savePassword')}
            </Button>
          </AccountForm>
        </Card>
        <Card title={t('privacy.everywhereTitle')}>
          <Form method="post" reloadDocument className="stack">
            <p>{t('privacy.everywhereText')}</p>
            <p>
              <Button type="submit" icon="log-out" name="intent" value="sign-out-everywhere">
                {t('privacy.everywhere')}
              </Button>
            </p>
          </Form>
        </Card>
      </div>
    </div>
  )
}
