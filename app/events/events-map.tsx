import { useTranslation } from 'react-i18next'
import { formatList } from '~/i18n/format'
import { DrawnMap } from '~/island/drawn-map'
import type { MapPoint } from '~/island/map-point'
import { TownNote } from '~/island/town-note'
import { townName, type TownSlug } from '~/island/towns'
import type { Front } from '~/ui/front'
import { NEAR_KM, eventsHref, type EventFilter } from './event-filter'

interface EventsMapProps {
  byTown: readonly { town: TownSlug; front: Front; count: number }[]
  filter: EventFilter
}

/** The found events on the drawn map: a number for each town, a house where there is only one. Choosing a town searches there. */
export function EventsMap({ byTown, filter }: EventsMapProps) {
  const { t, i18n } = useTranslation(['events', 'facts'])
  const towns = [...new Set(byTown.map((row) => row.town))]
  const points = towns.map((town): MapPoint => {
    const here = byTown.filter((row) => row.town === town)
    const count = here.reduce((sum, row) => sum + row.count, 0)
    const front = here[0]?.front
    const shared = {
      town,
      href: eventsHref(filter, { town: filter.town === town ? null : town, km: null, near: null, vis: 'kort' }),
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
  const km = filter.km ?? (filter.near ? NEAR_KM : null)
  return (
    <DrawnMap
      label={t('map.label')}
      points={points}
      caption={<TownNote />}
      ring={filter.town && km ? { town: filter.town, km } : undefined}
    />
  )
}
