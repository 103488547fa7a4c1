import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatWeekday } from '~/i18n/format'
import { useCheckedForm } from '~/people/use-checked-form'
import { Button, ButtonLink, Buttons } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { TextArea } from '~/ui/text-area'
import { askBackForm } from './ask-back-form'
import { useLengthText } from './use-hours-text'

interface AskBackCardProps {
  line: { id: string; name: string; date: string; minutes: number; note: string | null }
  /** The list without the question. */
  back: string
  reply: SubmissionResult<string[]> | null
}

/** A question to whoever wrote an entry, instead of confirming it. */
export function AskBackCard({ line: { id, name, date, minutes, note }, back, reply }: AskBackCardProps) {
  const { t, i18n } = useTranslation(['hours', 'forms'])
  const duration = useLengthText()
  const { fields, formProps, problems, submission, words, busy } = useCheckedForm(askBackForm, reply, {
    id: 'spoerg',
    defaultValue: { id },
    questions: { line: t('askBack.line') },
  })
  return (
    <Card title={t('askBack.title', { name })} plinth>
      <Form method="post" {...formProps} className="stack">
        <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
        <input type="hidden" name={fields.id.name} value={id} />
        <p>
          <b>{t('askBack.about', { day: formatWeekday(date, i18n.language), hours: duration(minutes) })}</b>
          {note && (
            <>
              <br />
              <q dir="auto">{note}</q>
            </>
          )}
        </p>
        <p className="soft">{t('askBack.text', { name })}</p>
        <TextArea field={fields.line} label={t('askBack.line')} hint={t('askBack.hint')} rows={2} {...words} />
        <Buttons>
          <Button type="submit" name="intent" value="ask" variant="primary" icon="send" disabled={busy}>
            {t('askBack.submit')}
          </Button>
          <ButtonLink href={back} variant="quiet">
            {t('askBack.cancel')}
          </ButtonLink>
        </Buttons>
      </Form>
    </Card>
  )
}
