import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { flashHeader } from '~/i18n/flash.server'
import { translator } from '~/i18n/i18n.server'
import { AccountForm, AccountPage } from '~/people/account-page'
import { mayAct, mayLoad, notFound } from '~/people/guard.server'
import { useCheckedForm } from '~/people/use-checked-form'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { TextArea } from '~/ui/text-area'
import { claimOf, claimOrganisation } from '../claims.server'
import { claimForm, NOTE_MAX } from '../organisation-form'
import { membershipOf, organisationBySlug } from '../organisations.server'

export const loader = mayLoad('/foreninger/:slug/overtag', ({ params, actor, language }) => {
  const organisation = organisationBySlug(params.slug ?? '')
  if (!organisation) throw notFound()
  const known = membershipOf(actor, organisation.id) === 'leader' || claimOf(actor, organisation.id)?.state === 'waiting'
  if (known) throw redirect(`/forening/${organisation.slug}`)
  return { name: organisation.name, title: translator(language)('organisations:claim.title') }
})
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }]

export const action = mayAct('/foreninger/:slug/overtag', {
  async claim({ params, actor, form }) {
    const organisation = organisationBySlug(params.slug ?? '')
    if (!organisation) throw notFound()
    const submission = parseWithZod(form, { schema: claimForm })
    if (submission.status !== 'success') return data({ reply: submission.reply() }, { status: 400 })
    const claimed = await claimOrganisation(actor, organisation, submission.value.note)
    if (claimed.outcome === 'too-often')
      return data({ reply: submission.reply({ formErrors: [`too-often:${claimed.minutes}`] }) }, { status: 429 })
    return redirect(`/forening/${organisation.slug}`, {
      headers: { 'set-cookie': await flashHeader({ key: 'organisations:flash.claimed' }) },
    })
  },
})

export default function Claim() {
  const { name } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation(['organisations', 'forms'])
  const { fields, formProps, words, problems, submission } = useCheckedForm(claimForm, answer?.reply, {
    questions: { note: t('claim.note') },
  })
  return (
    <AccountPage title={t('claim.heading', { name })} lead={t('claim.lead')}>
      <AccountForm {...formProps}>
        <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
        <TextArea field={fields.note} label={t('claim.note')} hint={t('claim.noteHint')} rows={4} max={NOTE_MAX} {...words} />
        <Button type="submit" variant="primary" full name="intent" value="claim">
          {t('claim.do')}
        </Button>
      </AccountForm>
    </AccountPage>
  )
}
