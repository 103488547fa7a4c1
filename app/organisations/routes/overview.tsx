import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { waitingToConfirm } from '~/activities/hours-reading.server'
import { flashHeader } from '~/i18n/flash.server'
import { formatDay, islandDate } from '~/i18n/format'
import { publishedOffersOf } from '~/offers/offer-reading.server'
import { pauseCompany, resumeCompany } from '~/offers/partner-pause.server'
import { waitingForOrganisation } from '~/messages/conversations.server'
import { mayAct, mayLoad, notFound } from '~/people/guard.server'
import type { Actor } from '~/people/permissions'
import { now } from '~/server/clock.server'
import { ChecksTile } from '~/screening/checks-tile'
import { countClubChecks } from '~/screening/club-checks.server'
import { ButtonLink } from '~/ui/button'
import { Flash } from '~/ui/flash'
import { rolesOf } from '~/wanted/wanted-reading.server'
import { claimOf } from '../claims.server'
import { LeaderHead } from '../leader-head'
import { LeaderTiles } from '../leader-tiles'
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
    return { name, slug, claim: { state: claim.state, claimedAt: claim.claimedAt }, today, checks: null, member: null }
  }
  return {
    name,
    slug,
    claim: null,
    today,
    checks: role === 'leader' && !closed ? countClubChecks(organisation.id) : null,
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
      hours: role === 'leader' ? (waitingToConfirm(actor.userId, [organisation.id]).get(organisation.id) ?? 0) : null,
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
    const submission = parseWithZod(form, { schema: pauseForm(islandDate(now())) })
    if (submission.status !== 'success') return data({ reply: submission.reply() }, { status: 400 })
    const { until = null } = submission.value
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
  const { name, slug, claim, member, checks, today } = useLoaderData<typeof loader>()
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
      <LeaderHead organisation={{ name, slug }} part="" leader={leader} hours={member.hours ?? 0} />
      {member.closed && (
        <Flash tone="warn" still>
          {t('leader.closed')}
        </Flash>
      )}
      <div className="tiles">
        <LeaderTiles slug={slug} member={member} today={today} />
        {checks && <ChecksTile slug={slug} count={checks} />}
        {leader && member.kind === 'company' && !member.closed && (
          <PauseForm paused={member.paused} partnerSince={member.partnerSince} reply={answer?.reply} today={today} />
        )}
      </div>
    </div>
  )
}
