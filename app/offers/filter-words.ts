import type { TFunction } from 'i18next'
import { languageName } from '~/i18n/format'
import { townName } from '~/island/towns'
import { tickNames, type FilterChange, type FilterName, type OfferFilter } from './offer-filter'

export interface FilterWord {
  name: FilterName
  text: string
  /** What takes it away. */
  without: FilterChange
}

/** What is chosen in a search, one by one, in the reader's language. */
export function filterWords(t: TFunction, language: string, filter: OfferFilter): FilterWord[] {
  return [
    ...(filter.q ? [{ name: 'q' as const, text: filter.q, without: { q: null } }] : []),
    ...filter.front.map((front) => ({
      name: 'front' as const,
      text: t(`facts:fronts.${front}`),
      without: { front: filter.front.filter((each) => each !== front) },
    })),
    ...(filter.kind ? [{ name: 'kind' as const, text: t(`facts:kinds.${filter.kind}`), without: { kind: null } }] : []),
    ...(filter.track ? [{ name: 'track' as const, text: t(`facts:tracks.${filter.track}.name`), without: { track: null } }] : []),
    ...(filter.speaks ? [{ name: 'speaks' as const, text: languageName(filter.speaks, language), without: { speaks: null } }] : []),
    ...(filter.town ? [{ name: 'town' as const, text: townName(filter.town), without: { town: null, km: null } }] : []),
    ...(filter.km ? [{ name: 'km' as const, text: t('facts:radius', { km: filter.km }), without: { km: null } }] : []),
    ...(filter.day ? [{ name: 'day' as const, text: t(`facts:days.${filter.day}`), without: { day: null } }] : []),
    ...(filter.time ? [{ name: 'time' as const, text: t(`facts:timesHead.${filter.time}`), without: { time: null } }] : []),
    ...(filter.for ? [{ name: 'for' as const, text: t(`facts:audiences.${filter.for}`), without: { for: null } }] : []),
    ...tickNames.filter((name) => filter[name]).map((name) => ({ name, text: t(`offers:filter.${name}`), without: { [name]: null } })),
  ]
}
