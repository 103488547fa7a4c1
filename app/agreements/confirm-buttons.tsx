import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { AnswerReply } from '~/matching/answer-buttons'
import { useErrorText } from '~/i18n/use-error-text'
import { buttonClass, Button } from '~/ui/button'
import { ErrorSummary } from '~/ui/error-summary'
import { Flash } from '~/ui/flash'
import { Icon } from '~/ui/icon'
import type { AgreementLetter } from './agreement-letter.server'

export interface ConfirmWords {
  yes: string
  change: string
}

interface ConfirmButtonsProps {
  letter: AgreementLetter
  danish: ConfirmWords | null
  reply: AnswerReply | null
}

/** Yes to the agreement, or a wish for something else, which a coordinator reads. Works without script. */
export function ConfirmButtons({ letter, danish, reply }: ConfirmButtonsProps) {
  const { t } = useTranslation(['agreements', 'forms', 'letter'])
  const errorText = useErrorText()
  const inDanish = (words: string | undefined) =>
    words && (
      <span className="da" lang="da" dir="ltr">
        {words}
      </span>
    )
  return (
    <Form method="post" reloadDocument className="stack no-print">
      <input type="hidden" name="version" value={letter.version} />
      {reply && (
        <ErrorSummary
          title={t('forms:summaryTitle', { count: 1 })}
          errors={[{ href: '#question', text: errorText(reply.error) }]}
          submission={reply}
        />
      )}
      {letter.mine ? (
        <Flash tone="ok" still>
          <b>{t('you.said')}</b> {t(letter.theirs ? 'you.both' : 'you.waits')}
        </Flash>
      ) : (
        <>
          <h2 className="letter__ask">{t('confirm.ask')}</h2>
          <button
            type="submit"
            name="intent"
            value="confirm"
            className={buttonClass({ size: 'big', full: true, variant: 'primary' }, 'btn--two')}
          >
            <span>
              {t('confirm.yes')}
              {inDanish(danish?.yes)}
            </span>
            <Icon name="check" />
          </button>
        </>
      )}
      <details className="askbox" open={reply !== null}>
        <summary className={buttonClass({ size: 'big', full: true }, 'btn--two')}>
          <span>
            {t('confirm.change')}
            {inDanish(danish?.change)}
          </span>
          <Icon name="pencil" />
        </summary>
        <div className="stack">
          <div className={reply ? 'field field--err' : 'field'}>
            <label className="label" htmlFor="question">
              {t('confirm.what')}
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
              {t('confirm.send')}
            </Button>
          </p>
        </div>
      </details>
    </Form>
  )
}
