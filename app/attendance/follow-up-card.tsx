import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useCheckedForm } from '~/people/use-checked-form'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { TextField } from '~/ui/text-field'
import { followUpForm } from './follow-up-form'

interface FollowUpCardProps {
  usual: { title: string; starts: string; ends: string; day: string }
  today: string
  formKey: string
  invited: number
  reply: SubmissionResult<string[]> | null
}

/** A course is over: shall those who were in it meet again, once a month? */
export function FollowUpCard({ usual, today, formKey, invited, reply }: FollowUpCardProps) {
  const { t } = useTranslation(['attendance', 'forms'])
  const { fields, formProps, problems, submission, words, busy } = useCheckedForm(followUpForm(today), reply, {
    id: 'igen',
    defaultValue: { ...usual, times: '6', formKey },
    questions: {
      title: t('followUp.name'),
      day: t('followUp.day'),
      starts: t('followUp.starts'),
      ends: t('followUp.ends'),
      times: t('followUp.times'),
    },
  })
  return (
    <Card title={t('followUp.title')} id="moedes-igen">
      <Form method="post" {...formProps} className="stack">
        <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
        <p>{t('followUp.text')}</p>
        <input type="hidden" name={fields.formKey.name} value={formKey} />
        <TextField field={fields.title} label={t('followUp.name')} {...words} />
        <div className="fieldrow">
          <TextField type="date" width="short" field={fields.day} label={t('followUp.day')} {...words} />
          <TextField type="time" width="short" field={fields.starts} label={t('followUp.starts')} {...words} />
          <TextField type="time" width="short" field={fields.ends} label={t('followUp.ends')} {...words} />
          <TextField type="number" width="short" field={fields.times} label={t('followUp.times')} {...words} />
        </div>
        <p className="soft">{t('followUp.mails', { count: invited })}</p>
        <div>
          <Button type="submit" name="intent" value="meet-again" icon="repeat" disabled={busy}>
            {t('followUp.submit')}
          </Button>
        </div>
      </Form>
    </Card>
  )
}
