import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { flashHeader } from '~/i18n/flash.server'
import { translator } from '~/i18n/i18n.server'
import { HelpText } from '~/pages/help-text'
import { helpText } from '~/pages/pages.server'
import { mayAct, mayLoad } from '~/people/guard.server'
import { useFactOptions } from '~/people/fact-options'
import { useCheckedForm } from '~/people/use-checked-form'
import { Anchor } from '~/ui/anchor'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { CheckField } from '~/ui/check-field'
import { Crumbs } from '~/ui/crumbs'
import { ErrorSummary } from '~/ui/error-summary'
import { OptionField } from '~/ui/option-field'
import { SelectField } from '~/ui/select-field'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { vars } from '~/ui/vars'
import { organisationsCalled, registerOrganisation } from '../claims.server'
import { organisationKinds } from '../organisation'
import { LEAD_MAX, NOTE_MAX, registerForm } from '../organisation-form'

export const loader = mayLoad('/foreninger/ny', ({ language }) => ({
  title: translator(language)('organisations:register.title'),
  help: helpText('new-organisation', language),
}))
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }]

export const action = mayAct('/foreninger/ny', {
  async register({ actor, form }) {
    const submission = parseWithZod(form, { schema: registerForm })
    const name = form.get('name')
    const alike = typeof name === 'string' ? organisationsCalled(name) : []
    if (submission.status !== 'success') return data({ reply: submission.reply(), alike }, { status: 400 })
    const { another, ...facts } = submission.value
    if (alike.length > 0 && !another)
      return data({ reply: submission.reply({ fieldErrors: { another: ['organisation-alike'] } }), alike }, { status: 400 })
    const claimed = await registerOrganisation(actor, facts)
    if (claimed.outcome !== 'waiting') {
      const minutes = claimed.outcome === 'too-often' ? claimed.minutes : 1
      return data({ reply: submission.reply({ formErrors: [`too-often:${minutes}`] }), alike }, { status: 429 })
    }
    return redirect(`/forening/${claimed.slug}`, {
      headers: { 'set-cookie': await flashHeader({ key: 'organisations:flash.registered' }) },
    })
  },
})

/** A new organisation: as little as a coordinator needs to say yes; the rest of the page is written afterwards. */
export default function RegisterOrganisation() {
  const { help } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation(['organisations', 'forms', 'facts'])
  const facts = useFactOptions()
  const { fields, formProps, words, problems, submission } = useCheckedForm(registerForm, answer?.reply, {
    questions: {
      name: t('fields.name'),
      another: t('register.another'),
      kind: t('fields.kind'),
      town: t('fields.town'),
      lead: t('fields.lead'),
      note: t('claim.note'),
    },
  })
  const alike = answer?.alike ?? []
  return (
    <div className="wrap wrap--text band--tight">
      <Crumbs label={t('crumbs')} items={[{ text: t('list.short'), href: '/foreninger' }, { text: t('register.title') }]} />
      <Form method="post" className="stack" style={vars({ gap: 'var(--s-5)' })} {...formProps}>
        <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
        <h1 style={{ fontSize: 'var(--t-4)' }}>{t('register.title')}</h1>
        <HelpText html={help} look="soft" />
        <TextField field={fields.name} label={t('fields.name')} {...words} />
        {alike.length > 0 && (
          <Card title={t('register.alike', { count: alike.length })} tone="ochre">
            <div className="stack">
              <ul>
                {alike.map(({ id, name, slug }) => (
                  <li key={id}>
                    <Anchor href={`/foreninger/${slug}`}>
                      <bdi>{name}</bdi>
                    </Anchor>
                    {' · '}
                    <Anchor href={`/foreninger/${slug}/overtag`}>{t('yours.claim')}</Anchor>
                  </li>
                ))}
              </ul>
              <CheckField field={fields.another} label={t('register.another')} {...words} />
            </div>
          </Card>
        )}
        <OptionField
          field={fields.kind}
          label={t('fields.kind')}
          options={organisationKinds.map((value) => ({ value, text: t(`kinds.${value}`), detail: t(`kindHints.${value}`) }))}
          {...words}
        />
        <SelectField field={fields.town} label={t('fields.town')} placeholder={t('chooseTown')} options={facts.towns} {...words} />
        <TextArea field={fields.lead} label={t('fields.lead')} hint={t('hints.lead')} rows={2} max={LEAD_MAX} {...words} />
        <TextArea field={fields.note} label={t('claim.note')} hint={t('claim.noteHint')} rows={3} max={NOTE_MAX} {...words} />
        <div>
          <Button type="submit" variant="primary" name="intent" value="register">
            {t('register.do')}
          </Button>
        </div>
      </Form>
    </div>
  )
}
