import { townBySlug } from '~/island/towns'
import { mayLoad } from '~/people/guard.server'
import { readOrganisationFilter } from '../organisation-filter'
import { listOrganisations } from '../organisation-list.server'

/** Organisations as open data: each stands at its town, never at an address, and names no person. */
export const loader = mayLoad('/foreninger.geojson', ({ url }) => {
  const features = listOrganisations(readOrganisationFilter(url.searchParams).filter).map(({ id, slug, name, kind, town }) => {
    const at = townBySlug(town)
    return {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [at.lon, at.lat] },
      properties: { id, slug, name, kind, town: at.name },
    }
  })
  return new Response(JSON.stringify({ type: 'FeatureCollection', features }), {
    headers: {
      'content-type': 'application/geo+json; charset=utf-8',
      'access-control-allow-origin': '*',
      'cache-control': 'public, max-age=300',
    },
  })
})
