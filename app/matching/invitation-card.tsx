import { directionOf } from '~/i18n/languages'
import { Gable } from '~/ui/gable'
import { Icon, type IconName } from '~/ui/icon'
import { Pair } from '~/ui/street'
import type { CardWords, Invitation } from './invitation.server'
import type { LetterLines } from './letter'

const rows: readonly { line: 'what' | 'when' | 'where' | 'languages'; icon: IconName }[] = [
  { line: 'what', icon: 'message-circle' },
  { line: 'when', icon: 'clock' },
  { line: 'where', icon: 'map-pin' },
  { line: 'languages', icon: 'languages' },
]

/** A proposal on half a sheet of paper, in the reader's script and in Danish: to be answered by pen, by telephone or with the sign. */
export function InvitationCard({ invitation, qr, address }: { invitation: Invitation; qr: string | null; address: string | null }) {
  const { letter, language, own, danish } = invitation
  const line = (name: keyof LetterLines) => <Both own={own.lines[name]} danish={danish?.lines[name]} />
  const word = (name: keyof CardWords) => <Both own={own.words[name]} danish={danish?.words[name]} />
  return (
    <article className="invite" lang={language} dir={directionOf(language)}>
      <header className="invite__top">
        <p>{line('greeting')}</p>
        <h1>{line('title')}</h1>
        <Pair fronts={[letter.front, letter.front === 'mentor' ? 'language' : 'mentor']} />
      </header>
      <div className="invite__body">
        <p className="invite__who">{line('who')}</p>
        {rows.map(({ line: name, icon }) => (
          <div key={name} className="pictrow">
            <span className="box">{name === 'what' ? <Gable front={letter.front} size="xs" /> : <Icon name={icon} />}</span>
            <p>
              <b>{line(name)}</b>
            </p>
          </div>
        ))}
        <div className="invite__answer">
          {(['yes', 'no'] as const).map((answer) => (
            <p key={answer}>
              <span className="invite__tick" />
              <b>{line(answer)}</b>
            </p>
          ))}
        </div>
        <div className="invite__foot">
          <div className="stack">
            <p>
              <b>{line('deadline')}</b>
            </p>
            <p>{word('noIsFine')}</p>
            <p>{word(qr ? 'scan' : 'tick')}</p>
            <p>{word('call')}</p>
          </div>
          {qr && address && (
            <div className="invite__qr">
              <span aria-hidden="true" dangerouslySetInnerHTML={{ __html: qr }} />
            </div>
          )}
        </div>
        {address && (
          <p className="invite__address" dir="ltr">
            {address.replace(/^https?:\/\//, '')}
          </p>
        )}
        <p className="invite__brand">{word('brand')}</p>
      </div>
    </article>
  )
}

/** A phrase in the reader's language, and small under it in Danish. */
function Both({ own, danish }: { own: string; danish: string | undefined }) {
  return (
    <>
      {own}
      {danish !== undefined && danish !== own && (
        <span className="da" lang="da" dir="ltr">
          {danish}
        </span>
      )}
    </>
  )
}
