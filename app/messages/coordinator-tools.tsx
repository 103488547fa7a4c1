import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatMoment } from '~/i18n/format'
import { useCheckedForm } from '~/people/use-checked-form'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { TextArea } from '~/ui/text-area'
import { closeForm, REASON_MAX } from './conversation-form'
import type { ReportView } from './coordinator.server'
import { FormKey } from './message-form'

/** What one of the two has told of it, and the word that it has been looked at. */
export function Reports({ reports, asker, owner }: { reports: readonly ReportView[]; asker: string; owner: string }) {
  const { t, i18n } = useTranslation('messages')
  if (reports.length === 0) return null
  return (
    <Card title={t('desk.reports')} plinth>
      <div className="stack">
        {reports.map((report) => (
          <div key={report.id}>
            <p>
              <b>
                <bdi>{report.side === 'asker' ? asker : owner}</bdi>
              </b>{' '}
              <span className="soft">{formatMoment(report.reportedAt, i18n.language)}</span>
            </p>
            <p dir="auto">{report.reason ?? t('desk.noReason')}</p>
            {report.handled && <p className="soft">{t('desk.handled')}</p>}
          </div>
        ))}
        {reports.some(({ handled }) => !handled) && (
          <Form method="post">
            <Button type="submit" name="intent" value="handle" icon="check">
              {t('desk.handle')}
            </Button>
          </Form>
        )}
      </div>
    </Card>
  )
}

/** Ends the conversation with a word to both. */
export function CloseForm({ formKey, reply }: { formKey: string; reply: SubmissionResult<string[]> | null }) {
  const { t } = useTranslation(['messages', 'forms'])
  const { fields, formProps, words, problems, submission } = useCheckedForm(closeForm, reply, {
    id: 'luk',
    defaultValue: { formKey },
    questions: { word: t('desk.word') },
  })
  return (
    <Card title={t('desk.closeTitle')}>
      <Form method="post" className="stack" {...formProps}>
        <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
        <FormKey field={fields.formKey} />
        <TextArea field={fields.word} label={t('desk.word')} hint={t('desk.wordHint')} rows={3} max={REASON_MAX} {...words} />
        <div>
          <Button type="submit" name="intent" value="close" variant="danger">
            {t('desk.close')}
          </Button>
        </div>
      </Form>
    </Card>
  )
}
