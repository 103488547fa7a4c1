import { getFormProps, useForm, type SubmissionResult } from '@conform-to/react'
import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4'
import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatMoment } from '~/i18n/format'
import { useErrorText } from '~/i18n/use-error-text'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ErrorSummary, errorsOf } from '~/ui/error-summary'
import { TextArea } from '~/ui/text-area'
import type { DeskMatch } from './desk-match.server'
import { REPLY_MAX, replyForm } from './match-form'
import type { MatchQuestion } from './match-questions.server'

type Refused = { reply: SubmissionResult; question: string } | undefined

/** What either side asked before answering, and the reply; only the one who asked reads it. */
export function MatchQuestions({ loaded: { questions, offer, newcomer }, refused }: { loaded: DeskMatch; refused: Refused }) {
  const { t, i18n } = useTranslation('matching')
  if (questions.length === 0) return null
  return (
    <Card title={t('questions.title')}>
      {questions.map((question) => (
        <article key={question.id} className="stack question">
          <p className="soft">
            {t('questions.from', {
              name: question.side === 'offer' ? offer.owner : newcomer.name,
              when: formatMoment(question.askedAt, i18n.language),
            })}
          </p>
          <blockquote dir="auto">{question.question}</blockquote>
          {question.reply === null ? (
            <ReplyForm question={question} refused={refused?.question === question.id ? refused.reply : undefined} />
          ) : (
            <p>
              <b>{t('questions.replied')}</b> <bdi>{question.reply}</bdi>
            </p>
          )}
        </article>
      ))}
    </Card>
  )
}

function ReplyForm({ question, refused }: { question: MatchQuestion; refused: SubmissionResult | undefined }) {
  const { t } = useTranslation(['matching', 'forms'])
  const errorText = useErrorText()
  const [form, fields] = useForm({
    id: `svar-${question.id}`,
    lastResult: refused,
    constraint: getZodConstraint(replyForm),
    shouldValidate: 'onBlur',
    shouldRevalidate: 'onInput',
    onValidate: ({ formData }) => parseWithZod(formData, { schema: replyForm }),
  })
  const errors = errorsOf(form, [fields.reply], errorText)
  return (
    <Form method="post" className="stack" {...getFormProps(form)}>
      {refused && <ErrorSummary title={t('forms:summaryTitle', { count: errors.length })} errors={errors} submission={refused} />}
      <input type="hidden" name="questionId" value={question.id} />
      <TextArea
        field={fields.reply}
        label={t('questions.reply')}
        hint={t('questions.hint')}
        rows={3}
        max={REPLY_MAX}
        errorText={errorText}
        errorWord={t('forms:errorWord')}
      />
      <div>
        <Button type="submit" name="intent" value="reply" variant="primary" icon="send">
          {t('questions.send')}
        </Button>
      </div>
    </Form>
  )
}
