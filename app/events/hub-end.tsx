import type { FieldMetadata, SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useCheckedForm } from '~/people/use-checked-form'
import { Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Fold } from '~/ui/fold'
import { TextField } from '~/ui/text-field'
import { TellField } from './tell-field'
import { cancelEventForm, takeDownForm } from './series-form'

interface EndFormProps {
  reply: SubmissionResult<string[]> | null
  /** Somebody has signed up: they are told unless the host says otherwise. */
  signedUp: boolean
}

/** Calling the whole event off, with a reason everybody reads. */
export function CancelEvent({ reply, signedUp }: EndFormProps) {
  const { t } = useTranslation(['makeEvents', 'forms'])
  const { fields, formProps, words, problems, submission, busy } = useCheckedForm(cancelEventForm, reply, {
    id: 'aflys',
    defaultValue: { tell: 'on' },
    questions: { reason: t('date.reason') },
  })
  return (
    <Fold
      summary={
        <span>
          {t('hub.cancelFold')} <span className="hub-ends__what">{t('hub.cancelText')}</span>
        </span>
      }
      open={problems.length > 0}
    >
      <Form method="post" {...formProps} className="stack">
        <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
        <TextField field={fields.reason} label={t('date.reason')} hint={t('date.reasonHint')} {...words} />
        <TellField field={fields.tell as FieldMetadata<unknown>} signedUp={signedUp} words={words} />
        <div>
          <Button type="submit" variant="danger" name="intent" value="cancel" disabled={busy}>
            {t('hub.cancel')}
          </Button>
        </div>
      </Form>
    </Fold>
  )
}

/** For coordinators: out of sight, with a reason its host reads. */
export function TakeDown({ reply }: Pick<EndFormProps, 'reply'>) {
  const { t } = useTranslation(['makeEvents', 'forms'])
  const { fields, formProps, words, problems, submission, busy } = useCheckedForm(takeDownForm, reply, {
    id: 'tag-ned',
    questions: { reason: t('hub.takeDownReason') },
  })
  return (
    <Fold
      summary={
        <span>
          {t('hub.takeDownFold')} <span className="hub-ends__what">{t('hub.takeDownText')}</span>
        </span>
      }
      open={problems.length > 0}
    >
      <Form method="post" {...formProps} className="stack">
        <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
        <p>{t('hub.takeDownWhat')}</p>
        <TextField field={fields.reason} label={t('hub.takeDownReason')} {...words} />
        <div>
          <Button type="submit" variant="danger" name="intent" value="take-down" disabled={busy}>
            {t('hub.takeDown')}
          </Button>
        </div>
      </Form>
    </Fold>
  )
}
