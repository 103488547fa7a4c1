import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { ledOrganisation } from '~/organisations/leading.server'
import { mayAct, mayLoad, type Doer } from '~/people/guard.server'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { hiddenPage } from '~/server/shared-page.server'
import { Crumbs } from '~/ui/crumbs'
import { leadersActions, found } from '../editing.server'
import { readEditor } from '../editor-page.server'
import { StoryEditor } from '../story-editor'
import { storyRow } from '../story-reading.server'

const PAGE = '/forening/:slug/historier/:id'

/** A story of that organisation. */
function ledStory(actor: Actor, params: Record<string, string | undefined>) {
  const { id, slug } = ledOrganisation(actor, params.slug)
  const row = storyRow(params.id ?? '')
  return { row: found(row?.organisationId === id ? row : null), list: `/forening/${slug}/historier` }
}

export const loader = mayLoad(PAGE, ({ actor, params, url }) => {
  const { row, list } = ledStory(actor, params)
  const story = readEditor(row, url.searchParams.get('paa'))
  return { story, list, today: now(), shared: hiddenPage(story.view.title) }
})
export const meta: MetaFunction<typeof loader> = ({ data }) => data?.shared ?? []

export const action = mayAct(
  PAGE,
  leadersActions(({ actor, params }: Doer<'signed-in'>) => ({ actor, ...ledStory(actor, params) })),
)

export default function LeaderStory() {
  const { story, list, today } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('stories')
  return (
    <div className="wrap band--tight stack">
      <Crumbs label={t('crumbs')} items={[{ text: t('desk.title'), href: list }, { text: <bdi>{story.view.title}</bdi> }]} />
      <h1 style={{ fontSize: 'var(--t-4)' }}>
        <bdi>{story.view.title}</bdi>
      </h1>
      <StoryEditor story={story} list={list} coordinator={false} today={today} answer={answer} />
    </div>
  )
}
