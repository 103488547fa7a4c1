import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad } from '~/people/guard.server'
import { Crumbs } from '~/ui/crumbs'
import type { PageHandle } from '~/ui/page-frame'
import { takeNewStory } from '../editing.server'
import { StoryForm } from '../story-fields'
import { newFormKey } from '../telling.server'

export const handle = { frame: 'desk' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const LIST = '/koordinator/historier'

export const loader = mayLoad('/koordinator/historier/ny', ({ language }) => ({
  formKey: newFormKey(),
  title: translator(language)('stories:form.newTitle'),
}))
export const action = mayAct('/koordinator/historier/ny', {
  save: ({ actor, form }) => takeNewStory(actor, null, form, LIST),
})

export default function NewStory() {
  const { formKey } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('stories')
  return (
    <div className="wrap wrap--text band--tight stack casework">
      <Crumbs label={t('crumbs')} items={[{ text: t('desk.title'), href: LIST }, { text: t('form.newTitle') }]} />
      <h1 style={{ fontSize: 'var(--t-4)' }}>{t('form.newTitle')}</h1>
      <p className="lead">{t('form.newLead')}</p>
      <StoryForm typed={{ formKey, version: 0 }} reply={answer?.reply ?? null} picture={null} back={LIST} />
    </div>
  )
}
