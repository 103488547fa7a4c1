import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { proudNumbers } from '~/home/proud.server'
import { formatMonth, formatNumber, islandDate } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { mayLoad } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { env } from '~/server/env.server'
import { publicAddress, sharedPage } from '~/server/shared-page.server'
import { Anchor } from '~/ui/anchor'
import { ButtonLink } from '~/ui/button'
import { publishedStories } from '../public.server'
import { PressContact } from '../press-contact'
import { StoryCard } from '../story-card'

const SHOWN = 3
const figures = ['met', 'hours', 'organisations', 'languages'] as const

/** For whoever writes about the island: whom to ask, figures free to quote, what may be used, and the newest stories. */
export const loader = mayLoad('/presse', ({ language }) => {
  const t = translator(language)
  const { CONTACT_PHONE: phone = null, CONTACT_EMAIL: email = null } = env()
  const month = islandDate(now()).slice(0, 7)
  const year = Number(month.slice(0, 4))
  const last = month.endsWith('-01') ? `${year - 1}-12` : `${month.slice(0, 5)}${String(Number(month.slice(5)) - 1).padStart(2, '0')}`
  return {
    contact: { phone, email },
    numbers: proudNumbers(),
    period: { from: `${year - 1}${month.slice(4)}`, to: last },
    stories: publishedStories(language).stories.slice(0, SHOWN),
    feed: `/historier.rss?sprog=${language}`,
    today: now(),
    address: publicAddress('/'),
    shared: sharedPage({
      title: t('stories:press.documentTitle'),
      description: t('stories:press.lead'),
      path: '/presse',
      language,
      picture: 'bornholm',
    }),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data }) => data?.shared ?? []

export default function Press() {
  const { contact, numbers, period, stories, feed, today, address } = useLoaderData<typeof loader>()
  const { t, i18n } = useTranslation('stories')
  const told = figures.flatMap((name) => (numbers[name] === null ? [] : [{ name, value: numbers[name] }]))
  return (
    <>
      <div className="wrap wrap--text band stack">
        <h1>{t('press.title')}</h1>
        <p className="lead">{t('press.lead')}</p>
        <PressContact {...contact} />
        <section className="stack" aria-labelledby="om-banken">
          <h2 id="om-banken">{t('press.aboutTitle')}</h2>
          <p>{t('press.about')}</p>
          <p className="pressaddress">
            <bdi dir="ltr">{address}</bdi>
          </p>
        </section>
        <section className="stack" aria-labelledby="tal">
          <h2 id="tal">{t('press.figuresTitle')}</h2>
          {told.length === 0 ? (
            <p>{t('press.noFigures')}</p>
          ) : (
            <>
              <ul className="pressfigures">
                {told.map(({ name, value }) => (
                  <li key={name}>
                    <b className="num">{formatNumber(value, i18n.language)}</b> {t(`press.figures.${name}`, { count: value })}
                  </li>
                ))}
              </ul>
              <p className="soft">
                {t('press.period', { from: formatMonth(period.from, i18n.language), to: formatMonth(period.to, i18n.language) })}{' '}
                {t('press.free')}
              </p>
            </>
          )}
        </section>
        <section className="stack" aria-labelledby="billeder">
          <h2 id="billeder">{t('press.useTitle')}</h2>
          <p>{t('press.use')}</p>
          <p className="row">
            <ButtonLink href="/icon.svg" icon="download" whole download="ressourcebank-bornholm.svg">
              {t('press.logo')}
            </ButtonLink>
            <ButtonLink href="/del/bornholm.png" icon="download" whole download="ressourcebank-bornholm.png">
              {t('press.island')}
            </ButtonLink>
          </p>
          <p className="soft">{t('press.people')}</p>
        </section>
      </div>
      <section className="band band--white" aria-labelledby="nyeste">
        <div className="wrap stack">
          <h2 id="nyeste">{t('press.stories')}</h2>
          {stories.length === 0 ? (
            <p>{t('list.noneText')}</p>
          ) : (
            <ul className="storygrid">
              {stories.map((story) => (
                <li key={story.slug}>
                  <StoryCard story={story} today={today} titleAs="h3" />
                </li>
              ))}
            </ul>
          )}
          <p className="row">
            <ButtonLink href="/historier">{t('press.all')}</ButtonLink>
            <Anchor href={feed} whole>
              {t('list.feed')}
            </Anchor>
          </p>
        </div>
      </section>
    </>
  )
}
