import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '~/i18n/i18n.server'
import { Button } from '~/ui/button'
import { CheckField } from '~/ui/check-field'
import { ErrorSummary } from '~/ui/error-summary'
import { TextField } from '~/ui/text-field'
import { aboutToBegin, registerForm, safePath } from '../account-form'
import { AccountForm, AccountPage } from '../account-page'
import { deviceCookie } from '../device.server'
import { Prose } from '~/ui/prose'
import { helpText } from '~/pages/pages.server'
import { mayAct, mayLoad } from '../guard.server'
import { register } from '../sign-in.server'
import { useCheckedForm } from '../use-checked-form'

export const loader = mayLoad('/opret', ({ url, actor, language }) => {
  const next = safePath(url.searchParams.get('til'))
  if (actor) throw redirect(next ?? '/mit')
  return { next, begins: aboutToBegin(next), help: helpText('new-account', language), title: translator(language)('people:register.title') }
})
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }]

export const action = mayAct('/opret', {
  async register({ form, context, language }) {
    const submission = parseWithZod(form, { schema: registerForm })
    if (submission.status !== 'success')
      return data({ reply: submission.reply({ hideFields: ['password'] }), sentTo: null }, { status: 400 })
    const result = await register({
      ...submission.value,
      locale: language,
      network: context.clientAddress,
      next: safePath(form.get('til')),
    })
    if (result.outcome === 'too-often')
      return data(
        { reply: submission.reply({ formErrors: [`too-often:${result.minutes}`], hideFields: ['password'] }), sentTo: null },
        { status: 429 },
      )
    return data(
      { reply: null, sentTo: submission.value.email },
      { headers: { 'set-cookie': await deviceCookie().serialize(result.device) } },
    )
  },
})

export default function Register() {
  const { next, begins, help } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation(['people', 'forms'])
  const { fields, formProps, words, problems, submission } = useCheckedForm(registerForm, answer?.reply)
  if (answer?.sentTo) {
    return (
      <AccountPage title={t('register.sentTitle')}>
        <div className="stack">
          <p>{t('register.sentText', { email: answer.sentTo })}</p>
          <p>
            <a href="/opret">{t('register.again')}</a>
          </p>
        </div>
      </AccountPage>
    )
  }
  return (
    <AccountPage
      title={t('register.title')}
      lead={
        <>
          {begins && <p>{t(`signIn.before.${begins}`)}</p>}
          <Prose html={help} />
        </>
      }
      after={
        <p>
          {t('register.have')} <a href={`/log-ind${next ? `?til=${encodeURIComponent(next)}` : ''}`}>{t('register.signIn')}</a>
        </p>
      }
    >
      <AccountForm {...formProps}>
        <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
        <input type="hidden" name="til" value={next ?? ''} />
        <TextField
          field={fields.firstName}
          label={t('firstName')}
          hint={t('register.firstNameHint')}
          autoComplete="given-name"
          {...words}
        />
        <TextField field={fields.email} label={t('email')} type="email" autoComplete="username" {...words} />
        <TextField
          field={fields.password}
          label={t('password')}
          hint={t('passwordHint')}
          type="password"
          autoComplete="new-password"
          {...words}
        />
        <CheckField field={fields.terms} label={t('register.terms')} detail={t('register.termsDetail')} {...words} />
        <Button type="submit" variant="primary" full name="intent" value="register">
          {t('register.submit')}
        </Button>
      </AccountForm>
    </AccountPage>
  )
}
