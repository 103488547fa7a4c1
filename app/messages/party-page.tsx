import type { SubmissionResult } from '@conform-to/react'
import { useTranslation } from 'react-i18next'
import type { ConversationView } from './conversation'
import { MessageForm } from './message-form'
import { Talk, TalkEnd, TalkHead } from './talk'
import { InterestDecision, NothingToAnswer, TalkTools } from './talk-tools'

export interface PartyAnswer {
  reply: SubmissionResult<string[]> | null
  report: SubmissionResult<string[]> | null
  full: boolean
}

/** A conversation as one of its two sides has it before them, with a way to write and ways out. */
export function PartyPage({
  conversation,
  formKey,
  answer,
}: {
  conversation: ConversationView
  formKey: string
  answer: PartyAnswer | undefined
}) {
  const { t } = useTranslation('messages')
  const other = conversation.side === 'asker' ? conversation.owner : conversation.asker
  const last = conversation.messages.at(-1)?.id ?? 'none'
  return (
    <div className="stack">
      <TalkHead conversation={conversation} />
      <InterestDecision conversation={conversation} full={answer?.full ?? false} />
      <Talk conversation={conversation} />
      <TalkEnd conversation={conversation} />
      {(conversation.state === 'open' || answer?.reply) && (
        <MessageForm
          key={last}
          formKey={formKey}
          reply={answer?.reply ?? null}
          label={t('write.to', { name: other })}
          hint={t('write.hint')}
          button={t('write.send')}
        />
      )}
      <NothingToAnswer conversation={conversation} />
      <TalkTools conversation={conversation} refused={answer?.report ?? null} />
    </div>
  )
}
