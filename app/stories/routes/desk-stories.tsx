import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '~/i18n/i18n.server'
import { BankTabs } from '~/organisations/bank-tabs'
import { isOneOf } from '~/people/facts'
import { mayLoad } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import type { PageHandle } from '~/ui/page-frame'
import { Pagination } from '~/ui/pagination'
import { Tabs } from '~/ui/tabs'
import { storyStates } from '../story'
import { StoryList } from '../story-list'
import { countStories, listStories } from '../story-reading.server'

export const handle = { frame: 'desk' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const HERE = '/koordinator/historier'

/** Every story, those that wait for a coordinator first. */
export const loader = mayLoad(HERE, ({ url, language }) => {
  const asked = url.searchParams.get('vis')
  const counts = countStories()
  const state = isOneOf(storyStates, asked) ? asked : asked === null && counts.submitted > 0 ? ('submitted' as const) : null
  const page = Number(url.searchParams.get('side') ?? 1)
  return { ...listStories(null, state, page), state, counts, today: now(), title: translator(language)('stories:desk.title') }
})

export default function DeskStories() {
  const { lines, pages, page, state, counts, today } = useLoaderData<typeof loader>()
  const { t } = useTranslation('stories')
  const view = (each: string | null) => `${HERE}?vis=${each ?? 'alle'}`
  return (
    <div className="wrap band--tight stack casework">
      <div className="head">
        <h1 style={{ fontSize: 'var(--t-4)' }}>{t('desk.title')}</h1>
        <ButtonLink variant="primary" icon="plus" href={`${HERE}/ny`}>
          {t('desk.new')}
        </ButtonLink>
      </div>
      <BankTabs current="stories" />
      <p className="measure">{t('desk.lead')}</p>
      <Tabs
        label={t('desk.states')}
        items={[null, 'submitted' as const, 'draft' as const, 'published' as const, 'withdrawn' as const].map((each) => ({
          href: view(each),
          text: t(each ? `states.${each}` : 'desk.all'),
          ...(each ? { count: counts[each] } : {}),
          current: each === state,
        }))}
      />
      {lines.length === 0 ? (
        <Empty title={t('desk.none')} text={t('desk.noneText')} action={<ButtonLink href={`${HERE}/ny`}>{t('desk.new')}</ButtonLink>} />
      ) : (
        <StoryList lines={lines} list={HERE} today={today} whose />
      )}
      <Pagination
        label={t('list.pages')}
        page={page}
        pages={pages}
        href={(to) => `${view(state)}&side=${to}`}
        previous={t('list.previous')}
        next={t('list.next')}
        pageLabel={(to) => t('list.page', { page: to })}
      />
    </div>
  )
}
