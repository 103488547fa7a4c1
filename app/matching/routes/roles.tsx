import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { PageHandle } from '~/ui/page-frame'
import { translator } from '~/i18n/i18n.server'
import { isTownSlug, townName } from '~/island/towns'
import { mayLoad } from '~/people/guard.server'
import { BankTabs } from '~/organisations/bank-tabs'
import { Anchor } from '~/ui/anchor'
import { Badge } from '~/ui/badge'
import { Empty } from '~/ui/empty'
import { Kind } from '~/ui/gable'
import { DataTable } from '~/ui/table'
import { WaitingBadge } from '../desk-newcomer'
import { rolesWaiting } from '../role-candidates.server'

export const handle = { frame: 'desk' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export const loader = mayLoad('/koordinator/roller', ({ language }) => ({
  waiting: rolesWaiting(),
  title: translator(language)('wanted:desk.title'),
}))

/** What organisations look for, the longest waiting first. */
export default function WaitingRoles() {
  const { waiting } = useLoaderData<typeof loader>()
  const { t } = useTranslation('wanted')
  return (
    <div className="wrap band--tight stack casework">
      <BankTabs current="roles" />
      <div>
        <h1>{t('desk.title')}</h1>
        <p className="soft">{t('desk.lead')}</p>
      </div>
      <DataTable
        label={t('desk.title')}
        rows={waiting}
        rowKey={({ role }) => role.id}
        columns={[
          {
            head: t('desk.role'),
            rowHead: true,
            render: ({ role }) => (
              <Anchor href={`/koordinator/roller/${role.id}`}>
                <bdi>{role.title}</bdi>
              </Anchor>
            ),
          },
          { head: t('desk.kind'), render: ({ role }) => <Kind front={role.front}>{t(`roles.${role.role}`)}</Kind> },
          { head: t('desk.organisation'), render: ({ role }) => <bdi>{role.organisation}</bdi> },
          { head: t('desk.town'), render: ({ role }) => (isTownSlug(role.town) ? townName(role.town) : '') },
          { head: t('desk.free'), numeric: true, render: ({ role }) => role.free },
          {
            head: t('desk.waited'),
            render: ({ days, mood, needState }) => (
              <span className="row">
                <WaitingBadge days={days} mood={mood} />
                {needState === 'matching' && <Badge tone="info">{t('desk.talking')}</Badge>}
              </span>
            ),
          },
        ]}
        empty={<Empty title={t('desk.none')} text={t('desk.noneText')} />}
      />
    </div>
  )
}
