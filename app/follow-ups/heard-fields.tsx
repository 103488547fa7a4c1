import type { FieldMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { StepperField } from '~/ui/stepper-field'
import { TextArea } from '~/ui/text-area'
import { MISSED_MAX, NOTE_MAX } from './follow-up-form'
import { scales, type Scale } from './follow-up'
import { ScaleField } from './scale-field'

type Fields = Record<Scale | 'missedMeetings' | 'note', FieldMetadata<unknown>>
interface HeardFieldsProps {
  fields: Fields
  words: { errorText: (code: string) => string; errorWord: string }
  /** Who is asked: the volunteer themselves, or a coordinator about both. */
  voice: 'own' | 'coordinator'
}

/** The three scales, meetings that came to nothing, and a few words. */
export function HeardFields({ fields, words, voice }: HeardFieldsProps) {
  const { t } = useTranslation('followUps')
  return (
    <>
      {scales.map((scale) => (
        <ScaleField
          key={scale}
          scale={scale}
          field={fields[scale]}
          label={t(`scales.${scale}.${voice}`)}
          optional={scale === 'going' ? undefined : t('form.optional')}
          {...words}
        />
      ))}
      <StepperField
        field={fields.missedMeetings}
        label={t('form.missed')}
        hint={voice === 'own' ? t('form.missedHint') : undefined}
        min={0}
        max={MISSED_MAX}
        fewer={t('form.fewer')}
        more={t('form.more')}
        {...words}
      />
      <TextArea
        field={fields.note}
        label={t(`form.note.${voice}`)}
        hint={t(`form.noteHint.${voice}`)}
        optional={t('form.optional')}
        rows={4}
        max={NOTE_MAX}
        {...words}
      />
    </>
  )
}
