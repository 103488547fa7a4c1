import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useCheckedForm } from '~/people/use-checked-form'
import { Button, Buttons } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { Flash } from '~/ui/flash'
import { Fold } from '~/ui/fold'
import { TextArea } from '~/ui/text-area'
import { maySayNothing, type ConversationView } from './conversation'
import { REASON_MAX, reportForm } from './conversation-form'

/** What the leaders say of somebody's interest: agreed, or not this time. */
export function InterestDecision({ conversation, full }: { conversation: ConversationView; full: boolean }) {
  const { t } = useTranslation('messages')
  if (conversation.side !== 'owner' || conversation.about !== 'role' || conversation.outcome !== null || conversation.state !== 'open')
    return null
  const left = conversation.placesLeft ?? 0
  return (
    <Card title={t('interest.title', { name: conversation.asker })} plinth>
      <Form method="post" className="stack">
        {full && <Flash tone="warn">{t('interest.full')}</Flash>}
        <p>{left > 0 ? t('interest.left', { count: left }) : t('interest.none')}</p>
        <Buttons>
          {left > 0 && (
            <Button type="submit" name="intent" value="agree" variant="primary" icon="handshake">
              {t('interest.agree')}
            </Button>
          )}
          <Button type="submit" name="intent" value="decline">
            {t('interest.decline')}
          </Button>
        </Buttons>
        <p className="soft">{t('interest.declineText')}</p>
      </Form>
    </Card>
  )
}

/** A »thank you« after the answer wants none: said without writing, so that nobody is counted as waiting. */
export function NothingToAnswer({ conversation }: { conversation: ConversationView }) {
  const { t } = useTranslation('messages')
  const { side, state, waitingSince, messages } = conversation
  const answered = messages.some((message) => message.side === 'owner')
  if (side !== 'owner' || !maySayNothing({ state, waitingSince, answered })) return null
  return (
    <Form method="post">
      <Button type="submit" name="intent" value="no-answer" variant="quiet" size="sm" icon="check">
        {t('tools.noAnswer')}
      </Button>
    </Form>
  )
}

/** Ways out: end it, tell a coordinator, hear no more. */
export function TalkTools({ conversation, refused }: { conversation: ConversationView; refused: SubmissionResult<string[]> | null }) {
  const { t } = useTranslation('messages')
  const open = conversation.state === 'open'
  return (
    <Fold summary={t('tools.title')} open={refused !== null}>
      <div className="stack">
        {conversation.reported ? <p>{t('tools.reported')}</p> : <ReportForm refused={refused} />}
        {open && (
          <Form method="post" className="stack">
            <p>{t('tools.endText')}</p>
            <div>
              <Button type="submit" name="intent" value="end">
                {t('tools.end')}
              </Button>
            </div>
          </Form>
        )}
        <Form method="post" className="stack">
          <p>{t('tools.blockText')}</p>
          <div>
            <Button type="submit" name="intent" value="block" variant="danger">
              {t('tools.block')}
            </Button>
          </div>
        </Form>
      </div>
    </Fold>
  )
}

function ReportForm({ refused }: { refused: SubmissionResult<string[]> | null }) {
  const { t } = useTranslation(['messages', 'forms', 'facts'])
  const { fields, formProps, words, problems, submission } = useCheckedForm(reportForm, refused, {
    id: 'anmeld',
    questions: { reason: t('tools.reason') },
  })
  return (
    <Form method="post" className="stack" {...formProps}>
      <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
      <p>{t('tools.reportText')}</p>
      <TextArea field={fields.reason} label={t('tools.reason')} optional={t('facts:optional')} rows={3} max={REASON_MAX} {...words} />
      <div>
        <Button type="submit" name="intent" value="report" icon="flag">
          {t('tools.report')}
        </Button>
      </div>
    </Form>
  )
}
