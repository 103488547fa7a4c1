import type { FieldMetadata, SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { useCheckedForm } from '~/people/use-checked-form'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { TextField } from '~/ui/text-field'
import { DatesPreview, type PreviewDate } from './dates-preview'
import { SeriesFields } from './series-fields'

interface WhenFormProps {
  schema: z.ZodObject
  id: string
  title: ReactNode
  typed: Record<string, unknown>
  reply: SubmissionResult<string[]> | null
  preview: readonly PreviewDate[] | null
  /** Its name is asked too, as for next season. */
  named?: boolean
  formKey?: string
  submit: { intent: string; text: ReactNode }
}

/** When an event is, by itself: a draft planned anew, or next season. */
export function WhenForm({ schema, id, title, typed, reply, preview, named = false, formKey, submit }: WhenFormProps) {
  const { t } = useTranslation(['makeEvents', 'forms'])
  const asked = [...(named ? ['title'] : []), 'day', 'starts', 'ends', 'repeat', 'endsBy', 'times', 'until']
  const { fields, formProps, words, problems, submission, busy } = useCheckedForm(schema, reply, {
    id,
    defaultValue: typed,
    questions: Object.fromEntries(asked.map((name) => [name, t(`form.${name}`)])),
  })
  const part = { fields: fields as unknown as Record<string, FieldMetadata<unknown>>, words }
  return (
    <Card title={title}>
      <Form method="post" {...formProps} className="making">
        <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
        {formKey && <input type="hidden" name="formKey" value={formKey} />}
        {named && <TextField field={part.fields.title as FieldMetadata<unknown>} label={t('form.title')} {...words} />}
        <SeriesFields {...part} />
        {preview && <DatesPreview dates={preview} />}
        <p className="btns">
          <Button type="submit" name="intent" value="preview" formNoValidate icon="calendar-days">
            {t('form.preview')}
          </Button>
          <Button type="submit" variant="primary" name="intent" value={submit.intent} disabled={busy}>
            {submit.text}
          </Button>
        </p>
      </Form>
    </Card>
  )
}
