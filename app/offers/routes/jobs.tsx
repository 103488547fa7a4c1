import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatSeries } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { townName } from '~/island/towns'
import { mayLoad } from '~/people/guard.server'
import { sharedPage } from '~/server/shared-page.server'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Empty } from '~/ui/empty'
import { Flash } from '~/ui/flash'
import { JobFilterFields } from '../job-filter-fields'
import { readJobFilter } from '../jobs'
import { findJobs } from '../jobs.server'
import { OfferCard } from '../offer-card'
import { YoungGuidance } from '../young-guidance'
import { youngGroups } from '../young-work'

/** Spare-time jobs for young people, who helps them to get one, and what they may work with. */
export const loader = mayLoad('/fritidsjob', ({ url, language }) => {
  const { filter, ignored } = readJobFilter(url.searchParams)
  const t = translator(language)
  return {
    filter,
    ignored,
    ...findJobs(filter),
    shared: sharedPage({
      title: t('jobs:documentTitle'),
      description: t('jobs:lead'),
      path: '/fritidsjob',
      language,
      picture: 'bornholm',
    }),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data }) => data?.shared ?? []

export default function Jobs() {
  const { filter, ignored, jobs, total, helpers } = useLoaderData<typeof loader>()
  const { t, i18n } = useTranslation('jobs')
  const groups = filter.age === null ? youngGroups : youngGroups.filter((group) => group.startsWith(filter.age ?? ''))
  return (
    <>
      <div className="wrap band--tight stack">
        <h1 style={{ fontSize: 'var(--t-5)' }}>{t('title')}</h1>
        <p className="lead measure">{t('lead')}</p>
        <div className="row">
          <ButtonLink variant="primary" href="/fritidsjob/soeg" icon="pencil">
            {t('ways.seek')}
          </ButtonLink>
          <ButtonLink href="#regler">{t('rules.title')}</ButtonLink>
        </div>
        <p className="soft">{t('ways.seekText')}</p>
        <JobFilterFields filter={filter} />
        {ignored.length > 0 && (
          <Flash>
            {t('filter.ignored', {
              names: formatSeries(
                ignored.map((name) => t(`filter.${name}`)),
                i18n.language,
              ),
            })}
          </Flash>
        )}
      </div>
      <div className="band--white band--line">
        <div className="wrap band--tight stack">
          <div role="status">
            <h2 style={{ fontSize: 'var(--t-3)' }}>{t('found', { count: total })}</h2>
            {total > 1 && <p className="soft">{filter.town ? t('near', { town: townName(filter.town) }) : t('newest')}</p>}
          </div>
          {total === 0 ? (
            <Empty
              title={t('none')}
              titleAs="h3"
              text={t('noneText')}
              action={<ButtonLink href="/fritidsjob/soeg">{t('ways.seek')}</ButtonLink>}
            />
          ) : (
            <div className="grid joblist">
              {jobs.map((job) => (
                <OfferCard key={job.id} offer={job} href={`/tilbud/${job.id}`} />
              ))}
            </div>
          )}
          {total > jobs.length && <p className="soft">{t('more', { count: total - jobs.length })}</p>}
          {helpers.length > 0 && (
            <section className="stack" aria-labelledby="hjaelp">
              <h2 id="hjaelp" style={{ fontSize: 'var(--t-3)' }}>
                {t('help.title')}
              </h2>
              <p className="measure">{t('help.text')}</p>
              <div className="grid joblist">
                {helpers.map(({ young, ...offer }) => (
                  <div key={offer.id} className="stack">
                    {young && (
                      <p>
                        <Badge tone="info" icon="handshake">
                          {t('help.young')}
                        </Badge>
                      </p>
                    )}
                    <OfferCard offer={offer} href={`/tilbud/${offer.id}`} />
                  </div>
                ))}
              </div>
            </section>
          )}
        </div>
      </div>
      <div className="wrap band stack">
        <YoungGuidance groups={groups.length > 0 ? groups : youngGroups} />
        <div className="grid">
          {(['offer', 'help'] as const).map((way) => (
            <Card key={way} tone="ochre" title={t(`ways.${way}`)}>
              <div className="stack">
                <p>{t(`ways.${way}Text`)}</p>
                <p>
                  <ButtonLink href="/tilbud/nyt">{t(`ways.${way}Do`)}</ButtonLink>
                </p>
              </div>
            </Card>
          ))}
        </div>
      </div>
    </>
  )
}
