import { Form, useLocation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatWeekday } from '~/i18n/format'
import { Anchor } from '~/ui/anchor'
import { Avatar } from '~/ui/avatar'
import { Badge } from '~/ui/badge'
import { Card } from '~/ui/card'
import { Flash } from '~/ui/flash'
import { Gable } from '~/ui/gable'
import { Icon, type IconName } from '~/ui/icon'
import { Pair } from '~/ui/street'
import { vars } from '~/ui/vars'
import { AnswerButtons } from './answer-buttons'
import type { AnswerReply } from './ask-box'
import { isOver, letterLines, type Letter, type LetterLines } from './letter'
import { LetterContact } from './letter-contact'
import { LetterHelp } from './letter-help'
import { ListenButton } from './listen-button'

interface MatchLetterProps {
  letter: Letter
  danish: LetterLines | null
  reply: AnswerReply | null
  /** What later rooms say of a match that runs: the agreement, a concern. */
  children?: ReactNode
}

/** A proposal as its reader meets it: who, what, when, where as picture, own language and small Danish; then yes, no or a question. */
export function MatchLetter({ letter, danish, reply, children }: MatchLetterProps) {
  const { t, i18n } = useTranslation(['letter', 'facts'])
  const lines = letterLines(letter, t, i18n.language)
  const rows: { icon: IconName; line: 'what' | 'when' | 'where' | 'languages' }[] = [
    { icon: 'message-circle', line: 'what' },
    { icon: 'clock', line: 'when' },
    { icon: 'map-pin', line: 'where' },
    { icon: 'languages', line: 'languages' },
  ]
  const da = (line: keyof LetterLines) =>
    danish &&
    danish[line] !== lines[line] && (
      <span className="da" lang="da" dir="ltr">
        {danish[line]}
      </span>
    )
  return (
    <div className="letter">
      <div className="letter__top">
        <div className="wrap">
          <p>
            <bdi>{lines.greeting}</bdi> {da('greeting')}
          </p>
          <h1>{lines.title}</h1>
          {danish && (
            <p className="da" lang="da" dir="ltr">
              {danish.title}
            </p>
          )}
          <ListenButton
            text={[lines.greeting, lines.title, lines.what, lines.when, lines.where, lines.languages, lines.deadline].join('. ')}
            language={i18n.language}
            label={t('listen')}
          />
        </div>
        <Pair fronts={[letter.front, letter.front === 'mentor' ? 'language' : 'mentor']} />
      </div>
      <div className="wrap stack letter__body" style={vars({ gap: 'var(--s-5)' })}>
        {letter.told !== 'answer' && <Told told={letter.told} letter={letter} />}
        <Card>
          <div className="who">
            {letter.other.name ? <Avatar name={letter.other.name} size="lg" tone={2} /> : <Gable front={letter.front} size="lg" />}
            <div>
              <h2 style={{ fontSize: 'var(--t-3)' }}>
                <bdi>{letter.other.name ?? t(`other.${letter.side}`)}</bdi>
              </h2>
              <p>
                {lines.who} {da('who')}
              </p>
            </div>
          </div>
          {letter.other.text && (
            <blockquote className="said" lang="da" dir="auto">
              <b>{letter.other.title}</b>
              <p>{letter.other.text}</p>
            </blockquote>
          )}
          {(isOver(letter) ? [] : rows).map(({ icon, line }) => (
            <div key={line} className="pictrow">
              <span className="box">{line === 'what' ? <Gable front={letter.front} size="xs" /> : <Icon name={icon} />}</span>
              <p>
                <span className="vh">{t(`rows.${line}`)}: </span>
                <b>{lines[line]}</b>
                {da(line)}
              </p>
            </div>
          ))}
        </Card>
        {letter.contact && (
          <LetterContact contact={letter.contact} side={letter.side} first={letter.told === 'active' && letter.justBegun} />
        )}
        {children}
        {(letter.told === 'answer' || letter.told === 'waiting') && (
          <Form method="post" reloadDocument>
            <AnswerButtons saidYes={letter.told === 'waiting'} lines={lines} danish={danish} reply={reply} />
          </Form>
        )}
        {letter.questions.length > 0 && (
          <Card title={t('questions')}>
            {letter.questions.map(({ id, question, reply: answer }) => (
              <div key={id} className="stack">
                <p dir="auto">»{question}«</p>
                {answer ? (
                  <Flash tone="info">
                    <span dir="auto">{answer}</span>
                  </Flash>
                ) : (
                  <p>
                    <Badge tone="wait" icon="hourglass">
                      {t('questionWaits')}
                    </Badge>
                  </p>
                )}
              </div>
            ))}
          </Card>
        )}
        {!isOver(letter) && <Shares letter={letter} />}
        {letter.coordinator && (
          <LetterHelp
            name={letter.coordinator}
            phone={letter.deskPhone}
            text={t('coordinator', { name: letter.coordinator })}
            call={t('callUs')}
            stop={runs(letter) ? { name: letter.coordinator, email: letter.deskEmail } : undefined}
          />
        )}
        {['agreed', 'active', 'paused', 'ended'].includes(letter.told) && <SayWrong />}
      </div>
    </div>
  )
}

