import { useTranslation } from 'react-i18next'
import { formatList } from '~/i18n/format'
import { DrawnMap } from '~/island/drawn-map'
import { TownNote } from '~/island/town-note'
import { townName, type TownSlug } from '~/island/towns'
import type { MapPoint } from '~/island/map-point'
import type { Front } from '~/ui/front'
import { filterHref, type OfferFilter } from './offer-filter'

/** The found offers on the drawn map: a number for each town, a house where there is only one. Choosing a town searches from there. */
export function OffersMap({ byTown, filter }: { byTown: readonly { town: TownSlug; front: Front; count: number }[]; filter: OfferFilter }) {
  const { t, i18n } = useTranslation(['offers', 'facts'])
  const towns = [...new Set(byTown.map((row) => row.town))]
  const points = towns.map((town): MapPoint => {
    const here = byTown.filter((row) => row.town === town)
    const count = here.reduce((sum, row) => sum + row.count, 0)
    const href = filterHref('/tilbud', filter, { town, km: filter.town === town ? filter.km : 1 })
    const front = here[0]?.front
    const shared = {
      town,
      href,
      current: filter.town === town,
      label: t('offers:map.town', {
        count,
        town: townName(town),
        kinds: formatList(
          here.map((row) => t('map.ofKind', { kind: t(`facts:fronts.${row.front}`), number: row.count })),
          i18n.language,
        ),
      }),
    }
    return count === 1 && front ? { ...shared, kind: 'house', front } : { ...shared, kind: 'round', count }
  })
  return (
    <DrawnMap
      label={t('browse.mapLabel')}
      points={points}
      caption={<TownNote />}
      ring={filter.town && filter.km ? { town: filter.town, km: filter.km } : undefined}
    />
  )
}
