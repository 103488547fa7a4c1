import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { PageHandle } from '~/ui/page-frame'
import { translator } from '~/i18n/i18n.server'
import { ConversationList } from '~/messages/conversation-list'
import { interestIn } from '~/messages/coordinator.server'
import { mayLoad, notFound } from '~/people/guard.server'
import { now } from '~/server/clock.server'
import { ButtonLink } from '~/ui/button'
import { Card } from '~/ui/card'
import { Crumbs } from '~/ui/crumbs'
import { Empty } from '~/ui/empty'
import { RoleCard } from '~/wanted/role-card'
import { RoleFacts } from '~/wanted/role-facts'
import { WaitingBadge } from '../desk-newcomer'
import { roleCandidates } from '../role-candidates.server'
import { RoleCandidateCard } from '../role-candidate-card'

export const handle = { frame: 'desk' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export const loader = mayLoad('/koordinator/roller/:id', ({ actor, params, language }) => {
  const found = roleCandidates(actor, params.id ?? '')
  if (!found || found.role.state === 'draft' || found.role.state === 'submitted') throw notFound()
  return { ...found, interest: interestIn(found.role.id), today: now(), title: translator(language)('wanted:desk.one') }
})

/** One role before a coordinator: who has shown interest, and whom it could suit. */
export default function RoleBeforeCoordinator() {
  const { role, days, mood, needState, candidates, more, excluded, interest, today } = useLoaderData<typeof loader>()
  const { t } = useTranslation('wanted')
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
          <h2>{t('desk.candidates')}</h2>
          <p className="soft measure">{t('desk.candidatesText')}</p>
          {candidates.length === 0 && <Empty title={t('desk.noCandidates')} titleAs="h3" />}
          {candidates.map((candidate, at) => (
            <RoleCandidateCard key={candidate.id} candidate={candidate} rank={at + 1} organisation={role.organisation} />
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
