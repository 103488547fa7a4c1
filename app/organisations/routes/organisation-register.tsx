import type { MetaFunction } from '@remix-run/node'
import { Form, useLoaderData } from '@remix-run/react'
import { useTranslation } from 'react-i18next'
import type { PageHandle } from '~/ui/page-frame'
import { translator } from '~/i18n/i18n.server'
import { townName } from '~/island/towns'
import { isOneOf } from '~/people/facts'
import { mayLoad } from '~/people/guard.server'
import { Anchor } from '~/ui/anchor'
import { Badge } from '~/ui/badge'
import { Button } from '~/ui/button'
import { Empty } from '~/ui/empty'
import { PlainSearch, PlainSelect } from '~/ui/filters'
import { Pagination } from '~/ui/pagination'
import { DataTable } from '~/ui/table'
import { Tabs } from '~/ui/tabs'
import { organisationKinds } from '../organisation'
import { organisationRegister } from '../organisation-list.server'
import { BankTabs } from '../bank-tabs'
import { registerTabs } from '../register-tabs'

export const handle = { frame: 'desk' } satisfies PageHandle
const PAGE_SIZE = 30

export const loader = mayLoad('/koordinator/foreninger', ({ url, language }) => {
  const [asked, kindAsked] = [url.searchParams.get('state'), url.searchParams.get('kind')]
  const tab = isOneOf(registerTabs, asked) ? asked : 'seen'
  const kind = isOneOf(organisationKinds, kindAsked) ? kindAsked : null
  const name = (url.searchParams.get('q') ?? '').trim().slice(0, 100)
  const page = Math.max(1, Math.floor(Number(url.searchParams.get('page'))) || 1)
  return {
    tab,
    kind,
    name,
    ...organisationRegister({ tab, kind, name, page, pageSize: PAGE_SIZE }),
    title: translator(language)('organisationDesk:register.title'),
  }
})
export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export default function OrganisationRegister() {
  const { tab, kind, name, rows, total, page, pages } = useLoaderData<typeof loader>()
  const { t } = useTranslation(['organisationDesk', 'organisations'])
  const href = (change: { tab?: string; page?: number }) => {
    const query = new URLSearchParams({ state: change.tab ?? tab })
    if (name) query.set('q', name)
    if (kind) query.set('kind', kind)
    if (change.page && change.page > 1) query.set('page', String(change.page))
    return `/koordinator/foreninger?${query.toString()}`
  }
  return (
    <div className="wrap band--tight stack casework">
      <BankTabs current="organisations" />
      <h1>{t('register.heading')}</h1>
      <Tabs
        label={t('register.states')}
        items={registerTabs.map((each) => ({ href: href({ tab: each }), text: t(`register.tabs.${each}`), current: each === tab }))}
      />
      <Form className="filters" action="/koordinator/foreninger">
        <input type="hidden" name="state" value={tab} />
        <div className="searchrow">
          <PlainSearch id="q" name="q" label={t('register.name')} value={name} />
          <Button type="submit" variant="primary">
            {t('register.search')}
          </Button>
        </div>
        <div className="filters__row">
          <PlainSelect
            id="kind"
            name="kind"
            label={t('organisations:fields.kind')}
            value={kind ?? ''}
            options={[
              { value: '', text: t('organisations:filter.anyKind') },
              ...organisationKinds.map((value) => ({ value, text: t(`organisations:kinds.${value}`) })),
            ]}
          />
        </div>
      </Form>
      <p className="soft" role="status">
        {t('organisations:list.found', { count: total })}
      </p>
      <DataTable
        label={t(`register.tabs.${tab}`)}
        rows={rows}
        rowKey={(row) => row.id}
        empty={<Empty title={t('register.none')} />}
        columns={[
          {
            head: t('organisations:fields.name'),
            rowHead: true,
            render: (row) => (
              <Anchor href={`/koordinator/foreninger/${row.id}`}>
                <bdi>{row.name}</bdi>
              </Anchor>
            ),
          },
          { head: t('organisations:fields.kind'), render: (row) => t(`organisations:kinds.${row.kind}`) },
          { head: t('organisations:fields.town'), render: (row) => townName(row.town) },
          {
            head: t('register.standing'),
            render: (row) => (
              <span className="row">
                {row.trusted && (
                  <Badge tone="ok" icon="shield-check">
                    {t('register.trusted')}
                  </Badge>
                )}
                {row.partnerSince && (
                  <Badge tone="info" icon="handshake">
                    {t('register.partner')}
                  </Badge>
                )}
                {row.paused && (
                  <Badge tone="wait" icon="pause">
                    {t('register.paused')}
                  </Badge>
                )}
              </span>
            ),
          },
        ]}
      />
      <Pagination
        label={t('organisations:list.pages')}
        page={page}
        pages={pages}
        href={(each) => href({ page: each })}
        previous={t('organisations:list.previous')}
        next={t('organisations:list.next')}
        pageLabel={(each) => t('organisations:list.page', { page: each })}
      />
    </div>
  )
}
