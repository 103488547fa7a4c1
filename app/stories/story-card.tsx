import { useTranslation } from 'react-i18next'
import { formatDay, formatSeries, languageName } from '~/i18n/format'
import { directionOf } from '~/i18n/languages'
import { townName } from '~/island/towns'
import { Picture } from '~/pictures/picture'
import { Anchor } from '~/ui/anchor'
import type { StoryCardView } from './story'

interface StoryCardProps {
  /** Instants as the loader sends them. */
  story: Omit<StoryCardView, 'publishedAt'> & { publishedAt: Date | string }
  today: Date | string
  titleAs?: 'h2' | 'h3'
}

/** A story in a list: its picture, what it is called, and what it is about. */
export function StoryCard({ story, today, titleAs: Title = 'h2' }: StoryCardProps) {
  const { t, i18n } = useTranslation('stories')
  const foreign = story.language !== i18n.language
  const own = foreign ? { lang: story.language, dir: directionOf(story.language) } : {}
  const facts = [
    formatDay(new Date(story.publishedAt), i18n.language, new Date(today)),
    ...(story.town ? [townName(story.town)] : []),
    ...(foreign ? [t('inLanguage', { language: languageName(story.language, i18n.language) })] : []),
  ]
  return (
    <article className="storycard">
      {story.picture ? (
        <Picture picture={story.picture} sizes="(min-width: 60rem) 22rem, 100vw" className="storycard__picture" />
      ) : (
        <div className="storycard__none" aria-hidden="true" />
      )}
      <div className="storycard__words">
        <Title>
          <Anchor href={`/historier/${story.slug}`} {...own}>
            {story.title}
          </Anchor>
        </Title>
        {(story.lead || story.quote) && <p {...own}>{story.lead || t('quoted', { words: story.quote })}</p>}
        <p className="soft">{formatSeries(facts, i18n.language)}</p>
      </div>
    </article>
  )
}
