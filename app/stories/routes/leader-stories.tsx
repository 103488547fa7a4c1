import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '~/i18n/i18n.server'
import { LeaderHead } from '~/organisations/leader-head'
import { ledOrganisation } from '~/organisations/leading.server'
import { mayLoad } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Pagination } from '~/ui/pagination'
import { StoryList } from '../story-list'
import { listStories } from '../story-reading.server'

/** The stories of one organisation, for its leaders. */
export const loader = mayLoad('/forening/:slug/historier', ({ actor, params, url, language }) => {
  const { id, name, slug } = ledOrganisation(actor, params.slug)
  const page = Number(url.searchParams.get('side') ?? 1)
  return {
    organisation: { name, slug },
    ...listStories(id, null, page),
    today: now(),
    title: translator(language)('stories:desk.title'),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function LeaderStories() {
  const { organisation, lines, page, pages, today } = useLoaderData<typeof loader>()
  const { t } = useTranslation('stories')
  const list = `/forening/${organisation.slug}/historier`
  const toNew = (
    <ButtonLink variant="primary" icon="plus" href={`${list}/ny`}>
      {t('desk.new')}
    </ButtonLink>
  )
  return (
    <div className="wrap band--tight stack">
      <LeaderHead organisation={organisation} part="historier" title={t('desk.title')} />
      <div className="head">
        <p className="soft measure">{t('desk.leaderLead')}</p>
        {lines.length > 0 && toNew}
      </div>
      {lines.length === 0 ? (
        <Empty title={t('desk.none')} text={t('desk.leaderNone')} action={toNew} />
      ) : (
        <StoryList lines={lines} list={list} today={today} whose={false} />
      )}
      <Pagination
        label={t('list.pages')}
        page={page}
        pages={pages}
        href={(to) => `${list}?side=${to}`}
        previous={t('list.previous')}
        next={t('list.next')}
        pageLabel={(to) => t('list.page', { page: to })}
      />
    </div>
  )
}
