import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatNumber } from '~/i18n/format'
import { spokenLanguages, days, times } from '~/people/facts'
import { useFactOptions } from '~/people/fact-options'
import { FilterBox, PlainKinds, PlainSearch, PlainSelect, PlainTicks } from '~/ui/filters'
import { tracks } from '~/tracks/track'
import { FRONTS } from '~/ui/front'
import { audiences, kindsOf, offerKinds } from './offer'
import { distances, tickNames, type OfferFilter } from './offer-filter'
import type { FacetCounts } from './offer-selection'

interface FilterFieldsProps {
  filter: OfferFilter
  counts: FacetCounts
  chosen: number
  /** Who is signed in can have what fits their profile first. */
  signedIn: boolean
  submit: ReactNode
}

/** What one can look for, as a form that only asks: every choice lands in the address. Beside each stands how many it gives. */
export function FilterFields({ filter, counts, chosen, signedIn, submit }: FilterFieldsProps) {
  const { t, i18n } = useTranslation(['offers', 'facts'])
  const facts = useFactOptions()
  const any = (text: string) => ({ value: '', text })
  const counted = <T extends string | number>(choices: readonly { value: T; text: string }[], numbers: Record<T, number> | null) =>
    choices.map(({ value, text }) => ({
      value: String(value),
      text: numbers ? t('filter.withCount', { choice: text, number: formatNumber(numbers[value], i18n.language) }) : text,
    }))
  const kinds = filter.front.length > 0 ? filter.front.flatMap(kindsOf) : offerKinds
  // the order a search has by itself stands first and is not written into the address
  const sorts = [
    ...(filter.town ? ['near' as const] : []),
    ...(filter.q ? ['words' as const] : []),
    'new' as const,
    ...(signedIn ? ['fit' as const] : []),
  ]
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
          options={FRONTS.map((front) => ({
            front,
            text: (
              <>
                {t(`facts:fronts.${front}`)} <small className="num">{formatNumber(counts.front[front], i18n.language)}</small>
              </>
            ),
          }))}
        />
        <div className="filters__row">
          <PlainSelect
            id="kind"
            name="kind"
            label={t('filter.kind')}
            value={filter.kind ?? ''}
            options={[any(t('filter.anyKind')), ...counted(facts.named('kinds')(kinds), counts.kind)]}
          />
          <PlainSelect
            id="track"
            name="track"
            label={t('filter.track')}
            value={filter.track ?? ''}
            options={[
              any(t('filter.anyTrack')),
              ...counted(
                tracks.map((value) => ({ value, text: t(`facts:tracks.${value}.name`) })),
                counts.track,
              ),
            ]}
          />
          <PlainSelect
            id="speaks"
            name="speaks"
            label={t('filter.speaks')}
            value={filter.speaks ?? ''}
            options={[
              any(t('filter.anyLanguage')),
              ...counted(
                spokenLanguages.flatMap((code) => facts.languages.filter(({ value }) => value === code)),
                counts.speaks,
              ),
            ]}
          />
          <PlainSelect
            id="town"
            name="town"
            label={t('filter.town')}
            value={filter.town ?? ''}
            options={[any(t('filter.anyTown')), ...counted(facts.towns, counts.town)]}
          />
          <PlainSelect
            id="km"
            name="km"
            label={t('filter.km')}
            value={filter.km?.toString() ?? ''}
            options={[
              any(t('filter.anyKm')),
              ...counted(
                distancesWith(filter.km).map((km) => ({ value: km, text: t('facts:km', { km }) })),
                counts.km,
              ),
            ]}
          />
          <PlainSelect
            id="day"
            name="day"
            label={t('filter.day')}
            value={filter.day ?? ''}
            options={[any(t('filter.anyDay')), ...counted(facts.named('days')(days), counts.day)]}
          />
          <PlainSelect
            id="time"
            name="time"
            label={t('filter.time')}
            value={filter.time ?? ''}
            options={[any(t('filter.anyTime')), ...counted(facts.named('timesHead')(times), counts.time)]}
          />
          <PlainSelect
            id="for"
            name="for"
            label={t('filter.for')}
            value={filter.for ?? ''}
            options={[
              any(t('filter.anyFor')),
              ...counted(
                audiences
                  .filter((code) => code !== 'everyone' || filter.for === 'everyone')
                  .map((value) => ({ value, text: t(`filter.forWhom.${value}`) })),
                counts.for,
              ),
            ]}
          />
        </div>
        <div className="filters__end">
          <PlainTicks
            legend={t('filter.ticks')}
            options={tickNames.map((name) => ({
              name,
              chosen: filter[name],
              text: t('filter.withCount', { choice: t(`filter.${name}`), number: formatNumber(counts.ticks[name], i18n.language) }),
            }))}
          />
          <PlainSelect
            id="sort"
            name="sort"
            label={t('filter.sort')}
            value={filter.sort && filter.sort !== sorts[0] && sorts.includes(filter.sort) ? filter.sort : ''}
            options={sorts.map((value, at) => ({ value: at === 0 ? '' : value, text: t(`sorts.${value}`) }))}
          />
        </div>
      </FilterBox>
    </>
  )
}

/** The distances of the list, and the one in the address when it is another. */
function distancesWith(km: number | null): number[] {
  return [...new Set([...distances, ...(km === null ? [] : [km])])].sort((a, b) => a - b)
}
