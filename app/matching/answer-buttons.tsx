import { useTranslation } from 'react-i18next'
import { Icon, type IconName } from '~/ui/icon'
import { buttonClass } from '~/ui/button'
import { vars } from '~/ui/vars'
import { AskBox, AskSummary, type AnswerReply } from './ask-box'
import type { LetterLines } from './letter'

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
  const { t } = useTranslation('letter')
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
      <AskSummary reply={reply} />
      <h2 id="svar" style={{ fontSize: 'var(--t-3)' }}>
        {t(saidYes ? 'changed' : 'what')}
      </h2>
      {!saidYes && answer('yes', 'check')}
      {answer('no', 'x')}
      <AskBox icon="circle-help" label={t('question')} send={t('send')} reply={reply}>
        {lines.ask}
        {danish && (
          <span className="da" lang="da" dir="ltr">
            {danish.ask}
          </span>
        )}
      </AskBox>
      <p>{saidYes ? t('changedText') : `${lines.deadline} ${t('noIsFine')}`}</p>
    </section>
  )
}
