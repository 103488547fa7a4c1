import type { FieldMetadata } from '@conform-to/react'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { commonLanguages, industries, interests } from '~/people/facts'
import { useFactOptions } from '~/people/fact-options'
import { AvailabilityField } from '~/ui/availability-field'
import { ChipField } from '~/ui/chip-field'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { asksIndustry, asksInterest, frequencies, type OfferKind } from './offer'
import { TEXT_MAX } from './offer-form'
import { questionsOf } from './own-fields'
import { WizardGuidance } from './wizard-guidance'

interface StepFieldsProps {
  fields: Record<string, FieldMetadata<unknown>>
  words: { errorText: (code: string) => string; errorWord: string }
}

/** What one will do together, in which languages and when; then what only this kind is asked. */
export function WhatFields({ kind, ofOrganisation, fields, words }: StepFieldsProps & { kind: OfferKind; ofOrganisation: boolean }) {
  const { t } = useTranslation('offers')
  const facts = useFactOptions()
  const field = (name: string) => fields[name] as FieldMetadata<unknown>
  return (
    <>
      <TextField field={field('title')} label={t('wizard.hvad.name')} hint={t('wizard.hvad.nameHint')} {...words} />
      <TextArea
        field={field('text')}
        label={t('wizard.hvad.text')}
        hint={t('wizard.hvad.textHint')}
        rows={5}
        max={TEXT_MAX}
        limitText={t('wizard.hvad.limit', { count: TEXT_MAX })}
        countText={(used, max) => t('wizard.hvad.used', { used, max })}
        {...words}
      />
      {questionsOf(kind, ofOrganisation).map(([name, { choices, many, optional, ofPeople }]) => (
        <Fragment key={name}>
          <ChipField
            field={field(name)}
            type={many ? 'checkbox' : 'radio'}
            label={facts.t(`own.${name}.label`)}
            hint={ofPeople && facts.t(`own.${name}.hint`)}
            optional={optional && facts.t('optional')}
            options={choices.map((value) => ({ value, text: facts.t(`own.${name}.${value}`) }))}
            {...words}
          />
          {name === 'jobAge' && (
            <div className="field">
              <WizardGuidance answer={field(name).value} />
            </div>
          )}
        </Fragment>
      ))}
      <ChipField
        field={field('languages')}
        label={t('wizard.hvad.languages')}
        options={facts.ownLanguages}
        foldAfter={commonLanguages}
        foldText={facts.t('moreLanguages')}
        {...words}
      />
      <AvailabilityField
        field={field('availability')}
        label={t('wizard.hvad.availability')}
        hint={t('wizard.hvad.availabilityHint')}
        caption={t('wizard.hvad.availability')}
        days={facts.days}
        times={facts.times}
        {...words}
      />
      <ChipField
        field={field('frequency')}
        type="radio"
        label={t('wizard.hvad.frequency')}
        options={facts.named('frequencies')(frequencies)}
        {...words}
      />
      {asksInterest.includes(kind) && (
        <ChipField
          field={field('interests')}
          label={t('wizard.hvad.interests')}
          hint={t('wizard.hvad.interestsHint')}
          optional={facts.t('optional')}
          options={facts.named('interests')(interests)}
          {...words}
        />
      )}
      {asksIndustry.includes(kind) && (
        <ChipField
          field={field('industries')}
          label={t('wizard.hvad.industries')}
          options={facts.named('industries')(industries)}
          {...words}
        />
      )}
    </>
  )
}
