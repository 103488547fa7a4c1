import type { MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { PageHandle } from '~/ui/page-frame'
import { translator } from '~/i18n/i18n.server'
import { isTownSlug, townName } from '~/island/towns'
import { openNeeds } from '~/newcomers/newcomers.server'
import { frontOf, offerKinds } from '~/offers/offer'
import { isOneOf, spokenLanguages } from '~/people/facts'
import { mayLoad } from '~/people/guard.server'
import { Anchor } from '~/ui/anchor'
import { ButtonLink } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { Kind } from '~/ui/gable'
import { Pagination } from '~/ui/pagination'
import { DataTable } from '~/ui/table'
import { WaitingBadge } from '../desk-newcomer'
import { queuedNeeds } from '../queued.server'
import { NeedFilter } from '../need-filter'

export const handle = { frame: 'desk' } satisfies PageHandle
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const PAGE_SIZE = 25

export const loader = mayLoad('/koordinator/behov', ({ actor, url, language }) => {
  const asked = { town: url.searchParams.get('town'), kind: url.searchParams.get('kind'), speaks: url.searchParams.get('speaks') }
  const filter = {
    town: asked.town && isTownSlug(asked.town) ? asked.town : null,
    kind: isOneOf(offerKinds, asked.kind) ? asked.kind : null,
    speaks: isOneOf(spokenLanguages, asked.speaks) ? asked.speaks : null,
  }
  const page = Math.min(10_000, Math.max(1, Math.floor(Number(url.searchParams.get('page'))) || 1))
  const { needs, total } = openNeeds({ ...filter, page, pageSize: PAGE_SIZE })
  return {
    title: translator(language)('matching:needs.title'),
    needs: queuedNeeds(actor, needs),
    total,
    page,
    pages: Math.ceil(total / PAGE_SIZE),
    filter,
  }
})

export default function Needs() {
  const { needs, total, page, pages, filter } = useLoaderData<typeof loader>()
  const { t } = useTranslation('matching')
  const filtered = Object.values(filter).some(Boolean)
  const href = (to: number) => {
    const query = new URLSearchParams(Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value]] : [])))
    if (to > 1) query.set('page', String(to))
    return `/koordinator/behov?${query.toString()}`
  }
  return (
    <div className="wrap band--tight stack casework">
      <div className="head">
        <div>
          <h1>{t('needs.heading')}</h1>
          <p className="soft">{t('needs.count', { count: total })}</p>
        </div>
        <ButtonLink variant="primary" icon="user-plus" href="/koordinator/tilflyttere/ny">
          {t('needs.register')}
        </ButtonLink>
      </div>
      <NeedFilter filter={filter} filtered={filtered} />
      <DataTable
        label={t('needs.heading')}
        rows={needs}
        rowKey={(need) => need.id}
        columns={[
          {
            head: t('needs.who'),
            rowHead: true,
            render: (need) => (
              <Anchor href={`/koordinator/behov/${need.id}`}>
                <bdi>{need.name}</bdi>
              </Anchor>
            ),
          },
          { head: t('needs.kind'), render: (need) => <Kind front={frontOf[need.kind]}>{t(`facts:kinds.${need.kind}`)}</Kind> },
          { head: t('needs.town'), render: (need) => townName(need.town) },
          { head: t('needs.waited'), render: (need) => <WaitingBadge days={need.days} mood={need.mood} /> },
        ]}
        empty={
          filtered ? (
            <Empty title={t('needs.noneFit')} action={<ButtonLink href="/koordinator/behov">{t('needs.clear')}</ButtonLink>} />
          ) : (
            <Empty
              title={t('desk.empty.title')}
              text={t('desk.empty.text')}
              action={<ButtonLink href="/koordinator">{t('needs.toDesk')}</ButtonLink>}
            />
          )
        }
      />
      <Pagination
        label={t('pages.label')}
        page={page}
        pages={pages}
        href={href}
        previous={t('pages.previous')}
        next={t('pages.next')}
        pageLabel={(number) => t('pages.page', { number })}
      />
    </div>
  )
}
