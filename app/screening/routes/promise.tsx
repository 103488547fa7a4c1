import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { flashHeader } from '~/i18n/flash.server'
import { formatDay, islandDate } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { CONFIDENTIALITY_VERSION } from '~/people/credentials'
import { mayAct, mayLoad } from '~/people/guard.server'
import { useCheckedForm } from '~/people/use-checked-form'
import { now } from '~/server/clock.server'
import { Button } from '~/ui/button'
import { CheckField } from '~/ui/check-field'
import { Crumbs } from '~/ui/crumbs'
import { ErrorSummary } from '~/ui/error-summary'
import { Flash } from '~/ui/flash'
import { vars } from '~/ui/vars'
import { promiseOf, signPromise } from '../confidentiality.server'
import { screeningFormProblems } from '../form-words'
import { promiseForm } from '../screening-form'

export const loader = mayLoad('/mit/tavshed', ({ actor, language }) => ({
  title: translator(language)('screening:promise.title'),
  today: islandDate(now()),
  promise: promiseOf(actor.userId),
}))
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }]

export const action = mayAct('/mit/tavshed', {
  async sign({ actor, form }) {
    const submission = parseWithZod(form, { schema: promiseForm })
    if (submission.status !== 'success') return data(submission.reply(), { status: 422 })
    // an older text lay before them: they read the new one first
    if (!signPromise(actor, submission.value.version)) return data(submission.reply({ formErrors: ['moved-on'] }), { status: 409 })
    return redirect('/mit/tavshed', { headers: { 'set-cookie': await flashHeader({ key: 'screening:flash.signed' }) } })
  },
})

/** What is promised, in the order one reads it. */
const points = ['stays', 'pictures', 'numbers', 'worried', 'after'] as const

export default function Confidentiality() {
  const { promise, today } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { t, i18n } = useTranslation(['screening', 'forms'])
  const { fields, formProps, words, problems, submission } = useCheckedForm(promiseForm, reply, {
    questions: screeningFormProblems(t, ['read']),
  })
  const day = promise.signedOn ? formatDay(promise.signedOn, i18n.language, new Date(`${today}T12:00:00Z`)) : ''
  return (
    <div className="wrap wrap--text band--tight stack" style={vars({ gap: 'var(--s-5)' })}>
      <Crumbs
        label={t('crumbs')}
        items={[{ text: t('own.mine'), href: '/mit' }, { text: t('own.title'), href: '/mit/krav' }, { text: t('promise.title') }]}
      />
      <h1 style={{ fontSize: 'var(--t-4)' }}>{t('promise.title')}</h1>
      {promise.signedOn && (
        <Flash tone={promise.current ? 'ok' : 'warn'} still>
          {t(promise.current ? 'promise.signed' : 'promise.changed', { day })}
        </Flash>
      )}
      <p className="lead">{t(`promise.${CONFIDENTIALITY_VERSION}.lead`)}</p>
      {points.map((point) => (
        <section key={point} className="stack" style={vars({ gap: 'var(--s-2)' })}>
          <h2 style={{ fontSize: 'var(--t-2)' }}>{t(`promise.${CONFIDENTIALITY_VERSION}.points.${point}.title`)}</h2>
          <p>{t(`promise.${CONFIDENTIALITY_VERSION}.points.${point}.text`)}</p>
        </section>
      ))}
      {!promise.current && (
        <Form method="post" className="card stack" {...formProps}>
          <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
          <input type="hidden" name="version" value={CONFIDENTIALITY_VERSION} />
          <CheckField field={fields.read} label={t('promise.read')} {...words} />
          <div>
            <Button type="submit" variant="primary" name="intent" value="sign" icon="pencil">
              {t('promise.sign')}
            </Button>
          </div>
          <p className="soft">{t('promise.kept')}</p>
        </Form>
      )}
      <p className="soft">{t('promise.version', { version: CONFIDENTIALITY_VERSION })}</p>
    </div>
  )
}
