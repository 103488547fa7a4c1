import { useTranslation } from 'react-i18next'
import { formatList } from '~/i18n/format'
import { DrawnMap } from '~/island/drawn-map'
import type { MapPoint } from '~/island/map-point'
import { townName, type TownSlug } from '~/island/towns'
import type { Front } from '~/ui/front'
import { roleFilterHref, type RoleFilter } from './wanted-filter'

/** The found roles on the drawn map: a number for each town, a house where there is only one. Choosing a town searches from there. */
export function RolesMap({ byTown, filter }: { byTown: readonly { town: TownSlug; front: Front; count: number }[]; filter: RoleFilter }) {
  const { t, i18n } = useTranslation(['wanted', 'facts'])
  const towns = [...new Set(byTown.map((row) => row.town))]
  const points = towns.map((town): MapPoint => {
    const here = byTown.filter((row) => row.town === town)
    const count = here.reduce((sum, row) => sum + row.count, 0)
    const front = here[0]?.front
    const shared = {
      town,
      href: roleFilterHref(filter, { town, km: filter.town === town ? filter.km : 1 }),
      current: filter.town === town,
      label: t('map.town', {
        count,
        town: townName(town),
        kinds: formatList(
          here.map((row) => t(`facts:fronts.${row.front}`)),
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
      ring={filter.town && filter.km ? { town: filter.town, km: filter.km } : undefined}
    />
  )
}
