import { townBySlug } from '~/island/towns'
import { mayLoad } from '~/people/guard.server'
import { readFilter } from '../offer-filter'
import { offersForMap } from '../offer-search.server'

/** Published offers as open data: each stands at its town, never at an address, and names its owner by first name or organisation. */
export const loader = mayLoad('/tilbud.geojson', ({ url }) => {
  const features = offersForMap(readFilter(url.searchParams).filter).map(({ id, kind, title, town, owner }) => {
    const { name, lat, lon } = townBySlug(town)
    return { type: 'Feature', geometry: { type: 'Point', coordinates: [lon, lat] }, properties: { id, kind, title, town: name, owner } }
  })
  return new Response(JSON.stringify({ type: 'FeatureCollection', features }), {
    headers: {
      'content-type': 'application/geo+json; charset=utf-8',
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=300',
    },
  })
})
