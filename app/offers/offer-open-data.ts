import { placeFacts } from '~/island/place-facts'
import type { TownSlug } from '~/island/towns'
import type { OfferView } from './offer'

/**
 * An offer in the words of schema.org. A private person is named by first name and stands at their town, as on the page.
 * @param serviceType the kind's name in the reader's language
 */
export function offerFacts(
  offer: OfferView,
  { serviceType, town }: { serviceType: string; town: TownSlug | null },
): Record<string, unknown> {
  return {
    '@type': 'Service',
    name: offer.title,
    description: offer.text,
    serviceType,
    provider: { '@type': offer.organisation ? 'Organization' : 'Person', name: offer.owner },
    ...(town && { areaServed: placeFacts(town) }),
    availableChannel: { '@type': 'ServiceChannel', availableLanguage: offer.languages },
    isAccessibleForFree: true,
  }
}
