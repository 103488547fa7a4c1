import { useTranslation } from 'react-i18next'
import { formatDay, languageName, ownLanguageName } from '~/i18n/format'
import { directionOf } from '~/i18n/languages'
import { townName } from '~/island/towns'
import { Picture } from '~/pictures/picture'
import { Anchor } from '~/ui/anchor'
import { Icon } from '~/ui/icon'
import { Meta, type MetaItem } from '~/ui/meta'
import { Prose } from '~/ui/prose'
import type { StoryView } from './story'

interface StoryArticleProps {
  story: Omit<StoryView, 'publishedAt'> & { publishedAt: Date | string | null }
  today: Date | string
  /** Under another heading: `h2`. */
  titleAs?: 'h1' | 'h2'
  /** The picture as it is sent with the page, where its address is closed to the reader. */
  pictureSource?: string | null
  /** Where the same story stands in another language; without it the languages are not offered. */
  hrefIn?: (language: string) => string
}

/** A story as it is read. */
export function StoryArticle({ story, today, titleAs: Title = 'h1', pictureSource, hrefIn }: StoryArticleProps) {
  const { t, i18n } = useTranslation('stories')
  const reader = i18n.language
  const foreign = story.language !== reader
  const dir = directionOf(story.language)
  const own = foreign ? { lang: story.language, dir } : {}
  const others = story.languages.filter((language) => language !== story.language)
  const items: MetaItem[] = []
  if (story.publishedAt) items.push({ icon: 'calendar-days', text: formatDay(new Date(story.publishedAt), reader, new Date(today)) })
  if (story.town) items.push({ icon: 'map-pin', text: townName(story.town) })
  if (story.organisation)
    items.push({
      icon: 'users',
      text: (
        <Anchor href={`/foreninger/${story.organisation.slug}`}>
          <bdi>{story.organisation.name}</bdi>
        </Anchor>
      ),
    })
  return (
    <article className="storypage stack">
      {foreign && (
        <p className="soft">
          <Icon name="languages" /> {t('onlyIn', { language: languageName(story.language, reader) })}
        </p>
      )}
      <Title {...own}>{story.title}</Title>
      {story.lead && (
        <p className="lead" {...own}>
          {story.lead}
        </p>
      )}
      {items.length > 0 && <Meta items={items} />}
      {story.picture &&
        (pictureSource === undefined ? (
          <Picture picture={story.picture} sizes="(min-width: 46rem) 46rem, 100vw" className="storypage__picture" />
        ) : (
          pictureSource && (
            <img
              className="storypage__picture"
              src={pictureSource}
              alt={story.picture.alt}
              width={story.picture.width}
              height={story.picture.height}
            />
          )
        ))}
      {story.quote && (
        <blockquote className="storypage__quote" {...own}>
          {t('quoted', { words: story.quote })}
        </blockquote>
      )}
      <Prose html={story.body} lang={foreign ? story.language : undefined} dir={foreign ? dir : undefined} />
      {hrefIn && others.length > 0 && (
        <p>
          {t('alsoIn')}{' '}
          {others.map((language, at) => (
            <span key={language}>
              {at > 0 && ' · '}
              <Anchor href={hrefIn(language)} whole lang={language} dir={directionOf(language)} hrefLang={language}>
                {ownLanguageName(language).name}
              </Anchor>
            </span>
          ))}
        </p>
      )}
    </article>
  )
}
