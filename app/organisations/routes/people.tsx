import { parseWithZod } from '@conform-to/zod/v4'
import { data, redirect, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { flashHeader } from '~/i18n/flash.server'
import { translator } from '~/i18n/i18n.server'
import { mayAct, mayLoad } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { vars } from '~/ui/vars'
import { InviteForm } from '../invite-form'
import { LeaderHead } from '../leader-head'
import { ledOrganisation, memberOrganisation } from '../leading.server'
import { AskFirst, InvitationList, MemberList } from '../member-list'
import { makeLeader, membersOf, removeHelper, stepDown, type MemberRefusal } from '../memberships.server'
import { inviteByMail, openInvitations, withdrawInvitation } from '../invitations.server'
import { inviteForm } from '../organisation-form'
import { membershipOf } from '../organisations.server'

export const loader = mayLoad('/forening/:slug/folk', ({ params, actor, language, url }) => {
  const { organisation, role } = memberOrganisation(actor, params.slug)
  const { id, name, slug } = organisation
  const members = membersOf(id)
  return {
    organisation: { name, slug },
    leader: role === 'leader' && !organisation.closed,
    me: actor.userId,
    members,
    // asked for in the address, so that it is asked without a script too
    heir: members.find(({ userId, role: theirs }) => theirs === 'helper' && userId === url.searchParams.get('giv')) ?? null,
    stopping: url.searchParams.has('stop'),
    lastLeader: members.filter((member) => member.role === 'leader').length < 2,
    invitations: role === 'leader' ? openInvitations(id) : [],
    today: now(),
    title: translator(language)('organisations:leader.tabs.folk'),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }]

/** Back to the people; what could not be done is said there. */
async function told(slug: string, done: Done, refusal: MemberRefusal | null) {
  const note = refusal
    ? await flashHeader({ key: `organisations:flash.people.${refusal}`, tone: 'warn' })
    : await flashHeader({ key: `organisations:flash.people.${done}` })
  return redirect(`/forening/${slug}/folk`, { headers: { 'set-cookie': note } })
}
type Done = 'invited' | 'withdrawn' | 'removed' | 'made-leader' | 'handed-over' | 'left'

export const action = mayAct('/forening/:slug/folk', {
  async invite({ params, actor, form }) {
    const { id, slug } = ledOrganisation(actor, params.slug)
    const submission = parseWithZod(form, { schema: inviteForm })
    if (submission.status !== 'success') return data({ reply: submission.reply() }, { status: 400 })
    const { email, as } = submission.value
    const invited = await inviteByMail(actor, id, { email, role: as === 'helper' ? 'helper' : 'leader', handsOver: as === 'hand-over' })
    if (invited.outcome === 'too-often')
      return data({ reply: submission.reply({ formErrors: [`too-often:${invited.minutes}`] }) }, { status: 429 })
    if (invited.outcome === 'already-member')
      return data({ reply: submission.reply({ fieldErrors: { email: ['already-member'] } }) }, { status: 400 })
    return told(slug, 'invited', null)
  },
  withdraw({ params, actor, form }) {
    const { id, slug } = ledOrganisation(actor, params.slug)
    withdrawInvitation(actor, id, String(form.get('id') ?? ''))
    return told(slug, 'withdrawn', null)
  },
  remove({ params, actor, form }) {
    const { id, slug } = ledOrganisation(actor, params.slug)
    return told(slug, 'removed', removeHelper(actor, id, String(form.get('id') ?? '')))
  },
  'make-leader': ({ params, actor, form }) => {
    const { id, slug } = ledOrganisation(actor, params.slug)
    return told(slug, 'made-leader', makeLeader(actor, id, String(form.get('id') ?? '')))
  },
  'hand-over': ({ params, actor, form }) => {
    const { id, slug } = ledOrganisation(actor, params.slug)
    return told(slug, 'handed-over', makeLeader(actor, id, String(form.get('id') ?? ''), true))
  },
  'step-down': async ({ params, actor }) => {
    const { organisation } = memberOrganisation(actor, params.slug)
    const refusal = stepDown(actor, organisation.id)
    if (membershipOf(actor, organisation.id)) return told(organisation.slug, 'left', refusal)
    return redirect('/mit', { headers: { 'set-cookie': await flashHeader({ key: 'organisations:flash.people.left' }) } })
  },
})

export default function People() {
  const { organisation, leader, me, members, heir, stopping, lastLeader, invitations, today } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useTranslation('organisations')
  return (
    <div className="wrap wrap--text band--tight stack" style={vars({ gap: 'var(--s-5)' })}>
      <LeaderHead organisation={organisation} part="folk" leader={leader} />
      {((leader && heir) || (stopping && !(leader && lastLeader))) && <AskFirst slug={organisation.slug} heir={leader ? heir : null} />}
      <MemberList members={members} me={me} leader={leader} lastLeader={lastLeader} />
      {leader && (
        <>
          {invitations.length > 0 && <InvitationList invitations={invitations} today={today} />}
          <h2>{t('people.inviteTitle')}</h2>
          <InviteForm reply={answer?.reply} />
        </>
      )}
    </div>
  )
}
