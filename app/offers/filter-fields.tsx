import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { spokenLanguages, days, times } from '~/people/facts'
import { useFactOptions } from '~/people/fact-options'
import { FilterBox, PlainKinds, PlainSearch, PlainSelect } from '~/ui/filters'
import { FRONTS } from '~/ui/front'
import { audiences, kindsOf, offerKinds } from './offer'
import type { OfferFilter } from './offer-filter'

const distances = [5, 10, 15, 25] as const

/** What one can look for, as a form that only asks: every choice lands in the address. */
export function FilterFields({ filter, chosen, submit }: { filter: OfferFilter; chosen: number; submit: ReactNode }) {
  const { t } = useTranslation(['offers', 'facts'])
  const facts = useFactOptions()
  const any = (text: string) => ({ value: '', text })
  const kinds = filter.front.length > 0 ? filter.front.flatMap(kindsOf) : offerKinds
  return (
    <>
      <div className="searchrow">
        <PlainSearch id="q" name="q" label={t('filter.q')} value={filter.q} placeholder={t('filter.qExample')} />
        {submit}
      </div>
      <FilterBox summary={t('filter.more')} count={chosen}>
        <PlainKinds
          legend={t('filter.front')}
          name="front"
          chosen={filter.front}
          options={FRONTS.map((front) => ({ front, text: t(`facts:fronts.${front}`) }))}
        />
        <div className="filters__row">
          <PlainSelect
            id="kind"
            name="kind"
            label={t('filter.kind')}
            value={filter.kind ?? ''}
            options={[any(t('filter.anyKind')), ...kinds.map((value) => ({ value, text: t(`facts:kinds.${value}`) }))]}
          />
          <PlainSelect
            id="speaks"
            name="speaks"
            label={t('filter.speaks')}
            value={filter.speaks ?? ''}
            options={[
              any(t('filter.anyLanguage')),
              ...spokenLanguages.flatMap((code) => facts.languages.filter(({ value }) => value === code)),
            ]}
          />
          <PlainSelect
            id="town"
            name="town"
            label={t('filter.town')}
            value={filter.town ?? ''}
            options={[any(t('filter.anyTown')), ...facts.towns]}
          />
          <PlainSelect
            id="km"
            name="km"
            label={t('filter.km')}
            value={filter.km?.toString() ?? ''}
            options={[any(t('filter.anyKm')), ...distances.map((km) => ({ value: String(km), text: t('facts:radius', { km }) }))]}
          />
          <PlainSelect
            id="day"
            name="day"
            label={t('filter.day')}
            value={filter.day ?? ''}
            options={[any(t('filter.anyDay')), ...days.map((value) => ({ value, text: t(`facts:days.${value}`) }))]}
          />
          <PlainSelect
            id="time"
            name="time"
            label={t('filter.time')}
            value={filter.time ?? ''}
            options={[any(t('filter.anyTime')), ...times.map((value) => ({ value, text: t(`facts:timesHead.${value}`) }))]}
          />
          <PlainSelect
            id="for"
            name="for"
            label={t('filter.for')}
            value={filter.for ?? ''}
            options={[
              any(t('filter.anyFor')),
              ...audiences.filter((code) => code !== 'everyone').map((value) => ({ value, text: t(`facts:audiences.${value}`) })),
            ]}
          />
        </div>
      </FilterBox>
    </>
  )
}
