import type { FieldMetadata, SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { directionOf, endonyms, interfaceLanguages } from '~/i18n/languages'
import { useCheckedForm } from '~/people/use-checked-form'
import { Button } from '~/ui/button'
import { ChipField } from '~/ui/chip-field'
import { ErrorSummary } from '~/ui/error-summary'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import type { About } from './conversation'
import { askForm, guestAskForm, MESSAGE_MAX } from './conversation-form'
import { FormKey } from './message-form'

interface AskFormProps {
  subject: { about: About }
  formKey: string
  reply: SubmissionResult<string[]> | null
}
type Words = { errorText: (code: string) => string; errorWord: string }

function TextQuestion({ field, words, about }: { field: FieldMetadata<string>; words: Words; about: About }) {
  const { t } = useTranslation('messages')
  return (
    <TextArea
      field={field}
      label={t(`ask.text.${about}`)}
      hint={t('ask.textHint')}
      rows={6}
      max={MESSAGE_MAX}
      limitText={t('limit', { count: MESSAGE_MAX })}
      countText={(used, max) => t('used', { used, max })}
      {...words}
    />
  )
}

/** With an account only what one wants to say. */
export function AskWithAccount({ formKey, reply, subject }: AskFormProps) {
  const { t } = useTranslation(['messages', 'forms'])
  const { fields, formProps, words, problems, submission, busy } = useCheckedForm(askForm, reply, {
    id: 'spoerg',
    defaultValue: { formKey },
    questions: { text: t(`ask.text.${subject.about}`) },
  })
  return (
    <Form method="post" className="stack" {...formProps}>
      <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
      <FormKey field={fields.formKey} />
      <TextQuestion field={fields.text as FieldMetadata<string>} words={words} about={subject.about} />
      <div>
        <Button type="submit" name="intent" value="ask" variant="primary" size="big" icon="send" disabled={busy}>
          {t('ask.send')}
        </Button>
      </div>
    </Form>
  )
}

/** Without one also who one is, and in which language one reads mails. */
export function AskWithout({ formKey, reply, subject }: AskFormProps) {
  const { t, i18n } = useTranslation(['messages', 'forms'])
  const { fields, formProps, words, problems, submission, busy } = useCheckedForm(guestAskForm, reply, {
    id: 'spoerg',
    defaultValue: { formKey, language: i18n.language },
    questions: {
      text: t(`ask.text.${subject.about}`),
      firstName: t('ask.firstName'),
      email: t('ask.email'),
      language: t('ask.language'),
    },
  })
  return (
    <Form method="post" className="stack" {...formProps}>
      <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
      <FormKey field={fields.formKey} />
      <TextQuestion field={fields.text as FieldMetadata<string>} words={words} about={subject.about} />
      <TextField field={fields.firstName} label={t('ask.firstName')} hint={t('ask.firstNameHint')} autoComplete="given-name" {...words} />
      <TextField field={fields.email} label={t('ask.email')} hint={t('ask.emailHint')} type="email" autoComplete="email" {...words} />
      <ChipField
        field={fields.language}
        type="radio"
        label={t('ask.language')}
        options={interfaceLanguages.map((code) => ({ value: code, text: endonyms[code], lang: code, dir: directionOf(code) }))}
        {...words}
      />
      {/* for machines that fill in everything; nobody else meets it */}
      <div className="vh" aria-hidden="true">
        <label>
          {t('ask.trap')}
          <input type="text" name={fields.website.name} tabIndex={-1} autoComplete="off" defaultValue="" />
        </label>
      </div>
      <div>
        <Button type="submit" name="intent" value="ask" variant="primary" size="big" icon="send" disabled={busy}>
          {t('ask.sendGuest')}
        </Button>
        <p className="soft">{t('ask.verifyFirst')}</p>
      </div>
    </Form>
  )
}
