import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { languageName } from '~/i18n/format'
import { townsAlphabetical } from '~/island/towns'
import { offerKinds } from '~/offers/offer'
import { spokenLanguages } from '~/people/facts'
import { Button, ButtonLink, Buttons } from '~/ui/button'
import { PlainSearch, PlainSelect, PlainTicks } from '~/ui/filters'
import { isNarrowed, newcomersHref, type NewcomerFilter } from './newcomer-filter'

interface FilterFieldsProps {
  filter: NewcomerFilter
  colleagues: readonly { id: string; name: string }[]
}

/** Whom to see: by name, town, language, what they look for, whose they are, and whether they have waited too long. */
export function NewcomerFilterFields({ filter, colleagues }: FilterFieldsProps) {
  const { t, i18n } = useTranslation(['newcomers', 'facts'])
  const all = (text: string) => ({ value: '', text })
  return (
    <Form method="get" action="/koordinator/tilflyttere" className="filterrow">
      {filter.list !== 'all' && <input type="hidden" name="list" value={filter.list} />}
      <PlainSearch id="filter-q" name="q" label={t('list.search')} placeholder={t('list.searchExample')} value={filter.q} />
      <PlainSelect
        id="filter-town"
        name="town"
        label={t('list.town')}
        value={filter.town ?? ''}
        options={[all(t('list.anyTown')), ...townsAlphabetical().map(({ slug, name }) => ({ value: slug, text: name }))]}
      />
      <PlainSelect
        id="filter-speaks"
        name="speaks"
        label={t('list.speaks')}
        value={filter.speaks ?? ''}
        options={[all(t('list.anyLanguage')), ...spokenLanguages.map((code) => ({ value: code, text: languageName(code, i18n.language) }))]}
      />
      <PlainSelect
        id="filter-kind"
        name="kind"
        label={t('list.kind')}
        value={filter.kind ?? ''}
        options={[all(t('list.anyKind')), ...offerKinds.map((kind) => ({ value: kind, text: t(`facts:kinds.${kind}`) }))]}
      />
      {(filter.list === 'all' || filter.list === 'archived') && (
        <PlainSelect
          id="filter-whose"
          name="whose"
          label={t('list.whose')}
          value={filter.whose ?? ''}
          options={[all(t('list.anybody')), ...colleagues.map(({ id, name }) => ({ value: id, text: name }))]}
        />
      )}
      {filter.list !== 'archived' && (
        <PlainTicks legend={t('list.waiting')} options={[{ name: 'late', text: t('list.late'), chosen: filter.late }]} />
      )}
      <Buttons>
        <Button type="submit" icon="funnel">
          {t('list.show')}
        </Button>
        {isNarrowed(filter) && (
          <ButtonLink
            variant="quiet"
            href={newcomersHref(filter, { q: null, town: null, speaks: null, kind: null, whose: null, late: null })}
          >
            {t('list.clear')}
          </ButtonLink>
        )}
      </Buttons>
    </Form>
  )
}
