import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { languageName } from '~/i18n/format'
import { townName } from '~/island/towns'
import { audiences } from '~/offers/offer'
import { danishLevels, days, spokenLanguages, times } from '~/people/facts'
import { useFactOptions } from '~/people/fact-options'
import { ButtonLink } from '~/ui/button'
import { ChosenChip, FilterBox, PlainKinds, PlainSearch, PlainSelect } from '~/ui/filters'
import { FRONTS } from '~/ui/front'
import { roleFilterHref, type RoleFilter, type RoleFilterChange } from './wanted-filter'
import { roleCodes, rolesOfFront, trainings } from './wanted-role'

const distances = [5, 10, 15, 25] as const

/** What one can look for, as a form that only asks: every choice lands in the address. */
export function RoleFilterFields({ filter, chosen, submit }: { filter: RoleFilter; chosen: number; submit: ReactNode }) {
  const { t } = useTranslation(['wanted', 'facts'])
  const facts = useFactOptions()
  const codes = filter.front.length > 0 ? filter.front.flatMap(rolesOfFront) : roleCodes
  const select = (name: Exclude<keyof RoleFilter, 'q' | 'front' | 'page'>, any: string, options: { value: string; text: string }[]) => (
    <PlainSelect
      id={name}
      name={name}
      label={t(`filter.${name}`)}
      value={filter[name]?.toString() ?? ''}
      options={[{ value: '', text: any }, ...options]}
    />
  )
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
          {select(
            'danish',
            t('filter.anyDanish'),
            danishLevels.map((value) => ({ value, text: t(`myDanish.${value}`) })),
          )}
          {select(
            'kind',
            t('filter.anyKind'),
            codes.map((value) => ({ value, text: t(`roles.${value}`) })),
          )}
          {select('town', t('filter.anyTown'), facts.towns)}
          {select(
            'km',
            t('filter.anyKm'),
            distances.map((km) => ({ value: String(km), text: t('facts:radius', { km }) })),
          )}
          {select(
            'day',
            t('filter.anyDay'),
            days.map((value) => ({ value, text: t(`facts:days.${value}`) })),
          )}
          {select(
            'time',
            t('filter.anyTime'),
            times.map((value) => ({ value, text: t(`facts:timesHead.${value}`) })),
          )}
          {select(
            'speaks',
            t('filter.anyLanguage'),
            spokenLanguages.flatMap((code) => facts.languages.filter(({ value }) => value === code)),
          )}
          {select(
            'training',
            t('filter.anyTraining'),
            trainings.map((value) => ({ value, text: t(`trainings.${value}`) })),
          )}
          {select(
            'for',
            t('filter.anyFor'),
            audiences.filter((code) => code !== 'everyone').map((value) => ({ value, text: t(`facts:audiences.${value}`) })),
          )}
          {select('newcomers', t('filter.anyNewcomers'), [{ value: 'ja', text: t('filter.onlyNewcomers') }])}
        </div>
      </FilterBox>
    </>
  )
}

/** What is chosen, each with a way to take it away. */
export function ChosenRoleFilters({ filter }: { filter: RoleFilter }) {
  const { t, i18n } = useTranslation(['wanted', 'facts'])
  const chips: { text: string; without: RoleFilterChange }[] = [
    ...(filter.q ? [{ text: `»${filter.q}«`, without: { q: null } }] : []),
    ...filter.front.map((front) => ({
      text: t(`facts:fronts.${front}`),
      without: { front: filter.front.filter((each) => each !== front) },
    })),
    ...(filter.kind ? [{ text: t(`roles.${filter.kind}`), without: { kind: null } }] : []),
    ...(filter.danish ? [{ text: t(`myDanish.${filter.danish}`), without: { danish: null } }] : []),
    ...(filter.speaks ? [{ text: languageName(filter.speaks, i18n.language), without: { speaks: null } }] : []),
    ...(filter.town ? [{ text: townName(filter.town), without: { town: null, km: null } }] : []),
    ...(filter.km ? [{ text: t('facts:radius', { km: filter.km }), without: { km: null } }] : []),
    ...(filter.day ? [{ text: t(`facts:days.${filter.day}`), without: { day: null } }] : []),
    ...(filter.time ? [{ text: t(`facts:timesHead.${filter.time}`), without: { time: null } }] : []),
    ...(filter.training ? [{ text: t(`trainings.${filter.training}`), without: { training: null } }] : []),
    ...(filter.for ? [{ text: t(`facts:audiences.${filter.for}`), without: { for: null } }] : []),
    ...(filter.newcomers ? [{ text: t('filter.onlyNewcomers'), without: { newcomers: null } }] : []),
  ]
  if (chips.length === 0) return null
  return (
    <div className="chips" role="group" aria-label={t('filter.chosen')}>
      {chips.map(({ text, without }) => (
        <ChosenChip key={text} href={roleFilterHref(filter, without)} remove={t('filter.remove')}>
          <bdi>{text}</bdi>
        </ChosenChip>
      ))}
      <ButtonLink variant="quiet" size="sm" href="/roller">
        {t('browse.clear')}
      </ButtonLink>
    </div>
  )
}
