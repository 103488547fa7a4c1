import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '~/i18n/i18n.server'
import { townName } from '~/island/towns'
import { mayLoad } from '~/people/guard.server'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Empty } from '~/ui/empty'
import { FilterForm } from '~/ui/filters'
import { Flash } from '~/ui/flash'
import { Pagination } from '~/ui/pagination'
import { Segmented } from '~/ui/segmented'
import { RoleCard } from '../role-card'
import { ChosenRoleFilters, RoleFilterFields } from '../role-filter-fields'
import { RolesMap } from '../roles-map'
import { chosenIn, readRoleFilter, roleFilterHref } from '../wanted-filter'
import { searchRoles } from '../wanted-search.server'

export const loader = mayLoad('/roller', ({ url, language }) => {
  const { filter, ignored } = readRoleFilter(url.searchParams)
  return {
    filter,
    ignored,
    ...searchRoles(filter),
    view: url.searchParams.get('vis') === 'kort' ? ('map' as const) : ('list' as const),
    title: translator(language)('wanted:browse.title'),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function BrowseRoles() {
  const { filter, ignored, found, total, pages, byTown, view } = useLoaderData<typeof loader>()
  const { t } = useTranslation('wanted')
  const chosen = chosenIn(filter)
  const asked = chosen > 0 || filter.q !== ''
  return (
    <>
      <div className="wrap band--tight">
        <FilterForm action="/roller">
          <h1 style={{ fontSize: 'var(--t-4)' }}>{t('browse.title')}</h1>
          <p className="lead measure">{t('browse.lead')}</p>
          <RoleFilterFields
            filter={filter}
            chosen={chosen}
            submit={
              <Button type="submit" variant="primary">
                {t('browse.search')}
              </Button>
            }
          />
          <ChosenRoleFilters filter={filter} />
        </FilterForm>
        {ignored.length > 0 && (
          <Flash tone="info">{t('browse.ignored', { names: ignored.map((name) => t(`filter.${name}`)).join(', ') })}</Flash>
        )}
      </div>
      <div className="band--white">
        <div className="wrap band--tight browse" data-view={view}>
          <div className="browse__head">
            <div role="status">
              <h2 style={{ fontSize: 'var(--t-3)' }}>{t('browse.found', { count: total })}</h2>
              <p className="soft">{filter.town ? t('browse.nearest', { town: townName(filter.town) }) : t('browse.newest')}</p>
            </div>
            <Segmented
              only="narrow"
              label={t('browse.view')}
              options={[
                { text: t('browse.list'), icon: 'list', href: roleFilterHref(filter), current: view === 'list' },
                { text: t('browse.map'), icon: 'map', href: roleFilterHref(filter, { vis: 'kort' }), current: view === 'map' },
              ]}
            />
          </div>
          <div className="browse__list">
            {found.map((role) => (
              <RoleCard key={role.id} role={role} href={`/roller/${role.id}`} />
            ))}
            {total === 0 && (
              <Empty
                title={t('browse.none')}
                text={t(asked ? 'browse.noneLoosen' : 'browse.noneYet')}
                action={asked ? <ButtonLink href="/roller">{t('browse.clear')}</ButtonLink> : undefined}
              />
            )}
            <Pagination
              label={t('browse.pages')}
              page={Math.min(filter.page, pages)}
              pages={pages}
              href={(page) => roleFilterHref(filter, { page })}
              previous={t('browse.previous')}
              next={t('browse.next')}
              pageLabel={(page) => t('browse.page', { page })}
            />
            <Card tone="ochre" title={t('browse.leaderTitle')}>
              <p>{t('browse.leaderText')}</p>
            </Card>
          </div>
          <div className="browse__map">
            <RolesMap byTown={byTown} filter={filter} />
          </div>
        </div>
      </div>
    </>
  )
}
