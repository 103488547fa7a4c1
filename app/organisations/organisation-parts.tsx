import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DrawnMap } from '~/island/drawn-map'
import { townName, type TownSlug } from '~/island/towns'
import { useFactList } from '~/people/use-fact-list'
import { Avatar } from '~/ui/avatar'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Icon } from '~/ui/icon'
import { DataTable } from '~/ui/table'
import { frontOfOrganisation, goodToKnow, goodToKnowSigns, stepParts, type OrganisationKind, type OrganisationPage } from './organisation'
import { useOrganisationWords } from './use-organisation-words'

/** How a newcomer joins, step by step; nothing when nobody has written it. */
export function JoiningSteps({ joining }: { joining: readonly string[] }) {
  const { t } = useTranslation('organisations')
  if (joining.length === 0) return null
  return (
    <div className="band--white">
      <section className="wrap band" id="kom-med" aria-labelledby="kom-med-h">
        <h2 id="kom-med-h">{t('joining.title')}</h2>
        <ol className="how how--page">
          {joining.map(stepParts).map(({ title, text }) => (
            <li key={text} className={title ? undefined : 'how__bare'}>
              {title && (
                <h3>
                  <bdi>{title}</bdi>
                </h3>
              )}
              <p>
                <bdi>{text}</bdi>
              </p>
            </li>
          ))}
        </ol>
      </section>
    </div>
  )
}

/** What happens every week: what, when, for whom; one under the other on phones. */
export function WeeklyTable({ page, company }: { page: OrganisationPage; company: boolean }) {
  const { t } = useTranslation(['organisations', 'facts'])
  const words = useOrganisationWords()
  if (page.activities.length === 0) return null
  const title = t(company ? 'weekly.titleCompany' : 'weekly.title')
  return (
    <section aria-labelledby="tider-h">
      <div className="head">
        <h2 id="tider-h">{title}</h2>
      </div>
      <DataTable
        label={title}
        rows={page.activities}
        rowKey={(activity) => activity.id}
        columns={[
          { head: t('weekly.what'), rowHead: true, render: (activity) => <bdi>{activity.name}</bdi> },
          {
            head: t('weekly.when'),
            render: (activity) => (
              <span>
                {t(`facts:days.${activity.day}`)} <span className="nowrap">{words.clock(activity)}</span>
                {activity.place && (
                  <span className="soft">
                    {' · '}
                    <bdi>{activity.place}</bdi>
                  </span>
                )}
              </span>
            ),
          },
          {
            head: t('weekly.forWhom'),
            render: (activity) => (
              <span>
                {activity.womenOnly && <Icon name="venus" className="inl" />} {words.forWhom(activity)}
              </span>
            ),
          },
        ]}
      />
    </section>
  )
}

/** The practical worries, answered before they are asked. */
export function GoodToKnowCard({ codes }: { codes: readonly string[] }) {
  const { t } = useTranslation('organisations')
  const known = goodToKnow.filter((code) => codes.includes(code))
  if (known.length === 0) return null
  return (
    <Card title={t('goodToKnowTitle')}>
      <ul className="bullets">
        {known.map((code) => (
          <li key={code}>
            <Icon name={goodToKnowSigns[code]} />
            <span>{t(`goodToKnow.${code}`)}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** Whom one meets, by first name, and the way to write; no address and no number. */
export function ContactCard({ name, href }: { name: string | null; href: string }) {
  const { t } = useTranslation('organisations')
  return (
    <Card tone="sea" title={t('contact.title')}>
      <div className="stack">
        {name && (
          <div className="row row--stay">
            <Avatar name={name} size="lg" tone={2} />
            <div>
              <b>
                <bdi>{name}</bdi>
              </b>
              <p>{t('contact.leads')}</p>
            </div>
          </div>
        )}
        <p>{t('contact.text')}</p>
        <p>
          <ButtonLink size="sm" icon="message-circle" href={href}>
            {t('write')}
          </ButtonLink>
        </p>
      </div>
    </Card>
  )
}

/** Where on the island; the town, and no house number. */
export function PlaceMap({ town, kind, place }: { town: TownSlug; kind: OrganisationKind; place: string }) {
  const { t } = useTranslation('organisations')
  const name = townName(town)
  return (
    <DrawnMap
      fit="points"
      label={t('mapOf', { place: place || name, town: name })}
      points={[{ town, kind: 'house', front: frontOfOrganisation[kind], label: name, current: true }]}
    />
  )
}

/** What it says of itself, what it is about, and its own page on the web. */
export function AboutPart({ page, children }: { page: OrganisationPage; children?: ReactNode }) {
  const { t } = useTranslation('organisations')
  const list = useFactList()
  const { about, interests, industries, website } = page
  if (!about && interests.length + industries.length === 0 && !website) return null
  return (
    <section className="stack" aria-labelledby="om-h">
      <h2 id="om-h">{t('about')}</h2>
      {about.split(/\n+/).map((paragraph) => (
        <p key={paragraph} className="measure" dir="auto">
          {paragraph}
        </p>
      ))}
      {interests.length > 0 && (
        <p>
          <b>{t('fields.interests')}</b>: {list('interests', interests)}
        </p>
      )}
      {industries.length > 0 && (
        <p>
          <b>{t('fields.industries')}</b>: {list('industries', industries)}
        </p>
      )}
      {website && /^https?:/.test(website) && (
        <p>
          <a href={website} rel="noopener nofollow ugc">
            <Icon name="external-link" className="inl" /> <bdi>{hostOf(website)}</bdi>
          </a>
        </p>
      )}
      {children}
    </section>
  )
}

function hostOf(website: string): string {
  return website.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/.*$/, '')
}
