import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { PageHandle } from '~/ui/page-frame'
import { flashHeader } from '~/i18n/flash.server'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { newId } from '~/server/ids.server'
import { Button, ButtonLink } from '~/ui/button'
import { Crumbs } from '~/ui/crumbs'
import { ErrorSummary } from '~/ui/error-summary'
import { ConsentField } from '../consent-field'
import { consentTexts } from '../consent.server'
import { arrivalMonths, entryFrom } from '../entry'
import { FormPart } from '../form-part'
import { NeedsField } from '../needs-field'
import { LanguageFields, MoreFields, PersonFields, PlaceFields, WhenFields, WhoFields } from '../newcomer-fields'
import { registerNewcomerForm } from '../newcomer-form'
import { registerNewcomer } from '../newcomers.server'
import { useNewcomerForm } from '../use-newcomer-form'

export const handle = { frame: 'desk' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }]

export const loader = mayLoad('/koordinator/tilflyttere/ny', ({ language }) => ({
  title: translator(language)('newcomers:register.title'),
  months: arrivalMonths(now()),
  consent: consentTexts(),
  formKey: newId(),
}))

export const action = mayAct('/koordinator/tilflyttere/ny', {
  async register({ actor, form }) {
    const submission = parseWithZod(form, { schema: registerNewcomerForm })
    if (submission.status !== 'success') return data(submission.reply(), { status: 400 })
    const { needs, consent: _given, formKey, ...typed } = submission.value
    const id = registerNewcomer(actor, entryFrom(typed), needs, typed.locale, { formKey })
    return redirect(`/koordinator/tilflyttere/${id}`, {
      headers: { 'set-cookie': await flashHeader({ key: 'newcomers:flash.registered' }) },
    })
  },
})

export default function Register() {
  const { months, consent, formKey } = useLoaderData<typeof loader>()
  const lastResult = useActionData<typeof action>()
  const { t } = useTranslation(['newcomers', 'facts', 'forms'])
  const { fields, formProps, problems, submission } = useNewcomerForm(registerNewcomerForm, lastResult, {
    channel: 'email',
    genderWish: 'any',
  })
  return (
    <div className="wrap wrap--text band--tight casework">
      <Crumbs
        label={t('crumbs')}
        items={[{ text: t('list.heading'), href: '/koordinator/tilflyttere' }, { text: t('register.heading') }]}
      />
      <h1>{t('register.heading')}</h1>
      <p className="lead">{t('register.lead')}</p>
      <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
      <Form method="post" className="newcomer-form" {...formProps}>
        <input type="hidden" name="formKey" value={formKey} />
        <WhoFields fields={fields} />
        <FormPart title={t('form.looksFor')}>
          <NeedsField field={fields.needs} label={t('form.needs')} hint={t('form.needsHint')} nameOf={(kind) => t(`facts:kinds.${kind}`)} />
        </FormPart>
        <LanguageFields fields={fields} />
        <PlaceFields fields={fields} months={months} />
        <WhenFields fields={fields} />
        <PersonFields fields={fields} />
        <MoreFields fields={fields} open={Boolean(fields.interests.errors ?? fields.industries.errors ?? fields.wishes.errors)} />
        <ConsentField field={fields.consent} texts={consent} />
        <div className="wizard-nav">
          <ButtonLink variant="quiet" href="/koordinator/tilflyttere">
            {t('form.cancel')}
          </ButtonLink>
          <Button type="submit" name="intent" value="register" variant="primary" size="big">
            {t('register.do')}
          </Button>
        </div>
      </Form>
    </div>
  )
}
