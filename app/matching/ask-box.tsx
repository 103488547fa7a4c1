import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorText } from '~/i18n/use-error-text'
import { buttonClass, Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Icon, type IconName } from '~/ui/icon'

/** What a letter gives back when it was refused: the question as it was typed, and why. */
export interface AnswerReply {
  question: string
  error: string
}

/** Stands on top of a letter whose question was refused. */
export function AskSummary({ reply }: { reply: AnswerReply | null }) {
  const { t } = useTranslation('forms')
  const errorText = useErrorText()
  return (
    reply && (
      <ErrorSummary
        title={t('summaryTitle', { count: 1 })}
        errors={[{ href: '#question', text: errorText(reply.error) }]}
        submission={reply}
      />
    )
  )
}

interface AskBoxProps {
  /** What unfolds it, with the Danish beside. */
  children: ReactNode
  icon: IconName
  label: string
  send: string
  reply: AnswerReply | null
}

/** A question or a wish to the coordinator, folded until it is wanted; open with what was typed when it was refused. */
export function AskBox({ children, icon, label, send, reply }: AskBoxProps) {
  const { t } = useTranslation(['letter', 'forms'])
  const errorText = useErrorText()
  return (
    <details className="askbox" open={reply !== null}>
      <summary className={buttonClass({ size: 'big', full: true }, 'btn--two')}>
        <span>{children}</span>
        <Icon name={icon} />
      </summary>
      <div className="stack" style={{ marginBlockStart: 'var(--s-3)' }}>
        <div className={reply ? 'field field--err' : 'field'}>
          <label className="label" htmlFor="question">
            {label}
          </label>
          <p className="hint" id="question-hint">
            {t('letter:questionHint')}
          </p>
          {reply && (
            <p className="err" id="question-error">
              <Icon name="circle-alert" />
              <span>
                <span className="vh">{t('forms:errorWord')} </span>
                {errorText(reply.error)}
              </span>
            </p>
          )}
          <textarea
            className="input"
            id="question"
            name="question"
            rows={4}
            dir="auto"
            defaultValue={reply?.question}
            aria-invalid={reply ? true : undefined}
            aria-describedby={reply ? 'question-hint question-error' : 'question-hint'}
          />
        </div>
        <p>
          <Button type="submit" icon="send" name="intent" value="ask">
            {send}
          </Button>
        </p>
      </div>
    </details>
  )
}
