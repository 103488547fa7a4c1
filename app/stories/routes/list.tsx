import { useLoaderData } from '@remix-run/react'
import type { MetaFunction } from '@remix-run/node'
import { useTranslation } from 'react-i18next'
import { translator } from '~/i18n/i18n.server'
import { mayLoad } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { publicAddress, sharedPage } from '~/server/shared-page.server'
import { isTrack, tracks } from '~/tracks/track'
import { Anchor } from '~/ui/anchor'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Pagination } from '~/ui/pagination'
import { Segmented } from '~/ui/segmented'
import { publishedStories } from '../public.server'
import { StoryCard } from '../story-card'

/** What went well on the island, told by those who were there. */
export const loader = mayLoad('/historier', ({ url, language, actor }) => {
  const asked = url.searchParams.get('track')
  const track = isTrack(asked) ? asked : null
  const t = translator(language)
  return {
    ...publishedStories(language, { track, page: Number(url.searchParams.get('side') ?? 1) }),
    track,
    unknown: asked !== null && asked !== '' && track === null,
    coordinator: actor?.roles.has('coordinator') ?? false,
    today: now(),
    feed: `/historier.rss?sprog=${language}`,
    shared: sharedPage({
      title: t('stories:list.documentTitle'),
      description: t('stories:list.lead'),
      path: '/historier',
      language,
      picture: 'bornholm',
    }),
    feedAddress: publicAddress(`/historier.rss?sprog=${language}`),
    feedTitle: t('stories:feed.title'),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data }) =>
  data
    ? [...data.shared, { tagName: 'link', rel: 'alternate', type: 'application/rss+xml', title: data.feedTitle, href: data.feedAddress }]
    : []

export default function Stories() {
  const { stories, track, unknown, page, pages, coordinator, today, feed } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['stories', 'facts'])
  const href = (to: number) => {
    const query = new URLSearchParams([...(track ? [['track', track]] : []), ...(to > 1 ? [['side', String(to)]] : [])])
    return query.size > 0 ? `/historier?${query.toString()}` : '/historier'
  }
  return (
    <div className="wrap band stack">
      <div className="head">
        <h1>{t('list.title')}</h1>
        {coordinator && (
          <ButtonLink href="/koordinator/historier" icon="pencil">
            {t('list.manage')}
          </ButtonLink>
        )}
      </div>
      <p className="lead measure">{t('list.lead')}</p>
      <Segmented
        label={t('list.tracks')}
        options={[
          { href: '/historier', text: t('list.all'), current: track === null },
          ...tracks.map((each) => ({ href: `/historier?track=${each}`, text: t(`facts:tracks.${each}.name`), current: each === track })),
        ]}
      />
      {unknown && <p className="soft">{t('list.unknown')}</p>}
      {stories.length === 0 ? (
        <Empty
          title={t('list.none')}
          text={t(track ? 'list.noneOfTrack' : 'list.noneText')}
          action={<ButtonLink href={track ? '/historier' : '/arrangementer'}>{t(track ? 'list.all' : 'list.toEvents')}</ButtonLink>}
        />
      ) : (
        <ul className="storygrid">
          {stories.map((story) => (
            <li key={story.slug}>
              <StoryCard story={story} today={today} />
            </li>
          ))}
        </ul>
      )}
      <Pagination
        label={t('list.pages')}
        page={page}
        pages={pages}
        href={href}
        previous={t('list.previous')}
        next={t('list.next')}
        pageLabel={(to) => t('list.page', { page: to })}
      />
      <p className="soft">
        {t('list.yours')} <Anchor href="/presse">{t('list.press')}</Anchor> ·{' '}
        <Anchor href={feed} whole>
          {t('list.feed')}
        </Anchor>
      </p>
    </div>
  )
}
