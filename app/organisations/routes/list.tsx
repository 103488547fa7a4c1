import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '~/i18n/i18n.server'
import { mayLoad } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Empty } from '~/ui/empty'
import { FilterForm } from '~/ui/filters'
import { Flash } from '~/ui/flash'
import { Pagination } from '~/ui/pagination'
import { OrganisationCard } from '../organisation-card'
import { organisationFilterNames, organisationsHref, readOrganisationFilter } from '../organisation-filter'
import { OrganisationFilterFields } from '../organisation-filter-fields'
import { searchOrganisations } from '../organisation-list.server'
import { OrganisationsMap } from '../organisations-map'

export const loader = mayLoad('/foreninger', ({ url, language }) => {
  const { filter, ignored } = readOrganisationFilter(url.searchParams)
  return { filter, ignored, ...searchOrganisations(filter), today: now(), title: translator(language)('organisations:list.title') }
})
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function Organisations() {
  const { filter, ignored, found, total, page, pages, byTown, today } = useLoaderData<typeof loader>()
  const { t } = useTranslation('organisations')
  const chosen = organisationFilterNames.filter((name) => name !== 'q' && filter[name] !== null).length
  const searched = chosen > 0 || filter.q !== ''
  return (
    <>
      <div className="wrap band--tight">
        <FilterForm action="/foreninger">
          <h1 style={{ fontSize: 'var(--t-4)' }}>{t('list.title')}</h1>
          <OrganisationFilterFields
            filter={filter}
            chosen={chosen}
            submit={
              <Button type="submit" variant="primary">
                {t('list.search')}
              </Button>
            }
          />
        </FilterForm>
        {ignored.length > 0 && (
          <Flash tone="info">{t('list.ignored', { names: ignored.map((name) => t(`filter.${name}`)).join(', ') })}</Flash>
        )}
      </div>
      <div className="band--white">
        <div className="wrap band--tight browse" data-view="list">
          <div className="browse__head">
            <div role="status">
              <h2 style={{ fontSize: 'var(--t-3)' }}>{t('list.found', { count: total })}</h2>
              <p className="soft">{t(filter.q ? 'list.bestFirst' : 'list.byName')}</p>
            </div>
          </div>
          <div className="browse__list">
            {found.map((organisation) => (
              <OrganisationCard key={organisation.id} organisation={organisation} today={today} />
            ))}
            {total === 0 && (
              <Empty
                title={t('list.none')}
                text={t(searched ? 'list.noneLoosen' : 'list.noneYet')}
                action={
                  <ButtonLink href={searched ? '/foreninger' : '/foreninger/ny'}>{t(searched ? 'list.clear' : 'list.register')}</ButtonLink>
                }
              />
            )}
            <Pagination
              label={t('list.pages')}
              page={page}
              pages={pages}
              href={(each) => organisationsHref(filter, { page: each })}
              previous={t('list.previous')}
              next={t('list.next')}
              pageLabel={(each) => t('list.page', { page: each })}
            />
            <Card tone="ochre" title={t('list.yoursTitle')}>
              <div className="stack">
                <p>{t('list.yoursText')}</p>
                <p>
                  <ButtonLink href="/foreninger/ny">{t('list.register')}</ButtonLink>
                </p>
              </div>
            </Card>
          </div>
          <div className="browse__map">
            <OrganisationsMap byTown={byTown} filter={filter} />
          </div>
        </div>
      </div>
    </>
  )
}
