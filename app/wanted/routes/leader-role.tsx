import type { MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '~/i18n/i18n.server'
import { isTrusted } from '~/organisations/organisations.server'
import { mayAct, mayLoad } from '~/people/guard.server'
import { ButtonLink } from '~/ui/button'
import { Crumbs } from '~/ui/crumbs'
import { Flash } from '~/ui/flash'
import { ledRole, takeRole } from '../leaders.server'
import { RoleForm } from '../role-form'
import { typedRole } from '../wanted-form'

export const loader = mayLoad('/forening/:slug/roller/:id', ({ actor, params, language }) => {
  const { organisation, own } = ledRole(actor, params.slug, params.id)
  if (own.view.state === 'closed' || own.view.state === 'submitted') throw redirect(`/roller/${own.view.id}`)
  return {
    organisation,
    role: own.view,
    sentBackReason: own.sentBackReason,
    typed: typedRole(own.view, own.version),
    trusted: isTrusted(organisation.id),
    title: translator(language)('wanted:form.changeTitle'),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export const action = mayAct('/forening/:slug/roller/:id', {
  save({ actor, params, form }) {
    const { organisation, own } = ledRole(actor, params.slug, params.id)
    return takeRole(actor, organisation, own.view.id, form, 'save')
  },
  submit({ actor, params, form }) {
    const { organisation, own } = ledRole(actor, params.slug, params.id)
    return takeRole(actor, organisation, own.view.id, form, 'submit')
  },
})

export default function LeaderRole() {
  const { organisation, role, typed, sentBackReason, trusted } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('wanted')
  const back = `/forening/${organisation.slug}/roller`
  return (
    <div className="wrap wrap--text band--tight stack">
      <Crumbs
        label={t('crumbs')}
        items={[{ text: t('leader.title'), href: back }, { text: <bdi>{role.title || t('card.noTitle')}</bdi> }]}
      />
      <h1 style={{ fontSize: 'var(--t-4)' }}>{t('form.changeTitle')}</h1>
      {role.state === 'sent-back' && sentBackReason && (
        <Flash tone="warn" still>
          {t('leader.sentBack')} <q dir="auto">{sentBackReason}</q>
        </Flash>
      )}
      {role.state === 'published' && (
        <p>
          <ButtonLink href={`/roller/${role.id}`} icon="eye">
            {t('form.see')}
          </ButtonLink>
        </p>
      )}
      <RoleForm
        typed={typed}
        reply={answer?.reply ?? null}
        back={back}
        shown={role.state === 'published' || role.state === 'paused'}
        trusted={trusted}
      />
    </div>
  )
}
