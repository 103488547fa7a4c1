import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useCheckedForm } from '~/people/use-checked-form'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Fold } from '~/ui/fold'
import { TextField } from '~/ui/text-field'
import { restForm } from './need-form'

/** Lets an open need wait until a day: it comes back by itself. */
export function NeedRest({ needId, today, reply }: { needId: string; today: string; reply?: SubmissionResult<string[]> | null }) {
  const { t } = useTranslation(['suggestions', 'forms'])
  const { fields, formProps, words, problems, submission } = useCheckedForm(restForm(today), reply, {
    id: 'rest',
    questions: { until: t('rest.until') },
  })
  return (
    <Fold summary={t('rest.title')} open={Boolean(reply?.error)}>
      <Form method="post" action={`/koordinator/behov/${needId}`} className="stack" {...formProps}>
        <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
        <p className="soft">{t('rest.text')}</p>
        <TextField field={fields.until} type="date" width="short" label={t('rest.until')} {...words} />
        <div>
          <Button type="submit" name="intent" value="pause" icon="pause" size="sm">
            {t('rest.do')}
          </Button>
        </div>
      </Form>
    </Fold>
  )
}
