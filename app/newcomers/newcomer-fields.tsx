import type { FieldMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { formatMonth, languageName, ownLanguageName } from '~/i18n/format'
import { endonyms, interfaceLanguages, directionOf } from '~/i18n/languages'
import { useErrorText } from '~/i18n/use-error-text'
import { townsAlphabetical } from '~/island/towns'
import {
  ageBands,
  childAgeBands,
  commonLanguages,
  danishLevels,
  days,
  genders,
  industries,
  interests,
  spokenLanguages,
  times,
  transports,
  type Day,
  type Time,
} from '~/people/facts'
import { AvailabilityField } from '~/ui/availability-field'
import { ChipField } from '~/ui/chip-field'
import { Fold } from '~/ui/fold'
import { SelectField } from '~/ui/select-field'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { FormPart } from './form-part'
import { ALWAYS_HERE, channels, genderWishes, newcomerAgeBands } from './newcomer'
import type { changeNewcomerForm } from './newcomer-form'

type Typed = Omit<z.input<typeof changeNewcomerForm>, 'version' | 'before'>
export type NewcomerFieldSet = Record<keyof Typed, FieldMetadata<unknown>>

const WISHES_MAX = 600
const usualKm = ['3', '8', '15', '25', '60'] as const

/** Options of a list of facts, named in the reader's language. */
function useOptions() {
  const { t } = useTranslation('facts')
  return (group: string, codes: readonly string[]) => codes.map((code) => ({ value: code, text: t(`${group}.${code}`) }))
}
function useWords() {
  const { t } = useTranslation('forms')
  return { errorText: useErrorText(), errorWord: t('errorWord') }
}

/** Who it is, and how to reach them. */
export function WhoFields({ fields }: { fields: NewcomerFieldSet }) {
  const { t } = useTranslation('newcomers')
  const words = useWords()
  return (
    <FormPart title={t('form.who')}>
      <TextField field={fields.name} label={t('form.name')} hint={t('form.nameHint')} autoComplete="off" {...words} />
      <ChipField
        type="radio"
        field={fields.locale}
        label={t('form.locale')}
        hint={t('form.localeHint')}
        options={interfaceLanguages.map((code) => ({ value: code, text: endonyms[code], lang: code, dir: directionOf(code) }))}
        {...words}
      />
      <ChipField
        type="radio"
        field={fields.channel}
        label={t('form.channel')}
        options={channels.map((code) => ({ value: code, text: t(`channels.${code}`) }))}
        {...words}
      />
      <div className="formpart__pair">
        <TextField type="email" field={fields.email} label={t('form.email')} optional={t('facts:optional')} autoComplete="off" {...words} />
        <TextField
          type="tel"
          field={fields.phone}
          label={t('form.phone')}
          optional={t('facts:optional')}
          autoComplete="off"
          inputMode="tel"
          {...words}
        />
      </div>
    </FormPart>
  )
}

export function LanguageFields({ fields }: { fields: NewcomerFieldSet }) {
  const { t, i18n } = useTranslation('newcomers')
  const options = useOptions()
  const words = useWords()
  const spoken = spokenLanguages
    .filter((code) => code !== 'da')
    .map((code) => {
      const own = ownLanguageName(code)
      const name = languageName(code, i18n.language)
      return {
        value: code,
        text:
          name.toLocaleLowerCase() === own.name.toLocaleLowerCase() ? (
            name
          ) : (
            <>
              {name}{' '}
              <bdi lang={code} className="soft">
                {own.name}
              </bdi>
            </>
          ),
      }
    })
  return (
    <FormPart title={t('form.language')}>
      <ChipField
        field={fields.languages}
        label={t('form.languages')}
        options={spoken}
        foldAfter={commonLanguages}
        foldText={t('facts:moreLanguages')}
        {...words}
      />
      <ChipField
        type="radio"
        field={fields.danishLevel}
        label={t('form.danish')}
        options={options('danishLevels', danishLevels)}
        {...words}
      />
    </FormPart>
  )
}

export function PlaceFields({ fields, months }: { fields: NewcomerFieldSet; months: readonly string[] }) {
  const { t, i18n } = useTranslation('newcomers')
  const options = useOptions()
  const words = useWords()
  const km = typeof fields.radiusKm.initialValue === 'string' ? fields.radiusKm.initialValue : ''
  const distances = km && !usualKm.some((each) => each === km) ? [...usualKm, km].sort((a, b) => Number(a) - Number(b)) : usualKm
  return (
    <FormPart title={t('form.place')}>
      <div className="formpart__pair">
        <SelectField
          field={fields.town}
          label={t('form.town')}
          placeholder={t('form.choose')}
          options={townsAlphabetical().map(({ slug, name }) => ({ value: slug, text: name }))}
          {...words}
        />
        <SelectField
          field={fields.arrivedMonth}
          label={t('form.arrived')}
          placeholder={t('form.choose')}
          options={months.map((month) => ({
            value: month,
            text: month === ALWAYS_HERE ? t('alwaysHere') : formatMonth(month, i18n.language),
          }))}
          {...words}
        />
      </div>
      <ChipField type="radio" field={fields.transport} label={t('form.transport')} options={options('transports', transports)} {...words} />
      <ChipField
        type="radio"
        field={fields.radiusKm}
        label={t('form.radius')}
        options={distances.map((each) => ({ value: each, text: each === '60' ? t('facts:island') : t('facts:radius', { km: each }) }))}
        {...words}
      />
    </FormPart>
  )
}

export function WhenFields({ fields }: { fields: NewcomerFieldSet }) {
  const { t } = useTranslation('newcomers')
  const words = useWords()
  const dayNames = Object.fromEntries(days.map((day) => [day, t(`facts:days.${day}`)])) as Record<Day, string>
  const timeNames = Object.fromEntries(
    times.map((time) => [
      time,
      { head: t(`facts:timesHead.${time}`), plain: t(`facts:times.${time}`), hours: t(`facts:timesHours.${time}`) },
    ]),
  ) as Record<Time, { head: string; plain: string; hours: string }>
  return (
    <FormPart title={t('form.when')}>
      <AvailabilityField
        field={fields.availability}
        label={t('form.availability')}
        days={dayNames}
        times={timeNames}
        caption={t('form.availability')}
        {...words}
      />
    </FormPart>
  )
}

export function PersonFields({ fields }: { fields: NewcomerFieldSet }) {
  const { t } = useTranslation('newcomers')
  const options = useOptions()
  const words = useWords()
  const optional = t('facts:optional')
  return (
    <FormPart title={t('form.person')} lead={t('form.personLead')}>
      <ChipField
        type="radio"
        field={fields.ageBand}
        label={t('form.age')}
        options={options('ageBands', fields.ageBand.initialValue === '13-14' ? newcomerAgeBands : ageBands)}
        {...words}
      />
      <ChipField
        field={fields.children}
        label={t('form.children')}
        optional={optional}
        options={options('childAgeBands', childAgeBands)}
        {...words}
      />
      <ChipField
        type="radio"
        field={fields.genderWish}
        label={t('form.wish')}
        options={genderWishes.map((code) => ({ value: code, text: t(`form.wishes.${code}`) }))}
        {...words}
      />
      <ChipField
        type="radio"
        field={fields.gender}
        label={t('form.gender')}
        hint={t('form.genderHint')}
        optional={optional}
        options={options('genders', genders)}
        {...words}
      />
    </FormPart>
  )
}

/** What makes a match better, and can be asked another day. */
export function MoreFields({ fields, open }: { fields: NewcomerFieldSet; open: boolean }) {
  const { t } = useTranslation('newcomers')
  const options = useOptions()
  const words = useWords()
  const optional = t('facts:optional')
  return (
    <Fold summary={t('form.more')} open={open}>
      <div className="stack formpart__more">
        <ChipField
          field={fields.interests}
          label={t('form.interests')}
          optional={optional}
          options={options('interests', interests)}
          {...words}
        />
        <ChipField
          field={fields.industries}
          label={t('form.industries')}
          optional={optional}
          options={options('industries', industries)}
          {...words}
        />
        <TextArea
          field={fields.wishes}
          label={t('form.wishesText')}
          hint={t('form.wishesHint')}
          optional={optional}
          rows={3}
          max={WISHES_MAX}
          {...words}
        />
      </div>
    </Fold>
  )
}
