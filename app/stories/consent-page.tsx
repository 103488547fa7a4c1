import { useTranslation } from 'react-i18next'
import { formatPhone } from '~/i18n/format'
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
  /** Whom to ring to have it read aloud. */
  phone: string | null
  /** The picture as it is sent with the page. */
  picture: string | null
  today: Date | string
}

/** A story as it will stand, for somebody who is in it: yes, no, or no longer. */
export function ConsentPage({ place, story, version, phone, picture, today }: ConsentPageProps) {
  const { t, i18n } = useTranslation('stories')
  const { standing, published } = place
  return (
    <div className="wrap wrap--text band stack">
      <h1 className="letter__ask">
        {t(standing === 'yes' ? 'consent.askYes' : standing === 'no' ? 'consent.askNo' : 'consent.ask', { name: place.name })}
      </h1>
      {story && standing !== 'yes' && <p className="lead">{t('consent.lead')}</p>}
      {standing === 'yes' && <p className="lead">{t(published ? 'consent.isOut' : 'consent.youSaidYes')}</p>}
      {standing === 'no' && <Flash still>{t('consent.youSaidNo')}</Flash>}
      {standing === 'again' && (
        <Flash tone="warn" still>
          {t('consent.changed')}
        </Flash>
      )}
      {story && story.language !== i18n.language && phone && (
        <Flash still>
          {t('consent.ring')}{' '}
          <a href={`tel:${phone.replace(/\s/g, '')}`}>
            <bdi dir="ltr">{formatPhone(phone)}</bdi>
          </a>
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
