import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react'
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useErrorText } from '~/i18n/use-error-text'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary, errorsOf } from '~/ui/error-summary'
import { Flash } from '~/ui/flash'
import { TextArea } from '~/ui/text-area'
import type { ApprovalCase } from './approval.server'
import { sendBackForm } from './offer-form'

const REASON_MAX = 500

/** Two ways: out to everybody, or back to the owner with a reason. */
export function ApprovalForms({ refused, owner }: { refused: SubmissionResult | undefined; owner: string }) {
  const { t } = useTranslation(['approvals', 'forms'])
  const errorText = useErrorText()
  const [form, fields] = useForm({
    id: 'send-tilbage',
    lastResult: refused,
    constraint: getZodConstraint(sendBackForm),
    shouldValidate: 'onBlur',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema: sendBackForm }),
  })
  const errors = errorsOf(form, [fields.reason], errorText)
  return (
    <>
      {refused && <ErrorSummary title={t('forms:summaryTitle', { count: errors.length })} errors={errors} submission={refused} />}
      <div className="grid">
        <Card title={t('approve.title')} plinth>
          <p>{t('approve.text', { name: owner })}</p>
          <Form method="post">
            <Button type="submit" name="intent" value="approve" variant="primary" icon="check">
              {t('approve.do')}
            </Button>
          </Form>
        </Card>
        <Card title={t('sendBack.title')}>
          <Form method="post" className="stack" {...getFormProps(form)}>
            <TextArea
              field={fields.reason}
              label={t('sendBack.reason')}
              hint={t('sendBack.hint', { name: owner })}
              rows={3}
              max={REASON_MAX}
              errorText={errorText}
              errorWord={t('forms:errorWord')}
            />
            <div>
              <Button type="submit" name="intent" value="send-back" icon="send">
                {t('sendBack.do')}
              </Button>
            </div>
          </Form>
        </Card>
      </div>
    </>
  )
}

/** The offer no longer waits: who decided, and what. */
export function ApprovalDecided({ found: { offer, decidedBy, sentBackReason }, news }: { found: ApprovalCase; news: boolean }) {
  const { t } = useTranslation('approvals')
  const state = offer.state === 'published' || offer.state === 'sent-back' ? offer.state : 'other'
  return (
    <Flash
      tone={news ? 'warn' : 'info'}
      still={!news}
      action={
        <ButtonLink size="sm" href="/koordinator/godkendelse">
          {t('decided.next')}
        </ButtonLink>
      }
    >
      {news && <b>{t('decided.first')} </b>}
      {decidedBy ? t(`decided.${state}By`, { name: decidedBy }) : t(`decided.${state}`)}
      {offer.state === 'sent-back' && sentBackReason && (
        <>
          {' '}
          <q dir="auto">{sentBackReason}</q>
        </>
      )}
    </Flash>
  )
}
