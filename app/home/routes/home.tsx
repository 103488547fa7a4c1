import type { LinksFunction, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { daysLater, mondayOf } from '~/events/calendar-days'
import { EventRow } from '~/events/event-row'
import { nextEvents } from '~/events/event-search.server'
import { islandDate } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { DrawnMap } from '~/island/drawn-map'
import { townName, towns } from '~/island/towns'
import { countPublished } from '~/offers/offer-search.server'
import { mayLoad } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { ButtonLink } from '~/ui/button'
import { FRONTS } from '~/ui/gable'
import { Street, StreetSigns } from '~/ui/street'
import { vars } from '~/ui/vars'
import type { PageHandle } from '~/ui/page-frame'
import { Ways } from '../ways'

export const handle = { frame: 'home' } satisfies PageHandle
export const links: LinksFunction = () => [{ rel: 'canonical', href: '/' }]
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }, { name: 'description', content: data?.description }]

export const loader = mayLoad('/', ({ language }) => {
  const counts = countPublished()
  const t = translator(language)
  const sum = (rows: typeof counts) => rows.reduce((all, row) => all + row.count, 0)
  const events = nextEvents(EVENTS_SHOWN)
  const sunday = daysLater(mondayOf(islandDate(now())), 6)
  return {
    events,
    thisWeek: events.every(({ day }) => day <= sunday),
    title: t('home:title'),
    description: t('home:hero.lead'),
    total: sum(counts),
    fronts: FRONTS.map((front) => ({ front, count: sum(counts.filter((row) => row.front === front)) })),
    towns: towns
      .map(({ slug }) => ({ town: slug, count: sum(counts.filter((row) => row.town === slug)) }))
      .filter((row) => row.count > 0)
      .sort((a, b) => b.count - a.count),
  }
})

/** The list beside the map and the map itself name the same towns. */
const LISTED_TOWNS = 12
const EVENTS_SHOWN = 4
const steps = ['tell', 'look', 'yes'] as const

export default function Home() {
  const { total, fronts, towns: byTown, events, thisWeek } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['home', 'facts', 'offers', 'events'])
  const houses = fronts.map(({ front, count }) => ({
    front,
    href: `/tilbud?front=${front}`,
    label: t(`facts:fronts.${front}`),
    count: t('offers:count', { count }),
  }))
  return (
    <>
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
      <section className="band--white" aria-labelledby="slags">
        <div className="wrap">
          <h2 id="slags" className="vh">
            {t('kinds')}
          </h2>
          <StreetSigns houses={houses} />
        </div>
      </section>
      {events.length > 0 && (
        <section className="band band--white" aria-labelledby="uge">
          <div className="wrap">
            <div className="evsec">
              <h2 id="uge">{t(thisWeek ? 'events:home.title' : 'events:home.later')}</h2>
              <ButtonLink href="/arrangementer" iconEnd="arrow-right">
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
      <section className="band band--sea" aria-labelledby="kort">
        <div className="wrap split split--map">
          <div className="stack">
            <h2 id="kort">{t('map.title', { count: total })}</h2>
            <p className="measure">{total > 0 ? t('map.text') : t('map.empty')}</p>
            <ul className="towns">
              {byTown.slice(0, LISTED_TOWNS).map(({ town, count }) => (
                <li key={town}>
                  <a href={`/tilbud?town=${town}&km=1`}>
                    {townName(town)} <b>{count}</b>
                  </a>
                </li>
              ))}
            </ul>
            <p>
              <ButtonLink variant="primary" href={total > 0 ? '/tilbud' : '/tilbud/nyt'} iconEnd="arrow-right">
                {total > 0 ? t('map.all') : t('map.first')}
              </ButtonLink>
            </p>
          </div>
          <DrawnMap
            open
            decorative
            label={t('map.label')}
            points={byTown
              .slice(0, LISTED_TOWNS)
              .map(({ town, count }) => ({ town, kind: 'round', count, label: t('map.town', { count, town: townName(town) }) }))}
          />
        </div>
      </section>
      <section className="band" aria-labelledby="saadan">
        <div className="wrap" style={vars({ gap: 'var(--s-5)' })}>
          <div className="head">
            <h2 id="saadan">{t('how.title')}</h2>
          </div>
          <ol className="how">
            {steps.map((step) => (
              <li key={step}>
                <h3>{t(`how.${step}.title`)}</h3>
                <p>{t(`how.${step}.text`)}</p>
              </li>
            ))}
          </ol>
        </div>
      </section>
    </>
  )
}
