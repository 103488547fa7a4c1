import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatDay, islandDate } from '~/i18n/format'
import { useCheckedForm } from '~/people/use-checked-form'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { TextField } from '~/ui/text-field'
import { pauseForm } from './organisation-form'

interface PauseFormProps {
  paused: { until: string | null } | null
  partnerSince: string | null
  reply: SubmissionResult<string[]> | null | undefined
  today: Date
}

/** A company's agreement, and the pause that takes its offers out of sight with it. */
export function PauseForm({ paused, partnerSince, reply, today }: PauseFormProps) {
  const { t, i18n } = useTranslation(['organisations', 'forms'])
  const { fields, formProps, words, problems, submission } = useCheckedForm(pauseForm(islandDate(today)), reply, {
    id: 'pause',
    questions: { until: t('pause.until') },
  })
  return (
    <Card title={t('pause.title')}>
      <div className="stack">
        {partnerSince && <p>{t('pause.partnerSince', { day: formatDay(partnerSince, i18n.language, today) })}</p>}
        {paused ? (
          <Form method="post" className="stack">
            <p>{paused.until ? t('pausedUntil', { day: formatDay(paused.until, i18n.language, today) }) : t('paused')}</p>
            <div>
              <Button type="submit" name="intent" value="resume" icon="repeat">
                {t('pause.resume')}
              </Button>
            </div>
          </Form>
        ) : (
          <Form method="post" className="stack" {...formProps}>
            <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
            <p>{t('pause.text')}</p>
            <TextField field={fields.until} type="date" width="short" label={t('pause.until')} hint={t('pause.untilHint')} {...words} />
            <div>
              <Button type="submit" name="intent" value="pause" icon="pause">
                {t('pause.do')}
              </Button>
            </div>
          </Form>
        )}
      </div>
    </Card>
  )
}
