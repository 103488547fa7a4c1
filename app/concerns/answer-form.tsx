import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useCheckedForm } from '~/people/use-checked-form'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { OptionField } from '~/ui/option-field'
import { TextArea } from '~/ui/text-area'
import { answerWays } from './concern'
import { ANSWER_MAX, answerForm } from './concern-form'

interface AnswerFormProps {
  reply: SubmissionResult<string[]> | undefined
  /** False when the one who said it reads no mail. */
  canWrite: boolean
  name: string
}

/** A coordinator answers: by having talked, or in writing. */
export function AnswerForm({ reply, canWrite, name }: AnswerFormProps) {
  const { t } = useTranslation(['concerns', 'forms'])
  const { fields, formProps, problems, submission, words, busy } = useCheckedForm(answerForm, reply, {
    id: 'svar',
    defaultValue: { way: 'talk' },
    questions: { way: t('answer.way'), text: t('answer.text') },
  })
  return (
    <Card title={t('answer.title')} plinth>
      <Form method="post" {...formProps} className="stack">
        <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
        <OptionField
          field={fields.way}
          label={t('answer.way')}
          options={answerWays
            .filter((way) => way === 'talk' || canWrite)
            .map((way) => ({ value: way, text: t(`answer.ways.${way}`, { name }), detail: t(`answer.wayHints.${way}`) }))}
          {...words}
        />
        <TextArea field={fields.text} label={t('answer.text')} hint={t('answer.hint')} rows={5} max={ANSWER_MAX} {...words} />
        <div>
          <Button type="submit" name="intent" value="answer" variant="primary" icon="send" disabled={busy}>
            {t('answer.send')}
          </Button>
        </div>
      </Form>
    </Card>
  )
}
