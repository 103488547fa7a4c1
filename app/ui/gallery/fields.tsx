import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react'
import { AvailabilityField } from '../availability-field'
import { CheckField } from '../check-field'
import { ChipField } from '../chip-field'
import { errorsOf, ErrorSummary } from '../error-summary'
import { FRONTS } from '../gable'
import { KindField } from '../kind-field'
import { OptionField } from '../option-field'
import { SelectField } from '../select-field'
import { StepperField } from '../stepper-field'
import { TextArea } from '../text-area'
import { TextField } from '../text-field'
import { Section } from './section'
import type { Samples } from './texts'
import { dayNames, timeHeads } from './week'

interface SampleForm {
  name: string
  phone: string
  search: string
  town: string
  homeTown: string
  text: string
  arabic: string
  languages: string[]
  spoken: string[]
  often: string
  bring: string[]
  consent: boolean
  show: boolean
  children: number
  kind: string
  when: string[]
}

const DEFAULTS = {
  languages: ['da', 'ar'],
  often: 'weekly',
  bring: ['interpreter'],
  show: true,
  children: 2,
  kind: 'mentor',
  when: ['tue-afternoon', 'wed-afternoon', 'thu-evening', 'sat-morning'],
}

/** The form as it looks after a try with mistakes. */
function afterMistakes(t: Samples): SubmissionResult<string[]> {
  return {
    status: 'error',
    initialValue: { ...DEFAULTS, phone: '000 00 00', text: t('field.textValue'), show: 'on', children: '2' },
    error: {
      phone: [t('field.phoneError')],
      homeTown: [t('field.townError')],
      text: [t('field.textError')],
      spoken: [t('choice.languagesError')],
      consent: [t('choice.consentError')],
    },
  }
}

export function FieldSamples({ t }: { t: Samples }) {
  const [form, fields] = useForm<SampleForm>({ id: 'sample', lastResult: afterMistakes(t), defaultValue: DEFAULTS })
  const errorWord = t('field.error')
  const languages = [
    { value: 'da', text: 'Dansk', lang: 'da' },
    { value: 'en', text: 'English', lang: 'en' },
    { value: 'ar', text: 'العربية', lang: 'ar', dir: 'rtl' },
    { value: 'uk', text: 'Українська', lang: 'uk' },
    { value: 'ti', text: 'ትግርኛ', lang: 'ti' },
  ] as const
  const towns = [0, 1, 2].map((index) => ({ value: `${index}`, text: t(`towns.${index}`) }))
  const problems = errorsOf(form, [fields.phone, fields.homeTown, fields.text, fields.spoken, fields.consent])

  return (
    <form {...getFormProps(form)}>
      <Section id="fields" t={t}>
        <ErrorSummary title={t('problems', { number: problems.length })} errors={problems} />
        <div className="grid dsh">
          <TextField field={fields.name} label={t('field.name')} hint={t('field.nameHint')} autoComplete="given-name" />
          <TextField field={fields.phone} label={t('field.phone')} type="tel" autoComplete="tel" errorWord={errorWord} />
          <SelectField field={fields.town} label={t('field.town')} placeholder={t('field.townNone')} options={towns} />
          <SelectField field={fields.homeTown} label={t('field.town')} placeholder={t('field.townNone')} options={towns} />
          <TextField field={fields.search} label={t('field.search')} type="search" icon="search" />
          <TextField field={fields.arabic} label={t('field.long')} hint={t('field.arabic')} optional={t('field.optional')} />
        </div>
        <div className="dsh">
          <TextArea
            field={fields.text}
            label={t('field.text')}
            hint={t('field.textHint')}
            errorWord={errorWord}
            max={400}
            limitText={t('field.limit')}
            countText={(used, max) => t('field.used', { used, max })}
          />
        </div>
      </Section>
      <Section id="choices" t={t}>
        <KindField field={fields.kind} label={t('choice.kind')} options={FRONTS.map((front) => ({ front, text: t(`fronts.${front}`) }))} />
        <ChipField field={fields.languages} label={t('choice.languages')} options={languages} />
        <ChipField field={fields.spoken} label={t('choice.languages')} options={languages} errorWord={errorWord} />
        <OptionField
          field={fields.often}
          label={t('choice.often')}
          options={[
            { value: 'weekly', text: t('choice.weekly') },
            { value: 'fortnight', text: t('choice.fortnight') },
            { value: 'fits', text: t('choice.fits'), detail: t('choice.fitsDetail') },
          ]}
        />
        <OptionField
          field={fields.bring}
          type="checkbox"
          label={t('choice.bring')}
          options={[
            { value: 'interpreter', text: t('choice.interpreter') },
            { value: 'children', text: t('choice.children') },
          ]}
        />
        <CheckField field={fields.consent} label={t('choice.consent')} errorWord={errorWord} />
        <CheckField field={fields.show} label={t('choice.show')} detail={t('choice.showDetail')} switch />
        <StepperField field={fields.children} label={t('choice.people')} fewer={t('choice.fewer')} more={t('choice.more')} max={12} />
        <div className="wrap--text dsh">
          <AvailabilityField
            field={fields.when}
            label={t('choice.when')}
            hint={t('choice.whenHint')}
            caption={t('choice.whenCaption')}
            days={dayNames(t, 'days')}
            times={timeHeads(t)}
          />
        </div>
      </Section>
    </form>
  )
}
