import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { PageHandle } from '~/ui/page-frame'
import { translator } from '~/i18n/i18n.server'
import { organisationsLedBy } from '~/organisations/organisations.server'
import { HelpText } from '~/pages/help-text'
import { helpText } from '~/pages/pages.server'
import { mayAct, mayLoad } from '~/people/guard.server'
import { useCheckedForm } from '~/people/use-checked-form'
import { Button, ButtonLink } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { KindChoice } from '../kind-choice'
import { kindForm } from '../offer-form'
import { beginOffer } from '../offers.server'
import { WizardSteps } from '../wizard-steps'

export const handle = { frame: 'wizard' } satisfies PageHandle

export const loader = mayLoad('/tilbud/nyt', ({ actor, language }) => ({
  organisations: organisationsLedBy(actor),
  help: helpText('new-offer', language),
  title: translator(language)('offers:wizard.slags.title'),
}))
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }]

export const action = mayAct('/tilbud/nyt', {
  begin({ actor, form }) {
    const submission = parseWithZod(form, { schema: kindForm })
    if (submission.status !== 'success') return data({ reply: submission.reply() }, { status: 400 })
    const { kind, organisationId } = submission.value
    if (organisationId && !organisationsLedBy(actor).some(({ id }) => id === organisationId)) {
      return data({ reply: submission.reply({ fieldErrors: { organisationId: ['organisation'] } }) }, { status: 400 })
    }
    return redirect(`/mit/tilbud/${beginOffer(actor, kind, organisationId || null)}/hvad`)
  },
})

/** The first step: nothing is kept before a kind has been chosen. */
export default function NewOffer() {
  const { organisations, help } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation(['offers', 'forms'])
  const { fields, formProps, words, problems, submission } = useCheckedForm(kindForm, answer?.reply, {
    // who leads a club is most often here for the club
    defaultValue: { organisationId: organisations[0]?.id ?? '' },
  })
  return (
    <div className="wrap wrap--text band--tight">
      <WizardSteps current="slags" />
      <Form method="post" className="wizard" {...formProps}>
        <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
        <h1 style={{ fontSize: 'var(--t-4)' }}>{t('wizard.slags.title')}</h1>
        <HelpText html={help} look="soft" />
        <KindChoice fields={fields} organisations={organisations} helped words={words} />
        <div className="wizard-nav">
          <ButtonLink href="/mit" icon="x">
            {t('wizard.leave')}
          </ButtonLink>
          <Button type="submit" variant="primary" iconEnd="arrow-right" name="intent" value="begin">
            {t('wizard.next', { step: t('wizard.hvad.step') })}
          </Button>
        </div>
      </Form>
    </div>
  )
}
