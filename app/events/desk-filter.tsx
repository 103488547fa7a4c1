import { useTranslation } from 'react-i18next'
import { townsAlphabetical } from '~/island/towns'
import { Button } from '~/ui/button'
import { FilterForm, PlainSearch, PlainSelect } from '~/ui/filters'
import { eventKinds } from './event'
import type { EveryFilter } from './hosted-list.server'

/** What a coordinator looks for among all events; every choice lands in the address. */
export function DeskFilter({ part, filter }: { part: string; filter: EveryFilter }) {
  const { t } = useTranslation(['makeEvents', 'facts'])
  return (
    <FilterForm action="/koordinator/arrangementer">
      <input type="hidden" name="vis" value={part} />
      <div className="filterrow">
        <PlainSearch id="q" name="q" label={t('desk.filter.q')} value={filter.q} placeholder={t('desk.filter.q')} />
        <PlainSelect
          id="town"
          name="town"
          label={t('desk.filter.town')}
          value={filter.town ?? ''}
          options={[
            { value: '', text: t('desk.filter.anyTown') },
            ...townsAlphabetical().map(({ slug, name }) => ({ value: slug, text: name })),
          ]}
        />
        <PlainSelect
          id="kind"
          name="kind"
          label={t('desk.filter.kind')}
          value={filter.kind ?? ''}
          options={[
            { value: '', text: t('desk.filter.anyKind') },
            ...eventKinds.map((kind) => ({ value: kind, text: t(`facts:eventKinds.${kind}`) })),
          ]}
        />
        <Button type="submit">{t('desk.filter.show')}</Button>
      </div>
    </FilterForm>
  )
}
