import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { languageName } from '~/i18n/format'
import { townsAlphabetical } from '~/island/towns'
import { offerKinds } from '~/offers/offer'
import type { QueuePart } from './queue'
import { spokenLanguages } from '~/people/facts'
import { Button, ButtonLink, Buttons } from '~/ui/button'
import { PlainSelect } from '~/ui/filters'

/** Which open needs to see: where, what kind, which language. */
export function NeedFilter({
  filter,
}: {
  filter: { part: QueuePart; town: string | null; kind: string | null; speaks: string | null; mine: boolean }
}) {
  const { t, i18n } = useTranslation('matching')
  const filtered = filter.mine || Boolean(filter.town ?? filter.kind ?? filter.speaks)
  const all = (text: string) => ({ value: '', text })
  return (
    <Form method="get" action="/koordinator/behov" className="filterrow">
      {filter.part !== 'all' && <input type="hidden" name="hvem" value={filter.part} />}
      <PlainSelect
        id="filter-town"
        name="town"
        label={t('needs.town')}
        value={filter.town ?? ''}
        options={[all(t('needs.anyTown')), ...townsAlphabetical().map(({ slug, name }) => ({ value: slug, text: name }))]}
      />
      <PlainSelect
        id="filter-kind"
        name="kind"
        label={t('needs.kind')}
        value={filter.kind ?? ''}
        options={[all(t('needs.anyKind')), ...offerKinds.map((kind) => ({ value: kind, text: t(`facts:kinds.${kind}`) }))]}
      />
      <PlainSelect
        id="filter-speaks"
        name="speaks"
        label={t('needs.speaks')}
        value={filter.speaks ?? ''}
        options={[
          all(t('needs.anyLanguage')),
          ...spokenLanguages.map((code) => ({ value: code, text: languageName(code, i18n.language) })),
        ]}
      />
      <label className="opt">
        <input type="checkbox" name="mine" value="ja" defaultChecked={filter.mine} />
        <span>{t('needs.mine')}</span>
      </label>
      <Buttons>
        <Button type="submit" icon="funnel">
          {t('needs.show')}
        </Button>
        {filtered && (
          <ButtonLink variant="quiet" href="/koordinator/behov">
            {t('needs.clear')}
          </ButtonLink>
        )}
      </Buttons>
    </Form>
  )
}
