import { useTranslation } from 'react-i18next'
import { ButtonLink } from '~/ui/button'
import { ChosenChip } from '~/ui/filters'
import { filterHref, type OfferFilter } from './offer-filter'
import { filterWords } from './filter-words'

/** What is chosen, each with a way to take it away. */
export function ChosenFilters({ filter, path = '/tilbud' }: { filter: OfferFilter; path?: string }) {
  const { t, i18n } = useTranslation(['offers', 'facts'])
  const chips = filterWords(t, i18n.language, filter)
  if (chips.length === 0) return null
  return (
    <div className="chips" role="group" aria-label={t('filter.chosen')}>
      {chips.map(({ name, text, without }) => (
        <ChosenChip key={`${name} ${text}`} href={filterHref(path, filter, without)} remove={t('filter.remove')}>
          <bdi>{name === 'q' ? `»${text}«` : text}</bdi>
        </ChosenChip>
      ))}
      <ButtonLink variant="quiet" size="sm" href={path}>
        {t('browse.clear')}
      </ButtonLink>
    </div>
  )
}
