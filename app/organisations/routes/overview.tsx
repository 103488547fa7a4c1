import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { flashHeader } from '~/i18n/flash.server'
import { formatDay, islandDate } from '~/i18n/format'
import { publishedOffersOf } from '~/offers/offer-reading.server'
import { pauseCompany, resumeCompany } from '~/offers/partner-pause.server'
import { waitingForOrganisation } from '~/messages/conversations.server'
import { mayAct, mayLoad, notFound } from '~/people/guard.server'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { ButtonLink, Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Flash } from '~/ui/flash'
import { rolesOf } from '~/wanted/wanted-reading.server'
import { claimOf } from '../claims.server'
import { LeaderHead } from '../leader-head'
import { ledOrganisation } from '../leading.server'
import { membersOf } from '../memberships.server'
import { openInvitations } from '../invitations.server'
import { pauseForm } from '../organisation-form'
import { waitingChange, withdrawChange, workingPage } from '../organisation-pages.server'
import { membershipOf, organisationBySlug } from '../organisations.server'
import { PauseForm } from '../pause-form'

export const loader = mayLoad('/forening/:slug', ({ params, actor }) => {
  const organisation = organisationBySlug(params.slug ?? '', { hidden: true })
  const role = organisation && membershipOf(actor, organisation.id)
  if (!organisation) throw notFound()
  const { name, slug, kind, paused, partnerSince, trusted, approved, closed } = organisation
  const today = now()
  if (!role) {
    // who has asked to lead it knows that it is there, and learns how it goes
    const claim = claimOf(actor, organisation.id)
    if (!claim) throw notFound()
    return { name, slug, claim: { state: claim.state, claimedAt: claim.claimedAt }, today, member: null }
  }
  return {
    name,
    slug,
    claim: null,
    today,
    member: {
      role,
      kind,
      paused,
      partnerSince,
      trusted,
      approved,
      closed,
      page: pageStanding(organisation.id),
      waitingSince: waitingChange(organisation.id)?.changedAt ?? null,
      people: membersOf(organisation.id).map(({ firstName }) => firstName),
      invitations: role === 'leader' ? openInvitations(organisation.id).length : 0,
      activities: organisation.activities.length,
      offers: publishedOffersOf(organisation.id).length,
      roles: rolesOf(organisation.id).length,
      waiting: role === 'leader' ? waitingForOrganisation(organisation.id) : 0,
    },
  }
})
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.name }]

function pageStanding(id: string) {
  const { state, reason } = workingPage(id)
  return { state, reason }
}

const back = async (slug: string, key: string) =>
  redirect(`/forening/${slug}`, { headers: { 'set-cookie': await flashHeader({ key: `organisations:flash.${key}` }) } })
const company = (actor: Actor, slug: string | undefined) => {
  const organisation = ledOrganisation(actor, slug)
  if (organisation.kind !== 'company') throw notFound()
  return organisation
}

export const action = mayAct('/forening/:slug', {
  async pause({ params, actor, form }) {
    const { id, slug } = company(actor, params.slug)
    const submission = parseWithZod(form, { schema: pauseForm })
    if (submission.status !== 'success') return data({ reply: submission.reply() }, { status: 400 })
    const { until = null } = submission.value
    if (until !== null && until < islandDate(now()))
      return data({ reply: submission.reply({ fieldErrors: { until: ['day-gone'] } }) }, { status: 400 })
    pauseCompany(actor, id, until)
    return back(slug, 'paused')
  },
  resume({ params, actor }) {
    const { id, slug } = company(actor, params.slug)
    resumeCompany(actor, id)
    return back(slug, 'resumed')
  },
  withdraw({ params, actor }) {
    const { id, slug } = ledOrganisation(actor, params.slug)
    withdrawChange(actor, id)
    return back(slug, 'withdrawn')
  },
})

