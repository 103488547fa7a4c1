import { useTranslation } from 'react-i18next'
import { DrawnMap, type MapPoint } from '~/island/drawn-map'
import { isTownSlug, townName } from '~/island/towns'
import type { LaidOutNeed } from './suggested.server'
import { isWeak } from './suggestion'

/** So many numbers stand on the map; more would lie on each other. */
const ON_MAP = 9

/** The newcomer's town with a ring of how far they go, and the suggestions by their numbers. */
export function NeedMap({
  laid: { newcomer, suggestions },
  selectedId,
  whole,
}: {
  laid: LaidOutNeed
  selectedId: string | null
  whole?: boolean
}) {
  const { t } = useTranslation('matching')
  const points: MapPoint[] = [
    { town: newcomer.town, kind: 'you', label: t('map.you', { name: newcomer.name, town: townName(newcomer.town) }), text: newcomer.name },
    ...suggestions.slice(0, ON_MAP).flatMap(({ offer, rank, fits }): MapPoint[] =>
      offer.town && isTownSlug(offer.town)
        ? [
            {
              town: offer.town,
              kind: 'num',
              rank,
              soft: isWeak({ fits, rank }),
              label: t('map.suggestion', { rank, owner: offer.owner, town: townName(offer.town) }),
              href: `#forslag-${offer.id}`,
              current: offer.id === selectedId,
            },
          ]
        : [],
    ),
  ]
  return (
    <DrawnMap
      points={points}
      fit={whole ? 'island' : 'points'}
      ring={{ town: newcomer.town, km: newcomer.radiusKm }}
      label={t('map.label', { name: newcomer.name })}
      caption={t('island:note.ring', { km: newcomer.radiusKm })}
    />
  )
}
