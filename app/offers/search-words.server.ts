import { namesOf, namesVersion, wordsFor } from '~/people/search-words.server'
import { frontOf, type OfferKind, type OfferView } from './offer'
import { kindSearchNames } from './search-names'

/** The names of all that was chosen in an offer, in every language we know them in. */
export function namesChosenIn(
  offer: Pick<OfferView, 'kind' | 'interests' | 'industries' | 'languages' | 'audience' | 'childFriendly'>,
): string[] {
  return [
    ...(offer.kind ? kindWords(offer.kind) : []),
    ...offer.audience.filter((code) => code !== 'everyone').flatMap((code) => namesOf('facts', 'audiences', code)),
    ...(offer.childFriendly ? namesOf('facts', 'audiences', 'children') : []),
    ...offer.interests.flatMap((code) => wordsFor('interests', code)),
    ...offer.industries.flatMap((code) => wordsFor('industries', code)),
    ...offer.languages.flatMap((code) => wordsFor('languages', code)),
  ]
}

const kindWords = (kind: OfferKind) => [
  ...namesOf('facts', 'kinds', kind),
  ...namesOf('facts', 'fronts', frontOf[kind]),
  ...kindSearchNames[kind],
]

/** Fingerprint of the names offers are found by. */
export const offerNamesVersion = () => namesVersion(kindSearchNames)
