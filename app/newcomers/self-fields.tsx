import type { FieldMetadata } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import { formatMonth, ownLanguageName } from '~/i18n/format'
import { townsAlphabetical } from '~/island/towns'
import { ageBands, childAgeBands, commonLanguages, danishLevels, genders, spokenLanguages, transports } from '~/people/facts'
import { CheckField } from '~/ui/check-field'
import { ChipField } from '~/ui/chip-field'
import type { FieldWords } from '~/ui/field'
import { Fold } from '~/ui/fold'
import { SelectField } from '~/ui/select-field'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { FormPart } from './form-part'
import { channels, genderWishes } from './newcomer'
import { whenChoices, WISHES_MAX, type SelfTyped } from './self-form'
import { WishesField } from './wishes-field'

export type SelfFieldSet = Record<keyof SelfTyped, FieldMetadata<unknown>>
type Words = Pick<FieldWords, 'errorText' | 'errorWord'>
interface PartProps {
  fields: SelfFieldSet
  words: Words
}

/** What one wishes for, and in one's own words whoever wants to. */
export function WishPart({ fields, words }: PartProps) {
  const { t } = useTranslation(['newHere', 'facts'])
  return (
    <FormPart title={t('parts.wish')}>
      <WishesField field={fields.needs} />
      <Fold summary={t('ownWords')} open={Boolean(fields.wishes.errors ?? fields.wishes.initialValue)}>
        <TextArea
          field={fields.wishes}
          label={t('wishesText')}
          hint={t('wishesTextHint')}
          optional={t('facts:optional')}
          rows={3}
          max={WISHES_MAX}
          {...words}
        />
      </Fold>
    </FormPart>
  )
}

/** Who one is: everything chosen but the first name. */
export function AboutPart({ fields, words, months }: PartProps & { months: readonly string[] }) {
  const { t, i18n } = useTranslation(['newHere', 'facts', 'newcomers'])
  const chosen = (group: string, codes: readonly string[]) => codes.map((code) => ({ value: code, text: t(`facts:${group}.${code}`) }))
  const optional = t('facts:optional')
  return (
    <FormPart title={t('parts.about')}>
      <TextField field={fields.name} label={t('name')} hint={t('nameHint')} autoComplete="given-name" {...words} />
      <ChipField
        field={fields.languages}
        label={t('languages')}
        options={spokenLanguages
          .filter((code) => code !== 'da')
          .map((code) => ({ value: code, text: ownLanguageName(code).name, lang: code, dir: ownLanguageName(code).dir }))}
        foldAfter={commonLanguages}
        foldText={t('facts:moreLanguages')}
        {...words}
      />
      <ChipField type="radio" field={fields.danishLevel} label={t('danish')} options={chosen('danishLevels', danishLevels)} {...words} />
      <div className="formpart__pair">
        <SelectField
          field={fields.town}
          label={t('town')}
          placeholder={t('newcomers:form.choose')}
          options={townsAlphabetical().map(({ slug, name }) => ({ value: slug, text: name }))}
          {...words}
        />
        <SelectField
          field={fields.arrivedMonth}
          label={t('arrived')}
          placeholder={t('newcomers:form.choose')}
          options={months.map((month) => ({ value: month, text: formatMonth(month, i18n.language) }))}
          {...words}
        />
      </div>
      <ChipField type="radio" field={fields.ageBand} label={t('age')} options={chosen('ageBands', ageBands)} {...words} />
      <ChipField
        field={fields.children}
        label={t('children')}
        optional={optional}
        options={chosen('childAgeBands', childAgeBands)}
        {...words}
      />
    </FormPart>
  )
}

/** When and with whom. */
export function MeetPart({ fields, words }: PartProps) {
  const { t } = useTranslation(['newHere', 'facts'])
  return (
    <FormPart title={t('parts.meet')}>
      <ChipField
        field={fields.when}
        label={t('when')}
        options={whenChoices.map((choice) => ({ value: choice, text: t(`whens.${choice}`) }))}
        {...words}
      />
      <ChipField
        type="radio"
        field={fields.transport}
        label={t('transport')}
        options={transports.map((code) => ({ value: code, text: t(`facts:transports.${code}`) }))}
        {...words}
      />
      <ChipField
        type="radio"
        field={fields.genderWish}
        label={t('wish')}
        options={genderWishes.map((code) => ({ value: code, text: t(`genderWishes.${code}`) }))}
        {...words}
      />
      <ChipField
        type="radio"
        field={fields.gender}
        label={t('gender')}
        hint={t('genderHint')}
        optional={t('facts:optional')}
        options={genders.map((code) => ({ value: code, text: t(`facts:genders.${code}`) }))}
        {...words}
      />
    </FormPart>
  )
}

/** How to reach one. By phone and in person is as good as by mail. */
export function ReachPart({ fields, words, signedIn }: PartProps & { signedIn: boolean }) {
  const { t } = useTranslation(['newHere', 'facts'])
  const optional = t('facts:optional')
  return (
    <FormPart title={t('parts.reach')}>
      <ChipField
        type="radio"
        field={fields.channel}
        label={t('channel')}
        options={channels.map((code) => ({ value: code, text: t(`channels.${code}`) }))}
        {...words}
      />
      <div className="formpart__pair">
        <TextField type="tel" field={fields.phone} label={t('phone')} optional={optional} autoComplete="tel" inputMode="tel" {...words} />
        <TextField
          type="email"
          field={fields.email}
          label={t('email')}
          optional={optional}
          autoComplete="email"
          inputMode="email"
          {...words}
        />
      </div>
      {signedIn && <CheckField field={fields.forOther} label={t('forOther')} detail={t('forOtherDetail')} {...words} />}
    </FormPart>
  )
}

/** The consent in the language of the page, and the yes to it. */
export function ConsentPart({ fields, words }: PartProps) {
  const { t } = useTranslation(['newHere', 'newcomers'])
  return (
    <FormPart title={t('newcomers:consent.title')}>
      <ul className="card card--sea consent-lines">
        {(['keep', 'share', 'never', 'stop'] as const).map((line) => (
          <li key={line}>{t(`newcomers:consent.${line}`)}</li>
        ))}
      </ul>
      <CheckField field={fields.consent} label={t('consent')} {...words} />
    </FormPart>
  )
}
