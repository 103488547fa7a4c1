import type { FieldMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { audiences } from '~/offers/offer'
import { commonLanguages, danishLevels, interests } from '~/people/facts'
import { useFactOptions } from '~/people/fact-options'
import { AvailabilityField } from '~/ui/availability-field'
import { CheckField } from '~/ui/check-field'
import { ChipField } from '~/ui/chip-field'
import { OptionField } from '~/ui/option-field'
import { SelectField } from '~/ui/select-field'
import { StepperField } from '~/ui/stepper-field'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { MOST_WANTED, ROLE_TEXT_MAX } from './wanted-form'
import { roleCodes, trainings } from './wanted-role'

interface RoleFieldsProps {
  fields: Record<string, FieldMetadata<unknown>>
  words: { errorText: (code: string) => string; errorWord: string }
}

/** The whole form of a role wanted: what, where and when, what one must know, how many. */
export function RoleFields({ fields, words }: RoleFieldsProps) {
  const { t } = useTranslation('wanted')
  const facts = useFactOptions()
  const field = (name: string) => fields[name] as FieldMetadata<unknown>
  return (
    <>
      <SelectField
        field={field('role')}
        label={t('form.role')}
        placeholder={t('form.choose')}
        options={roleCodes.map((value) => ({ value, text: t(`roles.${value}`) }))}
        {...words}
      />
      <TextField field={field('title')} label={t('form.title')} hint={t('form.titleHint')} {...words} />
      <TextArea
        field={field('text')}
        label={t('form.text')}
        hint={t('form.textHint')}
        rows={6}
        max={ROLE_TEXT_MAX}
        limitText={t('form.limit', { count: ROLE_TEXT_MAX })}
        countText={(used, max) => t('form.used', { used, max })}
        {...words}
      />
      <SelectField field={field('town')} label={t('form.town')} placeholder={t('form.choose')} options={facts.towns} {...words} />
      <AvailabilityField
        field={field('availability')}
        label={t('form.availability')}
        caption={t('form.availability')}
        days={facts.days}
        times={facts.times}
        {...words}
      />
      <TextField
        field={field('hoursPerMonth')}
        type="number"
        width="short"
        label={t('form.hoursPerMonth')}
        hint={t('form.hoursHint')}
        optional={facts.t('optional')}
        {...words}
      />
      <OptionField
        field={field('training')}
        label={t('form.training')}
        options={trainings.map((value) => ({ value, text: t(`trainings.${value}`) }))}
        {...words}
      />
      <OptionField
        field={field('danishLevel')}
        label={t('form.danishLevel')}
        hint={t('form.danishHint')}
        options={danishLevels.map((value) => ({ value, text: t(`danishNeeded.${value}`) }))}
        {...words}
      />
      <ChipField
        field={field('languages')}
        label={t('form.languages')}
        hint={t('form.languagesHint')}
        optional={facts.t('optional')}
        options={facts.ownLanguages}
        foldAfter={commonLanguages}
        foldText={facts.t('moreLanguages')}
        {...words}
      />
      <SelectField
        field={field('interest')}
        label={t('form.interest')}
        optional={facts.t('optional')}
        placeholder={t('form.none')}
        options={facts.named('interests')(interests)}
        {...words}
      />
      <ChipField
        field={field('audience')}
        label={t('form.audience')}
        optional={facts.t('optional')}
        options={facts.named('audiences')(audiences)}
        {...words}
      />
      <CheckField field={field('suitsNewcomers')} label={t('form.suitsNewcomers')} detail={t('form.suitsNewcomersDetail')} {...words} />
      <CheckField field={field('childCertificate')} label={t('form.childCertificate')} {...words} />
      <CheckField field={field('stepFree')} label={t('form.stepFree')} {...words} />
      <StepperField
        field={field('wanted')}
        label={t('form.wanted')}
        min={1}
        max={MOST_WANTED}
        fewer={t('form.fewer')}
        more={t('form.more')}
        {...words}
      />
      <TextField
        field={field('untilDate')}
        type="date"
        width="short"
        label={t('form.untilDate')}
        optional={facts.t('optional')}
        {...words}
      />
    </>
  )
}
