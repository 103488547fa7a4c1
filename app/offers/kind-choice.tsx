import type { FieldMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { FRONTS } from '~/ui/front'
import { Gable } from '~/ui/gable'
import { OptionField } from '~/ui/option-field'
import { SelectField } from '~/ui/select-field'
import { frontOf, kindsOf } from './offer'

interface KindChoiceProps {
  fields: { kind: FieldMetadata<unknown>; organisationId?: FieldMetadata<unknown> }
  organisations?: readonly { id: string; name: string }[]
  /** The line of help stands above the form already. */
  helped?: boolean
  words: { errorText: (code: string) => string; errorWord: string }
}

/** All kinds of offer, house by house; and on whose behalf, for those who lead an organisation. */
export function KindChoice({ fields, organisations = [], helped = false, words }: KindChoiceProps) {
  const { t } = useTranslation(['offers', 'facts'])
  return (
    <>
      {fields.organisationId && organisations.length > 0 && (
        <SelectField
          field={fields.organisationId}
          label={t('wizard.slags.whose')}
          options={[{ value: '', text: t('wizard.slags.mine') }, ...organisations.map(({ id, name }) => ({ value: id, text: name }))]}
          {...words}
        />
      )}
      <OptionField
        field={fields.kind}
        label={t('wizard.slags.kind')}
        hint={helped ? undefined : t('wizard.slags.hint')}
        options={FRONTS.flatMap(kindsOf).map((kind) => ({
          value: kind,
          text: t(`facts:kinds.${kind}`),
          detail: t(`facts:kindHints.${kind}`),
          before: <Gable front={frontOf[kind]} size="sm" />,
        }))}
        {...words}
      />
    </>
  )
}
