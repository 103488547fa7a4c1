import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '~/i18n/i18n.server'
import { ledOrganisation } from '~/organisations/leading.server'
import { mayAct, mayLoad } from '~/people/guard.server'
import { Crumbs } from '~/ui/crumbs'
import { takeNewStory } from '../editing.server'
import { StoryForm } from '../story-fields'
import { newFormKey } from '../telling.server'

export const loader = mayLoad('/forening/:slug/historier/ny', ({ actor, params, language }) => ({
  slug: ledOrganisation(actor, params.slug).slug,
  formKey: newFormKey(),
  title: translator(language)('stories:form.newTitle'),
}))
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export const action = mayAct('/forening/:slug/historier/ny', {
  save({ actor, params, form }) {
    const { id, slug } = ledOrganisation(actor, params.slug)
    return takeNewStory(actor, id, form, `/forening/${slug}/historier`)
  },
})

export default function LeaderNewStory() {
  const { slug, formKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('stories')
  const list = `/forening/${slug}/historier`
  return (
    <div className="wrap wrap--text band--tight stack">
      <Crumbs label={t('crumbs')} items={[{ text: t('desk.title'), href: list }, { text: t('form.newTitle') }]} />
      <h1 style={{ fontSize: 'var(--t-4)' }}>{t('form.newTitle')}</h1>
      <p className="lead">{t('form.newLead')}</p>
      <StoryForm typed={{ formKey, version: 0 }} reply={answer?.reply ?? null} picture={null} back={list} />
    </div>
  )
}
