import { useTranslation } from 'react-i18next'
import type { AnswerReply } from '~/matching/ask-box'
import { Card } from '~/ui/card'
import { agreementLines } from './agreement'
import type { AgreementLetter } from './agreement-letter.server'
import type { DanishBeside } from './agreement-page'
import { AgreementSheet } from './agreement-sheet'
import { ConfirmButtons } from './confirm-buttons'

/** The agreement on one's own page of a match. */
export function AgreementPart({
  letter,
  danish,
  reply,
}: {
  letter: AgreementLetter
  danish: DanishBeside | null
  reply: AnswerReply | null
}) {
  const { t, i18n } = useTranslation(['agreements', 'facts'])
  if (!letter.terms) return null
  return (
    <>
      <Card title={t('card.title')} id="aftale">
        <AgreementSheet
          lines={agreementLines(letter.terms, t, i18n.language, new Date(letter.today), letter.side)}
          danish={danish?.lines ?? null}
          front={letter.front}
          terms={letter.terms}
        />
      </Card>
      <ConfirmButtons letter={letter} danish={danish} reply={reply} />
    </>
  )
}
