import type { SubmissionResult } from '@conform-to/react'
import { getInputProps } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useCheckedForm } from '~/people/use-checked-form'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { TextArea } from '~/ui/text-area'
import { MESSAGE_MAX, messageForm } from './conversation-form'

interface MessageFormProps {
  /** Made by the server for each page, so that a form sent twice is one message. */
  formKey: string
  reply: SubmissionResult<string[]> | null
  label: string
  hint: string
  button: string
}

/** Writes the next message. What is refused stays in the field. */
export function MessageForm({ formKey, reply, label, hint, button }: MessageFormProps) {
  const { t } = useTranslation(['messages', 'forms'])
  const { fields, formProps, words, problems, submission, busy } = useCheckedForm(messageForm, reply, {
    id: 'besked',
    defaultValue: { formKey },
    questions: { text: label },
  })
  return (
    <Form method="post" className="stack talk__form" {...formProps}>
      <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
      <FormKey field={fields.formKey} />
      <TextArea
        field={fields.text}
        label={label}
        hint={hint}
        rows={4}
        max={MESSAGE_MAX}
        limitText={t('limit', { count: MESSAGE_MAX })}
        countText={(used, max) => t('used', { used, max })}
        {...words}
      />
      <div>
        <Button type="submit" name="intent" value="write" variant="primary" icon="send" disabled={busy}>
          {button}
        </Button>
      </div>
    </Form>
  )
}

/** The form's own key, hidden. */
export function FormKey({ field }: { field: Parameters<typeof getInputProps>[0] }) {
  const { key, ...hidden } = getInputProps(field, { type: 'hidden' })
  return <input key={key} {...hidden} />
}
