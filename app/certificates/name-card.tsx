import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useCheckedForm } from '~/people/use-checked-form'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { Flash } from '~/ui/flash'
import { TextField } from '~/ui/text-field'
import { nameForm } from './deciding'

interface NameCardProps {
  name: string
  /** The PDF has letters for it. */
  written: boolean
  reply: SubmissionResult<string[]> | null
}

/** How the name stands on what waits: in any script, until a coordinator has approved it. */
export function NameCard({ name, written, reply }: NameCardProps) {
  const { t } = useTranslation(['certificates', 'forms'])
  const { fields, formProps, words, problems, submission } = useCheckedForm(nameForm, reply, {
    defaultValue: { name },
    questions: { name: t('name.label') },
  })
  return (
    <Card title={t('name.title')} id="navn">
      <Form method="post" {...formProps}>
        <div className="stack">
          <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
          {!written && (
            <Flash tone="warn" still>
              {t('name.notWritten')}
            </Flash>
          )}
          <TextField field={fields.name} label={t('name.label')} hint={t('name.hint')} autoComplete="name" {...words} />
          <p>
            <Button type="submit" name="intent" value="name">
              {t('name.save')}
            </Button>
          </p>
        </div>
      </Form>
    </Card>
  )
}
