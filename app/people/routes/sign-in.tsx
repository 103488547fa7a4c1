import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { languageCookie, translator } from '~/i18n/i18n.server'
import { Button, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Flash } from '~/ui/flash'
import { TextField } from '~/ui/text-field'
import { aboutToBegin, addressForm, safePath, signInForm } from '../account-form'
import { AccountForm, AccountPage } from '../account-page'
import { BeforeBeginning } from '../before-beginning'
import { mayAct, mayLoad } from '../guard.server'
import { firstPageOf } from '../roles.server'
import { startSession } from '../sessions.server'
import { requestSignInLink, signInWithPassword } from '../sign-in.server'
import { useCheckedForm } from '../use-checked-form'

export const loader = mayLoad('/log-ind', ({ url, actor, language }) => {
  const next = safePath(url.searchParams.get('til'))
  if (actor) throw redirect(next ?? '/mit')
  return { next, begins: aboutToBegin(next), title: translator(language)('people:signIn.title') }
})
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }]

export const action = mayAct('/log-ind', {
  async password({ form, context, request }) {
    const submission = parseWithZod(form, { schema: signInForm })
    if (submission.status !== 'success')
      return data({ reply: submission.reply({ hideFields: ['password'] }), sent: false }, { status: 400 })
    const next = safePath(form.get('til'))
    const result = await signInWithPassword({ ...submission.value, network: context.clientAddress })
    if (result.outcome === 'in') {
      const headers = new Headers({ 'set-cookie': await startSession(result.person.id) })
      // The person's own language, unless this device has chosen one.
      if (!(await languageCookie.parse(request.headers.get('cookie'))))
        headers.append('set-cookie', await languageCookie.serialize(result.person.locale))
      return redirect(next ?? firstPageOf(result.person.id), { headers })
    }
    const error = result.outcome === 'wrong' ? 'wrong-password' : `too-often:${result.minutes}`
    return data(
      { reply: submission.reply({ formErrors: [error], hideFields: ['password'] }), sent: false },
      { status: result.outcome === 'wrong' ? 400 : 429 },
    )
  },
  async link({ form, context }) {
    const submission = parseWithZod(form, { schema: addressForm })
    if (submission.status !== 'success') return data({ reply: submission.reply(), sent: false }, { status: 400 })
    const result = await requestSignInLink(submission.value.email, context.clientAddress, safePath(form.get('til')))
    if (result.outcome === 'too-often')
      return data({ reply: submission.reply({ formErrors: [`too-often:${result.minutes}`] }), sent: false }, { status: 429 })
    return data({ reply: null, sent: true })
  },
})

export default function SignIn() {
  const { next, begins } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation(['people', 'forms'])
  const { fields, formProps, words, problems, submission } = useCheckedForm(signInForm, answer?.reply)
  const query = next ? `?til=${encodeURIComponent(next)}` : ''
  return (
    <AccountPage
      title={t('signIn.title')}
      lead={begins ? <BeforeBeginning what={begins} register={`/opret${query}`} /> : next ? t('signIn.needed') : undefined}
      after={
        <p>
          {t('signIn.new')} <a href={`/opret${query}`}>{t('signIn.register')}</a>
        </p>
      }
    >
      {answer?.sent && <Flash>{t('signIn.sent')}</Flash>}
      <AccountForm {...formProps}>
        <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
        <input type="hidden" name="til" value={next ?? ''} />
        <TextField field={fields.email} label={t('email')} type="email" autoComplete="username" {...words} />
        <TextField field={fields.password} label={t('password')} type="password" autoComplete="current-password" {...words} />
        <Button type="submit" variant="primary" full name="intent" value="password">
          {t('signIn.submit')}
        </Button>
        <ButtonLink variant="quiet" href="/glemt">
          {t('signIn.forgot')}
        </ButtonLink>
        <hr style={{ marginBlock: 0 }} />
        <p className="soft" id="link">
          {t('signIn.linkText')}
        </p>
        <Button type="submit" full icon="mail" name="intent" value="link" formNoValidate>
          {t('signIn.linkSubmit')}
        </Button>
      </AccountForm>
    </AccountPage>
  )
}
