import { useTranslation } from 'react-i18next'
import { Icon, type IconName } from '~/ui/icon'
import { buttonClass, Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { useErrorText } from '~/i18n/use-error-text'
import { vars } from '~/ui/vars'
import type { LetterLines } from './letter'

/** What an answer that was refused gives back: the question as it was typed, and why. */
export interface AnswerReply {
  question: string
  error: string
}

/** Yes, no and ask, equally big; a no costs nothing. Who has said yes can still change their mind until the other has answered. */
export function AnswerButtons({
  saidYes,
  lines,
  danish,
  reply,
}: {
  saidYes: boolean
  lines: LetterLines
  danish: LetterLines | null
  reply: AnswerReply | null
}) {
  const { t } = useTranslation(['letter', 'forms'])
  const errorText = useErrorText()
  const answer = (intent: 'yes' | 'no', icon: IconName) => (
    <button
      type="submit"
      name="intent"
      value={intent}
      className={buttonClass({ size: 'big', full: true, variant: intent === 'yes' ? 'primary' : undefined }, 'btn--two')}
    >
      <span>
        {lines[intent]}
        {danish && (
          <span className="da" lang="da" dir="ltr">
            {danish[intent]}
          </span>
        )}
      </span>
      <Icon name={icon} />
    </button>
  )
  return (
    <section aria-labelledby="svar" className="stack" style={vars({ gap: 'var(--s-3)' })}>
      {reply && (
        <ErrorSummary
          title={t('forms:summaryTitle', { count: 1 })}
          errors={[{ href: '#question', text: errorText(reply.error) }]}
          submission={reply}
        />
      )}
      <h2 id="svar" style={{ fontSize: 'var(--t-3)' }}>
        {t(saidYes ? 'changed' : 'what')}
      </h2>
      {!saidYes && answer('yes', 'check')}
      {answer('no', 'x')}
      <details className="askbox" open={reply !== null}>
        <summary className={buttonClass({ size: 'big', full: true }, 'btn--two')}>
          <span>
            {lines.ask}
            {danish && (
              <span className="da" lang="da" dir="ltr">
                {danish.ask}
              </span>
            )}
          </span>
          <Icon name="circle-help" />
        </summary>
        <div className="stack" style={{ marginBlockStart: 'var(--s-3)' }}>
          <div className={reply ? 'field field--err' : 'field'}>
            <label className="label" htmlFor="question">
              {t('question')}
            </label>
            <p className="hint" id="question-hint">
              {t('questionHint')}
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
              {t('send')}
            </Button>
          </p>
        </div>
      </details>
      <p>{saidYes ? t('changedText') : `${lines.deadline} ${t('noIsFine')}`}</p>
    </section>
  )
}
