import type { FieldMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { ageBands, genders, transports } from '~/people/facts'
import { useFactOptions } from '~/people/fact-options'
import { CheckField } from '~/ui/check-field'
import { ChipField } from '~/ui/chip-field'
import { SelectField } from '~/ui/select-field'
import { StepperField } from '~/ui/stepper-field'
import { TextField } from '~/ui/text-field'
import { audiences, type Audience } from './offer'
import { whereForm } from './offer-form'

interface StepFieldsProps {
  fields: Record<string, FieldMetadata<unknown>>
  words: { errorText: (code: string) => string; errorWord: string }
}

/** Where on the island, for whom, how many at a time. A job has said whom it is for by its age (`ageSaid`): it is not asked again. */
export function WhereFields({ fields, words, ageSaid }: StepFieldsProps & { ageSaid: readonly Audience[] | null }) {
  const { t } = useTranslation('offers')
  const facts = useFactOptions()
  const field = (name: string) => fields[name] as FieldMetadata<unknown>
  const reach = whereForm.shape.reach.options.map((value) => ({
    value,
    text: value === 'island' ? facts.t('island') : facts.t('radius', { km: value }),
  }))
  return (
    <>
      <SelectField
        field={field('town')}
        label={t('wizard.hvor.town')}
        hint={t('wizard.hvor.townHint')}
        placeholder={t('wizard.hvor.choose')}
        options={facts.towns}
        {...words}
      />
      <ChipField field={field('reach')} type="radio" label={t('wizard.hvor.reach')} options={reach} {...words} />
      {ageSaid ? (
        ageSaid.map((value) => <input key={value} type="hidden" name="audience" value={value} />)
      ) : (
        <ChipField field={field('audience')} label={t('wizard.hvor.audience')} options={facts.named('audiences')(audiences)} {...words} />
      )}
      <StepperField
        field={field('capacity')}
        label={t('wizard.hvor.capacity')}
        min={1}
        max={30}
        fewer={t('wizard.hvor.fewer')}
        more={t('wizard.hvor.more')}
        {...words}
      />
      <CheckField field={field('stepFree')} label={t('wizard.hvor.stepFree')} detail={t('wizard.hvor.stepFreeHint')} {...words} />
      <CheckField field={field('childFriendly')} label={t('wizard.hvor.childFriendly')} {...words} />
      <TextField
        field={field('untilDate')}
        type="date"
        width="short"
        label={t('wizard.hvor.until')}
        optional={facts.t('optional')}
        {...words}
      />
    </>
  )
}

/** What the coordinator needs to know of the person behind, none of it shown. */
export function YouFields({ fields, words }: StepFieldsProps) {
  const { t } = useTranslation('offers')
  const facts = useFactOptions()
  const field = (name: string) => fields[name] as FieldMetadata<unknown>
  return (
    <>
      <ChipField
        field={field('ageBand')}
        type="radio"
        label={t('wizard.dig.ageBand')}
        options={facts.named('ageBands')(ageBands)}
        {...words}
      />
      <ChipField
        field={field('transport')}
        type="radio"
        label={t('wizard.dig.transport')}
        options={facts.named('transports')(transports)}
        {...words}
      />
      <ChipField
        field={field('gender')}
        type="radio"
        label={t('wizard.dig.gender')}
        hint={t('wizard.dig.genderHint')}
        optional={facts.t('optional')}
        options={facts.named('genders')(genders)}
        {...words}
      />
      <TextField
        field={field('phone')}
        type="tel"
        label={t('wizard.dig.phone')}
        hint={t('wizard.dig.phoneHint')}
        optional={facts.t('optional')}
        autoComplete="tel"
        {...words}
      />
    </>
  )
}
