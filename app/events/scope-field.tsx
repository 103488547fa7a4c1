import type { FieldMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { ChipField } from '~/ui/chip-field'
import type { PartProps } from './field-props'

/** This date alone, or it and all that follow; not asked when none follows. */
export function ScopeField({ field, following, words }: { field: FieldMetadata<unknown>; following: number; words: PartProps['words'] }) {
  const { t } = useTranslation('makeEvents')
  if (following === 0) return <input type="hidden" name="scope" value="this" />
  return (
    <ChipField
      field={field}
      type="radio"
      label={t('date.scope')}
      options={[
        { value: 'this', text: t('date.scopes.this') },
        { value: 'following', text: t('date.scopes.following', { count: following }) },
      ]}
      {...words}
    />
  )
}
