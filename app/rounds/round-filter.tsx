import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { townsAlphabetical } from '~/island/towns'
import { offerKinds } from '~/offers/offer'
import { Button } from '~/ui/button'
import { PlainSelect } from '~/ui/filters'
import { roundViews, type RoundPick } from './round'

/** Which needs and offers a new round is about. */
export function RoundFilter({ pick }: { pick: Pick<RoundPick, 'kind' | 'town' | 'whose'> }) {
  const { t } = useTranslation('rounds')
  return (
    <Form method="get" action="/koordinator/runde" className="filterrow">
      <PlainSelect
        id="round-kind"
        name="kind"
        label={t('pick.kind')}
        value={pick.kind ?? ''}
        options={[{ value: '', text: t('pick.anyKind') }, ...offerKinds.map((kind) => ({ value: kind, text: t(`facts:kinds.${kind}`) }))]}
      />
      <PlainSelect
        id="round-town"
        name="town"
        label={t('pick.town')}
        value={pick.town ?? ''}
        options={[{ value: '', text: t('pick.anyTown') }, ...townsAlphabetical().map(({ slug, name }) => ({ value: slug, text: name }))]}
      />
      <PlainSelect
        id="round-whose"
        name="whose"
        label={t('pick.whose')}
        value={pick.whose}
        options={roundViews.map((view) => ({ value: view, text: t(`pick.views.${view}`) }))}
      />
      <Button type="submit" icon="funnel">
        {t('pick.show')}
      </Button>
    </Form>
  )
}
