import type { MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { hiddenPage } from '~/server/shared-page.server'
import { mayAct, mayLoad, type Doer } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { Crumbs } from '~/ui/crumbs'
import type { PageHandle } from '~/ui/page-frame'
import { coordinatorsActions, found } from '../editing.server'
import { readEditor } from '../editor-page.server'
import { StoryEditor } from '../story-editor'
import { storyRow } from '../story-reading.server'

export const handle = { frame: 'desk' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data }) => data?.shared ?? []

const LIST = '/koordinator/historier'
const PAGE = '/koordinator/historier/:id'

export const loader = mayLoad(PAGE, ({ params, url }) => {
  const story = readEditor(found(storyRow(params.id ?? '')), url.searchParams.get('paa'))
  return { story, today: now(), shared: hiddenPage(story.view.title) }
})

export const action = mayAct(
  PAGE,
  coordinatorsActions(({ actor, params }: Doer<'coordinator'>) => ({ actor, row: found(storyRow(params.id ?? '')), list: LIST })),
)

export default function DeskStory() {
  const { story, today } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('stories')
  return (
    <div className="wrap band--tight stack casework">
      <Crumbs label={t('crumbs')} items={[{ text: t('desk.title'), href: LIST }, { text: <bdi>{story.view.title}</bdi> }]} />
      <h1 style={{ fontSize: 'var(--t-4)' }}>
        <bdi>{story.view.title}</bdi>
      </h1>
      <StoryEditor story={story} list={LIST} coordinator today={today} answer={answer} />
    </div>
  )
}
