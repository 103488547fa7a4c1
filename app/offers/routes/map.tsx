import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { translator } from '~/i18n/i18n.server'
import { LiveMap, useMapSelection } from '~/island/live-map'
import { townName } from '~/island/towns'
import { mayLoad } from '~/people/guard.server'
import { env } from '~/server/env.server'
import { Anchor } from '~/ui/anchor'
import { ButtonLink } from '~/ui/button'
import { Flash } from '~/ui/flash'
import { Kind } from '~/ui/gable'
import { ChosenFilters } from '../chosen-filters'
import { useOffersForMap } from '../use-offers-for-map'
import { filterHref, readFilter } from '../offer-filter'
import { offersForMap, searchOffers } from '../offer-search.server'
import { OffersMap } from '../offers-map'

/** How many stand in the list beside the map. */
const LISTED = 60

/** The live map in full, with the same offers as a list that a keyboard reaches. */
export const loader = mayLoad('/kort', ({ url, language }) => {
  const { filter, ignored } = readFilter(url.searchParams)
  const { total, byTown } = searchOffers(filter)
  return {
    filter,
    ignored,
    total,
    byTown,
    listed: offersForMap(filter, LISTED),
    styleUrl: env().MAP_STYLE_URL,
    title: translator(language)('offers:map.title'),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function IslandMap() {
  const { filter, ignored, total, byTown, listed, styleUrl } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['offers', 'facts'])
  const { selectedId, select, itemProps } = useMapSelection()
  return (
    <div className="wrap band--tight">
      <div className="head">
        <div>
          <h1 style={{ fontSize: 'var(--t-4)' }}>{t('map.title')}</h1>
          <p className="soft" role="status">
            {t('browse.found', { count: total })}
          </p>
        </div>
        <ButtonLink href={filterHref('/tilbud', filter)} icon="sliders-horizontal">
          {t('map.filter')}
        </ButtonLink>
      </div>
      <ChosenFilters filter={filter} path="/kort" />
      {ignored.length > 0 && (
        <Flash tone="info">{t('browse.ignored', { names: ignored.map((name) => t(`filter.${name}`)).join(', ') })}</Flash>
      )}
      <div className="browse">
        <div className="browse__list">
          <h2 className="vh">{t('map.list')}</h2>
          <ul className="maplist">
            {listed.map((offer) => (
              <li key={offer.id} {...itemProps(offer.id)}>
                <Anchor href={`/tilbud/${offer.id}`}>
                  <Kind front={offer.front}>
                    <bdi>{offer.title}</bdi>
                  </Kind>
                </Anchor>
                <span className="soft">
                  {townName(offer.town)} · <bdi>{offer.owner}</bdi>
                </span>
              </li>
            ))}
          </ul>
          {total > listed.length && (
            <p>
              <ButtonLink href={filterHref('/tilbud', filter)}>{t('map.all', { count: total })}</ButtonLink>
            </p>
          )}
        </div>
        <div className="browse__map">
          <LiveMap
            open
            tall
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
  )
}
