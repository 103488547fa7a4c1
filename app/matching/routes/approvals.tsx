import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import { formatMoment } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { isTownSlug, townName } from '~/island/towns'
import { isOneOf } from '~/people/facts'
import { countStories } from '~/stories/story-reading.server'
import { mayLoad } from '~/people/guard.server'
import { Anchor } from '~/ui/anchor'
import { Badge } from '~/ui/badge'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Kind } from '~/ui/gable'
import type { PageHandle } from '~/ui/page-frame'
import { DataTable } from '~/ui/table'
import { Tabs } from '~/ui/tabs'
import { awaiting, awaitingKinds, countAwaiting } from '../approval-queue.server'

export const handle = { frame: 'desk' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const SHOWN = 50
const QUEUE = '/koordinator/godkendelse'
export const loader = mayLoad(QUEUE, ({ url, language }) => {
  const asked = url.searchParams.get('hvad')
  const kind = isOneOf(awaitingKinds, asked) ? asked : null
  const counts = countAwaiting()
  return {
    title: translator(language)('approvals:title'),
    kind,
    tabs: [
      { kind: null, count: awaitingKinds.reduce((sum, each) => sum + counts[each], 0) },
      ...awaitingKinds.map((each) => ({ kind: each, count: counts[each] })),
    ],
    queue: awaiting(kind, SHOWN),
    stories: countStories().submitted,
  }
})

export default function Approvals() {
  const { queue, kind, tabs, stories } = useLoaderData<typeof loader>()
  const { t, i18n } = useTranslation(['approvals', 'stories'])
  const total = tabs.find((tab) => tab.kind === kind)?.count ?? 0
  return (
    <div className="wrap band--tight stack casework">
      <div>
        <h1>{t('heading')}</h1>
        <p className="soft">{t('count', { count: total })}</p>
      </div>
      {stories > 0 && (
        <p>
          <Anchor href="/koordinator/historier?vis=submitted">{t('stories:desk.waiting', { count: stories })}</Anchor>
        </p>
      )}
      <Tabs
        label={t('heading')}
        items={tabs.map((tab) => ({
          href: tab.kind ? `${QUEUE}?hvad=${tab.kind}` : QUEUE,
          text: t(`tabs.${tab.kind ?? 'all'}`),
          count: tab.count,
          current: tab.kind === kind,
        }))}
      />
      <DataTable
        label={t('heading')}
        rows={queue}
        rowKey={(row) => `${row.kind}:${row.id}`}
        columns={[
          {
            head: t('what'),
            rowHead: true,
            render: (row) => (
              <Anchor href={row.href}>
                <bdi>{row.title}</bdi>
              </Anchor>
            ),
          },
          { head: t('kind'), render: (row) => <Kind front={row.front}>{t(`kinds.${row.kind}`)}</Kind> },
          {
            head: t('who'),
            render: (row) => <bdi>{row.town && isTownSlug(row.town) ? `${row.from}, ${townName(row.town)}` : row.from}</bdi>,
          },
          {
            head: t('new'),
            render: (row) => (
              <Badge tone={row.again ? 'info' : 'ok'}>
                {t(row.kind === 'claim' ? (row.again ? 'known' : 'unknown') : row.again ? 'again' : 'first')}
              </Badge>
            ),
          },
          { head: t('since'), render: (row) => formatMoment(row.since, i18n.language) },
        ]}
        empty={
          <Empty
            title={t('empty.title')}
            text={t('empty.text')}
            action={<ButtonLink href="/koordinator">{t('empty.action')}</ButtonLink>}
          />
        }
      />
      {total > queue.length && <p className="soft">{t('more', { count: total - queue.length })}</p>}
    </div>
  )
}
