import { getInputProps, type FieldMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { useErrorText } from '~/i18n/use-error-text'
import { CheckField } from '~/ui/check-field'
import { describedBy, FieldBox } from '~/ui/field'
import { TextField } from '~/ui/text-field'
import { Picture } from './picture'
import type { PictureView } from './picture-view'

interface PictureFieldProps {
  /** `picture`, `pictureAlt` and `pictureRemove` of the form, which is sent as multipart/form-data. */
  fields: { picture: FieldMetadata<unknown>; pictureAlt: FieldMetadata<unknown>; pictureRemove: FieldMetadata<unknown> }
  present: PictureView | null
}

/** A picture to give, the words that go with it, and the way to take the present one away. */
export function PictureField({ fields: { picture, pictureAlt, pictureRemove }, present }: PictureFieldProps) {
  const { t } = useTranslation(['pictures', 'facts', 'forms'])
  const errorText = useErrorText()
  const words = { errorText, errorWord: t('forms:errorWord') }
  const { key, ...control } = getInputProps(picture, { type: 'file' })
  const hint = t('hint')
  return (
    <>
      {present && <Picture picture={present} sizes="20rem" className="picture picture--small" />}
      <FieldBox field={picture} label={t(present ? 'another' : 'choose')} optional={t('facts:optional')} hint={hint} {...words}>
        <input key={key} {...control} className="input input--file" accept="image/*" aria-describedby={describedBy(picture, hint)} />
      </FieldBox>
      <TextField field={pictureAlt} label={t('alt')} hint={t('altHint')} {...words} />
      {present && <CheckField field={pictureRemove} label={t('remove')} {...words} />}
    </>
  )
}
