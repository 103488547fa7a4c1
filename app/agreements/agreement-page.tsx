import { useTranslation } from 'react-i18next'
import type { AnswerReply } from '~/matching/ask-box'
import { LetterHelp } from '~/matching/letter-help'
import { Card } from '~/ui/card'
import { Flash } from '~/ui/flash'
import { Pair } from '~/ui/street'
import { agreementLines, type AgreementLines } from './agreement'
import type { AgreementLetter } from './agreement-letter.server'
import { AgreementSheet } from './agreement-sheet'
import { ConfirmButtons, type ConfirmWords } from './confirm-buttons'

export type DanishBeside = ConfirmWords & { greeting: string; title: string; lines: AgreementLines | null }

interface AgreementPageProps {
  letter: AgreementLetter
  danish: DanishBeside | null
  reply: AnswerReply | null
}

/** An agreement as its reader meets it: own language and small Danish, then yes, or what should be different. */
export function AgreementPage({ letter, danish, reply }: AgreementPageProps) {
  const { t, i18n } = useTranslation(['agreements', 'facts', 'letter'])
  return (
    <div className="letter">
      <div className="letter__top">
        <div className="wrap">
          {letter.reader && (
            <p>
              <bdi>{t('greeting', { name: letter.reader })}</bdi>{' '}
              {danish && (
                <span className="da" lang="da" dir="ltr">
                  {danish.greeting}
                </span>
              )}
            </p>
          )}
          <h1>{t(letter.other ? 'titleWith' : 'title', { name: letter.other })}</h1>
          {danish && (
            <p className="da" lang="da" dir="ltr">
              {danish.title}
            </p>
          )}
        </div>
        <Pair fronts={[letter.front, letter.front === 'mentor' ? 'language' : 'mentor']} />
      </div>
      <div className="wrap stack letter__body">
        {letter.standing === 'open' ? (
          letter.terms && (
            <>
              <Card>
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
        ) : (
          <Flash tone="info" still>
            <b>{t(`standing.${letter.standing}.title`)}</b> {t(`standing.${letter.standing}.text`)}
          </Flash>
        )}
        {letter.coordinator && (
          <LetterHelp
            name={letter.coordinator}
            phone={letter.deskPhone}
            text={t('letter:coordinator', { name: letter.coordinator })}
            call={t('letter:callUs')}
          />
        )}
      </div>
    </div>
  )
}
