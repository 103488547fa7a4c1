import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { PageHandle } from '~/ui/page-frame'
import { formatMoment } from '~/i18n/format'
import { translator } from '~/i18n/i18n.server'
import { isTownSlug, townName } from '~/island/towns'
import { mayLoad } from '~/people/guard.server'
import { Anchor } from '~/ui/anchor'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Kind } from '~/ui/gable'
import { DataTable } from '~/ui/table'
import { approvalQueue, countAwaitingApproval } from '../approval.server'

export const handle = { frame: 'desk' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const SHOWN = 50

export const loader = mayLoad('/koordinator/godkendelse', ({ language }) => ({
  title: translator(language)('approvals:title'),
  total: countAwaitingApproval(),
  queue: approvalQueue(SHOWN).map(({ view: { id, title, kind, front, owner, town }, submittedAt }) => ({
    id,
    title,
    kind,
    front,
    owner,
    town,
    submittedAt,
  })),
}))

export default function Approvals() {
  const { queue, total } = useLoaderData<typeof loader>()
  const { t, i18n } = useTranslation('approvals')
  return (
    <div className="wrap band--tight stack casework">
      <div>
        <h1>{t('heading')}</h1>
        <p className="soft">{t('count', { count: total })}</p>
      </div>
      <DataTable
        label={t('heading')}
        rows={queue}
        rowKey={(row) => row.id}
        columns={[
          {
            head: t('offer'),
            rowHead: true,
            render: (row) => (
              <Anchor href={`/koordinator/godkendelse/${row.id}`}>
                <bdi>{row.title}</bdi>
              </Anchor>
            ),
          },
          { head: t('kind'), render: (row) => row.kind && row.front && <Kind front={row.front}>{t(`facts:kinds.${row.kind}`)}</Kind> },
          {
            head: t('who'),
            render: (row) => <bdi>{row.town && isTownSlug(row.town) ? `${row.owner}, ${townName(row.town)}` : row.owner}</bdi>,
          },
          { head: t('since'), render: (row) => formatMoment(row.submittedAt, i18n.language) },
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
