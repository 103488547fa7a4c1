import { Form } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '~/i18n/format'
import { Avatar } from '~/ui/avatar'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Flash } from '~/ui/flash'
import type { MembershipRole } from './organisation'

interface MemberListProps {
  members: readonly { userId: string; firstName: string; role: MembershipRole }[]
  me: string
  leader: boolean
  lastLeader: boolean
}

/** Leaders and helpers, with what a leader can do for each. The last leader cannot leave. */
export function MemberList({ members, me, leader, lastLeader }: MemberListProps) {
  const { t } = useTranslation('organisations')
  return (
    <section aria-labelledby="folk-h">
      <h2 id="folk-h" className="vh">
        {t('people.members')}
      </h2>
      {members.map((member) => {
        const mine = member.userId === me
        return (
          <div key={member.userId} className="activityrow">
            <div className="row">
              <Avatar name={member.firstName} />
              <div>
                <b>
                  <bdi>{member.firstName}</bdi>
                  {mine && ` (${t('people.you')})`}
                </b>
                <p className="soft">{t(`people.roles.${member.role}`)}</p>
              </div>
            </div>
            <Form method="post" className="btns">
              <input type="hidden" name="id" value={member.userId} />
              {leader && member.role === 'helper' && !mine && (
                <>
                  <Button type="submit" size="sm" name="intent" value="make-leader">
                    {t('people.makeLeader')}
                    <span className="vh">: {member.firstName}</span>
                  </Button>
                  <ButtonLink size="sm" variant="quiet" href={`?giv=${member.userId}#spoerg`}>
                    {t('people.handOver')}
                    <span className="vh">: {member.firstName}</span>
                  </ButtonLink>
                  <Button type="submit" size="sm" variant="quiet" icon="x" name="intent" value="remove">
                    {t('people.remove')}
                    <span className="vh">: {member.firstName}</span>
                  </Button>
                </>
              )}
              {mine && !(member.role === 'leader' && lastLeader) && (
                <ButtonLink size="sm" variant="quiet" href="?stop=1#spoerg">
                  {t('people.stepDown')}
                </ButtonLink>
              )}
            </Form>
          </div>
        )
      })}
      {leader && lastLeader && (
        <Flash tone="info" still>
          {t('people.lastLeader')}
        </Flash>
      )}
    </section>
  )
}

/** Asks before leadership passes or somebody leaves: neither is taken back by oneself. */
export function AskFirst({ slug, heir }: { slug: string; heir: { userId: string; firstName: string } | null }) {
  const { t } = useTranslation('organisations')
  return (
    <Card id="spoerg" tone="ochre" title={heir ? t('people.handOverTitle', { name: heir.firstName }) : t('people.stepDownTitle')}>
      <Form method="post" action={`/forening/${slug}/folk`} className="stack">
        <p>{t(heir ? 'people.handOverText' : 'people.stepDownText')}</p>
        {heir && <input type="hidden" name="id" value={heir.userId} />}
        <div className="btns">
          <Button type="submit" variant="primary" name="intent" value={heir ? 'hand-over' : 'step-down'}>
            {heir ? t('people.handOverYes', { name: heir.firstName }) : t('people.stepDownYes')}
          </Button>
          <ButtonLink href={`/forening/${slug}/folk`}>{t('people.keep')}</ButtonLink>
        </div>
      </Form>
    </Card>
  )
}

interface InvitationListProps {
  invitations: readonly { id: string; email: string; role: MembershipRole; handsOver: boolean; expiresAt: Date }[]
  today: Date
}

/** Invitations nobody has answered yet. */
export function InvitationList({ invitations, today }: InvitationListProps) {
  const { t, i18n } = useTranslation('organisations')
  return (
    <section aria-labelledby="inviteret-h">
      <h2 id="inviteret-h">{t('people.invited')}</h2>
      {invitations.map(({ id, email, role, handsOver, expiresAt }) => (
        <div key={id} className="activityrow">
          <div>
            <b>
              <bdi>{email}</bdi>
            </b>
            <p className="soft">
              {t(`people.kinds.${handsOver ? 'hand-over' : role}`)} ·{' '}
              {t('people.until', { day: formatDay(expiresAt, i18n.language, today) })}
            </p>
          </div>
          <Form method="post">
            <input type="hidden" name="id" value={id} />
            <Button type="submit" size="sm" variant="quiet" icon="x" name="intent" value="withdraw">
              {t('people.withdraw')}
              <span className="vh">: {email}</span>
            </Button>
          </Form>
        </div>
      ))}
    </section>
  )
}
