import type { FieldMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { CheckField } from '~/ui/check-field'
import type { PartProps } from './field-props'

/** Whether those who are signed up are told; asked only when there is somebody to tell. */
export function TellField({ field, signedUp, words }: { field: FieldMetadata<unknown>; signedUp: boolean; words: PartProps['words'] }) {
  const { t } = useTranslation('makeEvents')
  if (!signedUp) return <input type="hidden" name="tell" value="on" />
  return <CheckField field={field} label={t('date.tell')} detail={t('date.tellDetail')} {...words} />
}
