import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad, notFound } from '~/people/guard.server'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { Badge } from '~/ui/badge'
import { Card } from '~/ui/card'
import { Crumbs } from '~/ui/crumbs'
import { Empty } from '~/ui/empty'
import { Fold } from '~/ui/fold'
import { takeNo, takeYes } from '../answering.server'
import { placeOfUser, placesOfUser } from '../consent.server'
import { ConsentForm } from '../consent-form'
import { StoryArticle } from '../story-article'
import { storyView } from '../story-reading.server'

const HERE = '/mit/historier'

/** The stories one is in oneself. */
export const loader = mayLoad(HERE, ({ actor, language }) => ({
  // a story that nobody has been asked about yet is a draft of others
  places: placesOfUser(actor.userId)
    .filter(({ standing }) => standing !== 'not-asked')
    .map(({ personId, underAge, inPicture, standing, story }) => ({
      place: { personId, underAge, inPicture, standing, published: story.state === 'published' },
      // what a story becomes after their no is no longer about them
      story: standing === 'no' ? null : storyView(story, language),
      version: story.version,
    })),
  today: now(),
  title: translator(language)('stories:mine.title'),
}))
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

function placeAsked(actor: Actor, form: FormData) {
  const id = form.get('place')
  if (typeof id !== 'string' || id === '') throw new Response(null, { status: 400 })
  const place = placeOfUser(actor.userId, id)
  if (!place || place.standing === 'not-asked') throw notFound()
  return place
}

export const action = mayAct(HERE, {
  yes: ({ actor, form }) => takeYes(placeAsked(actor, form), form, { by: actor, way: 'account' }, HERE),
  no: ({ actor, form }) => takeNo(placeAsked(actor, form), form, { by: actor, way: 'account' }, HERE),
})

export default function MyStories() {
  const { places, today } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['stories', 'people'])
  return (
    <div className="wrap wrap--text band--tight stack">
      <Crumbs label={t('crumbs')} items={[{ text: t('people:mine'), href: '/mit' }, { text: t('mine.title') }]} />
      <h1 style={{ fontSize: 'var(--t-4)' }}>{t('mine.title')}</h1>
      <p className="lead">{t('mine.lead')}</p>
      {places.length === 0 && <Empty title={t('mine.none')} text={t('mine.noneText')} />}
      {places.map(({ place, story, version }) => (
        <Card key={place.personId} title={story ? <bdi>{story.title}</bdi> : t('mine.saidNoTitle')}>
          <p>
            <Badge tone={place.standing === 'yes' ? 'ok' : place.standing === 'no' ? 'line' : 'wait'}>
              {t(`mine.standing.${place.standing === 'yes' && place.published ? 'out' : place.standing}`)}
            </Badge>
          </p>
          {story && (
            <Fold summary={t('mine.read')} open={place.standing === 'asked' || place.standing === 'again'}>
              <StoryArticle story={story} today={today} titleAs="h2" />
            </Fold>
          )}
          <ConsentForm place={place} version={version} about={story?.title ?? ''} />
        </Card>
      ))}
    </div>
  )
}
