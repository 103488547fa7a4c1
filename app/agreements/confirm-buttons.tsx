import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { AskBox, AskSummary, type AnswerReply } from '~/matching/ask-box'
import { buttonClass } from '~/ui/button'
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
  const { t } = useTranslation('agreements')
  const inDanish = (words: string | undefined) =>
    words && (
      <span className="da" lang="da" dir="ltr">
        {words}
      </span>
    )
  return (
    <Form method="post" reloadDocument className="stack no-print">
      <input type="hidden" name="version" value={letter.version} />
      <AskSummary reply={reply} />
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
      <AskBox icon="pencil" label={t('confirm.what')} send={t('confirm.send')} reply={reply}>
        {t('confirm.change')}
        {inDanish(danish?.change)}
      </AskBox>
    </Form>
  )
}
