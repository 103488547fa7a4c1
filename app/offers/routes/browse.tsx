import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '~/i18n/i18n.server'
import { LiveMap, useMapSelection } from '~/island/live-map'
import { townName } from '~/island/towns'
import { mayLoad } from '~/people/guard.server'
import { env } from '~/server/env.server'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { FilterForm } from '~/ui/filters'
import { Flash } from '~/ui/flash'
import { Pagination } from '~/ui/pagination'
import { Segmented } from '~/ui/segmented'
import { ChosenFilters } from '../chosen-filters'
import { FilterFields } from '../filter-fields'
import { OfferCard } from '../offer-card'
import { LooserSearch } from '../looser-search'
import { chosenIn, filterHref, readFilter } from '../offer-filter'
import { searchOffers } from '../offer-search.server'
import { OffersMap } from '../offers-map'
import { SaveSearch } from '../save-search'
import { isSaved } from '../saved-searches.server'
import { useOffersForMap } from '../use-offers-for-map'

export const loader = mayLoad('/tilbud', ({ actor, url, language }) => {
  const { filter, ignored } = readFilter(url.searchParams)
  return {
    filter,
    ignored,
    ...searchOffers(filter, actor),
    search: actor ? (isSaved(actor, filter) ? ('kept' as const) : ('not-kept' as const)) : ('signed-out' as const),
    styleUrl: env().MAP_STYLE_URL,
    view: url.searchParams.get('vis') === 'kort' ? ('map' as const) : ('list' as const),
    title: translator(language)('offers:browse.title'),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function Browse() {
  const { filter, ignored, found, total, pages, order, byTown, counts, without, alone, search, styleUrl, view } =
    useLoaderData<typeof loader>()
  const { t } = useTranslation(['offers', 'facts'])
  const { selectedId, select, itemProps } = useMapSelection()
  const href = (page: number) => filterHref('/tilbud', filter, { page })
  const chosen = chosenIn(filter).filter((name) => name !== 'q').length
  return (
    <>
      <div className="wrap band--tight">
        <FilterForm action="/tilbud">
          <h1 style={{ fontSize: 'var(--t-4)' }}>{t('browse.title')}</h1>
          <FilterFields
            filter={filter}
            counts={counts}
            chosen={chosen}
            signedIn={search !== 'signed-out'}
            submit={
              <Button type="submit" variant="primary">
                {t('browse.search')}
              </Button>
            }
          />
          <ChosenFilters filter={filter} />
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
              {total > 0 && <p className="soft">{t(`browse.order.${order}`, { town: filter.town ? townName(filter.town) : '' })}</p>}
            </div>
            <SaveSearch filter={filter} standing={search} />
            <Segmented
              only="narrow"
              label={t('browse.view')}
              options={[
                { text: t('browse.list'), icon: 'list', href: filterHref('/tilbud', filter), current: view === 'list' },
                { text: t('browse.map'), icon: 'map', href: filterHref('/tilbud', filter, { vis: 'kort' }), current: view === 'map' },
              ]}
            />
          </div>
          <div className="browse__list">
            {found.map((offer) => (
              <OfferCard key={offer.id} offer={offer} href={`/tilbud/${offer.id}`} itemProps={itemProps(offer.id)} />
            ))}
            {total === 0 && <LooserSearch filter={filter} counts={counts} without={without} alone={alone} />}
            <Pagination
              label={t('browse.pages')}
              page={Math.min(filter.page, pages)}
              pages={pages}
              href={href}
              previous={t('browse.previous')}
              next={t('browse.next')}
              pageLabel={(page) => t('browse.page', { page })}
            />
            <Card tone="ochre" title={t('browse.offerTitle')}>
              <div className="stack">
                <p>{t('browse.offerText')}</p>
                <p>
                  <ButtonLink href="/tilbud/nyt">{t('browse.offer')}</ButtonLink>
                </p>
              </div>
            </Card>
          </div>
          <div className="browse__map">
            <LiveMap
              drawn={<OffersMap byTown={byTown} filter={filter} />}
              loadFeatures={useOffersForMap(filter)}
              label={t('browse.mapLabel')}
              openHref={filterHref('/kort', filter)}
              selectedId={selectedId}
              onSelect={select}
              styleUrl={styleUrl}
            />
          </div>
        </div>
      </div>
    </>
  )
}
