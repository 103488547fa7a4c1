import { useTranslation } from 'react-i18next'
import { useFactOptions } from '~/people/fact-options'
import { days, industries, times } from '~/people/facts'
import { Button, ButtonLink } from '~/ui/button'
import { FilterForm, PlainSelect } from '~/ui/filters'
import { jobFilterNames, jobSeekerAges, type JobFilter } from './jobs'

/** How old one is, where one lives and when one can: each choice lands in the address. */
export function JobFilterFields({ filter }: { filter: JobFilter }) {
  const { t } = useTranslation('jobs')
  const facts = useFactOptions()
  const any = (text: string) => ({ value: '', text })
  return (
    <FilterForm action="/fritidsjob">
      <div className="filters__row">
        <PlainSelect
          id="age"
          name="age"
          label={t('filter.age')}
          value={filter.age ?? ''}
          options={[any(t('filter.anyAge')), ...facts.named('ageBands')(jobSeekerAges)]}
        />
        <PlainSelect
          id="town"
          name="town"
          label={t('filter.town')}
          value={filter.town ?? ''}
          options={[any(t('filter.anyTown')), ...facts.towns]}
        />
        <PlainSelect
          id="day"
          name="day"
          label={t('filter.day')}
          value={filter.day ?? ''}
          options={[any(t('filter.anyDay')), ...facts.named('days')(days)]}
        />
        <PlainSelect
          id="time"
          name="time"
          label={t('filter.time')}
          value={filter.time ?? ''}
          options={[any(t('filter.anyTime')), ...facts.named('timesHead')(times)]}
        />
        <PlainSelect
          id="industry"
          name="industry"
          label={t('filter.industry')}
          value={filter.industry ?? ''}
          options={[any(t('filter.anyIndustry')), ...facts.named('industries')(industries)]}
        />
      </div>
      <div className="row">
        <Button type="submit" variant="primary">
          {t('filter.show')}
        </Button>
        {jobFilterNames.some((name) => filter[name] !== null) && (
          <ButtonLink variant="quiet" href="/fritidsjob">
            {t('filter.clear')}
          </ButtonLink>
        )}
      </div>
    </FilterForm>
  )
}
