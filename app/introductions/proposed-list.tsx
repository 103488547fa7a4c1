import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '~/i18n/format'
import { HandedLink } from '~/matching/handed-link'
import { Anchor } from '~/ui/anchor'
import { Badge } from '~/ui/badge'
import { Button, ButtonLink, Buttons } from '~/ui/button'
import { Card } from '~/ui/card'
import type { DeskProposal } from './desk-proposals.server'

const signs = {
  proposed: ['wait', 'hourglass'],
  accepted: ['ok', 'check'],
  declined: ['line', 'x'],
  expired: ['line', 'clock'],
  cancelled: ['line', 'x'],
} as const

interface ProposedListProps {
  proposals: readonly DeskProposal[]
  /** A private link that was just asked for. */
  handed: { address: string; newcomerId: string } | null
  today: Date
}

/** To whom a role was proposed, what they answered, and what the coordinator can do for who reads no mail. */
export function ProposedList({ proposals, handed, today }: ProposedListProps) {
  const { t, i18n } = useTranslation(['introductions', 'newcomers'])
  const day = (at: Date) => formatDay(at, i18n.language, today)
  if (proposals.length === 0) return null
  return (
    <Card title={t('desk.proposed')}>
      <ul className="rows">
        {proposals.map(({ id, newcomerId, name, state, waiting, channel, proposedAt, expiresAt, conversationId }) => {
          const shown = state === 'proposed' && !waiting ? 'expired' : state
          return (
            <li key={id}>
              <Anchor href={`/koordinator/tilflyttere/${newcomerId}`}>
                <bdi>{name}</bdi>
              </Anchor>
              <Badge tone={signs[shown][0]} icon={signs[shown][1]}>
                {t(`states.${shown}`)}
              </Badge>
              <span className="soft">
                {waiting ? t('desk.until', { day: day(expiresAt) }) : t('desk.on', { day: day(proposedAt) })} ·{' '}
                {t(`newcomers:channels.${channel}`)}
              </span>
              <Buttons className="rows__end">
                {conversationId && (
                  <ButtonLink size="sm" href={`/koordinator/samtaler/${conversationId}`}>
                    {t('desk.conversation')}
                    <span className="vh"> {name}</span>
                  </ButtonLink>
                )}
                {waiting && (
                  <Form method="post" className="btns">
                    <input type="hidden" name="proposal" value={id} />
                    {(['yes', 'no'] as const).map((answer) => (
                      <Button key={answer} type="submit" name="intent" value={`answer-by-phone-${answer}`} size="sm">
                        {t(`desk.${answer}`)}
                        <span className="vh"> {name}</span>
                      </Button>
                    ))}
                    <Button type="submit" name="intent" value="link" size="sm" icon="link">
                      {t('desk.link')}
                      <span className="vh"> {name}</span>
                    </Button>
                    <Button type="submit" name="intent" value="cancel" size="sm" variant="quiet">
                      {t('desk.takeBack')}
                      <span className="vh"> {name}</span>
                    </Button>
                  </Form>
                )}
              </Buttons>
              {handed?.newcomerId === newcomerId && waiting && <HandedLink address={handed.address} name={name} />}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
