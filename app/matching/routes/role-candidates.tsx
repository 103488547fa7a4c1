import { data, redirect, type MetaFunction } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { PageHandle } from '~/ui/page-frame'
import { flashHeader } from '~/i18n/flash.server'
import { translator } from '~/i18n/i18n.server'
import { linkToHand, roleProposalsOnDesk } from '~/introductions/desk-proposals.server'
import { ProposedList } from '~/introductions/proposed-list'
import { proposalById } from '~/introductions/role-proposal-reading.server'
import { answerRoleProposal, cancelRoleProposal, proposeRole } from '~/introductions/role-proposals.server'
import { ConversationList } from '~/messages/conversation-list'
import { interestIn } from '~/messages/coordinator.server'
import { newcomerFacts } from '~/newcomers/newcomers.server'
import { mayAct, mayLoad, notFound, type Doer } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { publicAddress } from '~/server/shared-page.server'
import { Button, ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Crumbs } from '~/ui/crumbs'
import { Empty } from '~/ui/empty'
import { RoleCard } from '~/wanted/role-card'
import { RoleFacts } from '~/wanted/role-facts'
import { WaitingBadge } from '../desk-newcomer'
import { roleCandidates } from '../role-candidates.server'
import { RoleCandidateCard } from '../role-candidate-card'

export const handle = { frame: 'desk' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [{ title: loaded?.title }]

export const loader = mayLoad('/koordinator/roller/:id', ({ actor, params, language }) => {
  const found = roleCandidates(actor, params.id ?? '')
  if (!found || found.role.state === 'draft' || found.role.state === 'submitted') throw notFound()
  return {
    ...found,
    proposals: roleProposalsOnDesk(actor, found.role.id),
    interest: interestIn(found.role.id),
    today: now(),
    title: translator(language)('wanted:desk.one'),
  }
})

const back = async (id: string | undefined, key: string, tone: 'ok' | 'warn' = 'ok') =>
  redirect(`/koordinator/roller/${id ?? ''}`, { headers: { 'set-cookie': await flashHeader({ key: `introductions:flash.${key}`, tone }) } })

/** The proposal a button is about; only one of this role. */
function proposalIn({ params, form }: Doer<'coordinator'>): string {
  const proposal = proposalById(String(form.get('proposal') ?? ''))
  if (!proposal || proposal.needId !== params.id) throw new Response(null, { status: 400 })
  return proposal.id
}
const answered = (answer: 'yes' | 'no') => (doer: Doer<'coordinator'>) => {
  const outcome = answerRoleProposal(proposalIn(doer), answer, doer.actor)
  return back(
    doer.params.id,
    outcome === 'too-late' ? 'tooLate' : outcome === 'yes' ? 'saidYes' : 'saidNo',
    outcome === 'too-late' ? 'warn' : 'ok',
  )
}

export const action = mayAct('/koordinator/roller/:id', {
  propose({ actor, params, form }) {
    const newcomerId = String(form.get('newcomer') ?? '')
    if (!newcomerFacts(newcomerId)) throw new Response(null, { status: 400 })
    const { outcome } = proposeRole(actor, params.id ?? '', newcomerId)
    const keys = {
      proposed: 'proposed',
      'role-gone': 'roleGone',
      'newcomer-gone': 'newcomerGone',
      'said-no': 'saidNoBefore',
      'said-yes': 'saidYesBefore',
    }
    return back(params.id, keys[outcome], outcome === 'proposed' ? 'ok' : 'warn')
  },
  cancel(doer) {
    cancelRoleProposal(doer.actor, proposalIn(doer))
    return back(doer.params.id, 'takenBack')
  },
  link(doer) {
    const link = linkToHand(doer.actor, proposalIn(doer))
    if (!link) throw redirect(`/koordinator/roller/${doer.params.id ?? ''}`)
    return data({ address: publicAddress(link.path), newcomerId: link.newcomerId })
  },
  'answer-by-phone-yes': answered('yes'),
  'answer-by-phone-no': answered('no'),
})

/** One role before a coordinator: who has shown interest, and whom it could suit. */
export default function RoleBeforeCoordinator() {
  const { role, days, mood, needState, candidates, more, excluded, interest, proposals, today } = useLoaderData<typeof loader>()
  const handed = useActionData<typeof action>()
  const { t } = useTranslation(['wanted', 'introductions'])
  const proposed = new Set(
    proposals.filter(({ state, waiting }) => waiting || state === 'declined' || state === 'accepted').map(({ newcomerId }) => newcomerId),
  )
  return (
    <div className="wrap band--tight stack casework">
      <Crumbs label={t('crumbs')} items={[{ text: t('desk.title'), href: '/koordinator/roller' }, { text: <bdi>{role.title}</bdi> }]} />
      <div className="head">
        <h1>
          <bdi>{role.title}</bdi>
        </h1>
        {needState !== 'closed' && needState !== 'covered' && <WaitingBadge days={days} mood={mood} />}
      </div>
      <div className="split">
        <div className="stack">
          <Card title={t('desk.interest')} plinth>
            {interest.length === 0 ? (
              <p className="soft">{t('desk.noInterest')}</p>
            ) : (
              <ConversationList rows={interest} base="/koordinator/samtaler" today={today} />
            )}
          </Card>
          <ProposedList proposals={proposals} handed={handed && 'address' in handed ? handed : null} today={today} />
          <h2>{t('desk.candidates')}</h2>
          <p className="soft measure">{t('desk.candidatesText')}</p>
          {candidates.length === 0 && <Empty title={t('desk.noCandidates')} titleAs="h3" />}
          {candidates.map((candidate, at) => (
            <RoleCandidateCard key={candidate.id} candidate={candidate} rank={at + 1} organisation={role.organisation}>
              {!proposed.has(candidate.id) && (
                <Form method="post">
                  <input type="hidden" name="newcomer" value={candidate.id} />
                  <Button type="submit" name="intent" value="propose" size="sm" variant="primary" icon="send">
                    {t('introductions:desk.propose')}
                    <span className="vh"> {candidate.name}</span>
                  </Button>
                </Form>
              )}
            </RoleCandidateCard>
          ))}
          <p className="soft">
            {[more > 0 && t('desk.more', { count: more }), excluded > 0 && t('desk.excluded', { count: excluded })]
              .filter(Boolean)
              .join(' ')}
          </p>
        </div>
        <div className="stack">
          <RoleCard role={role} headingLevel="h2" />
          <Card>
            <RoleFacts role={role} />
          </Card>
          <p>
            <ButtonLink href={`/roller/${role.id}`} icon="eye">
              {t('desk.see')}
            </ButtonLink>
          </p>
        </div>
      </div>
    </div>
  )
}