/** Where one says that something is wrong: beside this letter, by the same private link. */
function SayWrong() {
  const { t } = useTranslation('concerns')
  const { pathname } = useLocation()
  const href = pathname.startsWith('/svar/') ? pathname.replace('/svar/', '/bekymring/') : `${pathname}/bekymring`
  return (
    <p>
      {t('link.text')} <Anchor href={href}>{t('link.say')}</Anchor>
    </p>
  )
}

/** Where the match stands, when there is nothing to answer. */
function Told({ told, letter }: { told: Exclude<Letter['told'], 'answer'>; letter: Letter }) {
  const { missing, pausedUntil, justBegun } = letter
  const { t, i18n } = useTranslation(['letter', 'facts'])
  const good = told === 'active' || told === 'waiting' || told === 'agreed'
  return (
    <Flash tone={good ? 'ok' : 'info'}>
      <b>{t(told === 'active' && !justBegun ? 'told.settled.title' : `told.${told}.title`)}</b>{' '}
      {told === 'paused' && pausedUntil
        ? t('told.paused.until', { day: formatWeekday(pausedUntil, i18n.language) })
        : told === 'active' && !justBegun
          ? t('told.settled.text')
          : told === 'agreed' && missing.length === 0
            ? t('told.agreed.soon')
            : t(`told.${told}.text`)}
      {missing.map((kind) => (
        <span key={kind}> {t(`facts:credentials.${kind}`)}.</span>
      ))}
    </Flash>
  )
}

/** Where the two have each other's contact: what is shared is shared. */
const runs = ({ told }: Letter) => told === 'active' || told === 'paused'

/** What the other will learn of the reader, or knows by now, and never will. */
function Shares({ letter }: { letter: Letter }) {
  const { t } = useTranslation('letter')
  const { name } = letter.other
  const title = runs(letter)
    ? t(name ? 'shares.knownNamed' : 'shares.known', { name })
    : t(letter.side === 'need' && name ? 'shares.titleNamed' : 'shares.title', { name })
  const yes = ['name', 'languages', ...(letter.shares.phone ? ['phone'] : []), ...(letter.shares.email ? ['email'] : [])]
  return (
    <Card tone="sea" title={title}>
      {!runs(letter) && (
        <p style={{ marginBlockEnd: 'var(--s-3)' }}>{t(letter.told === 'agreed' ? 'shares.whenBegun' : 'shares.onlyThen')}</p>
      )}
      <ul className="share">
        {yes.map((what) => (
          <li key={what} className="y">
            <Icon name="check" />
            <span>{t(`shares.${what}`)}</span>
          </li>
        ))}
        {['address', letter.side === 'need' ? 'case' : 'lastName'].map((what) => (
          <li key={what} className="x">
            <Icon name="x" />
            <span>{t(`shares.${what}`)}</span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
