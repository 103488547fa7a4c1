import { useCallback } from 'react'
import { townByName } from '~/island/towns'
import type { LiveMapFeature } from '~/island/live-map-feature'
import { frontOf, isOfferKind } from './offer'
import { filterHref, type OfferFilter } from './offer-filter'

interface OpenOffer {
  properties: { id: string; kind: string; title: string; town: string; owner: string }
}

/** Fetches the found offers for the live map from the site's own open data, with the same filter as the list. */
export function useOffersForMap(filter: OfferFilter): () => Promise<LiveMapFeature[]> {
  const href = filterHref('/tilbud.geojson', filter)
  return useCallback(async () => {
    const response = await fetch(href)
    if (!response.ok) throw new Error(`the map's offers answered ${response.status}`)
    const { features } = (await response.json()) as { features: OpenOffer[] }
    return features.flatMap(({ properties: { id, kind, title, town, owner } }) => {
      const at = townByName(town)
      return at && isOfferKind(kind) ? [{ id, town: at.slug, front: frontOf[kind], title, subtitle: owner, href: `/tilbud/${id}` }] : []
    })
  }, [href])
}
