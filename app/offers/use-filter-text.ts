import { useTranslation } from 'react-i18next'
import { formatSeries } from '~/i18n/format'
import { filterWords } from './filter-words'
import type { OfferFilter } from './offer-filter'

/** A search as one line: "fodbold, Nexø, Op til 10 km". */
export function useFilterText(): (filter: OfferFilter) => string {
  const { t, i18n } = useTranslation(['offers', 'facts'])
  return (filter) => {
    const words = filterWords(t, i18n.language, filter).map(({ text }) => text)
    return words.length > 0 ? formatSeries(words, i18n.language) : t('offers:searches.all')
  }
}
