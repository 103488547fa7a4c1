import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { mayLoad, notFound } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { publicAddress, sharedPage } from '~/server/shared-page.server'
import { Crumbs } from '~/ui/crumbs'
import { ShareButton } from '~/ui/share-button'
import { pictureHref } from '~/pictures/picture-view'
import { otherStories, publishedStory } from '../public.server'
import { StoryArticle } from '../story-article'
import { StoryCard } from '../story-card'

/** One story. One that was taken down is as if it had never been. */
export const loader = mayLoad('/historier/:slug', ({ params, language }) => {
  const story = publishedStory(params.slug ?? '', language)
  if (!story) throw notFound()
  const path = `/historier/${story.slug}`
  const width = story.picture?.sizes.at(-1) ?? story.picture?.width ?? 0
  const own = story.picture && {
    address: publicAddress(pictureHref(story.picture.id, width)),
    width,
    height: Math.round((width * story.picture.height) / story.picture.width),
  }
  const shared = sharedPage({
    title: story.title,
    description: story.lead || story.quote,
    path,
    language: story.language,
    picture: story.town ? `community-${story.town}` : 'bornholm',
    own,
    facts: {
      '@type': 'Article',
      headline: story.title,
      inLanguage: story.language,
      datePublished: story.publishedAt?.toISOString(),
      ...(own ? { image: own.address } : {}),
    },
  })
  return { story, others: otherStories(story.slug, language), address: publicAddress(path), today: now(), shared }
})
export const meta: MetaFunction<typeof loader> = ({ data }) => data?.shared ?? []

export default function Story() {
  const { story, others, address, today } = useLoaderData<typeof loader>()
  const { t } = useTranslation('stories')
  return (
    <>
      <div className="wrap wrap--text band stack">
        <Crumbs label={t('crumbs')} items={[{ text: t('list.title'), href: '/historier' }, { text: <bdi>{story.title}</bdi> }]} />
        <StoryArticle story={story} today={today} hrefIn={(language) => `/historier/${story.slug}?sprog=${language}`} />
        <div>
          <ShareButton title={story.title} address={address}>
            {t('share')}
          </ShareButton>
        </div>
        <p className="soft">{t('withYes')}</p>
      </div>
      {others.length > 0 && (
        <section className="band band--white" aria-labelledby="flere">
          <div className="wrap stack">
            <h2 id="flere">{t('more')}</h2>
            <ul className="storygrid">
              {others.map((each) => (
                <li key={each.slug}>
                  <StoryCard story={each} today={today} titleAs="h3" />
                </li>
              ))}
            </ul>
          </div>
        </section>
      )}
    </>
  )
}
