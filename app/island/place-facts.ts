import { townBySlug, type TownSlug } from './towns'

/** A town as a place in the words of schema.org: its middle, never an address. */
export function placeFacts(town: TownSlug): Record<string, unknown> {
  const { name, postcode, lat, lon } = townBySlug(town)
  return {
    '@type': 'Place',
    name,
    address: { '@type': 'PostalAddress', addressLocality: name, postalCode: String(postcode), addressCountry: 'DK' },
    geo: { '@type': 'GeoCoordinates', latitude: lat, longitude: lon },
  }
}
