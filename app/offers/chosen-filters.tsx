import { useTranslation } from 'react-i18next'
import { languageName } from '~/i18n/format'
import { townName } from '~/island/towns'
import { ButtonLink } from '~/ui/button'
import { ChosenChip } from '~/ui/filters'
import { filterHref, type OfferFilter } from './offer-filter'

/** What is chosen, each with a way to take it away. */
export function ChosenFilters({ filter }: { filter: OfferFilter }) {
  const { t, i18n } = useTranslation(['offers', 'facts'])
  const chips = [
    ...(filter.q ? [{ text: `»${filter.q}«`, without: { q: null } }] : []),
    ...filter.front.map((front) => ({
      text: t(`facts:fronts.${front}`),
      without: { front: filter.front.filter((each) => each !== front) },
    })),
    ...(filter.kind ? [{ text: t(`facts:kinds.${filter.kind}`), without: { kind: null } }] : []),
    ...(filter.speaks ? [{ text: languageName(filter.speaks, i18n.language), without: { speaks: null } }] : []),
    ...(filter.town ? [{ text: townName(filter.town), without: { town: null, km: null } }] : []),
    ...(filter.km ? [{ text: t('facts:radius', { km: filter.km }), without: { km: null } }] : []),
    ...(filter.day ? [{ text: t(`facts:days.${filter.day}`), without: { day: null } }] : []),
    ...(filter.time ? [{ text: t(`facts:timesHead.${filter.time}`), without: { time: null } }] : []),
    ...(filter.for ? [{ text: t(`facts:audiences.${filter.for}`), without: { for: null } }] : []),
  ]
  if (chips.length === 0) return null
  return (
    <div className="chips" role="group" aria-label={t('filter.chosen')}>
      {chips.map(({ text, without }) => (
        <ChosenChip key={text} href={filterHref('/tilbud', filter, without)} remove={t('filter.remove')}>
          <bdi>{text}</bdi>
        </ChosenChip>
      ))}
      <ButtonLink variant="quiet" size="sm" href="/tilbud">
        {t('browse.clear')}
      </ButtonLink>
    </div>
  )
}
