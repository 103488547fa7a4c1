import type { FieldMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { formatMonth } from '~/i18n/format'
import { jobSeekerAges } from '~/offers/jobs'
import { useFactOptions } from '~/people/fact-options'
import { commonLanguages, danishLevels, industries, transports } from '~/people/facts'
import { CheckField } from '~/ui/check-field'
import { ChipField } from '~/ui/chip-field'
import type { FieldWords } from '~/ui/field'
import { SelectField } from '~/ui/select-field'
import { TextField } from '~/ui/text-field'
import { FormPart } from './form-part'
import type { JobSeekerTyped } from './job-form'
import { ALWAYS_HERE, channels } from './newcomer'
import { whenChoices } from './self-form'

export type JobFieldSet = Record<keyof JobSeekerTyped, FieldMetadata<unknown>>
interface PartProps {
  fields: JobFieldSet
  words: Pick<FieldWords, 'errorText' | 'errorWord'>
}

/** Who one is: the age first, as it says what follows. */
export function YoungPart({ fields, words, months }: PartProps & { months: readonly string[] }) {
  const { t, i18n } = useTranslation(['jobs', 'newHere', 'newcomers'])
  const facts = useFactOptions()
  return (
    <FormPart title={t('seek.about')}>
      <ChipField
        type="radio"
        field={fields.ageBand}
        label={t('seek.age')}
        hint={t('seek.ageHint')}
        options={facts.named('ageBands')(jobSeekerAges)}
        {...words}
      />
      <TextField field={fields.name} label={t('newHere:name')} hint={t('newHere:nameHint')} autoComplete="given-name" {...words} />
      <div className="formpart__pair">
        <SelectField
          field={fields.town}
          label={t('newHere:town')}
          placeholder={t('newcomers:form.choose')}
          options={facts.towns}
          {...words}
        />
        <SelectField
          field={fields.arrivedMonth}
          label={t('seek.arrived')}
          hint={t('seek.arrivedHint')}
          placeholder={t('newcomers:form.choose')}
          options={[
            { value: ALWAYS_HERE, text: t('seek.alwaysHere') },
            ...months.map((month) => ({ value: month, text: formatMonth(month, i18n.language) })),
          ]}
          {...words}
        />
      </div>
      <ChipField
        field={fields.languages}
        label={t('newHere:languages')}
        options={facts.ownLanguages}
        foldAfter={commonLanguages}
        foldText={facts.t('moreLanguages')}
        {...words}
      />
      <ChipField
        type="radio"
        field={fields.danishLevel}
        label={t('newHere:danish')}
        options={facts.named('danishLevels')(danishLevels)}
        {...words}
      />
    </FormPart>
  )
}

/** What one would like to do, and when. */
export function JobPart({ fields, words }: PartProps) {
  const { t } = useTranslation(['jobs', 'newHere'])
  const facts = useFactOptions()
  return (
    <FormPart title={t('seek.job')}>
      <ChipField
        field={fields.industries}
        label={t('seek.industries')}
        optional={facts.t('optional')}
        options={facts.named('industries')(industries)}
        {...words}
      />
      <ChipField
        field={fields.when}
        label={t('newHere:when')}
        options={whenChoices.map((value) => ({ value, text: t(`newHere:whens.${value}`) }))}
        {...words}
      />
      <ChipField
        type="radio"
        field={fields.transport}
        label={t('newHere:transport')}
        options={facts.named('transports')(transports)}
        {...words}
      />
    </FormPart>
  )
}

/** How to reach one, or a parent; and the yes of both. */
export function YoungReachPart({ fields, words, signedIn }: PartProps & { signedIn: boolean }) {
  const { t } = useTranslation(['jobs', 'newHere', 'newcomers', 'facts'])
  const optional = t('facts:optional')
  return (
    <>
      <FormPart title={t('seek.reach')} lead={t('seek.reachHint')}>
        <ChipField
          type="radio"
          field={fields.channel}
          label={t('seek.channel')}
          options={channels.map((value) => ({ value, text: t(`newHere:channels.${value}`) }))}
          {...words}
        />
        <div className="formpart__pair">
          <TextField
            type="tel"
            field={fields.phone}
            label={t('seek.phone')}
            hint={t('seek.phoneHint')}
            optional={optional}
            autoComplete="tel"
            inputMode="tel"
            {...words}
          />
          <TextField
            type="email"
            field={fields.email}
            label={t('seek.email')}
            hint={t('seek.emailHint')}
            optional={optional}
            autoComplete="email"
            inputMode="email"
            {...words}
          />
        </div>
        {signedIn && <CheckField field={fields.forOther} label={t('newHere:forOther')} detail={t('newHere:forOtherDetail')} {...words} />}
      </FormPart>
      <FormPart title={t('newcomers:consent.title')}>
        <ul className="card card--sea consent-lines">
          {(['keep', 'share', 'never', 'stop'] as const).map((line) => (
            <li key={line}>{t(`newcomers:consent.${line}`)}</li>
          ))}
        </ul>
        <CheckField field={fields.consent} label={t('newHere:consent')} {...words} />
        <CheckField field={fields.parent} label={t('seek.parent')} detail={t('seek.parentDetail')} {...words} />
      </FormPart>
    </>
  )
}
