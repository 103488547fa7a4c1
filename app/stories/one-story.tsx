import { useTranslation } from 'react-i18next'
import { directionOf } from '~/i18n/languages'
import { Picture } from '~/pictures/picture'
import { Anchor } from '~/ui/anchor'
import type { StoryCardView } from './story'

/** The newest story large, picture and what somebody said, as the home page has it. */
export function OneStory({ story }: { story: Omit<StoryCardView, 'publishedAt'> }) {
  const { t, i18n } = useTranslation('stories')
  const own = story.language === i18n.language ? {} : { lang: story.language, dir: directionOf(story.language) }
  return (
    <div className={story.picture ? 'story' : 'stack'}>
      {story.picture && <Picture picture={story.picture} sizes="(min-width: 52rem) 34rem, 100vw" className="story__picture" />}
      <div className="stack">
        <h2 id="historie" {...own}>
          {story.title}
        </h2>
        {story.quote && <blockquote {...own}>{t('quoted', { words: story.quote })}</blockquote>}
        {story.lead && <p {...own}>{story.lead}</p>}
        <p>
          <Anchor href={`/historier/${story.slug}`}>
            {t('read')}
            <span className="vh">: {story.title}</span>
          </Anchor>
        </p>
      </div>
    </div>
  )
}
