import type { LinksFunction, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { EventRow } from '~/events/event-row'
import { mayLoad } from '~/people/guard.server'
import { OneStory } from '~/stories/one-story'
import { isTrack } from '~/tracks/track'
import { ButtonLink } from '~/ui/button'
import { Street, StreetSigns } from '~/ui/street'
import type { PageHandle } from '~/ui/page-frame'
import { homePage } from '../home-page.server'
import { HowItWorks } from '../how-it-works'
import { IslandBand } from '../island-band'
import { OwnStrip } from '../own-strip'
import { ProudBand } from '../proud-numbers'
import { TrackCards } from '../track-cards'
import { Ways } from '../ways'

export const handle = { frame: 'home' } satisfies PageHandle
export const links: LinksFunction = () => [{ rel: 'canonical', href: '/' }]
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }, { name: 'description', content: data?.description }]

export const loader = mayLoad('/', ({ actor, language, url }) => {
  const asked = url.searchParams.get('track')
  const track = isTrack(asked) ? asked : null
  return { ...homePage(actor, language, track), unknownTrack: Boolean(asked) && track === null }
})

export default function Home() {
  const { own, track, tracks, total, fronts, towns, events, eventsAhead, thisWeek, story, proud, unknownTrack } =
    useLoaderData<typeof loader>()
  const { t } = useTranslation(['home', 'facts', 'offers', 'events'])
  const also = track ? `&track=${track}` : ''
  const houses = fronts.map(({ front, count }) => ({
    front,
    href: `/tilbud?front=${front}${also}`,
    label: t(`facts:fronts.${front}`),
    count: t('offers:count', { count }),
  }))
  return (
    <>
      {own ? (
        <OwnStrip {...own} />
      ) : (
        <section className="hero">
          <div className="wrap hero__in">
            <div>
              <h1>{t('hero.title')}</h1>
              <p className="lead">{t('hero.lead')}</p>
            </div>
            <Ways />
          </div>
          <div className="streetbox">
            <Street houses={houses} />
          </div>
        </section>
      )}
      <section className="band--white" aria-labelledby="slags">
        <div className="wrap">
          <h2 id="slags" className="vh">
            {t('kinds')}
          </h2>
          <StreetSigns houses={houses} />
        </div>
      </section>
      <TrackCards tracks={tracks} chosen={track} unknown={unknownTrack} />
      {events.length > 0 && (
        <section className="band band--white" aria-labelledby="uge">
          <div className="wrap">
            <div className="evsec">
              <h2 id="uge">{t(thisWeek ? 'events:home.title' : 'events:home.later')}</h2>
              <ButtonLink href={track ? `/arrangementer?track=${track}` : '/arrangementer'} iconEnd="arrow-right">
                {t('events:home.all')}
              </ButtonLink>
              <div className="events2">
                {events.map((entry) => (
                  <EventRow key={entry.id} entry={entry} />
                ))}
              </div>
            </div>
          </div>
        </section>
      )}
      <IslandBand total={total} towns={towns} eventsAhead={eventsAhead} track={track} />
      {story && (
        <section className="band band--white" aria-labelledby="historie">
          <div className="wrap">
            <OneStory story={story} />
          </div>
        </section>
      )}
      <ProudBand numbers={proud} />
      {!own && <HowItWorks />}
    </>
  )
}
