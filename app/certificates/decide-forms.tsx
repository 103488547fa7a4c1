import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { useCheckedForm } from '~/people/use-checked-form'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { Fold } from '~/ui/fold'
import { OptionField } from '~/ui/option-field'
import { TextArea } from '~/ui/text-area'
import { TextField } from '~/ui/text-field'
import { declineForm, declineReasons, MOST_WORDS, paperForm, withdrawForm, withdrawReasons } from './deciding'

export interface RefusedDecision {
  intent: 'paper' | 'decline' | 'withdraw'
  reply: SubmissionResult<string[]>
}
const replyTo = (refused: RefusedDecision | null, intent: RefusedDecision['intent']) => (refused?.intent === intent ? refused.reply : null)

interface PaperFormProps {
  certificate: { name: string; words: string | null }
  refused: RefusedDecision | null
}

/** What is written on the paper while it waits: the name's spelling, and words of thanks; and the yes. */
export function PaperForm({ certificate: { name, words: thanks }, refused }: PaperFormProps) {
  const { t } = useTranslation(['certificates', 'forms', 'facts'])
  const { fields, formProps, words, problems, submission } = useCheckedForm(paperForm, replyTo(refused, 'paper'), {
    id: 'papir',
    defaultValue: { name, words: thanks ?? '' },
    questions: { name: t('decide.name'), words: t('decide.words') },
  })
  return (
    <Card title={t('decide.approveTitle')} plinth>
      <Form method="post" className="stack" {...formProps}>
        <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
        {/* what was read: a name that the person wrote otherwise since is shown first */}
        <input type="hidden" name="read" value={name} />
        <TextField field={fields.name} label={t('decide.name')} hint={t('decide.nameHint')} {...words} />
        <TextArea
          field={fields.words}
          label={t('decide.words')}
          hint={t('decide.wordsHint')}
          rows={3}
          max={MOST_WORDS}
          optional={t('facts:optional')}
          {...words}
        />
        <div className="btns">
          <Button type="submit" name="intent" value="approve" variant="primary" icon="check">
            {t('decide.approve')}
          </Button>
          <Button type="submit" name="intent" value="write" variant="quiet">
            {t('decide.save')}
          </Button>
        </div>
      </Form>
    </Card>
  )
}

/** Not now, with a reason that the person reads. */
export function DeclineForm({ refused }: { refused: RefusedDecision | null }) {
  const { t } = useTranslation(['certificates', 'forms'])
  const reply = replyTo(refused, 'decline')
  const { fields, formProps, words, problems, submission } = useCheckedForm(declineForm, reply, {
    id: 'afvis',
    questions: { reason: t('decide.reason') },
  })
  return (
    <Fold summary={t('decide.declineTitle')} open={reply !== null}>
      <Form method="post" className="stack" {...formProps}>
        <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
        <OptionField
          field={fields.reason}
          label={t('decide.reason')}
          hint={t('decide.reasonHint')}
          options={declineReasons.map((value) => ({ value, text: t(`reasons.declined.${value}`), detail: t(`told.declined.${value}`) }))}
          {...words}
        />
        <div>
          <Button type="submit" name="intent" value="decline">
            {t('decide.decline')}
          </Button>
        </div>
      </Form>
    </Fold>
  )
}

/** It does not count any longer: whoever looks its number up reads that. */
export function WithdrawForm({ refused }: { refused: RefusedDecision | null }) {
  const { t } = useTranslation(['certificates', 'forms'])
  const reply = replyTo(refused, 'withdraw')
  const { fields, formProps, words, problems, submission } = useCheckedForm(withdrawForm, reply, {
    id: 'traek',
    questions: { reason: t('decide.reason') },
  })
  return (
    <Fold summary={t('decide.withdrawTitle')} open={reply !== null}>
      <Form method="post" className="stack" {...formProps}>
        <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
        <p>{t('decide.withdrawText')}</p>
        <p>{t('decide.replaceText')}</p>
        <OptionField
          field={fields.reason}
          label={t('decide.reason')}
          hint={t('decide.reasonHint')}
          options={withdrawReasons.map((value) => ({ value, text: t(`reasons.withdrawn.${value}`), detail: t(`told.withdrawn.${value}`) }))}
          {...words}
        />
        <div>
          <Button type="submit" name="intent" value="withdraw" variant="danger">
            {t('decide.withdraw')}
          </Button>
        </div>
      </Form>
    </Fold>
  )
}
