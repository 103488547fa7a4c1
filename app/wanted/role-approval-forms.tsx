import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useCheckedForm } from '~/people/use-checked-form'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { Flash } from '~/ui/flash'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import type { RoleCase } from './wanted-approval.server'
import { approveRoleForm, REASON_MAX, ROLE_TEXT_MAX, sendBackRoleForm } from './wanted-form'
import type { RoleView } from './wanted-role'

export type RefusedDecision = { intent: 'approve' | 'send-back'; reply: SubmissionResult<string[]> } | null

/** Two ways for the version that was read: out to everybody, with corrections where they are needed, or back to the leaders with a reason. */
export function RoleApprovalForms({ role, version, refused }: { role: RoleView; version: number; refused: RefusedDecision }) {
  return (
    <div className="grid">
      <ApproveForm role={role} version={version} reply={refused?.intent === 'approve' ? refused.reply : null} />
      <SendBackForm version={version} reply={refused?.intent === 'send-back' ? refused.reply : null} />
    </div>
  )
}

/** Not a field of the form: what comes back after a refusal carries the version that is read then. */
const Read = ({ version }: { version: number }) => <input type="hidden" name="version" value={version} />

function ApproveForm({ role, version, reply }: { role: RoleView; version: number; reply: SubmissionResult<string[]> | null }) {
  const { t } = useTranslation(['wanted', 'forms'])
  const { fields, formProps, words, problems, submission } = useCheckedForm(approveRoleForm, reply, {
    id: 'godkend',
    defaultValue: { title: role.title, text: role.text },
    questions: { title: t('form.title'), text: t('form.text') },
  })
  return (
    <Card title={t('approval.approveTitle')} plinth>
      <Form method="post" className="stack" {...formProps}>
        <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
        <Read version={version} />
        <p>{t('approval.approveText')}</p>
        <TextField field={fields.title} label={t('form.title')} {...words} />
        <TextArea field={fields.text} label={t('form.text')} rows={6} max={ROLE_TEXT_MAX} {...words} />
        <div>
          <Button type="submit" name="intent" value="approve" variant="primary" icon="check">
            {t('approval.approve')}
          </Button>
        </div>
      </Form>
    </Card>
  )
}

function SendBackForm({ version, reply }: { version: number; reply: SubmissionResult<string[]> | null }) {
  const { t } = useTranslation(['wanted', 'forms'])
  const { fields, formProps, words, problems, submission } = useCheckedForm(sendBackRoleForm, reply, {
    id: 'send-tilbage',
    questions: { reason: t('approval.reason') },
  })
  return (
    <Card title={t('approval.sendBackTitle')}>
      <Form method="post" className="stack" {...formProps}>
        <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
        <Read version={version} />
        <TextArea field={fields.reason} label={t('approval.reason')} hint={t('approval.reasonHint')} rows={3} max={REASON_MAX} {...words} />
        <div>
          <Button type="submit" name="intent" value="send-back" icon="send">
            {t('approval.sendBack')}
          </Button>
        </div>
      </Form>
    </Card>
  )
}

/** The role no longer waits: who decided, and what. */
export function RoleDecided({ found: { role, decidedBy, sentBackReason }, news }: { found: RoleCase; news: boolean }) {
  const { t } = useTranslation('wanted')
  const state = role.state === 'published' || role.state === 'sent-back' ? role.state : 'other'
  return (
    <Flash
      tone={news ? 'warn' : 'info'}
      still={!news}
      action={
        <ButtonLink size="sm" href="/koordinator/godkendelse">
          {t('approval.next')}
        </ButtonLink>
      }
    >
      {decidedBy ? t(`approval.decided.${state}By`, { name: decidedBy }) : t(`approval.decided.${state}`)}
      {role.state === 'sent-back' && sentBackReason && (
        <>
          {' '}
          <q dir="auto">{sentBackReason}</q>
        </>
      )}
    </Flash>
  )
}
