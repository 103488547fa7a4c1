import { getInputProps, type FieldMetadata } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useCheckedForm } from '~/people/use-checked-form'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { StoryWords, useQuestions, type Reply, type TextFields } from './story-fields'
import { translationForm } from './story-form'

/** The same story in another language. */
export function TranslationForm({
  typed,
  reply,
  language,
  danish,
}: {
  typed: Record<string, unknown>
  reply: Reply
  language: string
  danish: string
}) {
  const { t } = useTranslation(['stories', 'forms'])
  const { fields, formProps, words, problems, submission, busy } = useCheckedForm(translationForm, reply, {
    id: 'oversaettelse',
    defaultValue: typed,
    questions: useQuestions(),
  })
  return (
    <Form method="post" className="wizard" {...formProps}>
      <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
      <p className="soft">{t('form.translating', { title: danish })}</p>
      {(['version', 'language'] as const).map((name) => {
        const { key, ...props } = getInputProps(fields[name] as FieldMetadata<unknown>, { type: 'hidden' })
        return <input key={key} {...props} />
      })}
      <StoryWords fields={fields as unknown as TextFields} words={words} language={language} />
      <div className="wizard-nav wizard-nav--on-first">
        <Button type="submit" variant="primary" name="intent" value="translate" disabled={busy}>
          {t('form.save')}
        </Button>
        <Button type="submit" variant="quiet" name="intent" value="drop-language" formNoValidate disabled={busy}>
          {t('form.dropLanguage')}
        </Button>
      </div>
    </Form>
  )
}
