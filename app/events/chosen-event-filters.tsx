import { useTranslation } from 'react-i18next'
import { languageName } from '~/i18n/format'
import { townName } from '~/island/towns'
import { ButtonLink } from '~/ui/button'
import { ChosenChip } from '~/ui/filters'
import { chosenIn, eventsHref, eventTicks, type EventFilter, type EventFilterName, type EventsShown } from './event-filter'

/** What is chosen, each with a way to take it away. The days that are shown stay. */
export function ChosenEventFilters({ filter, view }: { filter: EventFilter; view: EventsShown }) {
  const { t, i18n } = useTranslation(['events', 'facts'])
  const chosen = chosenIn(filter)
  if (chosen.length === 0) return null
  const word = (name: EventFilterName): string => {
    switch (name) {
      case 'q':
        return `»${filter.q}«`
      case 'kind':
        return filter.kind ? t(`facts:eventKinds.${filter.kind}`) : ''
      case 'track':
        return filter.track ? t(`facts:tracks.${filter.track}.name`) : ''
      case 'town':
        return filter.town ? townName(filter.town) : ''
      case 'km':
        return t('facts:radius', { km: filter.km ?? 0 })
      case 'language':
        return filter.language ? languageName(filter.language, i18n.language) : ''
      case 'children':
      case 'women':
      case 'interpreter':
      case 'stepfree':
      case 'near':
        return t(`filter.${name}`)
    }
  }
  const nothing = Object.fromEntries([...chosen, ...eventTicks].map((name) => [name, null]))
  return (
    <div className="chips" role="group" aria-label={t('filter.chosen')}>
      {chosen.map((name) => (
        <ChosenChip key={name} href={eventsHref(filter, { [name]: null, vis: view })} remove={t('filter.remove')}>
          <bdi>{word(name)}</bdi>
        </ChosenChip>
      ))}
      <ButtonLink variant="quiet" size="sm" href={eventsHref(filter, { ...nothing, vis: view })}>
        {t('filter.clear')}
      </ButtonLink>
    </div>
  )
}
