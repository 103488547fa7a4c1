import type { SubmissionResult } from '@conform-to/react'
import type { SerializeFrom } from '@remix-run/node'
import { useTranslation } from 'react-i18next'
import { endonyms, interfaceLanguages } from '~/i18n/languages'
import { Flash } from '~/ui/flash'
import { Fold } from '~/ui/fold'
import { Segmented } from '~/ui/segmented'
import type { EditorPage } from './editor-page.server'
import { PeopleCard } from './people-card'
import { StandingCard } from './standing-card'
import { StoryArticle } from './story-article'
import { StoryForm } from './story-fields'
import { TranslationForm } from './translation-form'

interface StoryEditorProps {
  story: SerializeFrom<EditorPage>
  /** The list it stands in. */
  list: string
  coordinator: boolean
  today: Date | string
  answer: { which: string; reply: SubmissionResult<string[]> } | undefined
}

/** The page a story is written on: its words in each language, who is in it, and where it stands. */
export function StoryEditor({ story, list, coordinator, today, answer }: StoryEditorProps) {
  const { t } = useTranslation('stories')
  const here = `${list}/${story.id}`
  const reply = (which: string) => (answer?.which === which ? answer.reply : null)
  const published = story.state === 'published'
  const asksAgain = story.people.length > 0
  return (
    <div className="split storyedit">
      <div className="stack">
        <Segmented
          label={t('form.languages')}
          options={interfaceLanguages.map((language) => ({
            href: language === 'da' ? here : `${here}?paa=${language}`,
            text: (
              <>
                <span lang={language}>{endonyms[language]}</span>
                {!story.languages.includes(language) && <span className="vh"> ({t('form.missing')})</span>}
              </>
            ),
            current: language === story.writing,
          }))}
        />
        {(published || asksAgain) && (
          <Flash tone="warn" still>
            {t(published ? (asksAgain || !coordinator ? 'form.publishedChange' : 'form.publishedNobody') : 'form.change')}
          </Flash>
        )}
        {story.writing === 'da' ? (
          <StoryForm key={story.version} typed={story.typed} reply={reply('story')} picture={story.view.picture} saved back={list} />
        ) : (
          <TranslationForm
            key={`${story.writing}${story.version}`}
            typed={story.typed}
            reply={reply('translation')}
            language={story.writing}
            danish={story.view.title}
          />
        )}
      </div>
      <div className="stack">
        <StandingCard story={story} coordinator={coordinator} reply={reply('send-back')} />
        <PeopleCard
          people={story.people}
          version={story.version}
          toAsk={story.toAsk}
          cannotRead={story.cannotRead}
          mayNote={coordinator}
          published={published}
          today={today}
          reply={reply('person')}
        />
        <Fold summary={t('form.preview')}>
          <StoryArticle story={story.view} today={today} titleAs="h2" />
        </Fold>
      </div>
    </div>
  )
}
