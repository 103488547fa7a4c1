import { useTranslation } from 'react-i18next'
import { useFactOptions } from '~/people/fact-options'
import { ChipField } from '~/ui/chip-field'
import { SelectField } from '~/ui/select-field'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { TEXT_MAX } from './event-form'
import { fieldOf, type PartProps } from './field-props'

export interface Inviter {
  id: string
  name: string
}

/** What it is called, who invites, and where it is. */
export function WhatFields({ fields, words, inviters }: PartProps & { inviters: readonly Inviter[] }) {
  const { t } = useTranslation('makeEvents')
  const facts = useFactOptions()
  const [only] = inviters
  return (
    <>
      <TextField field={fieldOf(fields, 'title')} label={t('form.title')} hint={t('form.titleHint')} {...words} />
      {inviters.length > 1 ? (
        <ChipField
          field={fieldOf(fields, 'organisationId')}
          type="radio"
          label={t('form.organisationId')}
          options={inviters.map(({ id, name }) => ({
            value: id,
            text: id === 'municipality' ? t('form.municipality') : <bdi>{name}</bdi>,
          }))}
          {...words}
        />
      ) : (
        <input type="hidden" name="organisationId" value={only?.id ?? ''} />
      )}
      <SelectField field={fieldOf(fields, 'town')} label={t('form.town')} placeholder={t('form.choose')} options={facts.towns} {...words} />
      <TextField field={fieldOf(fields, 'place')} label={t('form.place')} hint={t('form.placeHint')} {...words} />
      <TextArea
        field={fieldOf(fields, 'text')}
        label={t('form.text')}
        hint={t('form.textHint')}
        optional={facts.t('optional')}
        rows={4}
        max={TEXT_MAX}
        {...words}
      />
    </>
  )
}
