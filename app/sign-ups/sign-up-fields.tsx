import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useCheckedForm } from '~/people/use-checked-form'
import { Button } from '~/ui/button'
import { CheckField } from '~/ui/check-field'
import { ErrorSummary } from '~/ui/error-summary'
import { OptionField } from '~/ui/option-field'
import { SelectField } from '~/ui/select-field'
import { StepperField } from '~/ui/stepper-field'
import { TextField } from '~/ui/text-field'
import { DateChoice, useDateWords } from './date-choice'
import { mostFrom } from './sign-up'
import type { SignUpCardData } from './sign-up-card.server'
import { signUpForm } from './sign-up-form'
import { useInterpreterChoices } from './use-interpreter-choices'
import { WaitingLine } from './waiting-line'

const asked = {
  date: 'form.date',
  adults: 'form.adults',
  children: 'form.children',
  interpreter: 'form.language',
  woman: 'form.woman',
  name: 'form.name',
  email: 'form.email',
  phone: 'form.phone',
} as const

/** Who comes and when. Works without a script; with one the button says how many it is, and the line how long. */
export function SignUpForm({ card, reply }: { card: SignUpCardData; reply: SubmissionResult<string[]> | null }) {
  const { t } = useTranslation(['signUps', 'forms', 'messages'])
  const { questions, choices } = card
  const languages = useInterpreterChoices(card.interpreters)
  const dateWords = useDateWords()
  const { fields, formProps, words, problems, submission, busy } = useCheckedForm(signUpForm(questions), reply, {
    id: 'tilmeld',
    defaultValue: { date: card.chosen, adults: 1, children: 0, formKey: card.formKey },
    questions: Object.fromEntries(Object.entries(asked).map(([name, key]) => [name, t(key)])),
  })
  const chosen = choices.find(({ id }) => id === fields.date.value)
  const room = questions.course ? card.room : chosen
  const full = room?.left === 0
  const coming = countOf(fields.adults.value) + countOf(fields.children.value)
  const withRoom = full ? choices.find(({ left }) => left !== 0) : undefined
  return (
    <Form method="post" action={`/arrangementer/${card.slug}/tilmeld`} reloadDocument className="card card--plinth signup" {...formProps}>
      <h2>{t(full ? 'form.waitingTitle' : 'form.title')}</h2>
      <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
      <input type="hidden" name="formKey" value={String(fields.formKey.initialValue ?? card.formKey)} />
      {full && <p className="signup__full">{chosen ? t('form.fullOn', { day: dateWords.day(chosen) }) : t('form.fullCourse')}</p>}
      {full && <WaitingLine before={room.waiting} />}
      <DateChoice field={fields.date} card={card} words={words} />
      {questions.womenOnly && choices.length === 1 && questions.openDates.includes(card.chosen) ? null : questions.womenOnly ? (
        <OptionField
          field={fields.woman}
          label={t('form.woman')}
          hint={questions.openDates.length > 0 ? t('form.womanNotOpen') : undefined}
          options={[
            { value: 'yes', text: t('form.yes') },
            { value: 'no', text: t('form.no') },
          ]}
          {...words}
        />
      ) : null}
      <fieldset className="field">
        <legend className="label">{t('form.who')}</legend>
        {card.asksChildren && (
          <StepperField
            field={fields.children}
            label={t(card.childCare ? 'form.childrenCare' : 'form.children')}
            fewer={t('form.fewerChildren')}
            more={t('form.moreChildren')}
            max={mostFrom(questions.guest)}
            {...words}
          />
        )}
        <StepperField
          field={fields.adults}
          label={t('form.adults')}
          fewer={t('form.fewerAdults')}
          more={t('form.moreAdults')}
          max={mostFrom(questions.guest)}
          {...words}
        />
      </fieldset>
      <div className="signup__more">
        <CheckField field={fields.needsInterpreter} label={t('form.interpreter')} {...words} />
        <SelectField
          field={fields.interpreter}
          label={t('form.language')}
          placeholder={t('form.chooseLanguage')}
          {...languages}
          {...words}
        />
      </div>
      {questions.guest && (
        <>
          <TextField field={fields.name} label={t('form.name')} hint={t('form.nameHint')} autoComplete="given-name" {...words} />
          <TextField field={fields.email} label={t('form.email')} type="email" autoComplete="email" {...words} />
          <TextField field={fields.phone} label={t('form.phone')} hint={t('form.phoneHint')} type="tel" autoComplete="tel" {...words} />
        </>
      )}
      <CheckField field={fields.late} label={t('form.late')} {...words} />
      {/* for machines that fill in everything; nobody else meets it */}
      <div className="vh" aria-hidden="true">
        <label>
          {t('messages:ask.trap')}
          <input type="text" name="website" tabIndex={-1} autoComplete="off" defaultValue="" />
        </label>
      </div>
      <Button type="submit" name="intent" value="sign-up" variant="primary" size="big" full disabled={busy}>
        {t(full ? 'form.sendWaiting' : 'form.send', { count: Math.max(1, coming) })}
      </Button>
      {withRoom && (
        <p>
          <a href={`/arrangementer/${card.slug}/${withRoom.day}`}>{t('form.otherDay', { day: dateWords.within(withRoom) })}</a>
        </p>
      )}
      <p className="soft signup__note">
        {t('form.cancel')}
        {questions.guest ? ` ${t('form.forgotten')}` : null}
      </p>
    </Form>
  )
}

function countOf(value: unknown): number {
  const count = Number(value)
  return Number.isInteger(count) && count > 0 ? count : 0
}
