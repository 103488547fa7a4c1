import { useTranslation } from 'react-i18next'
import { formatMoment } from '~/i18n/format'
import { Anchor } from '~/ui/anchor'
import { Avatar } from '~/ui/avatar'
import { Badge } from '~/ui/badge'
import { Flash } from '~/ui/flash'
import type { ConversationView } from './conversation'

/** What was written, in its order: one's own at the one side, the other's at the other. */
export function Talk({ conversation }: { conversation: ConversationView }) {
  const { t, i18n } = useTranslation('messages')
  return (
    <ol className="talk" aria-label={t('talk.label')}>
      {conversation.messages.map((message) => (
        <li key={message.id} className={`talk__line${message.mine ? ' talk__line--mine' : ''} talk__line--${message.side}`}>
          {!message.mine && <Avatar name={message.who} size="sm" />}
          <div className="talk__bubble">
            <p className="talk__who">
              {message.mine ? (
                t('talk.you')
              ) : message.side === 'coordinator' ? (
                t('talk.coordinator', { name: message.who })
              ) : (
                <bdi>{message.who}</bdi>
              )}
            </p>
            <p className="talk__text" dir="auto">
              {message.text}
            </p>
            <p className="talk__when soft">
              <time dateTime={new Date(message.sentAt).toISOString()}>{formatMoment(message.sentAt, i18n.language)}</time>
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}

/** What the conversation is about, and between whom. */
export function TalkHead({ conversation }: { conversation: ConversationView }) {
  const { t } = useTranslation('messages')
  const { side, asker, owner, about, title, path, outcome } = conversation
  return (
    <div className="stack" style={{ gap: 'var(--s-1)' }}>
      <p className="soft">{t(`about.${about}`)}</p>
      <h1 style={{ fontSize: 'var(--t-4)' }}>
        <bdi>{title || t('gone')}</bdi>
      </h1>
      <p>
        {side === 'coordinator' ? (
          <>
            {t('talk.between')} <bdi>{asker}</bdi> · <bdi>{owner}</bdi>
          </>
        ) : (
          <>
            {t('talk.with')} <bdi>{side === 'asker' ? owner : asker}</bdi>
          </>
        )}{' '}
        · <Anchor href={path}>{t(`see.${about}`)}</Anchor>
      </p>
      {outcome === 'agreed' && (
        <p>
          <Badge tone="ok" icon="handshake">
            {t('outcome.agreed')}
          </Badge>
        </p>
      )}
    </div>
  )
}

/** How it ended, where it has; being kept apart reads like any other end. */
export function TalkEnd({ conversation }: { conversation: ConversationView }) {
  const { t } = useTranslation('messages')
  if (conversation.ending === null) return null
  const side = conversation.side === 'asker' ? 'asker' : 'owner'
  return (
    <Flash tone="info" still>
      {conversation.ending === 'declined'
        ? t(`end.declined.${side}`)
        : conversation.ending === 'organisation-closed'
          ? t(`end.organisation-closed.${conversation.side === 'coordinator' ? 'coordinator' : 'party'}`)
          : t(`end.${conversation.ending}`)}
    </Flash>
  )
}
