import { useTranslation } from 'react-i18next'
import { Card } from '~/ui/card'
import { Flash } from '~/ui/flash'
import { ConsentForm } from './consent-form'
import type { ConsentStanding, StoryView } from './story'
import { StoryArticle } from './story-article'

interface ConsentPageProps {
  place: { name: string; underAge: boolean; inPicture: boolean; standing: ConsentStanding; published: boolean; gone: boolean }
  /** Not sent to somebody who said no: what it becomes is no longer about them. */
  story: (Omit<StoryView, 'publishedAt'> & { publishedAt: Date | string | null }) | null
  version: number
  /** The picture as it is sent with the page. */
  picture: string | null
  today: Date | string
}

/** A story as it will stand, for somebody who is in it: yes, no, or no longer. */
export function ConsentPage({ place, story, version, picture, today }: ConsentPageProps) {
  const { t } = useTranslation('stories')
  const { standing, published } = place
  return (
    <div className="wrap wrap--text band stack">
      <h1 className="letter__ask">{t(story ? 'consent.ask' : 'consent.askNo', { name: place.name })}</h1>
      {story && <p className="lead">{t(standing === 'yes' ? 'consent.leadYes' : 'consent.lead')}</p>}
      {standing === 'yes' && (
        <Flash tone="ok" still>
          {t(published ? 'consent.isOut' : 'consent.youSaidYes')}
        </Flash>
      )}
      {standing === 'no' && <Flash still>{t('consent.youSaidNo')}</Flash>}
      {standing === 'again' && (
        <Flash tone="warn" still>
          {t('consent.changed')}
        </Flash>
      )}
      {story && (
        <Card>
          <StoryArticle story={story} today={today} titleAs="h2" pictureSource={picture} hrefIn={(language) => `?sprog=${language}`} />
        </Card>
      )}
      <Card title={t(standing === 'yes' || standing === 'no' ? 'consent.titleYes' : 'consent.title')}>
        <ConsentForm place={place} version={version} about={story?.title ?? ''} />
      </Card>
      <p className="soft">{t('consent.keep')}</p>
    </div>
  )
}
