import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { townName } from '~/island/towns'
import { days, interests } from '~/people/facts'
import { useFactOptions } from '~/people/fact-options'
import { ButtonLink } from '~/ui/button'
import { ChosenChip, FilterBox, PlainSearch, PlainSelect } from '~/ui/filters'
import { organisationKinds } from './organisation'
import { organisationsHref, type OrganisationFilter } from './organisation-filter'

/** What one can look for, as a form that only asks; and what is chosen, each with a way to take it away. */
export function OrganisationFilterFields({ filter, chosen, submit }: { filter: OrganisationFilter; chosen: number; submit: ReactNode }) {
  const { t, i18n } = useTranslation(['organisations', 'facts'])
  const facts = useFactOptions()
  const any = (text: string) => ({ value: '', text })
  const byName = (a: { text: string }, b: { text: string }) => a.text.localeCompare(b.text, i18n.language)
  const chips = [
    ...(filter.q ? [{ text: `»${filter.q}«`, without: { q: null } }] : []),
    ...(filter.kind ? [{ text: t(`kinds.${filter.kind}`), without: { kind: null } }] : []),
    ...(filter.town ? [{ text: townName(filter.town), without: { town: null } }] : []),
    ...(filter.interest ? [{ text: t(`facts:interests.${filter.interest}`), without: { interest: null } }] : []),
    ...(filter.day ? [{ text: t(`facts:days.${filter.day}`), without: { day: null } }] : []),
  ]
  return (
    <>
      <div className="searchrow">
        <PlainSearch id="q" name="q" label={t('filter.q')} value={filter.q} placeholder={t('filter.qExample')} />
        {submit}
      </div>
      <FilterBox summary={t('filter.more')} count={chosen}>
        <div className="filters__row">
          <PlainSelect
            id="kind"
            name="kind"
            label={t('filter.kind')}
            value={filter.kind ?? ''}
            options={[any(t('filter.anyKind')), ...organisationKinds.map((value) => ({ value, text: t(`kinds.${value}`) }))]}
          />
          <PlainSelect
            id="town"
            name="town"
            label={t('filter.town')}
            value={filter.town ?? ''}
            options={[any(t('filter.anyTown')), ...facts.towns]}
          />
          <PlainSelect
            id="interest"
            name="interest"
            label={t('filter.interest')}
            value={filter.interest ?? ''}
            options={[any(t('filter.anyInterest')), ...facts.named('interests')(interests).sort(byName)]}
          />
          <PlainSelect
            id="day"
            name="day"
            label={t('filter.day')}
            value={filter.day ?? ''}
            options={[any(t('filter.anyDay')), ...facts.named('days')(days)]}
          />
        </div>
      </FilterBox>
      {chips.length > 0 && (
        <div className="chips" role="group" aria-label={t('filter.chosen')}>
          {chips.map(({ text, without }) => (
            <ChosenChip key={text} href={organisationsHref(filter, without)} remove={t('filter.remove')}>
              <bdi>{text}</bdi>
            </ChosenChip>
          ))}
          <ButtonLink variant="quiet" size="sm" href="/foreninger">
            {t('list.clear')}
          </ButtonLink>
        </div>
      )}
    </>
  )
}
