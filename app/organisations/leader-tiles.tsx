import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '~/i18n/format'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Flash } from '~/ui/flash'
import type { MembershipRole } from './organisation'

interface LeaderTilesProps {
  slug: string
  today: Date
  member: {
    role: MembershipRole
    approved: boolean
    trusted: boolean
    closed: boolean
    page: { state: 'as-public' | 'waiting' | 'sent-back'; reason: string | null }
    waitingSince: Date | null
    people: readonly string[]
    /** Numbers: invitations that are open, weekly activities, offers and roles that are shown, people who wait for an answer. */
    invitations: number
    activities: number
    offers: number
    roles: number
    waiting: number
    /** Hours others gave that wait to be confirmed; null for who may not. */
    hours: number | null
  }
}

/** How an organisation stands, part by part, and the ways on: all for its leaders, less for helpers. */
export function LeaderTiles({ slug, member, today }: LeaderTilesProps) {
  const { t } = useTranslation('organisations')
  const leader = member.role === 'leader'
  return (
    <>
      <PageTile slug={slug} member={member} today={today} />
      <Tile title={t('leader.tabs.tider')} text={t('leader.activities', { count: member.activities })}>
        {leader && <ButtonLink href={`/forening/${slug}/tider`}>{t('leader.toActivities')}</ButtonLink>}
      </Tile>
      <Tile title={t('leader.tabs.folk')} text={<PeopleAndInvitations {...member} />}>
        <ButtonLink href={`/forening/${slug}/folk`}>{t(leader ? 'leader.toPeople' : 'leader.seePeople')}</ButtonLink>
      </Tile>
      <Tile title={t('offers.title')} text={t('leader.offers', { count: member.offers })}>
        {leader && <ButtonLink href="/mit">{t('leader.toOffers')}</ButtonLink>}
      </Tile>
      <Tile title={t('leader.tabs.roller')} text={t('leader.roles', { count: member.roles })}>
        {leader && <ButtonLink href={`/forening/${slug}/roller`}>{t('leader.toRoles')}</ButtonLink>}
      </Tile>
      {leader && member.hours !== null && (
        <Tile title={t('leader.tabs.timer')} text={t('leader.hours.waiting', { count: member.hours })}>
          <ButtonLink href={`/forening/${slug}/timer`} variant={member.hours > 0 ? 'primary' : undefined} icon="timer">
            {t('leader.hours.open')}
          </ButtonLink>
        </Tile>
      )}
      {leader && (
        <Tile title={t('leader.messages.title')} text={t('leader.messages.waiting', { count: member.waiting })}>
          <ButtonLink href="/mit/beskeder" variant={member.waiting > 0 ? 'primary' : undefined} icon="message-circle">
            {t('leader.messages.open')}
          </ButtonLink>
        </Tile>
      )}
    </>
  )
}

function PeopleAndInvitations({ people, invitations }: Pick<LeaderTilesProps['member'], 'people' | 'invitations'>) {
  const { t } = useTranslation('organisations')
  return (
    <>
      <bdi>{people.join(', ')}</bdi>
      {invitations > 0 && <> · {t('leader.invitations', { count: invitations })}</>}
    </>
  )
}

function Tile({ title, text, children }: { title: ReactNode; text: ReactNode; children: ReactNode }) {
  return (
    <Card title={title}>
      <div className="stack">
        <p>{text}</p>
        {children && <div>{children}</div>}
      </div>
    </Card>
  )
}

/** The public page: whether it is seen, what waits, and what came back. */
function PageTile({ slug, member, today }: LeaderTilesProps) {
  const { t, i18n } = useTranslation('organisations')
  const { state, reason } = member.page
  const leader = member.role === 'leader'
  return (
    <Card title={t('leader.page.title')} plinth>
      <div className="stack">
        {state === 'waiting' && (
          <Flash tone="info" icon="hourglass" still>
            {t('leader.page.waiting', { day: formatDay(member.waitingSince ?? today, i18n.language, today) })}
          </Flash>
        )}
        {state === 'sent-back' && (
          <Flash tone="warn" still>
            {t('leader.page.sentBack')} <q dir="auto">{reason}</q>
          </Flash>
        )}
        <p>{t(member.approved ? (member.trusted ? 'leader.page.trusted' : 'leader.page.public') : 'leader.page.unseen')}</p>
        <div className="btns">
          {leader && (
            <ButtonLink variant="primary" icon="pencil" href={`/forening/${slug}/side`}>
              {t('leader.page.edit')}
            </ButtonLink>
          )}
          {leader && state !== 'as-public' && <ButtonLink href={`/forening/${slug}/se`}>{t('leader.page.preview')}</ButtonLink>}
          {member.approved && !member.closed && <ButtonLink href={`/foreninger/${slug}`}>{t('leader.page.see')}</ButtonLink>}
        </div>
        {leader && state !== 'as-public' && member.approved && (
          <Form method="post">
            <Button type="submit" variant="quiet" size="sm" icon="x" name="intent" value="withdraw">
              {t('leader.page.withdraw')}
            </Button>
          </Form>
        )}
      </div>
    </Card>
  )
}
