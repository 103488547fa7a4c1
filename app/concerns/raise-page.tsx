import type { SubmissionResult } from '@conform-to/react'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatMoment } from '~/i18n/format'
import { useCheckedForm } from '~/people/use-checked-form'
import { Badge } from '~/ui/badge'
import { Bullets } from '~/ui/bullets'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary } from '~/ui/error-summary'
import { Flash } from '~/ui/flash'
import { TextArea } from '~/ui/text-area'
import { CONCERN_MAX, raiseForm } from './concern-form'

export interface RaisePageProps {
  /** False when the match is long over: then there is a number to call. */
  open: boolean
  /** Just said: until when it is answered. */
  answerBy: Date | null
  own: readonly { id: string; raisedAt: Date; answered: boolean; answer: string | null }[]
  phone: string | null
  /** Said by an organisation: all who lead it read the answer. */
  shared: boolean
  back: string
  reply: SubmissionResult<string[]> | null | undefined
}

/** Where a volunteer or a newcomer says that something is wrong. Calm, short, and clear about who reads it and who never will. */
export function RaisePage({ open, answerBy, own, phone, shared, back, reply }: RaisePageProps) {
  const { t, i18n } = useTranslation('concerns')
  return (
    <div className="wrap wrap--text band stack">
      <h1 style={{ fontSize: 'var(--t-4)' }}>{t(answerBy ? 'raise.doneTitle' : 'raise.title')}</h1>
      {answerBy ? (
        <Flash tone="ok">{t('raise.done', { when: formatMoment(answerBy, i18n.language) })}</Flash>
      ) : (
        <p className="lead">{t(open ? 'raise.lead' : 'raise.over')}</p>
      )}
      <Card tone="sea" className="stack">
        <p>
          <b>{t('raise.danger')}</b>
        </p>
        <p className="btns">
          <ButtonLink href="tel:112" icon="phone" size="sm">
            {t('raise.call112')}
          </ButtonLink>
          {phone && (
            <ButtonLink href={`tel:${phone.replace(/\s/g, '')}`} icon="phone" size="sm">
              {t('raise.callUs')} <bdi dir="ltr">{phone}</bdi>
            </ButtonLink>
          )}
        </p>
      </Card>
      {open && !answerBy && <RaiseForm reply={reply} shared={shared} />}
      {own.length > 0 && (
        <Card title={t('raise.own')}>
          {own.map((each) => (
            <article key={each.id} className="stack question">
              <p className="row">
                {formatMoment(new Date(each.raisedAt), i18n.language)}
                <Badge tone={each.answered ? 'ok' : 'wait'} icon={each.answered ? 'check' : 'hourglass'}>
                  {t(each.answered ? 'raise.answered' : 'raise.waits')}
                </Badge>
              </p>
              {each.answer && <blockquote dir="auto">{each.answer}</blockquote>}
            </article>
          ))}
        </Card>
      )}
      <p>
        <ButtonLink href={back} icon="arrow-left">
          {t('raise.back')}
        </ButtonLink>
      </p>
    </div>
  )
}

function RaiseForm({ reply, shared }: Pick<RaisePageProps, 'reply' | 'shared'>) {
  const { t } = useTranslation(['concerns', 'forms'])
  const { fields, formProps, problems, submission, words, busy } = useCheckedForm(raiseForm, reply, {
    id: 'bekymring',
    questions: { text: t('raise.question') },
  })
  return (
    <Form method="post" {...formProps} className="stack">
      <ErrorSummary title={t('forms:summaryTitle', { count: problems.length })} errors={problems} submission={submission} />
      <TextArea field={fields.text} label={t('raise.question')} hint={t('raise.hint')} rows={6} max={CONCERN_MAX} {...words} />
      <Bullets
        icon="lock"
        items={[t('raise.whoReads'), t('raise.otherNever'), ...(shared ? [t('raise.leadersRead')] : []), t('raise.within')]}
      />
      <div>
        <Button type="submit" name="intent" value="raise" variant="primary" icon="send" disabled={busy}>
          {t('raise.send')}
        </Button>
      </div>
    </Form>
  )
}
