import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useCheckedForm } from '~/people/use-checked-form'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { SelectField } from '~/ui/select-field'
import { handOverForm } from './duty-form'

interface HandOverCardProps {
  /** Whose there are to hand over, and how many; an empty id: nobody's. */
  from: readonly { id: string; name: string; newcomers: number }[]
  to: readonly { id: string; name: string }[]
  reply: SubmissionResult<string[]> | null
}

/** All newcomers of one coordinator handed over to another at once. */
export function HandOverCard({ from, to, reply }: HandOverCardProps) {
  const { t } = useTranslation(['newcomers', 'forms'])
  const { fields, formProps, words, problems, submission } = useCheckedForm(handOverForm, reply, {
    id: 'overdrag',
    questions: { from: t('duty.whose'), to: t('duty.receiver') },
  })
  if (from.length === 0) return null
  return (
    <Card title={t('duty.handOver')}>
      <div className="stack">
        <p className="soft">{t('duty.handOverText')}</p>
        <Form method="post" className="stack" {...formProps}>
          <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
          <SelectField
            field={fields.from}
            label={t('duty.whose')}
            options={from.map(({ id, name, newcomers }) => ({ value: id, text: t('duty.whoseMany', { name, count: newcomers }) }))}
            {...words}
          />
          <SelectField
            field={fields.to}
            label={t('duty.receiver')}
            placeholder={t('form.choose')}
            options={to.map(({ id, name }) => ({ value: id, text: name }))}
            {...words}
          />
          <div>
            <Button type="submit" name="intent" value="hand-over" icon="arrow-right">
              {t('duty.handOverDo')}
            </Button>
          </div>
        </Form>
      </div>
    </Card>
  )
}
