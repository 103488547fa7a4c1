import { useTranslation } from 'react-i18next'
import { useFactOptions } from '~/people/fact-options'
import { spokenLanguages } from '~/people/facts'
import { tracks } from '~/tracks/track'
import { Button } from '~/ui/button'
import { ChipSelect, FilterForm, PlainSearch, PlainSelect, PlainTicks } from '~/ui/filters'
import { Icon, type IconName } from '~/ui/icon'
import { eventKinds } from './event'
import { eventDistances, eventTicks, type EventFilter, type EventsShown, type EventTick } from './event-filter'

const signs: Record<EventTick, IconName> = {
  children: 'baby',
  women: 'venus',
  interpreter: 'languages',
  stepfree: 'accessibility',
  near: 'locate',
}

/** What one can look for, as a form that only asks: every choice lands in the address, and the days that are shown stay. */
export function EventFilterFields({ filter, view }: { filter: EventFilter; view: EventsShown }) {
  const { t } = useTranslation(['events', 'facts'])
  const facts = useFactOptions()
  const more = filter.kind !== null || filter.track !== null || filter.km !== null || filter.language !== null
  return (
    <FilterForm action="/arrangementer">
      {filter.from && <input type="hidden" name="from" value={filter.from} />}
      {filter.to && <input type="hidden" name="to" value={filter.to} />}
      {view !== 'uge' && <input type="hidden" name="vis" value={view} />}
      <div className="eventfilters">
        <PlainTicks
          bare
          legend={t('filter.label')}
          options={eventTicks.map((name) => ({ name, icon: signs[name], chosen: filter[name], text: t(`filter.${name}`) }))}
        >
          <ChipSelect
            id="town"
            name="town"
            label={t('filter.town')}
            icon="map-pin"
            value={filter.town ?? ''}
            options={[{ value: '', text: t('filter.anyTown') }, ...facts.towns]}
          />
        </PlainTicks>
        <div className="searchrow">
          <PlainSearch id="q" name="q" label={t('filter.q')} value={filter.q} placeholder={t('filter.qExample')} />
          <Button type="submit">{t('filter.show')}</Button>
        </div>
        <details className="morebox" open={more || undefined}>
          <summary>
            {t('filter.more')} <Icon name="chevron-down" />
          </summary>
          <div className="filters__row">
            <PlainSelect
              id="kind"
              name="kind"
              label={t('filter.kind')}
              value={filter.kind ?? ''}
              options={[{ value: '', text: t('filter.anyKind') }, ...facts.named('eventKinds')(eventKinds)]}
            />
            <PlainSelect
              id="track"
              name="track"
              label={t('filter.track')}
              value={filter.track ?? ''}
              options={[
                { value: '', text: t('filter.anyTrack') },
                ...tracks.map((value) => ({ value, text: t(`facts:tracks.${value}.name`) })),
              ]}
            />
            <PlainSelect
              id="language"
              name="language"
              label={t('filter.language')}
              value={filter.language ?? ''}
              options={[
                { value: '', text: t('filter.anyLanguage') },
                ...spokenLanguages.flatMap((code) => facts.languages.filter(({ value }) => value === code)),
              ]}
            />
            <PlainSelect
              id="km"
              name="km"
              label={t('filter.km')}
              value={filter.km?.toString() ?? ''}
              options={[
                { value: '', text: t('filter.anyKm') },
                ...distancesWith(filter.km).map((km) => ({ value: String(km), text: t('facts:radius', { km }) })),
              ]}
            />
          </div>
        </details>
      </div>
    </FilterForm>
  )
}

/** The distances of the list, and the one in the address when it is another. */
function distancesWith(km: number | null): number[] {
  return [...new Set([...eventDistances, ...(km === null ? [] : [km])])].sort((a, b) => a - b)
}
