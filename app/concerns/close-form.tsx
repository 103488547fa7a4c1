import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useCheckedForm } from '~/people/use-checked-form'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ChipField } from '~/ui/chip-field'
import { ErrorSummary } from '~/ui/error-summary'
import { leadsTo } from './concern'
import { closeForm } from './concern-form'

/** Closes an answered concern with what it led to. */
export function CloseForm({ reply }: { reply: SubmissionResult<string[]> | undefined }) {
  const { t } = useTranslation(['concerns', 'forms'])
  const { fields, formProps, problems, submission, words, busy } = useCheckedForm(closeForm, reply, {
    id: 'luk',
    questions: { ledTo: t('close.what') },
  })
  return (
    <Card title={t('close.title')}>
      <Form method="post" {...formProps} className="stack">
        <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
        <ChipField
          type="radio"
          field={fields.ledTo}
          label={t('close.what')}
          options={leadsTo.map((value) => ({ value, text: t(`ledTo.${value}`) }))}
          {...words}
        />
        <div>
          <Button type="submit" name="intent" value="close" icon="check" disabled={busy}>
            {t('close.do')}
          </Button>
        </div>
      </Form>
    </Card>
  )
}
