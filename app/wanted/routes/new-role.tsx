import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '~/i18n/i18n.server'
import { isTrusted } from '~/organisations/organisations.server'
import { mayAct, mayLoad } from '~/people/guard.server'
import { Crumbs } from '~/ui/crumbs'
import { ledOrganisation } from '~/organisations/leading.server'
import { takeRole } from '../leaders.server'
import { RoleForm } from '../role-form'

export const loader = mayLoad('/forening/:slug/roller/ny', ({ actor, params, language }) => {
  const organisation = ledOrganisation(actor, params.slug)
  return { organisation, trusted: isTrusted(organisation.id), title: translator(language)('wanted:form.newTitle') }
})
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export const action = mayAct('/forening/:slug/roller/ny', {
  save: ({ actor, params, form }) => takeRole(actor, ledOrganisation(actor, params.slug), null, form, 'save'),
  submit: ({ actor, params, form }) => takeRole(actor, ledOrganisation(actor, params.slug), null, form, 'submit'),
})

export default function NewRole() {
  const { organisation, trusted } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('wanted')
  const back = `/forening/${organisation.slug}/roller`
  return (
    <div className="wrap wrap--text band--tight stack">
      <Crumbs label={t('crumbs')} items={[{ text: t('leader.title'), href: back }, { text: t('form.newTitle') }]} />
      <h1 style={{ fontSize: 'var(--t-4)' }}>{t('form.newTitle')}</h1>
      <p className="lead">{t('form.newLead')}</p>
      <RoleForm
        typed={{ training: 'along-the-way', danishLevel: 'beginner', wanted: '1', suitsNewcomers: 'on', version: '0' }}
        reply={answer?.reply ?? null}
        back={back}
        shown={false}
        trusted={trusted}
      />
    </div>
  )
}
