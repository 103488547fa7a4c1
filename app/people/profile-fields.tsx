import type { FieldMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { endonyms, interfaceLanguages } from '~/i18n/languages'
import { AvailabilityField } from '~/ui/availability-field'
import { ChipField } from '~/ui/chip-field'
import { SelectField } from '~/ui/select-field'
import { TextField } from '~/ui/text-field'
import { ageBands, commonLanguages, genders, industries, interests, transports } from './facts'
import { useFactOptions } from './fact-options'

type Name =
  | 'firstName'
  | 'lastName'
  | 'phone'
  | 'locale'
  | 'town'
  | 'ageBand'
  | 'gender'
  | 'languages'
  | 'interests'
  | 'industries'
  | 'availability'
  | 'transport'

/** Everything a person tells about themselves, nearly all by choosing. */
export function ProfileFields({
  fields,
  words,
}: {
  fields: Record<Name, FieldMetadata<unknown>>
  words: { errorText: (code: string) => string; errorWord: string }
}) {
  const { t } = useTranslation('people')
  const facts = useFactOptions()
  const optional = facts.t('optional')
  return (
    <>
      <TextField field={fields.firstName} label={t('firstName')} autoComplete="given-name" {...words} />
      <TextField
        field={fields.lastName}
        label={t('profile.lastName')}
        hint={t('profile.lastNameHint')}
        optional={optional}
        autoComplete="family-name"
        {...words}
      />
      <TextField
        field={fields.phone}
        label={t('profile.phone')}
        hint={t('profile.phoneHint')}
        optional={optional}
        type="tel"
        autoComplete="tel"
        {...words}
      />
      <SelectField
        field={fields.locale}
        label={t('profile.locale')}
        options={interfaceLanguages.map((value) => ({ value, text: endonyms[value] }))}
        {...words}
      />
      <SelectField
        field={fields.town}
        label={t('profile.town')}
        hint={t('profile.townHint')}
        placeholder={t('profile.chooseTown')}
        options={facts.towns}
        {...words}
      />
      <ChipField
        field={fields.languages}
        label={t('profile.languages')}
        options={facts.ownLanguages}
        foldAfter={commonLanguages}
        foldText={facts.t('moreLanguages')}
        {...words}
      />
      <AvailabilityField
        field={fields.availability}
        label={t('profile.availability')}
        days={facts.days}
        times={facts.times}
        caption={t('profile.availability')}
        {...words}
      />
      <ChipField
        field={fields.transport}
        type="radio"
        label={t('profile.transport')}
        optional={optional}
        options={facts.named('transports')(transports)}
        {...words}
      />
      <ChipField
        field={fields.interests}
        label={t('profile.interests')}
        optional={optional}
        options={facts.named('interests')(interests)}
        {...words}
      />
      <ChipField
        field={fields.industries}
        label={t('profile.industries')}
        optional={optional}
        options={facts.named('industries')(industries)}
        {...words}
      />
      <ChipField
        field={fields.ageBand}
        type="radio"
        label={t('profile.ageBand')}
        optional={optional}
        options={facts.named('ageBands')(ageBands)}
        {...words}
      />
      <ChipField
        field={fields.gender}
        type="radio"
        label={t('profile.gender')}
        hint={t('profile.genderHint')}
        optional={optional}
        options={facts.named('genders')(genders)}
        {...words}
      />
    </>
  )
}
