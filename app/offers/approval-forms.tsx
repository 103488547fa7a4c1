import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useCheckedForm } from '~/people/use-checked-form'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { Flash } from '~/ui/flash'
import { Fold } from '~/ui/fold'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import type { ApprovalCase } from './approval.server'
import { approveForm, sendBackForm, TEXT_MAX } from './offer-form'

const REASON_MAX = 500

export interface ApprovalRefused {
  /** Which of the two forms was refused. */
  form: 'approve' | 'send-back'
  reply: SubmissionResult<string[]>
}

/** Three ways, each for the version that was read: out to everybody, out with a mended wording, or back to the owner with a reason. */
export function ApprovalForms({
  refused,
  found: { offer, version, rests },
}: {
  refused: ApprovalRefused | undefined
  found: ApprovalCase
}) {
  const { t } = useTranslation(['approvals', 'forms'])
  const edit = useCheckedForm(approveForm, refused?.form === 'approve' ? refused.reply : undefined, {
    id: 'ret-og-godkend',
    defaultValue: { title: offer.title, text: offer.text },
    questions: { title: t('edit.name'), text: t('edit.text') },
  })
  const back = useCheckedForm(sendBackForm, refused?.form === 'send-back' ? refused.reply : undefined, {
    id: 'send-tilbage',
    questions: { reason: t('sendBack.reason') },
  })
  const read = <input type="hidden" name="version" value={version} />
  const [failing] = [edit, back].filter(({ problems }) => problems.length > 0)
  return (
    <>
      {failing && (
        <ErrorSummary
          title={t('forms:summaryTitle', { count: failing.problems.length })}
          errors={failing.problems}
          submission={failing.submission}
        />
      )}
      <div className="grid">
        {!rests && (
          <Card title={t('approve.title')} plinth>
            <div className="stack">
              <p>{t('approve.text', { name: offer.owner })}</p>
              <Form method="post">
                {read}
                <Button type="submit" name="intent" value="approve" variant="primary" icon="check">
                  {t('approve.do')}
                </Button>
              </Form>
              <Fold summary={t('edit.title')} open={edit.problems.length > 0}>
                <Form method="post" className="stack" {...edit.formProps}>
                  {read}
                  <p className="hint">{t('edit.help')}</p>
                  <TextField field={edit.fields.title} label={t('edit.name')} {...edit.words} />
                  <TextArea field={edit.fields.text} label={t('edit.text')} rows={6} max={TEXT_MAX} {...edit.words} />
                  <div>
                    <Button type="submit" name="intent" value="approve-edited" icon="pencil">
                      {t('edit.do')}
                    </Button>
                  </div>
                </Form>
              </Fold>
            </div>
          </Card>
        )}
        <Card title={t('sendBack.title')}>
          <Form method="post" className="stack" {...back.formProps}>
            {read}
            <TextArea
              field={back.fields.reason}
              label={t('sendBack.reason')}
              hint={t('sendBack.hint', { name: offer.owner })}
              rows={3}
              max={REASON_MAX}
              {...back.words}
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
