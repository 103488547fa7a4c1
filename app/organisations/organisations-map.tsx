import { useTranslation } from 'react-i18next'
import { formatList } from '~/i18n/format'
import { DrawnMap } from '~/island/drawn-map'
import type { MapPoint } from '~/island/map-point'
import { townName, type TownSlug } from '~/island/towns'
import { frontOfOrganisation, type OrganisationKind } from './organisation'
import { organisationsHref, type OrganisationFilter } from './organisation-filter'

interface OrganisationsMapProps {
  byTown: readonly { town: TownSlug; kind: OrganisationKind; count: number }[]
  filter: OrganisationFilter
}

/** The found organisations on the drawn map: a number for each town, a house where there is one. Choosing a town searches there. */
export function OrganisationsMap({ byTown, filter }: OrganisationsMapProps) {
  const { t, i18n } = useTranslation('organisations')
  const points = [...new Set(byTown.map((row) => row.town))].map((town): MapPoint => {
    const here = byTown.filter((row) => row.town === town)
    const count = here.reduce((sum, row) => sum + row.count, 0)
    const kind = here[0]?.kind
    const shared = {
      town,
      href: organisationsHref(filter, { town }),
      current: filter.town === town,
      label: t('list.town', {
        count,
        town: townName(town),
        kinds: formatList(
          here.map((row) => t('list.ofKind', { kind: t(`kindsMany.${row.kind}`), number: row.count })),
          i18n.language,
        ),
      }),
    }
    return count === 1 && kind ? { ...shared, kind: 'house', front: frontOfOrganisation[kind] } : { ...shared, kind: 'round', count }
  })
  return <DrawnMap label={t('list.mapLabel')} points={points} />
}