export default function Overview() {
  const { name, slug, claim, member, today } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t, i18n } = useTranslation('organisations')
  if (!member) {
    return (
      <div className="wrap wrap--text band--tight stack">
        <h1 style={{ fontSize: 'var(--t-4)' }}>
          <bdi>{name}</bdi>
        </h1>
        <Flash tone={claim.state === 'refused' ? 'warn' : 'info'} still>
          {t(`claim.state.${claim.state}`, { day: formatDay(claim.claimedAt, i18n.language, today) })}
        </Flash>
        <p>{t(`claim.next.${claim.state}`)}</p>
        <p>
          <ButtonLink href="/foreninger">{t('list.short')}</ButtonLink>
        </p>
      </div>
    )
  }
  const leader = member.role === 'leader'
  return (
    <div className="wrap band--tight stack">
      <LeaderHead organisation={{ name, slug }} part="" leader={leader} />
      {member.closed && (
        <Flash tone="warn" still>
          {t('leader.closed')}
        </Flash>
      )}
      <div className="tiles">
        <Card title={t('leader.page.title')} plinth>
          <div className="stack">
            {member.page.state === 'waiting' && (
              <Flash tone="info" icon="hourglass" still>
                {t('leader.page.waiting', { day: formatDay(member.waitingSince ?? today, i18n.language, today) })}
              </Flash>
            )}
            {member.page.state === 'sent-back' && (
              <Flash tone="warn" still>
                {t('leader.page.sentBack')} <q dir="auto">{member.page.reason}</q>
              </Flash>
            )}
            <p>{t(member.approved ? (member.trusted ? 'leader.page.trusted' : 'leader.page.public') : 'leader.page.unseen')}</p>
            <div className="btns">
              {leader && (
                <ButtonLink variant="primary" icon="pencil" href={`/forening/${slug}/side`}>
                  {t('leader.page.edit')}
                </ButtonLink>
              )}
              {leader && member.page.state !== 'as-public' && (
                <ButtonLink href={`/forening/${slug}/se`}>{t('leader.page.preview')}</ButtonLink>
              )}
              {member.approved && !member.closed && <ButtonLink href={`/foreninger/${slug}`}>{t('leader.page.see')}</ButtonLink>}
            </div>
            {leader && member.page.state !== 'as-public' && member.approved && (
              <Form method="post">
                <Button type="submit" variant="quiet" size="sm" icon="x" name="intent" value="withdraw">
                  {t('leader.page.withdraw')}
                </Button>
              </Form>
            )}
          </div>
        </Card>
        <Card title={t('leader.tabs.tider')}>
          <div className="stack">
            <p>{t('leader.activities', { count: member.activities })}</p>
            {leader && (
              <p>
                <ButtonLink href={`/forening/${slug}/tider`}>{t('leader.toActivities')}</ButtonLink>
              </p>
            )}
          </div>
        </Card>
        <Card title={t('leader.tabs.folk')}>
          <div className="stack">
            <p>
              <bdi>{member.people.join(', ')}</bdi>
            </p>
            {member.invitations > 0 && <p>{t('leader.invitations', { count: member.invitations })}</p>}
            <p>
              <ButtonLink href={`/forening/${slug}/folk`}>{t(leader ? 'leader.toPeople' : 'leader.seePeople')}</ButtonLink>
            </p>
          </div>
        </Card>
        <Card title={t('offers.title')}>
          <div className="stack">
            <p>{t('leader.offers', { count: member.offers })}</p>
            {leader && (
              <p>
                <ButtonLink href="/mit">{t('leader.toOffers')}</ButtonLink>
              </p>
            )}
          </div>
        </Card>
        <Card title={t('leader.tabs.roller')}>
          <div className="stack">
            <p>{t('leader.roles', { count: member.roles })}</p>
            {leader && (
              <p>
                <ButtonLink href={`/forening/${slug}/roller`}>{t('leader.toRoles')}</ButtonLink>
              </p>
            )}
          </div>
        </Card>
        {leader && (
          <Card title={t('leader.messages.title')}>
            <div className="stack">
              <p>{t('leader.messages.waiting', { count: member.waiting })}</p>
              <p>
                <ButtonLink href="/mit/beskeder" variant={member.waiting > 0 ? 'primary' : undefined} icon="message-circle">
                  {t('leader.messages.open')}
                </ButtonLink>
              </p>
            </div>
          </Card>
        )}
        {leader && member.kind === 'company' && !member.closed && (
          <PauseForm paused={member.paused} partnerSince={member.partnerSince} reply={answer?.reply} today={today} />
        )}
      </div>
    </div>
  )
}
